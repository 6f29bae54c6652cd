"""The three checks of a memo, each by itself."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from michishirube.comparing.compare import compare
from michishirube.comparing.comparison import Side
from michishirube.comparing.view import Named
from michishirube.comparing.words import compared_view
from michishirube.engine.truth import Truth
from michishirube.library import Library
from michishirube.memo.errors import MemoUnreadableError
from michishirube.memo.intact import Alteration, alterations
from michishirube.memo.provenance import ASSESSMENT, CASE
from michishirube.memo.reading_back import OpenedMemo, open_memo
from michishirube.memo.signing import signatures
from michishirube.phrase import joined, phrase
from michishirube.verifying.rederiving import rederived
from michishirube.verifying.standing import standing
from michishirube.verifying.verification import Check, Verification
from michishirube.wording import long_date, plain


def verified_file(
    load: Callable[[str], Library], data: bytes, shown: str, today: date, password: str = ""
) -> Verification:
    """Check the bytes of a memo, its signatures too.

    Args:
        load: gives the installed pack, at least with one consultation.

    Raises:
        MemoUnreadableError: it is no memo, or must not be opened.
        FormFileError, LawIndexError: the installed pack cannot be read.
    """
    memo = open_memo(data, shown, password)
    try:
        found = verified(load(memo.manifest.consultation), memo, Path(shown).name, today)
    except MemoUnreadableError as error:
        raise MemoUnreadableError(phrase("{shown}：{error}", shown=shown, error=error)) from error
    return replace(found, signatures=signatures(data, memo.signed, password))


def verified(library: Library, memo: OpenedMemo, shown: str, today: date) -> Verification:
    """Check a memo: intact, re-derives, stands today.

    Args:
        library: the installed pack, at least with the memo's consultation.

    Raises:
        MemoUnreadableError: what it carries as a pack must not be opened.
    """
    altered = alterations(memo)
    then = rederived(memo)
    now = standing(library, memo, _said(memo), today)
    case = then.side.case if then.side else now.case
    form = then.side.assessment.book.form if then.side else None
    title = case.document.title if case else ""
    if not title and form is not None:
        title = plain(form.title)
    found = Verification(
        shown=shown,
        manifest=memo.manifest,
        case=case,
        title=title,
        today=today,
        intact=_intact(altered),
        rederives=then.check,
        stands=now.check,
        alterations=altered,
        case_text=memo.files[CASE].decode("utf-8") if case else "",
    )
    if then.side is None or now.differing is None:
        return found
    return _side_by_side(library, found, then.side, now.differing)


def _side_by_side(library: Library, found: Verification, then: Side, now: Side) -> Verification:
    """The case then and now, one beside the other."""
    versions = (found.manifest.pack.version, library.pack.pack.version)
    before, after = (
        Named(
            name,
            phrase(
                "法令パック {version}、基準日 {as_of}",
                version=version,
                as_of=long_date(side.assessment.book.as_of),
            ),
        )
        for name, version, side in zip(
            (phrase("メモ"), phrase("今")), versions, (then, now), strict=True
        )
    )
    compared = compared_view(library, (before, then), (after, now))
    return replace(found, comparison=compare(then, now), compared=compared)


def _said(memo: OpenedMemo) -> object:
    """The assessment a memo carries; nothing where it cannot be read."""
    try:
        said: object = json.loads(memo.files.get(ASSESSMENT, b""))
    except (ValueError, RecursionError):
        return {}
    return said


def _intact(altered: tuple[Alteration, ...]) -> Check:
    if not altered:
        yes = phrase("ページも、収録されているファイルも、作られたときのままです。")
        return Check("intact", Truth.YES, yes)
    lines = (joined("　", (one.text, *one.details)) for one in altered)
    return Check("intact", Truth.NO, phrase("作られた後に変えられています。"), tuple(lines))
