"""One open case: answer, assess, save, print. The one door that screen and command line use."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

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
from michishirube.engine.whatif import Outcome, outcomes
from michishirube.formfile.casefile import read_case
from michishirube.formfile.casewriter import digest_of, to_json, to_yaml
from michishirube.keeping import History, Kept, Unkept, resumed, snapshot_of
from michishirube.library import Library, load_library
from michishirube.memo.job import MemoJob, Press
from michishirube.memo.saving import save_atomically
from michishirube.memo.wording import Matter, memo_view
from michishirube.paths import fonts_dir, templates_dir
from michishirube.store.cases import Store
from michishirube.store.rows import Snapshot
from michishirube.trail import (
    TrailItem,
    TrailState,
    following,
    preceding,
    said_at,
    trail,
)
from michishirube.why import WhyLine, why_finding, why_step
from michishirube.wording import party_name


class Session:
    """One case being worked on.

    Mutable: it is the identity of the open case. Every change makes a new Case and a new
    assessment; the old ones stay for undo.

    Attributes:
        path: the file it was opened from or last saved to.
        history: its steps; of a kept case also its id, its place, and why a change is not on disk.
    """

    def __init__(self, library: Library, form: Form, case: Case, path: Path | None = None) -> None:
        self.library = library
        self.form = form
        self.path = path
        self._case = case
        self._saved = case
        self.history: History = Unkept()
        self._typing = self._typed = ""
        self._book = rules_for(form, case.as_of)
        self._interview = Interview(self._book)
        self._assessment: Assessment | None = None
        self._press = Press(templates_dir(), fonts_dir())

    @classmethod
    def start(cls, library: Library, consultation: str, as_of: date) -> Session:
        """A new, empty case.

        Raises:
            FormFileError: there is no such consultation.
            AssessError: the date lies before the rules begin.
        """
        form = library.form(consultation)
        return cls(library, form, Case(form.id, form.pack.id, form.pack.version, as_of))

    @classmethod
    def open(cls, library: Library, path: Path, as_of: date | None = None) -> Session:
        """The case in a file, decided as of its own date or another one.

        Raises:
            FormFileError: the file has problems.
            AssessError: the date lies before the rules begin.
        """
        case = read_case(path, library.forms)
        if as_of is not None:
            case = replace(case, as_of=as_of)
        return cls(library, library.form(case.consultation), case, path)

    @classmethod
    def resume(cls, library: Library, store: Store, uid: str) -> Session:
        """A kept case as it was left, its undo steps with it.

        Raises:
            FormFileError: the forms installed cannot read it any more.
            AssessError: the date lies before the rules begin.
            StoreError: it cannot be read, or is gone.
        """
        kept, case = resumed(store, uid, library.forms)
        session = cls(library, library.form(case.consultation), case)
        session.history = Kept(store, kept, session.snapshot, library.forms, kept.place)
        return session

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

    def answer_text(self, ref: Ref) -> str:
        """The answer as people read it; empty if there is none."""
        return said_at(self.assessment, self._case, ref)

    def party_name(self, ref: Ref) -> str:
        """The name of the party a question or conclusion is about; empty for the case's own."""
        return party_name(self._case, self._book.group_of(ref.id), ref.party)

    def outcomes(self, ref: Ref) -> tuple[Outcome, ...]:
        """What each answer to a question would leave possible."""
        return outcomes(self._book, self._case, self.assessment, ref)

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

    # Parties

    def _relist(self, group: str, change: Callable[[PartyList], PartyList]) -> None:
        listed = change(self._case.listed(group))
        self._change(replace(self._case, parties={**self._case.parties, group: listed}))

    def add_party(self, group: str, name: str) -> str:
        """Add a party; its id, which stays when it is renamed."""
        taken = {party.id for party in self._case.listed(group).parties}
        number = next(n for n in range(1, len(taken) + 2) if f"p{n}" not in taken)
        party = Party(f"p{number}", name)
        self._relist(group, lambda listed: replace(listed, parties=(*listed.parties, party)))
        return party.id

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

    # The way through the questions

    def first(self) -> Ref | None:
        """The question to show when a case is opened: the first unanswered one."""
        return following(self.assessment, None)

    def following(self, ref: Ref | None) -> Ref | None:
        """The question after this one; None when it is time to check the answers."""
        return following(self.assessment, ref)

    def preceding(self, ref: Ref | None) -> Ref | None:
        """The live question before this one in the order asked; from the end, the last."""
        return preceding(self.assessment, ref)

    def trail(self) -> list[TrailItem]:
        """Every question that was or will be asked, and the answers set aside."""
        return trail(self.assessment, self._case)

    # Why

    def why(self, ref: Ref) -> tuple[WhyLine, ...]:
        """Why a conclusion has its value, down to the answers."""
        return why_finding(self.assessment, self._case, self.assessment.findings[ref])

    def why_duty(self, ref: Ref) -> tuple[WhyLine, ...]:
        assessment = self.assessment
        results = (*assessment.duties, *assessment.possible_duties)
        duty = next(result for result in results if result.ref == ref)
        return why_step(assessment, self._case, duty.step.step)

    def why_verdict(self) -> tuple[WhyLine, ...]:
        return why_finding(self.assessment, self._case, self.assessment.verdict.finding)

    # Files

    def save(self, path: Path) -> None:
        """Write the case file (JSON if its name ends so), whole or not at all.

        Raises:
            SaveError: the folder is missing, not writable or full.
        """
        text = to_json(self._case) if path.suffix.lower() == ".json" else to_yaml(self._case)
        save_atomically(path, text.encode("utf-8"))
        self.path = path
        self._saved = self._case

    def print_memo(self, out: Path, template: str | None = None) -> None:
        """Write the memo as PDF, whole or not at all.

        Raises:
            MemoError: template, fonts or folder cannot be used.
        """
        save_atomically(out, self.memo_job(template).pdf())

    def memo_job(self, template: str | None = None) -> MemoJob:
        """The memo of the case as it is now, to be made wherever it suits."""
        library, digest = self.library, digest_of(self._case)
        matter = Matter(self._case, self.assessment, library.law, digest, library.glossary)
        return MemoJob(self._press, memo_view(matter), template or self.form.template)

    def templates(self) -> dict[str, str]:
        """The memo templates there are: name and title. Raises MemoTemplateError."""
        return self._press.titles()


__all__ = ["Library", "Session", "TrailItem", "TrailState", "load_library"]
