"""All proofs of a pack: each consultation, on each day on which its rules change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from michishirube.engine.condition import AsOf, Compare, Condition, Constant, tests
from michishirube.engine.form import Conclusion, Duty, Form
from michishirube.engine.rulebook import Rulebook, in_force
from michishirube.proof.changes import no_dead_question
from michishirube.proof.encoding import Encoding
from michishirube.proof.findings import RECALLED, Key, Memory, Proof, Proved, Refuted, Seen, Width
from michishirube.proof.proofs import (
    no_contradiction,
    no_gap,
    no_overlap,
    nothing_uncited,
    sound_unknowns,
)
from michishirube.proof.prover import Prover
from michishirube.proof.width import width_of
from michishirube.proof.witness import CONFLICTS, Cases

ENOUGH_ONCE = (Proof.NO_OVERLAP, Proof.NO_DEAD_QUESTION)
"""Proofs that something can happen: in one consultation that shares the topic, on one day."""


def prove_pack(
    forms: Collection[Form],
    step: Callable[[str], None] = lambda id_: None,
    effort: int = CONFLICTS,
    memory: Memory | None = None,
) -> Proved:
    """What does not hold in a pack; nothing if all proofs succeed.

    Args:
        step: told each consultation's id as it is begun, for progress.
        effort: how hard the solver may try at one question.
        memory: of earlier proofs. What is shown in the end is always proved anew.
    """
    proved = _prove_all(forms, step, effort, memory)
    if any(one.what == RECALLED for one in proved.refuted):
        return _prove_all(forms, step, effort, None)
    return proved


def _prove_all(
    forms: Collection[Form],
    step: Callable[[str], None],
    effort: int,
    memory: Memory | None,
) -> Proved:
    found: dict[Key, Refuted] = {}
    width = Width(0, 0, 0, 0)
    books_with: Counter[tuple[str, str]] = Counter()
    failed_in: Counter[Key] = Counter()
    for form in forms:
        step(form.id)
        for book in books(form):
            books_with.update({("", form.id), *book.defined()})
            proved = _recalled(book, effort, memory)
            width += proved.width
            for key, refuted in {one.key: one for one in proved.refuted}.items():
                failed_in[key] += 1
                if key not in found or _says_more(refuted, found[key]):
                    found[key] = refuted
    kept = {
        key: refuted
        for key, refuted in found.items()
        if refuted.proof not in ENOUGH_ONCE
        or failed_in[key] == books_with[refuted.topic, refuted.about]
    }
    return Proved(tuple(one for one in kept.values() if not _said_already(one, kept)), width)


def _recalled(book: Rulebook, effort: int, memory: Memory | None) -> Proved:
    """What is known of a rulebook, or comes of proving it now."""
    known = None if memory is None else memory.recall(book.form, book.as_of)
    if known is not None:
        seen, width = known
        return Proved(tuple(one.refuted() for one in seen), width)
    proved = prove(book, effort)
    if memory is not None:
        seen = tuple(Seen(*one.key, tangled=one.tangled) for one in proved.refuted)
        memory.keep(book.form, book.as_of, seen, proved.width)
    return proved


def _says_more(new: Refuted, old: Refuted) -> bool:
    """Of two findings about the same thing, one of them that the solver gave up.

    "It never happens" is not shown as long as one consultation could not be searched; what
    happened in one consultation is shown, whatever was too tangled in another.
    """
    return new.tangled if new.proof in ENOUGH_ONCE else old.tangled


def _said_already(refuted: Refuted, kept: Mapping[Key, Refuted]) -> bool:
    """A change of answers to a question that is dead altogether."""
    whole = (Proof.NO_DEAD_QUESTION, refuted.topic, refuted.about, "")
    return refuted.key != whole and refuted.proof is whole[0] and whole in kept


def books(form: Form) -> Iterator[Rulebook]:
    """The rulebook of each stretch of days on which every rule says the same.

    A stretch begins where a version does, and around each day that a date is compared with if it
    is compared with `as_of`, too: before and after it the two come in another order.
    """
    days = {form.pack.covers_from}
    for topic in form.topics:
        rules: tuple[Conclusion | Duty, ...] = (*topic.conclusions, *topic.duties)
        for rule in rules:
            days |= {day for day in (rule.period.start, rule.period.end) if day}
    one = timedelta(days=1)
    for constants in _dates(form).values():
        if AsOf.AS_OF in constants:
            fixed = {day for day in constants if isinstance(day, date) and day < date.max}
            days |= {later for day in fixed for later in (day, day + one)}
    for day in sorted(days):
        if day >= form.pack.covers_from and day < date.max:
            yield in_force(form, day)


def _dates(form: Form) -> dict[str, set[Constant]]:
    """By date question, what it is compared with in any version of any rule."""
    found: dict[str, set[Constant]] = {}
    for condition in _written_conditions(form):
        for test, _ in tests(condition):
            if isinstance(test, Compare) and not isinstance(test.constant, Decimal):
                found.setdefault(test.id, set()).add(test.constant)
    return found


def prove(book: Rulebook, effort: int = CONFLICTS) -> Proved:
    """What does not hold in one rulebook."""
    encoding = Encoding(book)
    with Cases(encoding, effort) as cases:
        prover = Prover.of(encoding, cases)
        found = (one for proof in PROOFS for one in proof(prover))
        refuted = tuple(replace(one, topic=book.topic_of(one.about)) for one in found)
        return Proved(refuted, width_of(prover))


PROOFS = (
    nothing_uncited,
    no_gap,
    no_overlap,
    no_contradiction,
    no_dead_question,
    sound_unknowns,
)


def _written_conditions(form: Form) -> Iterator[Condition]:
    """Every condition of every rule, in force or not."""
    for topic in form.topics:
        yield from (duty.if_ for duty in topic.duties)
        for draft in topic.drafts:
            optional = (draft.if_, *(part.if_ for part in draft.parts))
            yield from (condition for condition in optional if condition is not None)
        for conclusion in topic.conclusions:
            yield from (case.when for case in conclusion.cases if case.when is not None)
    yield from (case.when for case in form.verdict if case.when is not None)
