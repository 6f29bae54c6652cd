"""One open case: answer, assess, save, print. The one door that screen and command line use."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from michishirube.editing import Editing
from michishirube.engine.case import Case
from michishirube.engine.form import Form, Ref
from michishirube.engine.pivots import pivots
from michishirube.engine.whatif import Outcome, outcomes
from michishirube.formfile.casefile import read_case
from michishirube.formfile.casewriter import digest_of, to_json, to_yaml
from michishirube.keeping import Kept, resumed
from michishirube.library import Library, load_library
from michishirube.memo.folders import TemplateFolders
from michishirube.memo.job import MemoJob, Press
from michishirube.memo.saving import save_atomically
from michishirube.memo.wording import Matter, memo_view
from michishirube.origins import provenance
from michishirube.paths import fonts_dir, templates_dir
from michishirube.progress import Progress, progress
from michishirube.store.cases import Store
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


class Session(Editing):
    """One case being worked on: opened, changed (`Editing`), explained, saved and printed.

    Attributes:
        path: the file it was opened from or last saved to.
        put_off: questions left for later. They are unanswered like others, and only asked last;
            one stays here when it is answered, so that undo makes it one for later again.
    """

    def __init__(
        self,
        library: Library,
        form: Form,
        case: Case,
        path: Path | None = None,
        press: Press | None = None,
    ) -> None:
        super().__init__(library, form, case)
        self.path = path
        self.put_off: frozenset[Ref] = frozenset()
        self._press = press or Press(templates_dir(), fonts_dir())

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
    def open(
        cls, library: Library, path: Path, as_of: date | None = None, press: Press | None = None
    ) -> Session:
        """The case in a file, decided as of its own date or another one.

        Args:
            press: prints its memos; one for many cases reads the fonts once.

        Raises:
            FormFileError: the file has problems.
            AssessError: the date lies before the rules begin.
        """
        case = read_case(path, library.forms)
        if as_of is not None:
            case = replace(case, as_of=as_of)
        return cls(library, library.form(case.consultation), case, path, press)

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

    def answer_text(self, ref: Ref) -> str:
        """The answer as people read it; empty if there is none."""
        return said_at(self.assessment, self._case, ref)

    def party_name(self, ref: Ref) -> str:
        """The name of the party a question or conclusion is about; empty for the case's own."""
        return party_name(self._case, self._book.group_of(ref.id), ref.party)

    def outcomes(self, ref: Ref) -> tuple[Outcome, ...]:
        """What each answer to a question would leave possible."""
        return outcomes(self._book, self._case, self.assessment, ref)

    # The way through the questions

    def first(self) -> Ref | None:
        """The question to show when a case is opened: the first unanswered one."""
        return following(self.assessment, None, self.put_off)

    def following(self, ref: Ref | None) -> Ref | None:
        """The question after this one; None when it is time to check the answers."""
        return following(self.assessment, ref, self.put_off)

    def put_off_question(self, ref: Ref) -> bool:
        """Leave a question for later; False where there is nothing to leave: it is answered."""
        if ref not in self.assessment.next_questions:
            return False
        self.put_off |= {ref}
        return True

    @property
    def waiting(self) -> tuple[Ref, ...]:
        """The questions left for later that still want an answer, in the order asked."""
        return tuple(ref for ref in self.assessment.next_questions if ref in self.put_off)

    def preceding(self, ref: Ref | None) -> Ref | None:
        """The live question before this one in the order asked; from the end, the last."""
        return preceding(self.assessment, ref)

    def progress(self) -> Progress:
        """How far the case is."""
        return progress(self.assessment, self._case)

    def trail(self) -> list[TrailItem]:
        """Every question that was or will be asked, and the answers set aside."""
        return trail(self.assessment, self._case, self.put_off)

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

    def print_memo(
        self, out: Path, template: str | None = None, finish: Callable[[bytes], bytes] | None = None
    ) -> None:
        """Write the memo as PDF (for Word if its name ends in .docx), whole or not at all.

        Args:
            finish: what becomes of the PDF before it is written: a password, a signature.

        Raises:
            MemoError: template, fonts or folder cannot be used.
        """
        job = self.memo_job(template)
        if out.suffix.lower() == ".docx":
            save_atomically(out, job.word())
        else:
            save_atomically(out, finish(job.pdf()) if finish else job.pdf())

    def memo_job(self, template: str | None = None) -> MemoJob:
        """The memo of the case as it is now, to be made wherever it suits."""
        library, case, found = self.library, self._case, pivots(self.assessment, self._case)
        digest = digest_of(case)
        matter = Matter(case, self.assessment, library.law, digest, library.glossary, found)
        origin = partial(provenance, library.pack.folder, case, self.assessment, found)
        return MemoJob(self._press, memo_view(matter), template or self.form.template, origin)

    def templates(self, own: Path | None = None) -> dict[str, str]:
        """The memo templates there are: name and title.

        Args:
            own: the folder of the person's own templates; memos can be made with them from now on.

        Raises:
            MemoTemplateError: a title cannot be read.
        """
        if own is not None:
            self._press.own = own
        return self._press.titles()

    @property
    def template_folders(self) -> TemplateFolders:
        """Where its memo templates are."""
        return self._press.folders


__all__ = ["Library", "Session", "TrailItem", "TrailState", "load_library"]
