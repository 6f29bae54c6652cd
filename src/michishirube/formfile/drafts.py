"""What a file says before it is linked: engine types plus every name they use, with its place."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from michishirube.engine.condition import Condition
from michishirube.engine.form import Form, Pack, Relations, ScopeItem, Term, Topic, VerdictCase
from michishirube.formfile.problems import Problems, Spot
from michishirube.formfile.record import Record

CitationCheck = Callable[[str], str | None]
"""Says what is wrong with a citation (Japanese), or None where it exists."""


@dataclass(frozen=True, slots=True)
class ConditionUse:
    """A condition where it stands. `decides`: it decides something, so no record may be in it."""

    condition: Condition
    spot: Spot
    decides: bool = True


@dataclass(slots=True)
class Uses:
    """The names and conditions a file uses, for linking. `spots`: where each id is defined."""

    spots: dict[str, Spot] = field(default_factory=dict)
    conditions: list[ConditionUse] = field(default_factory=list)
    amendments: list[tuple[str, Spot]] = field(default_factory=list)
    duties: list[tuple[str, Spot]] = field(default_factory=list)
    dates: list[tuple[str, Spot]] = field(default_factory=list)
    placeholders: list[tuple[str, Spot]] = field(default_factory=list)


def define(uses: Uses, record: Record, id_: str, key: str, reading: Reading) -> None:
    """Note where an id is defined; a second definition is a problem."""
    spot = record.spot_of(key)
    if id_ in uses.spots:
        first = uses.spots[id_]
        reading.problems.add(
            spot, f"id「{id_}」は {first} でも使われています", "どちらかの名前を変えてください"
        )
    elif id_:
        uses.spots[id_] = spot


@dataclass(frozen=True, slots=True)
class TopicDraft:
    topic: Topic
    uses: Uses
    spot: Spot


@dataclass(frozen=True, slots=True)
class RelationsDraft:
    """The relations of a consultation by names.

    Attributes:
        spot: where they begin.
        ids: every conclusion and question they name, with the key it stands under.
        uses: their conditions.
    """

    relations: Relations
    spot: Spot
    ids: tuple[tuple[str, str, Spot], ...]
    uses: Uses


@dataclass(frozen=True, slots=True)
class ConsultationDraft:
    """A consultation by names; `Form` once they are resolved."""

    form: Form
    topic_ids: tuple[tuple[str, Spot], ...]
    want_ids: tuple[tuple[str, Spot], ...]
    verdict: tuple[VerdictCase, ...]
    uses: Uses
    spot: Spot
    relations: RelationsDraft | None = None


@dataclass(frozen=True, slots=True)
class Outline:
    """A consultation as a list of them shows it.

    Attributes:
        area: the heading it stands under; may be empty.
        topics: the titles of what it examines.
        scope: what it does not examine.
    """

    id: str
    title: str
    purpose: str
    area: str
    topics: tuple[str, ...]
    scope: tuple[ScopeItem, ...]


def outline_of(form: Form) -> Outline:
    topics = tuple(topic.title for topic in form.topics)
    return Outline(form.id, form.title, form.purpose, form.area, topics, form.scope)


@dataclass(frozen=True, slots=True)
class LoadedPack:
    """A pack, read and linked.

    Attributes:
        forms: the consultations by id.
        examples: the worked cases' files.
        spots: where what a topic defines is defined, by topic and id; consultations by ("", id).
        outlines: of its consultations, in the order for its users.
        worded: every wording with the languages besides Japanese that it is there in.
    """

    folder: Path
    pack: Pack
    forms: Mapping[str, Form]
    glossary: Mapping[str, Term]
    examples: tuple[Path, ...]
    spots: Mapping[tuple[str, str], Spot]
    outlines: tuple[Outline, ...] = ()
    worded: Sequence[tuple[Spot, Collection[str]]] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What every reader of one pack shares."""

    problems: Problems
    citation_problem: CitationCheck
