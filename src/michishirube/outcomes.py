"""The checked-in copy of the outcome tables: a change of law shows as a diff of it in review.

A pack that keeps one has the folder `outcomes/` with one text for each consultation. Its first
line holds a digest over the rest of the text and over everything the tables depend on; while it
is right, nothing has to be worked out anew to know that the copy is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from michishirube.engine.assess import rules_for
from michishirube.engine.condition import Condition
from michishirube.engine.form import Form
from michishirube.engine.rulebook import Rulebook
from michishirube.formfile.packs import shown_name
from michishirube.formfile.problems import Problem, Spot
from michishirube.library import Library
from michishirube.memo.saving import save_atomically
from michishirube.paths_report import NOTES, TangledError, outcomes_text, paths_view

FOLDER = "outcomes"
RENEW = "michishirube paths --renew --pack {pack} で作り直し、差分を確かめてください"
_MARK = "# 写しの照合値 "


def renew(library: Library, form: Form) -> Path:
    """Write the copy of one consultation's tables anew.

    Raises:
        ProofUnavailableError: there is no solver.
        TangledError: it cannot find the outcomes.
        SaveError: it cannot be written.
    """
    folder = library.pack.folder / FOLDER
    body = _body(library, form)
    folder.mkdir(exist_ok=True)
    path = folder / f"{form.id}.txt"
    save_atomically(path, f"{_MARK}{_digest(library, form, body)}\n{body}".encode())
    return path


def stale(library: Library) -> tuple[Problem, ...]:
    """What of a pack's copy no longer says what its rules say; nothing if it keeps none.

    Raises:
        ProofUnavailableError: a copy may be stale, and there is no solver to tell.
    """
    folder = library.pack.folder / FOLDER
    if not folder.is_dir():
        return ()
    return tuple(_stale(library, folder))


def _stale(library: Library, folder: Path) -> Iterator[Problem]:
    mend = RENEW.format(pack=library.pack.folder)
    for form in library.forms.values():
        path = folder / f"{form.id}.txt"
        spot = Spot(shown_name(library.pack.folder, path))
        try:
            text = path.read_text("utf-8")
        except OSError:
            yield Problem(spot, f"相談「{form.id}」の結論の表の写しがありません", mend)
            continue
        except UnicodeDecodeError:
            yield Problem(spot, "結論の表の写しが UTF-8 として読めません", mend)
            continue
        mark, _, body = text.partition("\n")
        if mark == f"{_MARK}{_digest(library, form, body)}":
            continue
        try:
            line = _first_difference(body, _body(library, form))
        except TangledError as error:
            yield Problem(spot, str(error))
            continue
        if line:
            what = "結論の表の写しが今の規定と違います（この行から）"
            yield Problem(spot._replace(line=line, column=1), what, mend)
    for path in sorted(folder.glob("*.txt")):
        if path.stem not in library.forms:
            spot = Spot(shown_name(library.pack.folder, path))
            yield Problem(spot, f"相談「{path.stem}」はもうありません", "この写しを消してください")


def _body(library: Library, form: Form) -> str:
    view = paths_view(library, form)
    head = f"結論の表　{view.title}（{view.id}）\n{view.law}　法令基準日 {view.day}\n"
    return f"{head}\n{outcomes_text(view)}\n"


def _first_difference(old: str, new: str) -> int:
    """The line of the file at which the copy differs; 0 if it does not."""
    if old == new:
        return 0
    before, after = old.splitlines(), new.splitlines()
    same = 0
    while same < min(len(before), len(after)) and before[same] == after[same]:
        same += 1
    return same + 2  # the mark is line 1


def _digest(library: Library, form: Form, body: str) -> str:
    book = rules_for(form, max(form.pack.law_as_of, form.pack.covers_from))
    whole = hashlib.sha256()
    for part in (body, *_what_counts(library, book)):
        whole.update(part.encode() + b"\0")
    return whole.hexdigest()[:32]


def _what_counts(library: Library, book: Rulebook) -> Iterator[str]:
    """All that the tables depend on: rules, words of questions and results, printed citations."""
    form = book.form
    yield from (str(book.as_of), form.id, form.title, form.pack.title, *form.wants, *NOTES)
    for group in form.groups.values():
        yield repr((group.id, group.title, group.member, group.ask))
    for topic in form.topics:
        for question in topic.questions:
            options = [(option.value, option.label) for option in question.options]
            yield repr((topic.id, topic.for_each, question.id, question.kind.value, question.ask))
            yield repr((options, question.unit))
    for conclusion in book.conclusions.values():
        yield repr((conclusion.id, conclusion.title, conclusion.group))
        for case in conclusion.cases:
            yield repr((case.value, case.label, case.because, case.not_applicable))
            yield from _rule(library, case.when, case.cite)
    for id_ in book.applying:
        yield from _rule(library, book.applies_if(id_), ())
    for last in form.verdict:
        yield repr((last.value.value, last.headline, last.because))
        yield from _rule(library, last.when, last.cite)


def _rule(library: Library, when: Condition | None, cite: tuple[str, ...]) -> Iterator[str]:
    yield repr(when)
    yield repr([library.printed(one) for one in library.in_order(cite)])
