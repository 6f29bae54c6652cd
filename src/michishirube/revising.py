"""Revisions of a kept case, fixed when it is sent for approval; what can be compared with what."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

from michishirube.as_json import assessment_json
from michishirube.comparing.brief import brief
from michishirube.comparing.compare import compare
from michishirube.comparing.comparison import Side
from michishirube.comparing.view import ComparedView, Named
from michishirube.comparing.words import compared_view
from michishirube.engine.assess import AssessError, assess
from michishirube.engine.form import Form, Verdict
from michishirube.formfile.casefile import read_case_text
from michishirube.formfile.casewriter import to_json
from michishirube.formfile.problems import FormFileError
from michishirube.keeping import Kept
from michishirube.library import Library
from michishirube.phrase import joined, phrase
from michishirube.session import Session
from michishirube.store.cases import Store
from michishirube.store.records import Revision
from michishirube.wording import long_date, verdict_word

NOW = phrase("現在の内容")
OPENED = phrase("開いたときの内容")
OTHER_PACK = phrase("固定した後に法令パックが変わったため、今の規定で検討し直した結果")


class NotKeptError(Exception):
    """A case that is not in the list has no revisions; the message (Japanese) says so."""

    def __init__(self) -> None:
        super().__init__(
            phrase("一覧に保存していない案件には、改訂を作れません。先に一覧に取り込んでください")
        )


@dataclass(frozen=True, slots=True)
class Choice:
    """One case that can be compared. `take` reads and decides it when it is wanted."""

    name: str
    take: Callable[[], tuple[Named, Side]]


def fix_revision(session: Session, who: str, note: str) -> Revision:
    """Fix the open case as its next revision, which never changes: sent for approval.

    Raises:
        NotKeptError: it is not kept.
        StoreError: it cannot be written.
    """
    history = session.history
    if not isinstance(history, Kept):
        raise NotKeptError
    assessment = assessment_json(session.assessment, session.case)
    return history.fix(who, note, json.dumps(assessment, ensure_ascii=False))


def revisions(session: Session) -> list[Revision]:
    """The revisions of the open case, the oldest first.

    Raises:
        StoreError: they cannot be read.
    """
    history = session.history
    return history.revisions() if isinstance(history, Kept) else []


def choices(session: Session) -> list[Choice]:
    """What the open case was when it was opened, its revisions, and the case as it is now.

    Nobody has to have foreseen that an answer would change: without a revision the comparison
    begins with the case as opened; where there are revisions, with the last of them.
    """
    library = session.library
    found = [_of_revision(library, revision) for revision in revisions(session)]
    if opened := _opened(session):
        found.insert(0, Choice(OPENED, lambda: (Named(OPENED), _side(library, opened))))
    return [*found, Choice(NOW, lambda: (Named(NOW), Side(session.case, session.assessment)))]


def since_opened(session: Session) -> tuple[str, ...]:
    """What has been changed since the case was opened and what that changed, in a few lines.

    Nothing where no fact was changed, or the forms installed cannot read it as it was.
    """
    opened = _opened(session)
    if not opened:
        return ()
    try:
        before = _side(session.library, opened)
    except (FormFileError, AssessError):
        return ()
    return brief(compare(before, Side(session.case, session.assessment)))


def _opened(session: Session) -> str:
    """The case as it was opened, where it is another one now."""
    opened = session.history.opened if isinstance(session.history, Kept) else ""
    return opened if opened != to_json(session.case) else ""


def choices_of_kept(library: Library, store: Store, uid: str) -> list[Choice]:
    """The same of a case in the list.

    Raises:
        StoreError: it cannot be read, or is gone.
    """
    content = store.read(uid).content
    found = [_of_revision(library, revision) for revision in store.revisions(uid)]
    return [*found, Choice(NOW, lambda: (Named(NOW), _side(library, content)))]


def choice_of_kept(library: Library, store: Store, uid: str) -> Choice:
    """A case in the list, as it is now, under its own title.

    Raises:
        StoreError: it cannot be read, or is gone.
    """
    title, content = store.row(uid).title, store.read(uid).content

    def take() -> tuple[Named, Side]:
        side = _side(library, content)
        number = side.case.document.number
        return Named(
            title, number or phrase("基準日 {as_of}", as_of=long_date(side.case.as_of))
        ), side

    return Choice(title, take)


def compared(library: Library, before: Choice, after: Choice) -> ComparedView:
    """Two choices side by side.

    Raises:
        FormFileError, AssessError: one cannot be read or decided by the forms installed.
        NotComparableError: they are of different consultations.
    """
    return compared_view(library, before.take(), after.take())


def _of_revision(library: Library, revision: Revision) -> Choice:
    name = phrase("改訂{number}", number=revision.number)
    day = long_date(revision.fixed.astimezone().date())
    by = joined("、", (part for part in (day, revision.who, revision.note) if part))

    def take() -> tuple[Named, Side]:
        side = _side(library, revision.content)
        notes = [by]
        if _digest(revision) != side.assessment.book.form.pack.digest:
            notes.append(
                phrase(
                    "{other_pack}（固定したときの結論：{verdict}）",
                    other_pack=OTHER_PACK,
                    verdict=_verdict(revision),
                )
            )
        return Named(name, joined("。", notes)), side

    return Choice(phrase("{name}（{by}）", name=name, by=by), take)


def _side(library: Library, content: str) -> Side:
    case = read_case_text(content, library.forms, phrase("保存した案件"))
    form: Form = library.form(case.consultation)
    return Side(case, assess(form, case))


def _digest(revision: Revision) -> str:
    """Of the pack that decided it when it was fixed."""
    return str(json.loads(revision.assessment)["pack"]["digest"])


def _verdict(revision: Revision) -> str:
    said = json.loads(revision.assessment)["verdict"]
    return joined(" ", verdict_word(Verdict(said)))
