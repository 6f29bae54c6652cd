"""Where a line of Japanese may break: 行頭・行末禁則, 分離禁止, whole Latin words (JIS X 4051).

Pure arithmetic on kinds and widths of characters: no font, no PDF. A line that would begin with
a closing mark gives up the character before it (追い出し); nothing hangs over the margin.
A date or the number of an article stays in one piece, and no paragraph ends in a line of one or
two characters where the line before can spare some.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

OTHER: Final = 0  # ideographs and kana: a line may break on either side
OPEN: Final = 1  # never ends a line
CLOSE: Final = 2  # never begins a line
WORD: Final = 3  # Latin letters, digits: words stay whole
WORD_OPEN: Final = 4
WORD_CLOSE: Final = 5
WORD_JOINT: Final = 6  # where a word too long for a line is broken first: URLs
SPACE: Final = 7
NEWLINE: Final = 8
DASH: Final = 9  # ―― stays together
LEADER: Final = 10  # …… stays together
MARK: Final = 11  # combining: stays with what it stands on
COUNTER: Final = 12  # stays with the number before it
DATE: Final = 13  # stays with the numbers on both sides
ORDINAL: Final = 14  # 第 stays with its number
LAW: Final = 15  # stays with the 第 of a provision after it

_CLOSING = frozenset(
    "、。，．・：；？！／）］｝〕〉》」』】〙〗〟’”｠»％‰℃°′″"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿー"
    "ゝゞヽヾ々〻‐゠–〜～｡｣､･ｧｨｩｪｫｬｭｮｯｰﾞﾟ゛゜"
)
_OPENING = frozenset("（［｛〔〈《「『【〘〖〝‘“｟«￥＄￡§№〒｢")
_WORD_KINDS = frozenset((WORD, WORD_OPEN, WORD_CLOSE, WORD_JOINT, MARK))
_EXACT = {
    "\n": NEWLINE,
    " ": SPACE,
    "\u3000": SPACE,
    "\u3099": MARK,
    "\u309a": MARK,
    **dict.fromkeys("([{<", WORD_OPEN),
    **dict.fromkeys(")]}>,.;:!?%", WORD_CLOSE),
    **dict.fromkeys("/&=-_~#+@|＆", WORD_JOINT),
    **dict.fromkeys("年月", DATE),
    **dict.fromkeys("日条項号円件歳回", COUNTER),
    **dict.fromkeys("法令則", LAW),
    "第": ORDINAL,
}
_INSEPARABLE = frozenset(((WORD, COUNTER), (WORD, DATE), (DATE, WORD), (LAW, ORDINAL)))
_NEVER_FIRST = frozenset((CLOSE, WORD_CLOSE, SPACE, NEWLINE, MARK))
_KINDS = 16
_LEAST = 3  # characters of a last line: fewer are given some by the line before
_SPARE = 8  # characters the line before has to keep for itself


class Line(NamedTuple):
    """Characters `start` to `end` (exclusive) of the text; `last` ends its paragraph or line."""

    start: int
    end: int
    width: float
    last: bool


def kind_of(char: str) -> int:
    """The kind of one character."""
    if char in _CLOSING:
        return CLOSE
    if char in _OPENING:
        return OPEN
    if char in ("―", "—"):
        return DASH
    if char in ("…", "‥"):
        return LEADER
    return _kind_by_range(char)


def _kind_by_range(char: str) -> int:
    code = ord(char)
    if char in _EXACT:
        return _EXACT[char]
    if 0x300 <= code <= 0x36F:
        return MARK
    if 0xFF10 <= code <= 0xFF5A and char.isalnum():
        return WORD  # full-width Latin letters and digits
    is_symbol = 0x2190 <= code <= 0x24FF  # arrows, circled numbers
    return WORD if code < 0x2E80 and not is_symbol else OTHER


def may_break(before: int, after: int) -> bool:
    """May a line end between a character of kind `before` and one of kind `after`?"""
    if before == NEWLINE:
        return True
    if after in _NEVER_FIRST or before in (OPEN, WORD_OPEN, ORDINAL):
        return False
    if before in (DASH, LEADER) and before == after:
        return False
    if (before, after) in _INSEPARABLE:
        return False
    return not (before in _WORD_KINDS and after in _WORD_KINDS)


def may_stretch(before: int, after: int) -> bool:
    """May the gap between two characters grow when a line is justified?"""
    if before in (DASH, LEADER) and before == after:
        return False
    if after in (SPACE, MARK):
        return False
    return not (before in _WORD_KINDS and after in _WORD_KINDS)


_BREAKS = [may_break(a, b) for a in range(_KINDS) for b in range(_KINDS)]


def break_lines(
    kinds: Sequence[int], widths: Sequence[float], first: float, rest: float
) -> list[Line]:
    """Lines of at most `first` (the first) and `rest` (all others) points.

    Spaces at the end of a line belong to no line. A line holds at least one character, so a
    column narrower than a character overflows rather than losing it.
    """
    count = len(kinds)
    if not count:
        return [Line(0, 0, 0.0, last=True)]
    breaks = [True, *(_BREAKS[a * _KINDS + b] for a, b in pairwise(kinds)), True]
    reach = [0.0, *accumulate(widths)]
    newlines = [i for i, kind in enumerate(kinds) if kind == NEWLINE]
    lines: list[Line] = []
    start = next_newline = 0
    while start < count:
        limit = (rest if lines else first) + 1e-6
        stop = bisect_right(reach, reach[start] + limit, start, count + 1) - 1
        stop = max(stop, start + 1)
        while next_newline < len(newlines) and newlines[next_newline] < start:
            next_newline += 1
        if next_newline < len(newlines) and newlines[next_newline] <= stop:
            stop = newlines[next_newline]
            _end(lines, _line(kinds, reach, start, stop, last=True), kinds, reach, breaks)
            start = stop + 1
            continue
        stop = _break_before(kinds, breaks, start, stop, count)
        line = _line(kinds, reach, start, stop, last=stop == count)
        if line.last:
            _end(lines, line, kinds, reach, breaks)
        else:
            lines.append(line)
        start = stop
    return lines


def _end(
    lines: list[Line],
    line: Line,
    kinds: Sequence[int],
    reach: Sequence[float],
    breaks: Sequence[bool],
) -> None:
    """Add a last line; where it is very short, the line before gives it some characters."""
    if lines and not lines[-1].last and 0 < line.end - line.start < _LEAST:
        start, end = lines[-1].start, lines[-1].end
        for place in range(line.end - _LEAST, max(start + _SPARE, end - _LEAST) - 1, -1):
            if breaks[place]:
                lines[-1] = _line(kinds, reach, start, place, last=False)
                line = _line(kinds, reach, place, line.end, last=True)
                break
    lines.append(line)


def _break_before(
    kinds: Sequence[int], breaks: Sequence[bool], start: int, stop: int, count: int
) -> int:
    """The best place at or before `stop` to begin the next line; spaces there are passed over."""
    after = stop
    while after < count and kinds[after] == SPACE:
        after += 1
    if breaks[after]:
        return after
    for place in range(stop, start, -1):
        if breaks[place]:
            return place
    return _emergency(kinds, start, stop)


def _emergency(kinds: Sequence[int], start: int, stop: int) -> int:
    """Inside a word longer than a line: after a joint in its second half, or where it is full."""
    for place in range(stop, (start + stop) // 2, -1):
        if kinds[place - 1] == WORD_JOINT and kinds[place] not in _NEVER_FIRST:
            return place
    for place in range(stop, start, -1):
        if kinds[place] not in _NEVER_FIRST and kinds[place - 1] not in (OPEN, WORD_OPEN):
            return place
    return stop


def _line(
    kinds: Sequence[int], reach: Sequence[float], start: int, stop: int, *, last: bool
) -> Line:
    end = stop
    while end > start and kinds[end - 1] == SPACE:
        end -= 1
    return Line(start, end, reach[end] - reach[start], last)
