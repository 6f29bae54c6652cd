"""What is known of a provision, and where it is used in the open case, in words for the screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from michishirube.engine.form import Conclusion, Ref
from michishirube.engine.rulebook import Rulebook
from michishirube.law.citation import Citation, Source, parse_citation
from michishirube.law.index import LawIndex
from michishirube.law.qa import Seen
from michishirube.phrase import joined, phrase
from michishirube.session import Session
from michishirube.ui.words import tr
from michishirube.wording import plain, without_advice

NO_TEXT = phrase(
    "収録しているのは番号、見出し、版の情報だけです。条文やガイドラインの本文は収録していません。"
    "本文は、官公庁が公表しているものでお確かめください。"
)
SEEN_WORDS = {
    Seen.ANSWER: phrase("質問と回答の本文を確かめて収録しています"),
    Seen.PART: phrase("質問と、回答の一部を確かめて収録しています"),
    Seen.SECOND_HAND: phrase("本文は確かめておらず、内容を紹介した資料によっています"),
    Seen.QUESTION_ONLY: phrase("質問だけを確かめ、回答は確かめていません"),
}


@dataclass(frozen=True, slots=True)
class Use:
    """One place of the consultation that rests on a provision.

    Attributes:
        kind: 質問, 判断, 対応事項, 結論, 用語.
        counts: it is asked, fired or applies in the case as it is now.
        ref: the question to go to, if it is one that is asked.
    """

    kind: str
    title: str
    counts: bool
    ref: Ref | None = None


@dataclass(frozen=True, slots=True)
class ProvisionView:
    """Everything the reading pane says of one provision."""

    printed: str
    caption: str
    facts: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    uses: tuple[Use, ...]


def provision_view(session: Session, id_: str) -> ProvisionView:
    """What the index holds of a citation, and where this case uses it."""
    law, citation = session.library.law, parse_citation(id_)
    edition = law.edition(citation.source)
    facts = [
        (
            tr("出典"),
            tr("{title}（{number}）", title=edition.title, number=edition.number)
            if edition.number
            else edition.title,
        )
    ]
    if edition.as_of:
        word = tr("この日から施行されている版") if citation.source.is_statute else tr("版")
        facts.append((word, edition.as_of))
    facts += _status(law, citation)
    if others := _same_article(session, citation):
        facts.append((tr("この相談で使う同じ条の規定"), others))
    notes = [edition.note] if edition.note else []
    return ProvisionView(
        law.printed(citation),
        law.caption(citation),
        tuple(facts),
        (*notes, *_amendments(session, id_)),
        tuple(_uses(session, id_)),
    )


def _status(law: LawIndex, citation: Citation) -> Iterator[tuple[str, str]]:
    if citation.source is Source.QA:
        question = law.questions.get(citation.number)
        if question is not None:
            yield tr("確かめ方"), tr(SEEN_WORDS[question.seen])
    elif citation.source.is_statute:
        entry = law.articles[citation.source].get(citation.parts[0])
        if entry is not None:
            paragraphs = len(entry.paragraphs)
            yield (
                tr("この条のつくり"),
                tr("{n}項", n=paragraphs) if paragraphs > 1 else tr("項は一つ"),
            )


def _same_article(session: Session, citation: Citation) -> str:
    """The other provisions of the same article that the consultation cites."""
    if not citation.source.is_statute:
        return ""
    cited = {parse_citation(one) for one in _every_citation(session.book)}
    others = (
        one for one in cited if one.source is citation.source and one.parts[0] == citation.parts[0]
    )
    ordered = sorted(others, key=lambda one: one.sort_key)
    return tr(
        joined("、", (session.library.law.printed(one) for one in ordered if one != citation))
    )


def _every_citation(book: Rulebook) -> Iterator[str]:
    for question in book.questions.values():
        yield from question.cite
    for conclusion in book.conclusions.values():
        yield from _cited_by(conclusion)
    for duty in book.duties.values():
        yield from duty.cite
    for case in book.form.verdict:
        yield from case.cite


def _cited_by(conclusion: Conclusion) -> tuple[str, ...]:
    return tuple(id_ for case in conclusion.cases for id_ in case.cite)


def _amendments(session: Session, id_: str) -> Iterator[str]:
    """The amendments not yet in force that touch what this provision leads to."""
    book = session.book
    citing = {one.id for one in book.conclusions.values() if id_ in _cited_by(one)}
    citing |= {one.id for one in book.duties.values() if id_ in one.cite}
    for notice in session.assessment.notices:
        if notice.amendment is not None and citing & {ref.id for ref in notice.about}:
            yield tr("施行前の改正が関わります：{title}", title=plain(notice.amendment.title))


def _uses(session: Session, id_: str) -> Iterator[Use]:
    book, assessment = session.book, session.assessment
    asked = {ref.id: ref for ref in reversed(assessment.visited)}
    for question in book.questions.values():
        if id_ in question.cite:
            ref = asked.get(question.id)
            yield Use(tr("質問"), without_advice(plain(question.ask)), ref is not None, ref)
    rests = {one.ref.id for one in assessment.conclusions if id_ in one.cite}
    for conclusion in book.conclusions.values():
        if id_ in _cited_by(conclusion):
            yield Use(tr("判断"), plain(conclusion.title), conclusion.id in rests)
    applying = {one.ref.id for one in assessment.duties}
    for duty in book.duties.values():
        if id_ in duty.cite:
            yield Use(tr("対応事項"), plain(duty.say), duty.id in applying)
    if any(id_ in case.cite for case in book.form.verdict):
        yield Use(tr("結論"), tr("この相談の結論"), id_ in assessment.verdict.cite)
    for term in session.library.glossary.values():
        if id_ in term.cite:
            yield Use(tr("用語"), term.term, True)
