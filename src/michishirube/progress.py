"""How far a case is: what has been answered, what can still be asked, what can still come out."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from michishirube.engine.assess import Assessment
from michishirube.engine.case import Case
from michishirube.engine.form import Kind, Topic
from michishirube.wording import VERDICT_WORDS, answers_left, plain


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a case stands. Nothing of it is a guess.

    Attributes:
        answered: the live questions that have an answer.
        left: how many can still be asked, if no answer is changed and no party added: so many, if
            each is answered 不明. Whatever is known can only make them fewer.
        grows: whose parties are still to be listed, each with questions of its own.
        decided, conclusions: of the conclusions wanted, how many are decided, and all of them.
        possible: what the verdict can still be, in words; one word where it is settled.
        not_asked: the topics of which the answers so far need no question.
        awaiting: the topics that are asked once their parties are listed.
    """

    answered: int
    left: int
    grows: tuple[str, ...]
    decided: int
    conclusions: int
    possible: tuple[str, ...]
    not_asked: tuple[str, ...]
    awaiting: tuple[str, ...]


def progress(assessment: Assessment, case: Case) -> Progress:
    """How far a case is."""
    book, left = assessment.book, assessment.next_questions
    unlisted = {ref.id for ref in left if book.questions[ref.id].kind is Kind.PARTIES}
    grows = {question.group for question in book.questions.values()} & unlisted
    live = {book.questions[ref.id].topic for ref in assessment.visited}
    idle = [topic for topic in book.form.topics if topic.questions and topic.id not in live]
    awaiting = [topic for topic in idle if _awaits(topic, unlisted, case)]
    verdict = assessment.verdict
    words = answers_left(verdict.fired) or [
        word for value, (_, word) in VERDICT_WORDS.items() if value in verdict.possible
    ]
    return Progress(
        len(assessment.visited) - len(left),
        len(left),
        tuple(plain(group.member) for id_, group in book.form.groups.items() if id_ in grows),
        sum(result.decided for result in assessment.conclusions),
        len(assessment.conclusions),
        tuple(words),
        tuple(plain(topic.title) for topic in idle if topic not in awaiting),
        tuple(plain(topic.title) for topic in awaiting),
    )


def _awaits(topic: Topic, unlisted: AbstractSet[str], case: Case) -> bool:
    """Its questions are asked of parties, and nobody is listed yet."""
    groups = {question.group for question in topic.questions}
    return all(id_ in unlisted and not case.listed(id_).parties for id_ in groups if id_) and (
        None not in groups
    )
