"""What two assessments decide, side by side: as JSON, since one of them comes out of a memo."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from michishirube.phrase import joined, phrase

_DECIDES = (
    *("consultation", "verdict", "verdict_possible", "verdict_held_open_by"),
    *("provisional", "conclusions", "duties", "possible_duties", "next_questions"),
    *("open_questions", "set_aside"),
)
_OF_EACH = {
    *("id", "party", "value", "possible", "not_applicable", "weight", "when", "due", "due_from"),
}
_LISTS = {
    "conclusions": (phrase("判断"), "title", "label"),
    "duties": (phrase("対応事項"), "text", "due"),
}
_NOTHING = "—"
_LONGEST = 80


def decides_the_same(one: object, other: object) -> bool:
    """Whether verdict, conclusions, duties and questions are the same, however they are worded."""
    before, after = _keys(one), _keys(other)
    return all(_trimmed(before.get(key)) == _trimmed(after.get(key)) for key in _DECIDES)


def _trimmed(value: object) -> object:
    if isinstance(value, list):
        return [_trimmed(one) for one in value]
    if isinstance(value, dict):
        return {key: _trimmed(one) for key, one in value.items() if key in _OF_EACH}
    return value


def differences(one: object, other: object) -> Iterator[str]:
    """What is decided otherwise, in lines: verdict, conclusions, duties."""
    before, after = _keys(one), _keys(other)
    old, new = (_text(plain.get("headline")) for plain in (before, after))
    if old != new or before.get("verdict") != after.get("verdict"):
        yield phrase("結論：「{old}」→「{new}」", old=old, new=new)
    for key, (word, title, value) in _LISTS.items():
        then, now = _listed(before.get(key)), _listed(after.get(key))
        for ref in {**then, **now}:
            left, right = then.get(ref), now.get(ref)
            if _trimmed(left) == _trimmed(right):
                continue
            known = right or left or {}
            name = (
                phrase("（{name}）", name=_text(known.get("party_name")))
                if known.get("party_name")
                else ""
            )
            cells = (_cell(side, value) for side in (left, right))
            yield phrase(
                "{word}：{text}{name}　{cells}",
                word=word,
                text=_text(known.get(title)),
                name=name,
                cells=joined("→", cells),
            )


def _cell(side: Mapping[str, object] | None, value: str) -> str:
    if side is None:
        return phrase("なし")
    return _text(side.get(value)) if side.get(value) else phrase("あり")


def _listed(value: object) -> dict[tuple[str, str], dict[str, object]]:
    entries = value if isinstance(value, list) else []
    kept = (_keys(one) for one in entries)
    return {(_text(one.get("id")), _text(one.get("party"))): one for one in kept}


def _keys(value: object) -> dict[str, object]:
    return dict(value) if isinstance(value, Mapping) else {}


def _text(value: object) -> str:
    """One line, whatever stands there: it may have been written by anybody."""
    text = " ".join(str(value).split()) if value not in (None, "") else _NOTHING
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
