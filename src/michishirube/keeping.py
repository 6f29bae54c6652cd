"""The steps of a session's case, in memory or on disk, and what the store is told of a case."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Protocol

from michishirube.engine.assess import Assessment
from michishirube.engine.case import Answer, Basis, Case, Document, Opinion
from michishirube.engine.form import Form
from michishirube.formfile.casefile import read_case_text
from michishirube.formfile.casewriter import to_json
from michishirube.formfile.problems import FormFileError
from michishirube.phrase import phrase
from michishirube.store.cases import Store
from michishirube.store.errors import StoreError
from michishirube.store.records import KeptCase, Revision, Snapshot
from michishirube.wording import answer_text, headline, label_of, plain, verdict_word

UNDO_STEPS = 200
SHOWN = phrase("保存した案件")


class History(Protocol):
    """Where the steps of a case are.

    Attributes:
        uid: the id of the kept case, once there is one.
        keeps: every change is written to the store.
        trouble: why the last change is not on disk.
        place: where the person stands.
    """

    keeps: bool
    trouble: StoreError | None
    place: str

    @property
    def uid(self) -> str | None: ...
    @property
    def can_undo(self) -> bool: ...
    @property
    def can_redo(self) -> bool: ...
    def record(self, before: Case, amend: bool) -> None: ...
    def write(self, amend: bool = False) -> bool: ...
    def stepped(self, by: int) -> Case | None: ...
    def step(self, by: int, before: Case) -> bool: ...
    def stand_at(self, place: str) -> None: ...


class Unkept:
    """The steps of a case that lives in a file: in memory, and gone when it is closed."""

    uid: str | None = None
    keeps = False
    trouble: StoreError | None = None
    place = ""

    def __init__(self) -> None:
        self._past: list[Case] = []
        self._future: list[Case] = []

    @property
    def can_undo(self) -> bool:
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        return bool(self._future)

    def record(self, before: Case, amend: bool) -> None:
        """A change has been made."""
        if not amend:
            self._past = [*self._past[-UNDO_STEPS + 1 :], before]
        self._future = []

    def write(self, amend: bool = False) -> bool:
        """There is no store to write to."""
        return False

    def stepped(self, by: int) -> Case | None:
        """The case one step before (-1) or after (+1), if there is that step."""
        steps = self._past if by < 0 else self._future
        return steps[-1] if steps else None

    def step(self, by: int, before: Case) -> bool:
        """The case is what `stepped` said now; False if that cannot be."""
        taken, given = (self._past, self._future)[::-by]
        taken.pop()
        given.append(before)
        return True

    def stand_at(self, place: str) -> None:
        """Nothing of it is kept."""


class Kept:
    """The steps of a kept case: each is on disk before the call returns.

    What the store refuses stays in the session, and is tried again with the next change.

    Attributes:
        opened: what the case was when it was opened; nothing where it was begun just now.
    """

    keeps = True

    def __init__(
        self,
        store: Store,
        kept: KeptCase | None,
        snapshot: Callable[[str], Snapshot],
        forms: Mapping[str, Form],
        place: str,
    ) -> None:
        self._store, self._kept, self._snapshot, self._forms = store, kept, snapshot, forms
        self.trouble: StoreError | None = None
        self.place = place
        self.opened = kept.content if kept else ""

    @property
    def uid(self) -> str | None:
        return self._kept.uid if self._kept else None

    @property
    def can_undo(self) -> bool:
        return self._kept is not None and self._kept.can_undo

    @property
    def can_redo(self) -> bool:
        return self._kept is not None and self._kept.can_redo

    def record(self, before: Case, amend: bool) -> None:
        """A change has been made; where it cannot be written, `trouble` says why."""
        if self._kept is None:  # the empty case is a step, too: the first answer can be undone
            try:
                first = replace(self._snapshot(self.place), content=to_json(before))
                self._kept = self._store.create(first)
            except StoreError as error:
                self.trouble = error
                return
        self.write(amend)

    def write(self, amend: bool = False) -> bool:
        """Write the case as it is now; False if it cannot be."""
        snapshot = self._snapshot(self.place)
        try:
            if self._kept is None:
                self._kept = self._store.create(snapshot)
            else:
                self._kept = self._store.save(self._kept, snapshot, amend and not self.trouble)
        except StoreError as error:
            self.trouble = error
            return False
        self.trouble = None
        return True

    def stepped(self, by: int) -> Case | None:
        """The case one step before (-1) or after (+1), if there is that step."""
        if self._kept is None or (self.trouble and not self.write()):
            return None
        try:
            content = self._store.stepped(self._kept, by)
            return None if content is None else read_case_text(content, self._forms, SHOWN)
        except StoreError as error:
            self.trouble = error
        except FormFileError:
            return None  # answered with other forms: there is no way back to it
        return None

    def step(self, by: int, before: Case) -> bool:
        """The case is what `stepped` said now; False if that cannot be written."""
        assert self._kept is not None
        try:
            self._kept = self._store.step(self._kept, by, self._snapshot(self.place))
        except StoreError as error:
            self.trouble = error
            return False
        return True

    def stand_at(self, place: str) -> None:
        """Note where the person is; that it cannot be noted hurts nobody."""
        if place == self.place:
            return
        self.place = place
        if self._kept is not None:
            try:
                self._store.stand_at(self._kept.uid, place)
            except StoreError as error:
                self.trouble = self.trouble or error

    # Revisions

    def fix(self, who: str, note: str, assessment: str) -> Revision:
        """The case as it is, fixed as the next revision.

        Raises:
            StoreError: it cannot be written.
        """
        if self._kept is None or self.trouble:
            self.write()
        if self.trouble:
            raise self.trouble
        assert self._kept is not None
        return self._store.fix(self._kept, who, note, assessment)

    def revisions(self) -> list[Revision]:
        """The revisions of the case, the oldest first.

        Raises:
            StoreError: they cannot be read.
        """
        return self._store.revisions(self._kept.uid) if self._kept else []


def resumed(store: Store, uid: str, forms: Mapping[str, Form]) -> tuple[KeptCase, Case]:
    """A kept case, and the case in it.

    Raises:
        StoreError: it cannot be read, or is gone.
        FormFileError: the forms installed cannot read it.
    """
    kept = store.read(uid)
    return kept, read_case_text(kept.content, forms, SHOWN)


def snapshot_of(form: Form, case: Case, assessment: Assessment, place: str = "") -> Snapshot:
    """A case as the list shows it and the search finds it."""
    title = plain(form.title)
    return Snapshot(
        content=to_json(case),
        title=case.document.title or title,
        organization=case.document.organization,
        consultation=form.id,
        consultation_title=title,
        as_of=case.as_of,
        verdict=assessment.verdict.value.value,
        headline=headline(assessment),
        open_facts=len({*assessment.next_questions, *assessment.open_questions}),
        words="\n".join(word for word in _words(form, case, assessment) if word),
        place=place,
    )


def _words(form: Form, case: Case, assessment: Assessment) -> Iterator[str]:
    """Everything typed and decided."""
    yield plain(form.title)
    yield from _document_words(case.document)
    yield case.summary
    yield from _said(case.answers, case.opinions, assessment)
    for listed in case.parties.values():
        for party in listed.parties:
            yield party.name
            yield from _said(party.answers, party.opinions, assessment)
    yield verdict_word(assessment.verdict.value)[1]
    yield headline(assessment)
    yield from (f"{plain(one.conclusion.title)} {label_of(one)}" for one in assessment.conclusions)
    yield from (plain(one.duty.say) for one in assessment.duties)


def _document_words(document: Document) -> Iterator[str]:
    yield from (document.number, document.title, document.organization, document.department)
    yield from (document.author, document.legal, document.to, *document.approvers)
    yield from (document.ringi, document.handling, document.edition, document.retention)


def _said(
    answers: Mapping[str, Answer], opinions: Mapping[str, Opinion], assessment: Assessment
) -> Iterator[str]:
    for id_, answer in answers.items():
        question = assessment.book.questions.get(id_)
        if question is not None:
            yield answer_text(question, answer)
        yield from _basis_words(answer.basis)
        yield from (attachment.name for attachment in answer.attachments)
    for opinion in opinions.values():
        yield from (opinion.text, opinion.who)


def _basis_words(basis: Basis) -> tuple[str, str]:
    return basis.who, basis.what
