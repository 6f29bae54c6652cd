"""Broken forms, one a kind, each refuted with the right words; and the same forms, mended.

`bad/` and `good/` hold what differs from the pack in `base/`, as in tests/formfile. A bad file
ends in comments: `# 4 …`, the number of the proof and how its finding begins; and where the
finding has a witness `# shows VERDICT: DUTIES`, what `assess` says of that witness.
"""

import re
import shutil
from functools import cache
from pathlib import Path

import pytest

from michishirube.engine.assess import assess
from michishirube.formfile.packs import load_pack
from michishirube.formfile.problems import FormFileError
from michishirube.law.index import load_index
from michishirube.library import citation_check
from michishirube.paths import law_index_file
from michishirube.proof.prove import prove_pack

HERE = Path(__file__).parent
PLACES = {
    "pack": "pack.yaml",
    "topic": "topics/t.yaml",
    "each": "topics/u.yaml",
    "consultation": "consultations/c.yaml",
    "second": "consultations/d.yaml",
}
READ = ("1", "5", "7")
"""Proofs of which a part is done as soon as a form is read."""


def names(kind):
    return sorted({path.name.split(".")[0] for path in (HERE / kind).glob("*.yaml")})


def lay_out(folder, kind, name):
    own = {path.name.split(".")[1]: path for path in (HERE / kind).glob(f"{name}.*.yaml")}
    base = {path.stem: path for path in (HERE / "base").glob("*.yaml")}
    for part, path in (base | own).items():
        target = folder / PLACES[part]
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    return folder


def said(name):
    """What the comments of a bad form say: findings, and what their witnesses show."""
    text = "".join(path.read_text("utf-8") for path in sorted((HERE / "bad").glob(f"{name}.*")))
    findings = re.findall(r"^# (\d) (.*)$", text, re.MULTILINE)
    return findings, re.findall(r"^# shows (\w+): ?(.*)$", text, re.MULTILINE)


@cache
def citations():
    return citation_check(load_index(law_index_file()))


@pytest.mark.parametrize("name", names("bad"))
def test_bad(tmp_path, name):
    findings, shown = said(name)
    assert findings, "say in a comment what is wrong with it"
    try:
        forms = load_pack(lay_out(tmp_path, "bad", name), citations()).forms
    except FormFileError as error:
        assert [problem.what for problem in error.problems]
        for (number, begins), problem in zip(findings, error.problems, strict=True):
            assert number in READ
            assert problem.what.startswith(begins)
        return
    refuted = prove_pack(forms.values()).refuted
    assert [(one.proof.value[0], one.what) for one in refuted] == findings
    witnesses = [one.witness for one in refuted if one.witness is not None]
    assert len(witnesses) == len(shown)
    for case, (verdict, duties) in zip(witnesses, shown, strict=True):
        assessment = assess(forms[case.consultation], case)
        assert assessment.verdict.value.value == verdict
        assert sorted(duty.ref.id for duty in assessment.duties) == duties.split()


@pytest.mark.parametrize("name", names("good"))
def test_good(tmp_path, name):
    forms = load_pack(lay_out(tmp_path, "good", name), citations()).forms
    assert [one.what for one in prove_pack(forms.values()).refuted] == []
