"""質問票: what is open in a case, as questions with boxes to tick, and the names of those boxes.

The names are the only ids that a memo carries: what is ticked in the PDF is read back by them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from michishirube.engine.case import Case
from michishirube.engine.form import Kind, Question, Ref
from michishirube.memo.matter import Matter
from michishirube.memo.view import Choice, SheetQuestion, SheetView
from michishirube.phrase import phrase
from michishirube.wording import NONE_WORD, party_name, plain

WHO: Final = "answered-by"
WHEN: Final = "answered-on"
DONT_KNOW: Final = "dont_know"
NONE: Final = "none-of-these"
Part = Literal["tick", "line", "basis"]
_PARTS: Final = ("tick", "line", "basis")
_NOT_ASKED: Final = (Kind.JUDGEMENT, Kind.PARTIES)
"""Judgements are made by a named person from facts, and parties are added by whoever works on
the case: neither is ticked by the people who know the facts."""


@dataclass(frozen=True, slots=True)
class FieldName:
    """What a field is for: `value` is the answer that a box stands for."""

    part: Part
    ref: Ref
    value: str = ""

    def __str__(self) -> str:
        party = "" if self.ref.party is None else f"@{self.ref.party}"
        return "|".join((self.part, f"{self.ref.id}{party}", self.value))


def read_name(name: str) -> FieldName | None:
    """A field's name again; None if it is none of ours."""
    parts = name.split("|")
    if len(parts) != 3 or parts[0] not in _PARTS or not parts[1]:
        return None
    id_, at, party = parts[1].partition("@")
    part: Part = "tick" if parts[0] == "tick" else "line" if parts[0] == "line" else "basis"
    return FieldName(part, Ref(id_, party if at else None), parts[2])


def is_ours(fields: Mapping[str, str]) -> bool:
    """Whether the fields of a PDF's form are those of a question sheet."""
    return any(name.split("|")[0] == WHO for name in fields)


def case_tag(case: Case) -> str:
    """What a sheet and its case are matched by: a digest of consultation, number and title.

    Not the answers: they go on changing while the sheet is on its way.
    """
    named = "\n".join((case.consultation, case.document.number, case.document.title))
    return hashlib.sha256(named.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def sheet(matter: Matter) -> SheetView:
    """The open questions of fact: those that decide something first."""
    tag = case_tag(matter.case)
    return SheetView(tuple(_questions(matter)), f"{WHO}|{tag}", f"{WHEN}|{tag}")


def _questions(matter: Matter) -> Iterator[SheetQuestion]:
    assessment = matter.assessment
    opened = dict.fromkeys((*assessment.next_questions, *assessment.open_questions))
    asked = [(ref, assessment.book.questions[ref.id]) for ref in opened]
    facts = [(ref, one) for ref, one in asked if one.kind not in _NOT_ASKED]
    for ref, question in sorted(facts, key=lambda one: one[1].record):
        yield _asked(matter, ref, question)


def _asked(matter: Matter, ref: Ref, question: Question) -> SheetQuestion:
    text = plain(question.ask)
    if name := party_name(matter.case, question.group, ref.party):
        text = phrase("（{name}）{text}", name=name, text=text)
    choices = tuple(
        Choice(label, str(FieldName("tick", ref, value))) for value, label in _choices(question)
    )
    written = question.kind in (Kind.TEXT, Kind.NUMBER, Kind.DATE)
    return SheetQuestion(
        text,
        plain(question.why),
        plain(question.ask_whom),
        choices,
        several=question.kind is Kind.MANY,
        line=str(FieldName("line", ref)) if written else "",
        basis=str(FieldName("basis", ref)),
        decides=not question.record,
    )


def _choices(question: Question) -> Iterator[tuple[str, str]]:
    for option in question.options:
        yield option.value, plain(option.label)
    if question.kind is Kind.MANY:
        yield NONE, NONE_WORD
    yield DONT_KNOW, phrase("分からない")
