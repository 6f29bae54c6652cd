"""Rules broken on purpose, one at a time: would a worked case notice?

A mutant drops a part of a condition, takes `and` for `or`, negates a test, takes `any` for
`all`, or puts a case before the one it stands after. One that decides every complete case as
before is no mutant at all (`compare` proves it); any other should change what some worked case
expects.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from michishirube.engine.condition import AllParties, And, AnyParty, Condition, Not, Or
from michishirube.engine.form import ConclusionCase, VerdictCase
from michishirube.engine.rulebook import Rulebook

C = TypeVar("C", bound=ConclusionCase | VerdictCase)


@dataclass(frozen=True, slots=True)
class Mutant:
    """A rulebook with one rule broken.

    Attributes:
        about: the id of the rule; the consultation's for its verdict.
        what: how it was broken, in Japanese.
    """

    about: str
    what: str
    book: Rulebook


def mutants(book: Rulebook) -> Iterator[Mutant]:
    """Every mutant of every rule in force."""
    form = book.form
    for what, verdict in _cases(form.verdict):
        yield Mutant(form.id, what, replace(book, form=replace(form, verdict=verdict)))
    for id_, conclusion in book.conclusions.items():
        for what, cases in _cases(conclusion.cases):
            broken = {**book.conclusions, id_: replace(conclusion, cases=cases)}
            yield Mutant(conclusion.id, what, replace(book, conclusions=broken))
    for id_, duty in book.duties.items():
        for what, condition in _conditions(duty.if_):
            duties = {**book.duties, id_: replace(duty, if_=condition)}
            yield Mutant(duty.id, what, replace(book, duties=duties))


def _cases(cases: tuple[C, ...]) -> Iterator[tuple[str, tuple[C, ...]]]:
    for index, case in enumerate(cases):
        number = index + 1
        before: tuple[C, ...] = cases[:index]
        after: tuple[C, ...] = cases[index + 1 :]
        if case.when is not None:
            for what, condition in _conditions(case.when):
                broken = replace(case, when=condition)
                yield f"{number} 番目の場合：{what}", (*before, broken, *after)
        if after and after[0].when is not None and after[0].value != case.value:
            swapped = (*before, after[0], case, *after[1:])
            yield f"{number} 番目と {number + 1} 番目の場合を入れ替える", swapped


def _conditions(condition: Condition) -> Iterator[tuple[str, Condition]]:
    """The condition with one thing in it broken."""
    match condition:
        case Not(term):
            yield "not を外す", term
            for what, inner in _conditions(term):
                if what != "否定する":
                    yield what, Not(inner)
        case And(terms) | Or(terms):
            yield from _joined(condition, terms)
        case AnyParty(group, term):
            yield "any を all にする", AllParties(group, term)
            yield from ((what, AnyParty(group, inner)) for what, inner in _conditions(term))
        case AllParties(group, term):
            yield "all を any にする", AnyParty(group, term)
            yield from ((what, AllParties(group, inner)) for what, inner in _conditions(term))
        case _:
            yield "否定する", Not(condition)


def _joined(whole: And | Or, terms: tuple[Condition, ...]) -> Iterator[tuple[str, Condition]]:
    kind, other = type(whole), Or if isinstance(whole, And) else And
    word = "and を or にする" if isinstance(whole, And) else "or を and にする"
    yield word, other(terms)
    for index, term in enumerate(terms):
        rest = (*terms[:index], *terms[index + 1 :])
        yield f"{index + 1} 番目の項を外す", rest[0] if len(rest) == 1 else kind(rest)
        for what, inner in _conditions(term):
            broken = (*terms[:index], inner, *terms[index + 1 :])
            yield f"{index + 1} 番目の項を、{what}", kind(broken)
