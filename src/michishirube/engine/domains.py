"""The answers a question can have, as far as the rules can tell them apart.

Numbers and dates are split at the constants they are compared with, texts into "given" and
"none": two answers in the same class lead to the same result.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from michishirube.engine.case import Value
from michishirube.engine.condition import AsOf, Compare, Test
from michishirube.engine.form import Kind, Question

GIVEN_TEXT = "（記入あり）"


@dataclass(frozen=True, slots=True)
class Domain:
    """The classes of answers to one question, each by one value that stands for it.

    `free`: a multiple choice, whose options can be chosen independently; `values` are then the
    options, not whole answers.
    """

    question: Question
    values: tuple[Value, ...]
    free: bool = False


def domain(question: Question, tests: Iterable[Test], as_of: date) -> Domain:
    """The classes of answers to `question`, given every test the rules make of it."""
    options = tuple(option.value for option in question.options)
    match question.kind:
        case Kind.MANY:
            return Domain(question, options, free=True)
        case Kind.TEXT:
            return Domain(question, (GIVEN_TEXT, ""))
        case Kind.NUMBER:
            numbers = {c for c in _constants(tests, as_of) if isinstance(c, Decimal)}
            return Domain(question, _numbers(sorted(numbers)))
        case Kind.DATE:
            days = {c for c in _constants(tests, as_of) if isinstance(c, date)}
            return Domain(question, _days(sorted(days)))
        case _:
            return Domain(question, options)


def _constants(tests: Iterable[Test], as_of: date) -> Iterable[Decimal | date]:
    for test in tests:
        if isinstance(test, Compare):
            yield as_of if isinstance(test.constant, AsOf) else test.constant


def _numbers(constants: list[Decimal]) -> tuple[Value, ...]:
    """Each constant, one number between any two, one below and one above them."""
    if not constants:
        return (Decimal(0),)
    values: list[Value] = [constants[0] - 1, constants[0]]
    for before, after in pairwise(constants):
        values += [(before + after) / 2, after]
    return (*values, constants[-1] + 1)


def _days(constants: list[date]) -> tuple[Value, ...]:
    """The same for days; there may be none between two."""
    one = timedelta(days=1)
    if not constants:
        return (date(2000, 1, 1),)
    values: list[Value] = [] if constants[0] == date.min else [constants[0] - one]
    values.append(constants[0])
    for before, after in pairwise(constants):
        if after - before > one:
            values.append(before + one)
        values.append(after)
    return tuple(values) if constants[-1] == date.max else (*values, constants[-1] + one)
