"""The rules in force on one day: which version of each conclusion and duty decides.

A version that `replaces` another takes its place under the same id, so that conditions,
opinions and worked cases go on naming the point of law, not its version.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from michishirube.engine.condition import And, Condition
from michishirube.engine.form import (
    Conclusion,
    Draft,
    Duty,
    Form,
    Group,
    Kind,
    Question,
    Ref,
    Topic,
)


def root_ids(rules: tuple[Conclusion | Duty, ...]) -> dict[str, str]:
    """For each rule's id, the id of the first version it goes back to."""
    replaces = {rule.id: rule.replaces for rule in rules}
    roots: dict[str, str] = {}
    for id_ in replaces:
        root = id_
        while (earlier := replaces.get(root)) is not None:
            root = roots.get(earlier, earlier)
        roots[id_] = root
    return roots


@dataclass(frozen=True, slots=True)
class Rulebook:
    """A form as it stands on one day.

    Attributes:
        questions: by id, a group's own question among them (its id is the group's).
        order: question ids as they are asked; a group's question stands before its parties'.
        conclusions, duties: by id of the point of law; only versions in force.
        printing: by id of a draft, or of one of its parts, when it is printed.
        wants: the conclusions the consultation is after, as far as they are in force.
    """

    form: Form
    as_of: date
    questions: dict[str, Question]
    order: tuple[str, ...]
    conclusions: dict[str, Conclusion]
    duties: dict[str, Duty]
    printing: dict[str, Condition] = field(default_factory=dict)

    @property
    def wants(self) -> tuple[str, ...]:
        return tuple(id_ for id_ in self.form.wants if id_ in self.conclusions)

    @property
    def applying(self) -> tuple[str, ...]:
        """What applies or not: the duties, the drafts and their parts."""
        return (*self.duties, *self.printing)

    def applies_if(self, id_: str) -> Condition:
        """When a duty, a draft or a part of one applies."""
        return self.duties[id_].if_ if id_ in self.duties else self.printing[id_]

    def defined(self) -> Iterator[tuple[str, str]]:
        """By topic and id (of a version its own): what the consultation's topics define."""
        for question in self.questions.values():
            yield question.topic, question.id
        for conclusion in self.conclusions.values():
            yield conclusion.topic, conclusion.id
        for duty in self.duties.values():
            yield duty.topic, duty.id
        for draft in self.drafts:
            yield draft.topic, draft.id

    def topic_of(self, id_: str) -> str:
        """The topic that defines an id; empty for the consultation's own."""
        return next((topic for topic, one in self.defined() if one == id_), "")

    @property
    def drafts(self) -> tuple[Draft, ...]:
        return tuple(draft for topic in self.form.topics for draft in topic.drafts)

    def group_of(self, id_: str) -> str | None:
        """The group over whose parties a question or conclusion runs."""
        known = self.questions.get(id_) or self.conclusions.get(id_) or self.duties.get(id_)
        return known.group if known else None

    def label(self, id_: str, value: str) -> str:
        """How a value of a conclusion reads, also one that only another version has."""
        labels = self.conclusions[id_].labels()
        if value not in labels:
            rules = tuple(rule for topic in self.form.topics for rule in topic.conclusions)
            roots = root_ids(rules)
            for rule in rules:
                if roots[rule.id] == id_:
                    labels = rule.labels() | labels
        return labels[value]


def in_force(form: Form, as_of: date) -> Rulebook:
    """The rules of `form` that hold on `as_of`."""
    questions: dict[str, Question] = {}
    for topic in form.topics:
        if topic.for_each and topic.for_each not in questions:
            questions[topic.for_each] = listing_question(form.groups[topic.for_each], topic)
        questions.update({question.id: question for question in topic.questions})
    conclusions = tuple(rule for topic in form.topics for rule in topic.conclusions)
    duties = tuple(rule for topic in form.topics for rule in topic.duties)
    roots, duty_roots = root_ids(conclusions), root_ids(duties)
    return Rulebook(
        form,
        as_of,
        questions,
        tuple(questions),
        {roots[rule.id]: rule for rule in conclusions if rule.period.holds(as_of)},
        {duty_roots[rule.id]: rule for rule in duties if rule.period.holds(as_of)},
        {id_: if_ for topic in form.topics for draft in topic.drafts for id_, if_ in _when(draft)},
    )


def _when(draft: Draft) -> Iterator[tuple[str, Condition]]:
    """When a draft and its parts are printed; a part only with its draft."""
    if draft.if_ is not None:
        yield draft.id, draft.if_
    for part in draft.parts:
        if part.if_ is not None:
            both = part.if_ if draft.if_ is None else And((draft.if_, part.if_))
            yield draft.place(part), both


def listing_question(group: Group, topic: Topic) -> Question:
    """The question "who are they?" that stands before the questions on each party."""
    return Question(
        id=group.id,
        ask=group.ask,
        kind=Kind.PARTIES,
        topic=topic.id,
        why=group.why,
        ask_whom=group.ask_whom,
        cite=group.cite,
    )


def places(book: Rulebook, members: dict[str, tuple[str, ...]]) -> list[Ref]:
    """Every question of a case in the order of the form: topic by topic, party by party."""
    refs: list[Ref] = []
    seen: set[str] = set()
    for topic in book.form.topics:
        group = topic.for_each
        if group is None:
            refs += [Ref(question.id) for question in topic.questions]
            continue
        if group not in seen:
            seen.add(group)
            refs.append(Ref(group))
        refs += [
            Ref(question.id, party)
            for party in members.get(group, ())
            for question in topic.questions
        ]
    return refs
