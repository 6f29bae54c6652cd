"""Reads the sections of a Commission guideline from text that was taken out of its PDF.

The layout: records that open with `===== [key] 3-6-3 title =====` (a long title may run over
the line) and repeat the heading as the first line of their text; a long section comes in several
records with one number (`-p1`, `-part1` in the key). Inside a record further headings may
stand (`3-5-1-1 title`). Lone numbers on a line are page numbers. The appendices carry no
section numbers of their own and are left out.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from michishirube.law.provisions import LawTextError, Section

Number = tuple[int, ...]

_RECORD = re.compile(r"^===== \[[^\]]+\] ([^=]*?)=====\n", re.MULTILINE)
_HEADED = re.compile(r"(?P<number>[0-9]+(?:-[0-9]+)*)(?:-part[0-9]+)? +(?P<title>[^（\s].*)")
_PAGE_NUMBER = re.compile(r"[0-9]{1,3}")
_FULL_LINE = 36  # a heading at least this long may go on in the next line
_FIRST_OF_ALL: Number = (0,)


@dataclass(slots=True)
class _Draft:
    """A section while its lines are being collected."""

    title: str
    lines: list[str] = field(default_factory=list)


def read_guideline(file: Path) -> tuple[Section, ...]:
    """All numbered sections in order. Raises LawTextError where no record is found."""
    text = file.read_text(encoding="utf-8")
    drafts: dict[Number, _Draft] = {}
    for heading, lines in _records(text):
        _read_record(heading, lines, drafts)
    if not drafts:
        raise LawTextError(f"{file}: no record that opens with `===== [key] number title =====`")
    _add_parents(text, drafts)
    return tuple(_section(number, drafts) for number in sorted(drafts))


def _records(text: str) -> Iterator[tuple[str, list[str]]]:
    pieces = _RECORD.split(text)
    for heading, body in zip(pieces[1::2], pieces[2::2], strict=True):
        lines = [line.strip() for line in body.splitlines()]
        yield heading, [line for line in lines if line and not _PAGE_NUMBER.fullmatch(line)]


def _read_record(heading: str, lines: list[str], drafts: dict[Number, _Draft]) -> None:
    headed = _HEADED.fullmatch(heading.strip())
    if headed is None or headed["title"] == "【付録】":
        return
    printed_title = headed["title"].removeprefix(headed["number"])
    number, title = _number(headed["number"]), _title(printed_title, lines)
    current = drafts.setdefault(number, _Draft(title))
    rest = iter(_without_heading(title, lines))
    for line in rest:
        inner = _inner_heading(line, number)
        if inner is None:
            current.lines.append(line)
        else:
            number, title = inner
            current = drafts.setdefault(number, _Draft(_squeezed(title)))


def _title(title: str, lines: list[str]) -> str:
    """The record's title, with the next line of the text where it was cut at a line's end."""
    whole = _squeezed(title)
    cut = whole.count("（") > whole.count("）") or (
        len(whole) >= _FULL_LINE - 5 and not whole.endswith("）")
    )
    if cut and len(lines) > 1 and lines[1].endswith("関係）"):
        return whole + _squeezed(lines[1])
    return whole


def _without_heading(title: str, lines: list[str]) -> list[str]:
    """The record's lines after the repeated heading, which may fill one line or two."""
    first = _HEADED.fullmatch(lines[0]) if lines else None
    if first is None:
        return lines
    printed = _squeezed(first["title"])
    if printed != title and len(lines) > 1 and printed + _squeezed(lines[1]) == title:
        return lines[2:]
    return lines[1:]


def _inner_heading(line: str, after: Number) -> tuple[Number, str] | None:
    """A heading inside a record: the next number below or beside the one before it."""
    headed = _HEADED.fullmatch(line)
    if headed is None or "-" not in headed["number"] or headed["title"].endswith(("。", "、")):
        return None
    number = _number(headed["number"])
    nexts = [(*after, 1)] + [
        (*after[: depth - 1], after[depth - 1] + 1) for depth in range(len(after), 0, -1)
    ]
    opens_below = [(*follower, 1) for follower in nexts]
    return (number, headed["title"]) if number in nexts + opens_below else None


def _add_parents(text: str, drafts: dict[Number, _Draft]) -> None:
    """Sections whose heading got lost, where the text itself refers to them by number and title."""
    running = "".join(text.split())  # a number may be broken over two lines
    parents = {number[:depth] for number in drafts for depth in range(2, len(number))}
    for parent in sorted(parents - drafts.keys()):
        printed = "-".join(map(str, parent))
        reference = re.search(rf"(?<![0-9-]){printed}（([^）（]+)）", running)
        if reference is not None and len(reference[1]) > 4:
            drafts[parent] = _Draft(_squeezed(reference[1]))


def _section(number: Number, drafts: Mapping[Number, _Draft]) -> Section:
    below = [other for other in sorted(drafts) if other[: len(number)] == number]
    return Section(
        number="-".join(map(str, number)),
        title=drafts[number].title,
        text="\n".join(line for other in below for line in drafts[other].lines),
    )


def _number(printed: str) -> Number:
    return tuple(int(part) for part in printed.split("-"))


def _squeezed(title: str) -> str:
    """Without the blanks that the PDF's line breaks and digits left behind."""
    return "".join(title.split())
