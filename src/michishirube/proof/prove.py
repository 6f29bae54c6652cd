"""All proofs of a pack: each consultation, on each day on which its rules change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from michishirube.engine.form import Conclusion, Duty, Form
from michishirube.engine.rulebook import Rulebook, in_force
from michishirube.proof.changes import no_dead_question
from michishirube.proof.encoding import Encoding
from michishirube.proof.findings import Proof, Refuted
from michishirube.proof.proofs import (
    no_contradiction,
    no_gap,
    no_overlap,
    nothing_uncited,
    sound_unknowns,
)
from michishirube.proof.prover import Prover
from michishirube.proof.witness import Cases

Key = tuple[Proof, str, str]

ENOUGH_ONCE = (Proof.NO_OVERLAP, Proof.NO_DEAD_QUESTION)
"""Proofs that something can happen: in one consultation that shares the topic, on one day."""


def prove_pack(
    forms: Iterable[Form], step: Callable[[str], None] = lambda id_: None
) -> tuple[Refuted, ...]:
    """What does not hold in a pack; nothing if all seven proofs succeed.

    Args:
        step: told each consultation's id as it is begun, for progress.
    """
    found: dict[Key, Refuted] = {}
    books_with: dict[str, int] = {}
    failed_in: dict[Key, int] = {}
    for form in forms:
        step(form.id)
        for book in books(form):
            for id_ in {form.id, *book.questions, *(c.id for c in book.conclusions.values())}:
                books_with[id_] = books_with.get(id_, 0) + 1
            for refuted in prove(book):
                found.setdefault(refuted.key, refuted)
                failed_in[refuted.key] = failed_in.get(refuted.key, 0) + 1
    return tuple(
        refuted
        for key, refuted in found.items()
        if refuted.tangled
        or refuted.proof not in ENOUGH_ONCE
        or failed_in[key] == books_with[refuted.about]
    )


def books(form: Form) -> Iterator[Rulebook]:
    """The rulebook of each stretch of days on which the same rules are in force."""
    days = {form.pack.covers_from}
    for topic in form.topics:
        rules: tuple[Conclusion | Duty, ...] = (*topic.conclusions, *topic.duties)
        for rule in rules:
            days |= {day for day in (rule.period.start, rule.period.end) if day}
    for day in sorted(days):
        if day >= form.pack.covers_from and day < date.max:
            yield in_force(form, day)


def prove(book: Rulebook) -> Iterator[Refuted]:
    """What does not hold in one rulebook."""
    encoding = Encoding(book)
    with Cases(encoding) as cases:
        prover = Prover.of(encoding, cases)
        for proof in (
            nothing_uncited,
            no_gap,
            no_overlap,
            no_contradiction,
            no_dead_question,
            sound_unknowns,
        ):
            yield from proof(prover)
