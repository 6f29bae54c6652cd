"""What `michishirube verify` says of a memo, as text and as JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from michishirube.as_json import Json
from michishirube.comparing.as_json import comparison_json
from michishirube.comparing.view import Named
from michishirube.library import Library
from michishirube.memo.reading_back import read_memo_file
from michishirube.verifying.verification import (
    QUESTIONS,
    SIGNS,
    TITLES,
    Check,
    Verification,
    signature_lines,
)
from michishirube.verifying.verify import verified_file
from michishirube.wording import long_date


class Verified:
    """A memo read and checked."""

    def __init__(
        self, load: Callable[[str], Library], path: Path, today: date, password: str = ""
    ) -> None:
        """
        Args:
            load: gives the installed pack, at least with one consultation.

        Raises:
            MemoUnreadableError: it is no memo, or must not be opened.
            FormFileError, LawIndexError: the installed pack cannot be read.
        """
        self._found = verified_file(load, read_memo_file(path), str(path), today, password)

    @property
    def held(self) -> bool:
        return self._found.held

    def text(self) -> str:
        return verification_text(self._found)

    def json(self) -> Json:
        return verification_json(self._found)


def verification_text(found: Verification) -> str:
    """The three checks, apart; then what digests cannot tell."""
    return "\n".join(_lines(found))


def _lines(found: Verification) -> Iterator[str]:
    manifest, pack = found.manifest, found.manifest.pack
    yield f"メモの確認　{found.shown}"
    if found.title:
        yield f"  件名：{found.title}"
    yield f"  照合番号 {manifest.number}　基準日 {long_date(manifest.as_of)}"
    yield f"  法令パック {pack.id} {pack.version}（法令基準日 {long_date(pack.law_as_of)}）"
    for check in found.checks:
        yield from _check(check)
    yield ""
    yield from signature_lines(found)


def _check(check: Check) -> Iterator[str]:
    yield f"\n{SIGNS[check.holds]} {TITLES[check.id]}：{QUESTIONS[check.id]}"
    yield f"  {check.said}"
    yield from (f"    ・{line}" for line in check.details)


def verification_json(found: Verification) -> Json:
    """For scripts: each check by its id, with what differs."""
    manifest, pack = found.manifest, found.manifest.pack
    compared = None
    if found.comparison is not None:
        compared = comparison_json(found.comparison, Named("memo"), Named("today"))
    return {
        "memo": found.shown,
        "title": found.title,
        "number": manifest.number,
        "program": manifest.program,
        "consultation": manifest.consultation,
        "as_of": manifest.as_of.isoformat(),
        "pack": {
            "id": pack.id,
            "version": pack.version,
            "law_as_of": pack.law_as_of.isoformat(),
            "digest": pack.digest,
        },
        "held": found.held,
        "intact": {
            **_plain(found.intact),
            "alterations": [
                {
                    "kind": one.kind,
                    "where": one.where,
                    "text": one.text,
                    "details": list(one.details),
                }
                for one in found.alterations
            ],
        },
        "rederives": _plain(found.rederives),
        "stands": {
            **_plain(found.stands),
            "today": found.today.isoformat(),
            "comparison": compared,
        },
        "signatures": [
            {
                "holds": str(one.holds.value),
                "said": one.said,
                "who": one.who,
                "issuer": one.issuer,
                "self_issued": one.own,
                "when": one.when.isoformat() if one.when else None,
                "in_validity": one.timely,
            }
            for one in found.signatures
        ],
    }


def _plain(check: Check) -> dict[str, Json]:
    return {
        "holds": str(check.holds.value),
        "said": check.said,
        "details": list(check.details),
    }
