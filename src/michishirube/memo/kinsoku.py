"""Where a line of Japanese may break: 行頭・行末禁則, 分離禁止, whole Latin words (JIS X 4051).

Pure arithmetic on kinds and widths of characters: no font, no PDF. A full stop or comma that
does not fit hangs over the margin where that is wanted (ぶら下げ); a line that would begin with
another closing mark gives up the character before it (追い出し). Between Latin letters or digits
and Japanese stands a little space (和欧文間の空き). A date or the number of an article stays in
one piece, and no paragraph ends in a line of one or two characters where the line before can
spare some.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
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
STOP: Final = 16  # 、。: never begins a line, and may hang over its end
SMALL: Final = 17  # small kana, ー, 々: letters that never begin a line
WIDE: Final = 18  # full-width Latin letters and digits: words without a space around them
GAP: Final = 1 / 12  # ems between Latin and Japanese: readers take a tenth for a space

_CLOSING = frozenset("・：；？！／）］｝〕〉》」』】〙〗〟’”｠»％‰℃°′″‐゠–〜～｣･")
_STOPS = frozenset("、。，．｡､")
_SMALL = frozenset(
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿー"
    "ゝゞヽヾ々〻ｧｨｩｪｫｬｭｮｯｰﾞﾟ゛゜"
)
_OPENING = frozenset("（［｛〔〈《「『【〘〖〝‘“｟«￥＄￡§№〒｢")
_WORD_KINDS = frozenset((WORD, WIDE, WORD_OPEN, WORD_CLOSE, WORD_JOINT, MARK))
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
_INSEPARABLE = frozenset(
    (
        (LAW, ORDINAL),
        *((number, unit) for number in (WORD, WIDE) for unit in (COUNTER, DATE)),
        *((DATE, number) for number in (WORD, WIDE)),
    )
)
_NEVER_FIRST = frozenset((CLOSE, STOP, SMALL, WORD_CLOSE, SPACE, NEWLINE, MARK))
_KINDS = 19
_JAPANESE = bytes((OTHER, SMALL, COUNTER, DATE, ORDINAL, LAW))
_LATIN = bytes((WORD,))
_EDGES = re.compile(
    b"[%b](?=[%b])|[%b](?=[%b])" % (_JAPANESE, _LATIN, _LATIN, _JAPANESE),
)
_LEAST = 3  # characters of a last line: fewer are given some by the line before
_SPARE = 8  # characters the line before has to keep for itself


class Line(NamedTuple):
    """Characters `start` to `end` (exclusive) of the text; `last` ends its paragraph or line.

    Up to `tail` characters follow beyond the end: a full stop that hangs, or the space between
    two words, which is there for whoever copies them.
    """

    start: int
    end: int
    width: float
    last: bool
    tail: int


@dataclass(frozen=True, slots=True)
class Measured:
    """Characters as a line breaker sees them.

    Attributes:
        kinds: a kind of this module for each.
        widths: of each, in points, with the space before it.
        leads: the space before a character, where there is some; a line does not begin with it.
    """

    kinds: bytes
    widths: Sequence[float]
    leads: Mapping[int, float]

    def part(self, start: int, stop: int) -> "Measured":
        leads = {at - start: lead for at, lead in self.leads.items() if start <= at < stop}
        return Measured(self.kinds[start:stop], self.widths[start:stop], leads)


def kind_of(char: str) -> int:
    """The kind of one character."""
    if char in _STOPS:
        return STOP
    if char in _SMALL:
        return SMALL
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
        return WIDE
    is_symbol = 0x2190 <= code <= 0x2BFF  # arrows, circled numbers, squares
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


_STRETCHES = frozenset(
    bytes((a, b)) for a in range(_KINDS) for b in range(_KINDS) if may_stretch(a, b)
)


def stretches(kinds: bytes) -> int:
    """How many gaps of a line may grow."""
    return sum(kinds[at : at + 2] in _STRETCHES for at in range(len(kinds) - 1))


def edges(kinds: bytes) -> list[int]:
    """Before which characters Latin meets Japanese."""
    return [match.end() for match in _EDGES.finditer(kinds)]


def break_lines(text: Measured, first: float, rest: float, *, hang: bool = False) -> list[Line]:
    """Lines of at most `first` (the first) and `rest` (all others) points.

    Spaces at the end of a line count for no line. A line holds at least one character, so a
    column narrower than a character overflows rather than losing it. With `hang` a full stop
    or comma that does not fit stands beyond the end of its line.
    """
    return _Breaker(text, hang).lines(first, rest)


class _Breaker:
    """Breaks one text, from the first line to the last."""

    def __init__(self, text: Measured, hang: bool) -> None:
        self._kinds, self._leads, self._hang = text.kinds, text.leads, hang
        self._count = len(text.kinds)
        self._reach = [0.0, *accumulate(text.widths)]

    def lines(self, first: float, rest: float) -> list[Line]:
        if not self._count:
            return [Line(0, 0, 0.0, last=True, tail=0)]
        kinds, count, lines, start = self._kinds, self._count, list[Line](), 0
        newline = kinds.find(NEWLINE)
        while start < count:
            stop = self._fitting(start, (rest if lines else first) + 1e-6)
            if start <= newline <= stop:
                self._end(lines, self._line(start, newline, last=True))
                start = newline + 1
                newline = kinds.find(NEWLINE, start)
                continue
            fitting, stop = stop, self._break_before(start, stop)
            line = self._line(start, stop, last=stop == count, fitting=fitting)
            if line.last:
                self._end(lines, line)
            else:
                lines.append(line)
            start = stop
        return lines

    def _fitting(self, start: int, limit: float) -> int:
        """Up to where the characters from `start` on fit; at least one does."""
        reach = self._reach
        begin = reach[start] + self._leads.get(start, 0.0)
        stop = bisect_right(reach, begin + limit, start, self._count + 1) - 1
        return max(stop, start + 1)

    def _breaks(self, place: int) -> bool:
        """May a line begin at `place`?"""
        if not 0 < place < self._count:
            return True
        return _BREAKS[self._kinds[place - 1] * _KINDS + self._kinds[place]]

    def _break_before(self, start: int, stop: int) -> int:
        """The best place to begin the next line; spaces there are passed over."""
        kinds, count, after = self._kinds, self._count, stop
        if self._hang and after < count and kinds[after] == STOP:
            after += 1
        while after < count and kinds[after] == SPACE:
            after += 1
        if self._breaks(after):
            return after
        for place in range(stop, start, -1):
            if self._breaks(place):
                return place
        return self._emergency(start, stop)

    def _emergency(self, start: int, stop: int) -> int:
        """In a word longer than a line: after a joint in its second half, or where it is full."""
        kinds = self._kinds
        for place in range(stop, (start + stop) // 2, -1):
            if kinds[place - 1] == WORD_JOINT and kinds[place] not in _NEVER_FIRST:
                return place
        for place in range(stop, start, -1):
            if kinds[place] not in _NEVER_FIRST and kinds[place - 1] not in (OPEN, WORD_OPEN):
                return place
        return stop

    def _line(self, start: int, stop: int, *, last: bool, fitting: int | None = None) -> Line:
        """The line up to `stop`, of which no more than `fitting` is within the measure."""
        kinds, end = self._kinds, stop
        while end > start and kinds[end - 1] == SPACE:
            end -= 1
        tail = end if last else min(end + 1, stop)
        if fitting is not None and end > fitting:
            end, tail = fitting, end
        width = self._reach[end] - self._reach[start] - self._leads.get(start, 0.0)
        return Line(start, end, width, last, tail)

    def _end(self, lines: list[Line], line: Line) -> None:
        """Add a last line; where it is very short, the line before gives it some characters."""
        if lines and not lines[-1].last and 0 < line.end - line.start < _LEAST:
            start, end = lines[-1].start, lines[-1].end
            for place in range(line.end - _LEAST, max(start + _SPARE, end - _LEAST) - 1, -1):
                if self._breaks(place):
                    lines[-1] = self._line(start, place, last=False)
                    line = self._line(place, line.tail, last=True)
                    break
        lines.append(line)
