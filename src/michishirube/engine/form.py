"""What a form is: questions, conclusions, duties, topics, consultations.

These are the engine's own types. `formfile` makes them from YAML and guarantees that every id
they name exists, suits its test and is not circular; nothing here checks that again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from michishirube.engine.condition import Condition


class Kind(Enum):
    """What sort of answer a question takes."""

    YES_NO = "yes_no"
    CHOICE = "choice"
    MANY = "many"
    NUMBER = "number"
    DATE = "date"
    TEXT = "text"
    JUDGEMENT = "judgement"
    PARTIES = "parties"  # the question that lists a group's parties; made from the group


class Weight(Enum):
    """しなければならない = must; 努める・望ましい = should (gl-general:1-1)."""

    MUST = "must"
    SHOULD = "should"
    NOTE = "note"


class When(Enum):
    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


class Verdict(Enum):
    PERMITTED = "permitted"
    CONDITIONAL = "conditional"
    NOT_PERMITTED = "not_permitted"
    UNDETERMINED = "undetermined"
    ANSWERED = "answered"


class HeldOpenBy(Enum):
    """What keeps a verdict undetermined."""

    FACTS = "facts"
    LAW = "law"


@dataclass(frozen=True, slots=True)
class Ref:
    """A question, conclusion or duty of the case (party None) or of one of its parties."""

    id: str
    party: str | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """When a rule is in force: from `start` (inclusive) until `end` (exclusive)."""

    start: date | None = None
    end: date | None = None

    def holds(self, day: date) -> bool:
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)


ALWAYS = Period()


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose. `same_as` names an option that is meant to lead to the same result."""

    value: str
    label: str
    help: tuple[str, ...] = ()
    same_as: str | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One question to a person.

    Attributes:
        fact: how each answer reads as a fact in the memo: by option, `given`, `dont_know`.
        help: examples for each option.
        factors: what a judgement has to weigh.
        record: asked for the memo only, while `ask_when` may hold; decides nothing.
        fixed: its answer is past or given: nobody can change it, so it is no turning point.
        group: the parties it is asked of one by one; None for the case itself.
    """

    id: str
    ask: str
    kind: Kind
    topic: str
    group: str | None = None
    options: tuple[Option, ...] = ()
    fact: Mapping[str, str] = field(default_factory=dict)
    why: str = ""
    help: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    ask_whom: str = ""
    cite: tuple[str, ...] = ()
    factors: tuple[str, ...] = ()
    unit: str = ""
    record: bool = False
    fixed: bool = False
    ask_when: Condition | None = None

    def option(self, value: str) -> Option:
        return next(option for option in self.options if option.value == value)


@dataclass(frozen=True, slots=True)
class ConclusionCase:
    """One case of a conclusion. `when` None is `otherwise`.

    `not_applicable` marks a value that says the point does not arise: it is left out of the
    memo's examination.
    """

    value: str
    label: str
    when: Condition | None
    because: str
    cite: tuple[str, ...] = ()
    not_applicable: bool = False


@dataclass(frozen=True, slots=True)
class Conclusion:
    """A derived value. `rule` is the norm in the form's own words, `issue` the question of law."""

    id: str
    title: str
    topic: str
    cases: tuple[ConclusionCase, ...]
    group: str | None = None
    issue: str = ""
    rule: str = ""
    touched_by: tuple[str, ...] = ()
    period: Period = ALWAYS
    replaces: str | None = None

    def labels(self) -> dict[str, str]:
        """The label of each value, the first one given where cases share a value."""
        return {case.value: case.label for case in reversed(self.cases)}


@dataclass(frozen=True, slots=True)
class Due:
    """A duty's last day: so many days or months after a date question's answer. Output only.

    Attributes:
        day_counted: the day answered is the first of the period, not the one before it.
        to_open_day: a last day that is closed gives way to the next open one.
    """

    after: str
    days: int = 0
    months: int = 0
    day_counted: bool = False
    to_open_day: bool = False


@dataclass(frozen=True, slots=True)
class Duty:
    """Something to be done where `if_` holds."""

    id: str
    topic: str
    if_: Condition
    weight: Weight
    when: When
    who: str
    say: str
    cite: tuple[str, ...] = ()
    group: str | None = None
    excludes: tuple[str, ...] = ()
    due: Due | None = None
    touched_by: tuple[str, ...] = ()
    period: Period = ALWAYS
    replaces: str | None = None


@dataclass(frozen=True, slots=True)
class DraftPart:
    """A passage of a draft. `if_` None: it belongs to every case of the draft.

    Attributes:
        say: its paragraphs; `{question}` stands for an answer, `{organization}` for the document's.
    """

    id: str
    say: str
    heading: str = ""
    if_: Condition | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A ready text to go out: a reply, a notice, a publication. `if_` None: always printed."""

    id: str
    topic: str
    title: str
    parts: tuple[DraftPart, ...]
    to: str = ""
    if_: Condition | None = None

    def place(self, part: DraftPart) -> str:
        """The id of a part's condition; no rule has such an id."""
        return f"{self.id}/{part.id}"


@dataclass(frozen=True, slots=True)
class VerdictCase:
    """One case of a verdict. `when` None is `otherwise`.

    A case may itself be UNDETERMINED where the law is unsettled; an open verdict is so by facts.
    """

    value: Verdict
    headline: str
    when: Condition | None
    because: str = ""
    cite: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Review:
    by: str
    when: date


@dataclass(frozen=True, slots=True)
class Topic:
    id: str
    title: str
    questions: tuple[Question, ...] = ()
    conclusions: tuple[Conclusion, ...] = ()
    duties: tuple[Duty, ...] = ()
    for_each: str | None = None
    reviewed: tuple[Review, ...] = ()
    drafts: tuple[Draft, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """A kind of party. `member` is the word for one of them, `ask` the question that lists them."""

    id: str
    title: str
    member: str
    ask: str
    why: str = ""
    ask_whom: str = ""
    cite: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """A glossary entry."""

    term: str
    say: str
    cite: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScopeItem:
    """A body of law the consultation does not examine."""

    title: str
    say: str


class Direction(Enum):
    """Which way data goes between the organization and the other side."""

    TO = "to"
    FROM = "from"


@dataclass(frozen=True, slots=True)
class Relations:
    """Who gives to whom, for the relations picture. It decides nothing.

    Attributes:
        standing: conclusions of which the first that arises says what the other side is.
        group: the parties on the other side; None where there is one, called `name`, or by the
            answer to the text question `named_by`.
        also, what, person: further conclusions on the other side, on what is given, on the
            person's consent.
        not_third_party, barred, abroad: conditions of each party; None says nothing of it.
    """

    standing: tuple[str, ...]
    direction: Direction = Direction.TO
    group: str | None = None
    name: str = ""
    named_by: str = ""
    also: tuple[str, ...] = ()
    what: str = ""
    person: str = ""
    not_third_party: Condition | None = None
    barred: Condition | None = None
    abroad: Condition | None = None


@dataclass(frozen=True, slots=True)
class Amendment:
    """One point of an amendment that is promulgated and not in force: a notice, never a rule.

    `id` is `AMENDMENT/POINT`; `by` the last day on which it can come into force.
    """

    id: str
    title: str
    say: str
    promulgated: date
    by: date | None = None


ClosedDay = Callable[[date], bool]
"""Whether authorities are closed on a day: a calendar, which comes from outside."""


def never_closed(day: date) -> bool:
    """The calendar of a form that counts no closed days."""
    return False


@dataclass(frozen=True, slots=True)
class Pack:
    """What a pack says of itself. `digest` is the SHA-256 of all its files."""

    id: str
    title: str
    version: str
    law_as_of: date
    covers_from: date
    digest: str
    amendments: Mapping[str, Amendment] = field(default_factory=dict)
    sources_note: str = ""
    closed: ClosedDay = field(default=never_closed, repr=False)


@dataclass(frozen=True, slots=True)
class Form:
    """One consultation with everything it needs, linked and checked: what the engine decides by.

    Attributes:
        wants: ids of the conclusions the consultation is after.
        topics: in the order in which they are asked.
        verdict: ordered cases.
        template: the memo template's name.
        covers: provisions that some rule has to use.
        area: what the consultation is about, as a heading over several; may be empty.
    """

    id: str
    title: str
    purpose: str
    pack: Pack
    wants: tuple[str, ...]
    topics: tuple[Topic, ...]
    verdict: tuple[VerdictCase, ...]
    groups: Mapping[str, Group] = field(default_factory=dict)
    scope: tuple[ScopeItem, ...] = ()
    template: str = "memo"
    covers: tuple[str, ...] = ()
    headline_open: str = ""
    area: str = ""
    relations: Relations | None = None
