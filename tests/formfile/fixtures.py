"""Small packs in files: `good/` and `bad/` hold what differs from the pack in `base/`.

A file's name says which feature it shows and which file of the pack it is:
`choice.topic.yaml` is the topic of the fixture `choice`. A bad file ends in comments that
name each problem: `# 4:9 what is wrong`, or `# topic 4:9 …` for a problem in another file.
"""

import re
import shutil
from functools import cache
from pathlib import Path

from michishirube.formfile.packs import load_pack
from michishirube.formfile.problems import FormFileError
from michishirube.law.index import load_index
from michishirube.library import citation_check
from michishirube.paths import law_index_file

HERE = Path(__file__).parent
PLACES = {
    "pack": "pack.yaml",
    "glossary": "glossary.yaml",
    "topic": "topics/t.yaml",
    "each": "topics/u.yaml",
    "consultation": "consultations/c.yaml",
    "second": "consultations/d.yaml",
    "example": "examples/e.yaml",
    "course": "courses/a.yaml",
}
_EXPECTED = re.compile(r"^# (?:(\w+) )?(\d+:\d+|-) (.+)$", re.MULTILINE)


def names(kind):
    return sorted({path.name.split(".")[0] for path in (HERE / kind).glob("*.yaml")})


def files(kind, name):
    """The fixture's own files by what they are in a pack."""
    return {path.name.split(".")[1]: path for path in sorted((HERE / kind).glob(f"{name}.*.yaml"))}


def lay_out(folder, kind, name):
    """The pack of a fixture, in a folder."""
    base = {path.stem: path for path in (HERE / "base").glob("*.yaml")}
    for part, path in (base | files(kind, name)).items():
        target = folder / PLACES[part]
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    return folder


def expected(kind, name):
    """The problems a fixture names: file, line and column, and how the message begins."""
    found = []
    for part, path in files(kind, name).items():
        for other, place, words in _EXPECTED.findall(path.read_text("utf-8")):
            found.append((PLACES[other or part], place, words))
    return sorted(found)


@cache
def citations():
    return citation_check(load_index(law_index_file()))


def loaded(folder):
    return load_pack(folder, citations())


def problems(folder):
    """What is wrong with a pack: file in it, `line:column`, message with how to mend it."""
    try:
        loaded(folder)
    except FormFileError as error:
        return [
            (
                str(Path(problem.spot.file).relative_to(folder)),
                f"{problem.spot.line}:{problem.spot.column}" if problem.spot.line else "-",
                f"{problem.what}（{problem.mend}）" if problem.mend else problem.what,
            )
            for problem in error.problems
        ]
    return []
