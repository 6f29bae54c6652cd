"""What a person entered: one case with its answers, parties and opinions. Nothing derived."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TypeVar

from michishirube.engine.form import Ref


class DontKnow(Enum):
    """Asked, and not known. Not the same as not asked yet (no answer at all)."""

    DONT_KNOW = "dont_know"


DONT_KNOW = DontKnow.DONT_KNOW

Value = str | tuple[str, ...] | Decimal | date | DontKnow


@dataclass(frozen=True, slots=True)
class Basis:
    """Who confirmed an answer, in what, and when. A judgement needs all three."""

    who: str = ""
    when: date | None = None
    what: str = ""

    @property
    def complete(self) -> bool:
        return bool(self.who.strip() and self.when and self.what.strip())


NO_BASIS = Basis()


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that shows something, by reference: it stays where it is.

    Attributes:
        size: in bytes; with `sha256` (64 hexadecimal digits) it tells whether a file is the one.
    """

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Answer:
    value: Value
    basis: Basis = NO_BASIS
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class Opinion:
    """A person's own view beside a derived conclusion. It never replaces it."""

    text: str
    who: str
    when: date


@dataclass(frozen=True, slots=True)
class Party:
    """One member of a group. `id` is stable, `name` is what people call it."""

    id: str
    name: str
    answers: Mapping[str, Answer] = field(default_factory=dict)
    opinions: Mapping[str, Opinion] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PartyList:
    """The parties of a group. `complete` None: nobody has said yet whether these are all."""

    parties: tuple[Party, ...] = ()
    complete: bool | None = None


NO_PARTIES = PartyList()


@dataclass(frozen=True, slots=True)
class Document:
    """What the memo's header shows. All optional; a screen may propose a title and more."""

    number: str = ""
    issued: date | None = None
    title: str = ""
    organization: str = ""
    department: str = ""
    author: str = ""
    legal: str = ""
    to: str = ""
    approvers: tuple[str, ...] = ()
    ringi: str = ""
    planned: date | None = None
    handling: str = ""
    edition: str = ""
    retention: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """One matter.

    Attributes:
        consultation: the consultation's id.
        pack_id, pack_version: the pack it was answered with.
        as_of: the date as of which it is decided.
        answers: to the case's own questions, by question id.
        parties: by group id.
        opinions: on the case's own conclusions, by conclusion id.
    """

    consultation: str
    pack_id: str
    pack_version: str
    as_of: date
    document: Document = Document()
    summary: str = ""
    answers: Mapping[str, Answer] = field(default_factory=dict)
    parties: Mapping[str, PartyList] = field(default_factory=dict)
    opinions: Mapping[str, Opinion] = field(default_factory=dict)

    def listed(self, group: str) -> PartyList:
        return self.parties.get(group, NO_PARTIES)

    def with_answer(self, ref: Ref, group: str | None, answer: Answer | None) -> Case:
        """The same case with one answer given, changed or (None) taken back."""
        if group is None:
            return replace(self, answers=_changed(self.answers, ref.id, answer))
        listed = self.listed(group)
        parties = tuple(
            replace(party, answers=_changed(party.answers, ref.id, answer))
            if party.id == ref.party
            else party
            for party in listed.parties
        )
        return replace(self, parties={**self.parties, group: replace(listed, parties=parties)})

    def with_opinion(self, ref: Ref, group: str | None, opinion: Opinion | None) -> Case:
        """The same case with one opinion given, changed or (None) withdrawn."""
        if group is None:
            return replace(self, opinions=_changed(self.opinions, ref.id, opinion))
        listed = self.listed(group)
        parties = tuple(
            replace(party, opinions=_changed(party.opinions, ref.id, opinion))
            if party.id == ref.party
            else party
            for party in listed.parties
        )
        return replace(self, parties={**self.parties, group: replace(listed, parties=parties)})


_Said = TypeVar("_Said", Answer, Opinion)


def _changed(said: Mapping[str, _Said], id_: str, one: _Said | None) -> Mapping[str, _Said]:
    others = {key: value for key, value in said.items() if key != id_}
    return others if one is None else {**others, id_: one}
