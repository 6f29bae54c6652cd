"""A case being changed: answers, parties, opinions; each change decided anew, undone, on disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

from michishirube.engine.assess import Assessment, assess_replay, rules_for
from michishirube.engine.case import (
    NO_BASIS,
    Answer,
    Attachment,
    Basis,
    Case,
    Document,
    Opinion,
    Party,
    PartyList,
    Value,
)
from michishirube.engine.form import Form, Kind, Question, Ref
from michishirube.engine.interview import Interview
from michishirube.engine.replay import answer_at
from michishirube.engine.rulebook import Rulebook
from michishirube.filled import Filled, take_answers
from michishirube.keeping import History, Kept, Unkept, snapshot_of
from michishirube.library import Library
from michishirube.store.cases import Store
from michishirube.store.records import Snapshot


class Editing:
    """One case, and what is done to it.

    Mutable: it is the identity of the open case. Every change makes a new Case and a new
    assessment; the old ones stay for undo.

    Attributes:
        history: its steps; of a kept case also its id, its place, and why a change is not on disk.
    """

    def __init__(self, library: Library, form: Form, case: Case) -> None:
        self.library = library
        self.form = form
        self._case = case
        self._saved = case
        self.history: History = Unkept()
        self._typing = self._typed = ""
        self._book = rules_for(form, case.as_of)
        self._interview = Interview(self._book)
        self._assessment: Assessment | None = None

    # What is known

    @property
    def case(self) -> Case:
        return self._case

    @property
    def book(self) -> Rulebook:
        return self._book

    @property
    def assessment(self) -> Assessment:
        """Everything derived, of the case as it is now."""
        if self._assessment is None:
            replayed = self._interview.update(self._case)
            self._assessment = assess_replay(self._book, self._case, replayed)
        return self._assessment

    @property
    def changed(self) -> bool:
        """Something is not saved yet."""
        return self._case != self._saved

    def question(self, ref: Ref) -> Question:
        return self._book.questions[ref.id]

    def answer(self, ref: Ref) -> Answer | None:
        return answer_at(self._book, self._case, ref)

    # Changes

    @contextmanager
    def typing(self, where: str) -> Iterator[None]:
        """Changes inside come letter by letter: those at one place are one step of undo."""
        self._typing = where
        try:
            yield
        finally:
            self._typing = ""

    def _change(self, case: Case) -> None:
        if case == self._case:
            return
        before = self._case
        amend = bool(self._typing) and self._typing == self._typed
        self._typed = self._typing
        self._set(case)
        self.history.record(before, amend)
        self._note_saved()

    def _set(self, case: Case) -> None:
        if case.as_of != self._case.as_of:
            self._book = rules_for(self.form, case.as_of)
            self._interview = Interview(self._book)
        self._case = case
        self._assessment = None

    def give(self, ref: Ref, value: Value, basis: Basis | None = None) -> None:
        """Answer a question. The basis given before stays unless there is a new one."""
        before = self.answer(ref)
        kept = basis if basis is not None else before.basis if before else NO_BASIS
        files = before.attachments if before else ()
        self._change(self._case.with_answer(ref, self._group(ref), Answer(value, kept, files)))

    def set_basis(self, ref: Ref, basis: Basis) -> None:
        """Say who confirmed an answer, in what, and when."""
        answer = self.answer(ref)
        if answer is not None:
            self._replace(ref, replace(answer, basis=basis))

    def attach(self, ref: Ref, attachments: tuple[Attachment, ...]) -> None:
        """Say which files show an answer."""
        answer = self.answer(ref)
        if answer is not None:
            self._replace(ref, replace(answer, attachments=attachments))

    def _replace(self, ref: Ref, answer: Answer) -> None:
        self._change(self._case.with_answer(ref, self._group(ref), answer))

    def take_back(self, ref: Ref) -> None:
        """Make a question unanswered again. The parties of a list stay; whether it is complete
        is open again."""
        if self.question(ref).kind is Kind.PARTIES:
            self.say_complete(ref.id, None)
            return
        self._change(self._case.with_answer(ref, self._group(ref), None))

    def _group(self, ref: Ref) -> str | None:
        return self.question(ref).group

    def decide_as_of(self, day: date) -> None:
        """
        Raises:
            AssessError: the date lies before the rules begin; nothing has changed.
        """
        rules_for(self.form, day)
        self._change(replace(self._case, as_of=day))

    def describe(self, document: Document, summary: str) -> None:
        """What the memo's header and summary say."""
        self._change(replace(self._case, document=document, summary=summary))

    def entitle(self, title: str) -> None:
        """What the case is called, in the list and in the memo."""
        self._change(replace(self._case, document=replace(self._case.document, title=title)))

    def take_answers(self, fields: Mapping[str, str], *, any_case: bool = False) -> Filled:
        """Take in what a question sheet says, as one change.

        Args:
            fields: of the sheet's form, by name.
            any_case: also if number or title of the case are no longer the sheet's.

        Raises:
            SheetError: it is no sheet, or one of another case; nothing has changed.
        """
        filled = take_answers(fields, self._book, self._case, any_case=any_case)
        self._change(filled.case)
        return filled

    # Parties

    def _relist(self, group: str, change: Callable[[PartyList], PartyList]) -> None:
        listed = change(self._case.listed(group))
        self._change(replace(self._case, parties={**self._case.parties, group: listed}))

    def add_party(self, group: str, name: str) -> str:
        """Add a party; its id, which stays when it is renamed."""
        party = Party(self._free_id(group), name)
        self._relist(group, lambda listed: replace(listed, parties=(*listed.parties, party)))
        return party.id

    def duplicate_party(self, group: str, party: str, name: str) -> str:
        """Add a party of which is known what is known of another one; its id.

        The answers come with their bases and files. An opinion is about one party and stays there.
        """
        listed = self._case.listed(group).parties
        at = next(number for number, one in enumerate(listed, 1) if one.id == party)
        copy = Party(self._free_id(group), name, listed[at - 1].answers)
        parties = (*listed[:at], copy, *listed[at:])
        self._relist(group, lambda before: replace(before, parties=parties))
        return copy.id

    def _free_id(self, group: str) -> str:
        taken = {party.id for party in self._case.listed(group).parties}
        return next(id_ for n in range(1, len(taken) + 2) if (id_ := f"p{n}") not in taken)

    def rename_party(self, group: str, party: str, name: str) -> None:
        def renamed(listed: PartyList) -> PartyList:
            return replace(
                listed,
                parties=tuple(
                    replace(one, name=name) if one.id == party else one for one in listed.parties
                ),
            )

        self._relist(group, renamed)

    def remove_party(self, group: str, party: str) -> None:
        """Take a party off the list with its answers. Undo brings both back."""
        self._relist(
            group,
            lambda listed: replace(
                listed, parties=tuple(one for one in listed.parties if one.id != party)
            ),
        )

    def say_complete(self, group: str, complete: bool | None) -> None:
        """Say whether the parties listed are all."""
        self._relist(group, lambda listed: replace(listed, complete=complete))

    # Opinions

    def record_opinion(self, ref: Ref, text: str, who: str, when: date) -> None:
        """Keep a person's own view beside a conclusion."""
        self._set_opinion(ref, Opinion(text, who, when))

    def withdraw_opinion(self, ref: Ref) -> None:
        self._set_opinion(ref, None)

    def _set_opinion(self, ref: Ref, opinion: Opinion | None) -> None:
        group = self._book.conclusions[ref.id].group
        self._change(self._case.with_opinion(ref, group, opinion))

    # Undo

    @property
    def can_undo(self) -> bool:
        return self.history.can_undo

    @property
    def can_redo(self) -> bool:
        return self.history.can_redo

    def undo(self) -> bool:
        """Take the last change back; False if there is none."""
        return self._step(-1)

    def redo(self) -> bool:
        """Bring back what was undone last; False if there is nothing."""
        return self._step(+1)

    def _step(self, by: int) -> bool:
        before, case = self._case, self.history.stepped(by)
        if case is None:
            return False
        self._set(case)
        self._typed = ""
        if not self.history.step(by, before):
            self._set(before)
            return False
        self._note_saved()
        return True

    # On disk

    def keep_in(self, store: Store, place: str = "", at_once: bool = False) -> bool:
        """From now on every change is on disk before anything else happens.

        Args:
            at_once: the case as it is, too; otherwise the first change makes it a kept one.
        """
        self.history = Kept(store, None, self.snapshot, self.library.forms, place)
        return self.keep() if at_once else True

    def keep(self) -> bool:
        """Write the case to the store; False if it cannot be: `history.trouble` says why."""
        done = self.history.write()
        self._note_saved()
        return done

    def snapshot(self, place: str = "") -> Snapshot:
        """The case as the list shows it and the search finds it."""
        return snapshot_of(self.form, self._case, self.assessment, place)

    def _note_saved(self) -> None:
        if self.history.keeps and self.history.trouble is None:
            self._saved = self._case
