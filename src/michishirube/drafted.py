"""The ready texts of a case in words: answers and the document's fields where they belong.

What is not known yet stands in brackets, to be filled in by hand: 【開示の請求を受けた日】.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from michishirube.engine.assess import Assessment
from michishirube.engine.case import Answer, Case, Document
from michishirube.engine.drafts import DraftResult
from michishirube.engine.evaluate import definite
from michishirube.engine.form import Kind, Ref
from michishirube.engine.placeholders import PLACEHOLDER
from michishirube.engine.replay import answer_at
from michishirube.engine.truth import Truth
from michishirube.phrase import in_each, phrase
from michishirube.wording import long_date, plain, value_text

DECIDE_LATER = phrase("確認後に残すか決める")
_AS_FOLLOWS = re.compile(r"は、?次のとおり.*$| (is|are) as follows$")
_DOCUMENT_WORDS = {
    "organization": "会社名",
    "department": "部署名",
    "author": "担当者名",
    "date": "日付",
}


@dataclass(frozen=True, slots=True)
class DraftedPart:
    """A passage in words. `open`: whether it belongs there is not known yet."""

    id: str
    heading: str
    paragraphs: tuple[str, ...]
    open: bool


@dataclass(frozen=True, slots=True)
class Drafted:
    """A ready text in words. `open`: whether it is called for is not known yet."""

    id: str
    title: str
    to: str
    parts: tuple[DraftedPart, ...]
    open: bool


def drafted(assessment: Assessment, case: Case) -> tuple[Drafted, ...]:
    """The ready texts of a case, as they are or may be printed."""
    return tuple(_drafted(assessment, case, result) for result in assessment.drafts)


def _drafted(assessment: Assessment, case: Case, result: DraftResult) -> Drafted:
    def said(words: str) -> str:
        def filled(text: str) -> str:
            return PLACEHOLDER.sub(lambda found: _said(assessment, case, found[1]), text)

        return in_each(plain(words), filled)

    return Drafted(
        result.draft.id,
        said(result.draft.title),
        said(result.draft.to),
        tuple(
            DraftedPart(
                part.id,
                said(part.heading),
                tuple(said(line.strip()) for line in part.say.splitlines() if line.strip()),
                truth is Truth.UNKNOWN and result.applies is Truth.YES,
            )
            for part, truth in result.parts
        ),
        result.applies is Truth.UNKNOWN,
    )


def _said(assessment: Assessment, case: Case, name: str) -> str:
    if name in _DOCUMENT_WORDS:
        return _of_document(case.document, name) or f"【{_DOCUMENT_WORDS[name]}】"
    question = assessment.book.questions[name]
    answer = _live(assessment, case, Ref(name))
    if answer is None:
        words = question.fact.get("given", "")
        return f"【{named(plain(words))}】" if words else "【　　】"
    if question.kind is Kind.TEXT and not answer.value:
        return "なし"
    return value_text(question, answer.value).strip()


def named(said: str) -> str:
    """What a fact is about: 「渡す項目は次のとおりである」 is about 渡す項目."""
    return in_each(said, lambda text: _AS_FOLLOWS.sub("", text).rstrip("：:。"))


def _live(assessment: Assessment, case: Case, ref: Ref) -> Answer | None:
    """The answer, unless it is set aside or says nothing definite."""
    if ref not in assessment.visited:
        return None
    answer = answer_at(assessment.book, case, ref)
    known = definite(assessment.book.questions[ref.id], answer)
    return None if known is None else answer


def _of_document(document: Document, name: str) -> str:
    """A field of the document, empty if nothing stands there."""
    fields = {
        "organization": document.organization,
        "department": document.department,
        "author": document.author,
        "date": long_date(document.issued) if document.issued else "",
    }
    return fields[name]
