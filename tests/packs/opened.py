"""The small pack, opened once, and short ways to a session on it."""

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

from michishirube.engine.case import DONT_KNOW, Basis, Value
from michishirube.engine.form import Ref
from michishirube.library import Library, load_library
from michishirube.session import Session

SMALL = Path(__file__).parent / "small"
EXAMPLES = SMALL / "examples"
DAY = date(2026, 7, 1)
JUDGED = Basis("佐藤", date(2026, 6, 20), "目的の比較表")


@cache
def small() -> Library:
    return load_library(SMALL)


def opened(example: str) -> Session:
    """A session on a worked case of the small pack, by its file's stem."""
    return Session.open(small(), EXAMPLES / f"{example}.yaml")


def started(consultation: str = "use-a-list", **answers: Value) -> Session:
    """A new session with answers to the case's own questions; a tuple value is a `many`."""
    session = Session.start(small(), consultation, DAY)
    for id_, value in answers.items():
        session.give(Ref(id_), value, JUDGED if id_ == "would_expect" else None)
    return session


def with_recipient(session: Session, complete: bool | None = True, **answers: Value) -> str:
    """Add a recipient named after the number of those there are; its id."""
    number = len(session.case.listed("recipients").parties)
    party = session.add_party("recipients", f"{'ABCDE'[number]}社")
    for id_, value in answers.items():
        session.give(Ref(id_, party), value)
    session.say_complete("recipients", complete)
    return party


def copied(folder: Path, change: Callable[[Path], object] | None = None) -> Path:
    """A copy of the small pack in `folder`, changed."""
    for path in sorted(SMALL.rglob("*.yaml")):
        target = folder / path.relative_to(SMALL)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    if change is not None:
        change(folder)
    return folder


__all__ = ["DAY", "DONT_KNOW", "EXAMPLES", "JUDGED", "SMALL", "copied", "opened", "small"]
