"""Does the pack that a memo carries decide the case it carries as the memo says?

What it carries is somebody else's: the pack is read from a folder of its own that is gone
afterwards, by the reader that takes any stranger's forms, and only if its names are harmless.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from michishirube.as_json import assessment_json
from michishirube.comparing.comparison import Side
from michishirube.engine.assess import AssessError, assess
from michishirube.engine.form import Form
from michishirube.engine.truth import Truth
from michishirube.formfile.casefile import read_case_text
from michishirube.formfile.packs import digest_of_files, load_one, load_pack
from michishirube.formfile.problems import FormFileError
from michishirube.law.calendar import is_closed
from michishirube.memo.manifest import Manifest
from michishirube.memo.provenance import ASSESSMENT, CARRIED, CASE, PACK, sha256, unpacked
from michishirube.memo.reading_back import OpenedMemo
from michishirube.phrase import phrase
from michishirube.verifying.decided import decides_the_same, differences
from michishirube.verifying.verification import Check

SHOWN = 12
"""Lines of details that a check lists."""


@dataclass(frozen=True, slots=True)
class Rederived:
    """`side`: the case as the carried pack decides it, if it can be decided."""

    check: Check
    side: Side | None


def rederived(memo: OpenedMemo) -> Rederived:
    """
    Raises:
        MemoUnreadableError: what it carries as a pack must not be opened.
    """
    if not set(CARRIED) <= memo.files.keys():
        return _unknown(phrase("収録されているはずのファイルがないため、確かめられません。"))
    files = unpacked(memo.files[PACK])
    try:
        said = json.loads(memo.files[ASSESSMENT])
        form = _form(files, memo.manifest)
        text = memo.files[CASE].decode("utf-8")
        case = read_case_text(text, {form.id: form}, CASE)
        side = Side(case, assess(form, case))
    except FormFileError as error:
        lines = str(error).splitlines()
        return _unknown(
            phrase("収録されている規則か案件を、このプログラムでは読めません。"), *lines
        )
    except (ValueError, RecursionError):
        return _unknown(phrase("収録されている検討結果か案件が壊れています。"))
    except AssessError as error:
        return _unknown(
            phrase(
                "収録した規定は {covers_from} 以後のもので、基準日がその前です。",
                covers_from=error.covers_from,
            )
        )
    again = json.loads(json.dumps(assessment_json(side.assessment, case)))
    if not _is_that_pack(files, memo.manifest, said):
        no = phrase("収録されている法令パックは、検討に使ったものと違います。")
        return Rederived(Check("rederives", Truth.NO, no, _some(differences(said, again))), side)
    if decides_the_same(said, again):
        yes = phrase("収録した規則と回答から検討し直すと、メモと同じ結論になります。")
        return Rederived(Check("rederives", Truth.YES, yes), side)
    no = phrase("収録した規則と回答から検討し直すと、メモと違う結論になります。")
    return Rederived(Check("rederives", Truth.NO, no, _some(differences(said, again))), side)


def _unknown(said: str, *lines: str) -> Rederived:
    return Rederived(Check("rederives", Truth.UNKNOWN, said, _some(lines)), None)


def _some(lines: Iterable[str]) -> tuple[str, ...]:
    every = tuple(lines)
    if len(every) <= SHOWN:
        return every
    return (*every[:SHOWN], phrase("ほか{n}件", n=len(every) - SHOWN))


def _form(files: Mapping[str, bytes], manifest: Manifest) -> Form:
    """The consultation, read from the carried files; citations were checked when it was made.

    Raises:
        FormFileError: with every problem.
    """
    with tempfile.TemporaryDirectory(prefix="michishirube-") as name:
        folder = Path(name)
        for inner, data in files.items():
            (folder / inner).parent.mkdir(parents=True, exist_ok=True)
            (folder / inner).write_bytes(data)
        loaded = load_one(folder, manifest.consultation, _unchecked, is_closed)
        if loaded is None:
            loaded = load_pack(folder, _unchecked, is_closed)
    form = loaded.forms[manifest.consultation]
    return replace(form, pack=replace(form.pack, digest=manifest.pack.digest))


def _unchecked(_citation: str) -> None:
    """No complaint: the index of provisions is of another day than the memo."""


def _is_that_pack(files: Mapping[str, bytes], manifest: Manifest, said: object) -> bool:
    """The carried files are those whose digests, with those of the files left out, make the
    pack's digest, and the assessment names it."""
    listed = manifest.pack.files
    pack = said.get("pack") if isinstance(said, dict) else None
    digest = pack.get("digest") if isinstance(pack, dict) else None
    return (
        all(listed.get(name) == sha256(data) for name, data in files.items())
        and digest_of_files(listed) == manifest.pack.digest == digest
    )
