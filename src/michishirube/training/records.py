"""A learner's record as a file: to hand to an instructor, who reads several.

JSON with closed keys. What is wrong with a file is said once, with the place and how to mend it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NoReturn

from michishirube.formfile.problems import FormFileError, Problem, Spot
from michishirube.memo.saving import save_atomically
from michishirube.phrase import phrase
from michishirube.store.learning import AnsweredItem, AttemptRow, Learner

VERSION = 1
LARGEST = 50_000_000  # bytes
_MEND = phrase("道しるべの研修の画面から書き出したファイルを指定してください")
_KEYS = {"training_record", "name", "pack", "exported", "attempts", "answered"}
_ATTEMPT = {
    *("lesson", "course", "mode", "started", "finished", "seconds", "points", "same_verdict"),
}
_ANSWERED = {
    *("moment", "item", "consultation", "rule", "topic", "cites", "right", "size", "given"),
}


@dataclass(frozen=True, slots=True)
class Record:
    """What one learner did, as it was exported. `pack`: id and version."""

    name: str
    pack: str
    exported: datetime
    attempts: tuple[AttemptRow, ...]
    answered: tuple[AnsweredItem, ...]


def record_of(
    learner: Learner,
    attempts: Sequence[AttemptRow],
    answered: Sequence[AnsweredItem],
    pack: str,
    now: datetime,
) -> Record:
    """The record as it is now. Unfinished attempts are left out."""
    finished = tuple(row for row in attempts if row.finished is not None)
    return Record(learner.name, pack, now, finished, tuple(answered))


def save_record(record: Record, path: Path) -> None:
    """Write the file, whole or not at all.

    Raises:
        SaveError: the folder is missing, not writable or full.
    """
    save_atomically(path, to_json(record).encode("utf-8"))


def to_json(record: Record) -> str:
    """The text of the file."""
    attempts = [
        {
            "lesson": row.lesson,
            "course": row.course,
            "mode": row.mode,
            "started": row.started.isoformat(),
            "finished": row.finished.isoformat() if row.finished else None,
            "seconds": row.seconds,
            "points": row.points,
            "same_verdict": row.same_verdict,
        }
        for row in record.attempts
    ]
    answered = [
        {
            "moment": one.moment.isoformat(),
            "item": one.item,
            "consultation": one.consultation,
            "rule": one.rule,
            "topic": one.topic,
            "cites": list(one.cites),
            "right": one.right,
            "size": one.size,
            "given": one.given,
        }
        for one in record.answered
    ]
    whole = {
        "training_record": VERSION,
        "name": record.name,
        "pack": record.pack,
        "exported": record.exported.isoformat(),
        "attempts": attempts,
        "answered": answered,
    }
    return json.dumps(whole, ensure_ascii=False) + "\n"


def read_record(path: Path) -> Record:
    """
    Raises:
        FormFileError: the file cannot be read, or is no record.
    """
    shown = str(path)
    try:
        if path.stat().st_size > LARGEST:
            _refuse(shown, "", phrase("ファイルが大きすぎます"))
        data = json.loads(path.read_text("utf-8"))
    except OSError as error:
        _refuse(shown, "", phrase("ファイルが読めません（{reason}）", reason=error.strerror))
    except (ValueError, RecursionError):
        _refuse(shown, "", phrase("研修の記録として読めません"))
    return _record(shown, data)


def _record(shown: str, data: object) -> Record:
    whole = _mapping(shown, "", data, _KEYS)
    if whole["training_record"] != VERSION:
        version = str(whole["training_record"])[:20]
        what = phrase("研修の記録の版「{version}」は読めません", version=version)
        _refuse(shown, "training_record", what)
    attempts = [
        _attempt(shown, f"attempts[{number}]", one)
        for number, one in enumerate(_list(shown, "attempts", whole["attempts"]))
    ]
    answered = [
        _answered(shown, f"answered[{number}]", one)
        for number, one in enumerate(_list(shown, "answered", whole["answered"]))
    ]
    return Record(
        _text(shown, "name", whole["name"]),
        _text(shown, "pack", whole["pack"]),
        _moment(shown, "exported", whole["exported"]),
        tuple(attempts),
        tuple(answered),
    )


def _attempt(shown: str, place: str, data: object) -> AttemptRow:
    one = _mapping(shown, place, data, _ATTEMPT)

    def text(key: str) -> str:
        return _text(shown, f"{place}.{key}", one[key])

    started = _moment(shown, f"{place}.started", one["started"])
    finished = _moment(shown, f"{place}.finished", one["finished"])
    points, same = one["points"], one["same_verdict"]
    return AttemptRow(
        *("", text("lesson"), text("course"), text("mode"), started, finished, finished),
        _count(shown, f"{place}.seconds", one["seconds"]),
        None if points is None else _count(shown, f"{place}.points", points),
        None if same is None else _switch(shown, f"{place}.same_verdict", same),
        "",
    )


def _answered(shown: str, place: str, data: object) -> AnsweredItem:
    one = _mapping(shown, place, data, _ANSWERED)

    def text(key: str) -> str:
        return _text(shown, f"{place}.{key}", one[key])

    cites = [
        _text(shown, f"{place}.cites", cite)
        for cite in _list(shown, f"{place}.cites", one["cites"])
    ]
    return AnsweredItem(
        _moment(shown, f"{place}.moment", one["moment"]),
        *(text("item"), text("consultation"), text("rule"), text("topic"), tuple(cites)),
        _switch(shown, f"{place}.right", one["right"]),
        _count(shown, f"{place}.size", one["size"]),
        text("given"),
    )


def _refuse(shown: str, place: str, what: str) -> NoReturn:
    raise FormFileError([Problem(Spot(shown, path=place), what, _MEND)])


def _mapping(shown: str, place: str, data: object, keys: set[str]) -> Mapping[str, object]:
    if not isinstance(data, dict):
        _refuse(shown, place, phrase("研修の記録の形になっていません"))
    found = {str(key) for key in data}
    for key in sorted(keys - found):
        _refuse(shown, place, phrase("「{key}」がありません", key=key))
    for key in sorted(found - keys):
        _refuse(shown, place, phrase("「{key}」というキーはありません", key=key[:40]))
    return data


def _list(shown: str, place: str, data: object) -> list[object]:
    if not isinstance(data, list):
        _refuse(shown, place, phrase("並びになっていません"))
    return data


def _text(shown: str, place: str, data: object) -> str:
    if not isinstance(data, str):
        _refuse(shown, place, phrase("文字列になっていません"))
    return data


def _count(shown: str, place: str, data: object) -> int:
    if not isinstance(data, int) or isinstance(data, bool) or not 0 <= data < 2**31:
        _refuse(shown, place, phrase("0以上の整数になっていません"))
    return data


def _switch(shown: str, place: str, data: object) -> bool:
    if not isinstance(data, bool):
        _refuse(shown, place, phrase("true か false になっていません"))
    return data


def _moment(shown: str, place: str, data: object) -> datetime:
    try:
        moment = datetime.fromisoformat(_text(shown, place, data))
    except ValueError:
        _refuse(shown, place, phrase("日時が読めません"))
    if moment.tzinfo is None:
        _refuse(shown, place, phrase("日時に時差がありません"))
    return moment
