"""What becomes of typed words while a case is worked on: where the person stands, with what is
typed there and is no answer yet, goes to disk with the case; a pause in typing is enough.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from michishirube.engine.case import Basis, Document
from michishirube.engine.form import Ref
from michishirube.exchange import Found, take_in
from michishirube.formfile.casefile import read_case_text
from michishirube.library import Library
from michishirube.phrase import phrase
from michishirube.session import Session
from michishirube.ui.desk import Desk
from michishirube.ui.drafts import NO_DRAFT, Draft
from michishirube.ui.trail_panel import Place, Station
from michishirube.ui.words import told, tr

if TYPE_CHECKING:
    from michishirube.cabinet import Store

PAUSE = 300
"""Milliseconds without a key after which what is typed is saved."""
NOT_ON_DISK = phrase(
    "この案件の変更は、まだ保存されていません。入力した内容は画面に残っています。"
    "直してから次の回答をすると保存されます。直らないときは「案件ファイルに保存…」で保存できます。"
)
_WATCHED = "watched"


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a person is in a case, and what is no part of the case.

    Attributes:
        place: None where it is not known.
        drafts: what is typed and is no answer yet.
        put_off: the questions left for later.
    """

    place: Place | None = None
    drafts: Mapping[Ref, Draft] = field(default_factory=dict)
    put_off: frozenset[Ref] = frozenset()


def place_text(place: Place, drafts: Mapping[Ref, Draft], put_off: Iterable[Ref] = ()) -> str:
    """A standing, for the store."""
    at = [place.id, place.party] if isinstance(place, Ref) else place.value
    kept = [
        [ref.id, ref.party, draft.text, *_basis_texts(draft.basis), draft.when]
        for ref, draft in drafts.items()
        if draft != NO_DRAFT
    ]
    later = [[ref.id, ref.party] for ref in sorted(put_off, key=str)]
    return json.dumps({"at": at, "drafts": kept, "later": later}, ensure_ascii=False)


def read_place(text: str) -> Standing:
    """What `place_text` has written; nothing where it says nothing."""
    try:
        kept = json.loads(text) if text else {}
        at = kept.get("at")
        place = Ref(*at) if isinstance(at, list) else Station(at) if at else None
        drafts = {Ref(id_, party): _draft(*texts) for id_, party, *texts in kept.get("drafts", [])}
        later = frozenset(Ref(id_, party) for id_, party in kept.get("later", []))
    except (ValueError, TypeError, AttributeError):  # written by another version
        return Standing()
    return Standing(place, drafts, later)


def _basis_texts(basis: Basis) -> tuple[str, str, str]:
    return basis.who, basis.when.isoformat() if basis.when else "", basis.what


def _draft(text: str, who: str, day: str, what: str, when: str) -> Draft:
    return Draft(text, Basis(who, date.fromisoformat(day) if day else None, what), when)


def entitled(header: Document | None, title: str) -> Document:
    """What a new case's header begins with, and its title."""
    return replace(header or Document(), title=title)


def new_case(library: Library, consultation: str, as_of: date, header: Document) -> Session:
    """A case without answers; `header` is what its memo's header begins with."""
    session = Session.start(library, consultation, as_of)
    return Session(library, session.form, replace(session.case, document=header))


def open_file(library: Library, store: Store | None, found: Found) -> Session:
    """A session on a case file; where cases are kept, on the kept case it becomes.

    Raises:
        FormFileError, AssessError: without a store, as `Session.open`.
        ExchangeError, StoreError: with one.
    """
    if store is None:
        if found.text is None:
            return Session.open(library, found.path)
        case = read_case_text(found.text, library.forms, found.shown)
        return Session(library, library.form(case.consultation), case)
    uid, _ = take_in(library, store, found)
    return Session.resume(library, store, uid)


def open_kept(library: Library, store: Store | None, uid: str) -> Session:
    """
    Raises:
        FormFileError, AssessError, StoreError: as `Session.resume`.
    """
    assert store is not None, "cases are listed out of a store"
    return Session.resume(library, store, uid)


class Trouble:
    """Tells of a change that is not on disk: once, and again when it is another reason."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._told = desk, ""

    def tell(self, session: Session | None) -> None:
        trouble = session.history.trouble if session else None
        if trouble is not None and told(trouble) != self._told:
            self._desk.warn(f"{told(trouble)}\n\n{tr(NOT_ON_DISK)}")
        self._told = str(trouble or "")


class Autosave(QObject):
    """Calls `save` when somebody has typed on a page and paused."""

    def __init__(self, save: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(save)

    def watch(self, page: QWidget) -> None:
        """Look at the fields of a page; again where it has new ones."""
        for line in page.findChildren(QLineEdit):
            if not line.property(_WATCHED):
                line.textEdited.connect(self._typed)
                line.setProperty(_WATCHED, True)
        for text in page.findChildren(QPlainTextEdit):
            if not text.property(_WATCHED):
                text.textChanged.connect(self._typed)
                text.setProperty(_WATCHED, True)

    def stop(self) -> None:
        """What was typed is saved."""
        self._timer.stop()

    def _typed(self, *_text: str) -> None:
        self._timer.start()
