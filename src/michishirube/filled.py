"""What people ticked and wrote on a question sheet, as answers of the case, each with its basis.

Nothing is guessed: two ticks where one answer is possible, a date that cannot be read, an answer
that differs from one given meanwhile are named, and the case stays as it is there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Final

from michishirube.engine.case import DONT_KNOW, Answer, Basis, Case, Value
from michishirube.engine.form import Kind, Question, Ref
from michishirube.engine.replay import answer_at
from michishirube.engine.rulebook import Rulebook
from michishirube.memo.sheet import DONT_KNOW as TICKED_DONT_KNOW
from michishirube.memo.sheet import NONE, WHEN, WHO, case_tag, read_name
from michishirube.phrase import phrase
from michishirube.wording import party_name, plain, value_text

SHEET: Final = "質問票への回答"  # stands in the case, so it is plain text
_MOST: Final = 10_000  # characters of one answer
_DAY = re.compile(r"(\d{4})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})\s*日?")
_WIDE = str.maketrans("０１２３４５６７８９－／．，　", "0123456789-/., ")


class SheetError(Exception):
    """A sheet that cannot be taken in at all; the message (Japanese) says how to mend it."""


@dataclass(frozen=True, slots=True)
class Filled:
    """What came of a sheet.

    Attributes:
        taken: the answers that are new in the case.
        problems: what was not taken, and why; each one sentence.
    """

    case: Case
    taken: tuple[Ref, ...]
    problems: tuple[str, ...]


@dataclass(slots=True)
class _Said:
    """What the sheet says to one question."""

    ticked: list[str] = field(default_factory=list)
    written: str = ""
    document: str = ""


def take_answers(
    fields: Mapping[str, str], book: Rulebook, case: Case, *, any_case: bool = False
) -> Filled:
    """The case with what a sheet's fields say.

    Args:
        fields: names and values; a ticked box has a value that is not Off.
        any_case: take the answers although number or title are no longer the sheet's.

    Raises:
        SheetError: it is no question sheet, is one of another case, or does not say who answered
            and when.
    """
    said = _by_question(fields)
    if not said:
        raise SheetError(
            phrase(
                "道しるべの質問票ではありません（記入欄が見つかりません）。"
                "「質問票」のひな形で作った PDF に記入したものを選んでください。"
            )
        )
    if not any_case and not any(name == f"{WHO}|{case_tag(case)}" for name in fields):
        raise SheetError(
            phrase(
                "この案件の質問票ではありません。別の案件のものか、作った後に案件の件名か文書番号が変わっています。"
            )
        )
    answered = {ref: one for ref, one in said.items() if one.ticked or one.written}
    if not answered:
        raise SheetError(
            phrase("質問票に印も記入もありません。記入して保存した PDF か確かめてください。")
        )
    who, when = _who(fields), _when(fields)
    taken, problems = [], []
    for ref, one in answered.items():
        try:
            value = _value(_question(book, case, ref), one)
            basis = Basis(who, when, one.document or SHEET)
            changed = _with(book, case, ref, Answer(value, basis))
        except _NotTakenError as error:
            problems.append(str(error))
            continue
        if changed is not case:
            case = changed
            taken.append(ref)
    return Filled(case, tuple(taken), tuple(problems))


class _NotTakenError(Exception):
    """Why one answer stays out (Japanese)."""


def _by_question(fields: Mapping[str, str]) -> dict[Ref, _Said]:
    said: dict[Ref, _Said] = defaultdict(_Said)
    for name, value in fields.items():
        one = read_name(name)
        if one is None:
            continue
        text = value.strip()
        match one.part:
            case "tick":
                said[one.ref].ticked += [one.value] if text not in ("", "Off") else []
            case "line":
                said[one.ref].written = text[:_MOST]
            case "basis":
                said[one.ref].document = text[:_MOST]
    return dict(said)


def _who(fields: Mapping[str, str]) -> str:
    who = _own(fields, WHO)
    if not who:
        raise SheetError(
            phrase("回答者が書かれていません。質問票の「回答者」に部署と氏名を書いてください。")
        )
    return who[:_MOST]


def _when(fields: Mapping[str, str]) -> date:
    when = _day(_own(fields, WHEN))
    if when is None:
        raise SheetError(
            phrase(
                "回答日「{text}」が読めません。"
                "2026-11-22 か 2026年11月22日 のように書いてください。",
                text=_own(fields, WHEN)[:40],
            )
        )
    return when


def _own(fields: Mapping[str, str], name: str) -> str:
    """What was written into one of the sheet's own fields."""
    found = (text for key, text in fields.items() if key.split("|")[0] == name)
    return next(found, "").strip()


def _day(text: str) -> date | None:
    found = _DAY.fullmatch(text.translate(_WIDE).strip())
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def _question(book: Rulebook, case: Case, ref: Ref) -> Question:
    question = book.questions.get(ref.id)
    if question is None:
        raise _NotTakenError(
            phrase("質問「{id}」は、今の法令パックのこの相談にはありません。", id=ref.id)
        )
    parties = case.listed(question.group).parties if question.group else ()
    if ref.party not in ({party.id for party in parties} if question.group else {None}):
        raise _NotTakenError(
            phrase("「{ask}」：この当事者は案件にありません。", ask=plain(question.ask))
        )
    return question


def _value(question: Question, said: _Said) -> Value:
    """The answer, checked against what the question takes."""
    ask = plain(question.ask)
    if TICKED_DONT_KNOW in said.ticked:
        if len(said.ticked) > 1 or said.written:
            raise _NotTakenError(phrase("「{ask}」：「分からない」と別の答えがあります。", ask=ask))
        return DONT_KNOW
    known = {option.value for option in question.options}
    if set(said.ticked) - known - {NONE}:
        raise _NotTakenError(phrase("「{ask}」：今の選択肢にない答えです。", ask=ask))
    match question.kind:
        case Kind.MANY:
            if NONE in said.ticked and len(said.ticked) > 1:
                raise _NotTakenError(
                    phrase("「{ask}」：「どれにも当たらない」と別の答えがあります。", ask=ask)
                )
            return tuple(option.value for option in question.options if option.value in said.ticked)
        case Kind.YES_NO | Kind.CHOICE:
            if len(said.ticked) != 1:
                raise _NotTakenError(
                    phrase(
                        "「{ask}」：一つだけ選ぶ質問に{n}個の印があります。",
                        ask=ask,
                        n=len(said.ticked),
                    )
                )
            return said.ticked[0]
        case Kind.TEXT:
            return said.written
        case Kind.NUMBER:
            return _number(ask, said.written)
        case Kind.DATE:
            day = _day(said.written)
            if day is None:
                raise _NotTakenError(
                    phrase(
                        "「{ask}」：日付「{text}」が読めません。", ask=ask, text=said.written[:40]
                    )
                )
            return day
        case _:
            raise _NotTakenError(phrase("「{ask}」：質問票では答えられない質問です。", ask=ask))


def _number(ask: str, text: str) -> Decimal:
    try:
        number = Decimal(text.translate(_WIDE).replace(",", "").strip(" 人件名個"))
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        raise _NotTakenError(
            phrase("「{ask}」：数「{text}」が読めません。", ask=ask, text=text[:40])
        )
    return number


def _with(book: Rulebook, case: Case, ref: Ref, answer: Answer) -> Case:
    """The case with an answer; itself if it says so already."""
    question = book.questions[ref.id]
    now = answer_at(book, case, ref)
    if now is not None and now.value not in (DONT_KNOW, answer.value):
        name = party_name(case, question.group, ref.party)
        raise _NotTakenError(
            phrase(
                "「{ask}」{party}：案件ではすでに「{now}」です。質問票の「{new}」は入れていません。",
                ask=plain(question.ask),
                party=f"（{name}）" if name else "",
                now=value_text(question, now.value),
                new=value_text(question, answer.value),
            )
        )
    if now is not None and now.value == answer.value:
        return case
    if now is not None:  # a don't know: files noted there go on showing what was found out
        answer = replace(answer, attachments=now.attachments)
    return case.with_answer(ref, question.group, answer)
