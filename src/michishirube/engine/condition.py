"""The language of conditions: its syntax tree and its parser.

A condition is data a lawyer can read, never code: it is parsed here and nowhere evaluated as
Python. Grammar (design, section 2)::

    condition := disjunct ("or" disjunct)*     disjunct := term ("and" term)*
    term      := "not" term | "(" condition ")" | test | ("any" | "all") group ":" term
    test      := ID                                  a yes/no question is yes
               | ID "is" ["not"] VALUE               a choice or a conclusion
               | ID "includes" VALUE                 a multiple choice
               | ID ("<" | "<=" | ">" | ">=" | "=") (NUMBER | DATE | "as_of")
               | ID "is given"                       a text or a date has been entered

Names are not resolved here: whether an id exists, and whether the test suits its kind, is the
form reader's to say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum

from michishirube.engine.truth import Truth, known

MAX_DEPTH = 60
"""Parentheses, `not`, `any` and `all` inside one another: readers of a condition recurse."""
MAX_QUANTIFIERS = 2
"""`any` and `all` inside one another: each multiplies the work by the number of parties."""
KEYWORDS = frozenset({"or", "and", "not", "any", "all", "is", "includes", "given", "as_of"})


class AsOf(Enum):
    """The constant `as_of`: the date as of which a case is decided."""

    AS_OF = "as_of"


Constant = Decimal | date | AsOf


@dataclass(frozen=True, slots=True)
class IsYes:
    """`ID`: a yes/no question (or judgement) is answered yes."""

    id: str


@dataclass(frozen=True, slots=True)
class Is:
    """`ID is VALUE`: of a choice, a judgement with options, or a conclusion."""

    id: str
    value: str


@dataclass(frozen=True, slots=True)
class Includes:
    """`ID includes VALUE`: of a multiple choice."""

    id: str
    value: str


@dataclass(frozen=True, slots=True)
class Compare:
    """`ID < 1000`, `ID >= 2026-11-22`, `ID <= as_of`."""

    id: str
    op: str
    constant: Constant


@dataclass(frozen=True, slots=True)
class IsGiven:
    """`ID is given`: a text or date has been entered. An empty text says that there is none."""

    id: str


@dataclass(frozen=True, slots=True)
class Not:
    term: Condition


@dataclass(frozen=True, slots=True)
class And:
    terms: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Or:
    terms: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyParty:
    """`any GROUP: term`: it holds of at least one party of the group."""

    group: str
    term: Condition


@dataclass(frozen=True, slots=True)
class AllParties:
    """`all GROUP: term`: it holds of every party of the group."""

    group: str
    term: Condition


Test = IsYes | Is | Includes | Compare | IsGiven
Condition = Test | Not | And | Or | AnyParty | AllParties

OPERATORS = frozenset({"<", "<=", ">", ">=", "="})


def _compares(op: str, value: Decimal | date, constant: Decimal | date) -> bool:
    less, equal = value < constant, value == constant  # type: ignore[operator]
    return {"<": less, "<=": less or equal, ">": not (less or equal), ">=": not less, "=": equal}[
        op
    ]


def holds_of(test: Test, value: object, as_of: date) -> Truth:
    """What a test says of a definite answer's value. Never UNKNOWN."""
    match test:
        case IsYes():
            return known(value == "yes")
        case Is(value=expected):
            return known(value == expected)
        case Includes(value=expected):
            assert isinstance(value, tuple)
            return known(expected in value)
        case Compare(op=op, constant=constant):
            assert isinstance(value, Decimal | date)
            return known(_compares(op, value, as_of if isinstance(constant, AsOf) else constant))
        case IsGiven():
            return known(value != "")


class ConditionError(ValueError):
    """A condition that cannot be read.

    Attributes:
        column: where in the text, counted from 0.
        message: what is wrong and how to mend it, in Japanese, for the form's author.
    """

    def __init__(self, message: str, column: int) -> None:
        super().__init__(message)
        self.message = message
        self.column = column


@dataclass(frozen=True, slots=True)
class Token:
    text: str
    column: int


_TOKEN = re.compile(
    r"\s*(?:(?P<number>-?\d[\d.\-]*)|(?P<word>[^\W\d][\w-]*)|(?P<sign><=|>=|[<>=():]))",
    re.UNICODE,
)
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _tokens(text: str) -> Iterator[Token]:
    at, end = 0, len(text.rstrip())
    while at < end:
        found = _TOKEN.match(text, at)
        if not found:
            column = at + len(text[at:]) - len(text[at:].lstrip())
            raise ConditionError(
                f"条件に使えない文字「{text[column]}」があります。"
                "条件に書けるのは id、値、and・or・not・any・all・is・includes、比較記号、括弧です",
                column,
            )
        yield Token(found.group().strip(), found.end() - len(found.group().strip()))
        at = found.end()


@dataclass(slots=True)
class _Parser:
    """Recursive descent over the tokens of one condition."""

    tokens: list[Token]
    end: int
    at: int = 0
    depth: int = 0
    over: list[str] = field(default_factory=list)

    def peek(self) -> str:
        return self.tokens[self.at].text if self.at < len(self.tokens) else ""

    def column(self) -> int:
        return self.tokens[self.at].column if self.at < len(self.tokens) else self.end

    def take(self) -> str:
        text = self.peek()
        self.at += 1
        return text

    def fail(self, message: str) -> ConditionError:
        return ConditionError(message, self.column())

    def deepen(self, levels: int = 1) -> None:
        self.depth += levels
        if self.depth > MAX_DEPTH:
            raise self.fail(f"条件の入れ子が深すぎます（{MAX_DEPTH}段まで）。判断に分けてください")

    def condition(self) -> Condition:
        self.deepen()
        terms = self.joined("or", lambda: self.joined("and", self.term, And), Or)
        self.depth -= 1
        return terms

    def joined(
        self, word: str, part: Callable[[], Condition], node: type[And] | type[Or]
    ) -> Condition:
        parts = [part()]
        while self.peek() == word:
            self.take()
            parts.append(part())
        return parts[0] if len(parts) == 1 else node(tuple(parts))

    def term(self) -> Condition:
        negations = 0
        while self.peek() == "not":
            self.take()
            negations += 1
        self.deepen(negations)
        term = self.plain_term()
        self.depth -= negations
        for _ in range(negations):
            term = Not(term)
        return term

    def plain_term(self) -> Condition:
        word = self.peek()
        if word == "(":
            self.take()
            inner = self.condition()
            self.expect(")", "閉じ括弧「)」が足りません")
            return inner
        if word in ("any", "all"):
            return self.quantified(AnyParty if self.take() == "any" else AllParties)
        return self.test()

    def quantified(self, node: type[AnyParty] | type[AllParties]) -> Condition:
        if len(self.over) == MAX_QUANTIFIERS:
            raise self.fail(
                f"any・all を重ねられるのは {MAX_QUANTIFIERS} 段までです。判断に分けてください"
            )
        if self.peek() in self.over:
            raise self.fail(
                f"「{self.peek()}」の any・all の中で、もう一度「{self.peek()}」は使えません"
            )
        group = self.name("当事者グループの id")
        self.over.append(group)
        self.expect(":", f"「{group}」の後には「:」が要ります")
        self.deepen()
        term = self.term()
        self.depth -= 1
        self.over.pop()
        return node(group, term)

    def expect(self, sign: str, message: str) -> None:
        if self.peek() != sign:
            raise self.fail(message)
        self.take()

    def name(self, what: str) -> str:
        word = self.peek()
        if not word or word in KEYWORDS or not re.match(r"[^\W\d]", word):
            found = f"「{word}」" if word else "条件の終わり"
            raise self.fail(f"ここには{what} が要りますが、{found}があります")
        return self.take()

    def test(self) -> Condition:
        id_ = self.name("質問か判断の id")
        word = self.peek()
        if word == "is":
            self.take()
            return self.is_test(id_)
        if word == "includes":
            self.take()
            return Includes(id_, self.value())
        if word in OPERATORS:
            self.take()
            return Compare(id_, word, self.constant())
        return IsYes(id_)

    def is_test(self, id_: str) -> Condition:
        if self.peek() == "given":
            self.take()
            return IsGiven(id_)
        if self.peek() != "not":
            return Is(id_, self.value())
        self.take()
        if self.peek() == "given":
            raise self.fail(
                f"「is not given」とは書けません。「not {id_} is given」と書いてください"
            )
        return Not(Is(id_, self.value()))

    def value(self) -> str:
        word = self.peek()
        if not word or word in KEYWORDS - {"all", "any"} or word in OPERATORS or word in "():":
            raise self.fail("ここには選択肢か判断の値が要ります")
        return self.take()

    def constant(self) -> Constant:
        word, column = self.peek(), self.column()
        self.take()
        if word == "as_of":
            return AsOf.AS_OF
        try:
            if _NUMBER.fullmatch(word):
                return Decimal(word)
            if _DATE.fullmatch(word):
                return date.fromisoformat(word)
        except ValueError:
            pass  # there is no such day
        raise ConditionError(
            f"「{word}」とは比べられません。数、2026-11-22 のような日付か as_of と比べてください",
            column,
        )


def parse_condition(text: str) -> Condition:
    """Read a condition.

    Raises:
        ConditionError: with the column and how to mend it.
    """
    parser = _Parser(list(_tokens(text)), len(text.rstrip()))
    condition = parser.condition()
    if parser.at < len(parser.tokens):
        raise parser.fail(f"「{parser.peek()}」の前に and か or が要ります")
    return condition


def subterms(condition: Condition) -> tuple[Condition, ...]:
    """The conditions directly inside this one."""
    match condition:
        case Not(term) | AnyParty(_, term) | AllParties(_, term):
            return (term,)
        case And(terms) | Or(terms):
            return terms
        case _:
            return ()


def tests(condition: Condition, group: str | None = None) -> Iterator[tuple[Test, str | None]]:
    """Every test in a condition, with the group it is asked over (None: the scope's own)."""
    if isinstance(condition, AnyParty | AllParties):
        group = condition.group
    elif not isinstance(condition, Not | And | Or):
        yield condition, group
    for term in subterms(condition):
        yield from tests(term, group)
