"""Reads the Cabinet Order or the Commission's Rules from plain text with Arabic numerals.

The layout: a first line `# title（law number）`, a line with e-Gov's `revision_id`, then
`（caption）`, `第N条　text`, paragraphs `2 text`, items `　1 text`, sub-items `　　イ text`.
Everything from the first `# 附` on is supplementary and left out.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from michishirube.law.provisions import Article, LawTextError, Paragraph, Statute

_NUMBER = r"[0-9]+(?:の[0-9]+)*"
_TITLE = re.compile(r"# (?P<title>[^（]+)（(?P<number>[^）]+)）")
_REVISION = re.compile(r"revision_id: \w+?_(\d{4})(\d{2})(\d{2})_")
_CAPTION = re.compile(r"（.+）")
_ARTICLE = re.compile(r"第([0-9]+)条((?:の[0-9]+)*)　(.*)")
_PARAGRAPH = re.compile(r"[0-9]+ ")
_ITEM = re.compile(rf"　({_NUMBER}) ")
_SUB_ITEM = re.compile(r"　　([ァ-ヺ]) ")


def read_statute_text(file: Path) -> Statute:
    """Read the file. Raises LawTextError where the layout is another one."""
    lines = file.read_text(encoding="utf-8").splitlines()
    head = "\n".join(lines[:3])
    title, revision = _TITLE.match(head), _REVISION.search(head)
    if title is None or revision is None:
        raise LawTextError(f"{file}: no `# title（number）` and `revision_id:` in the first lines")
    return Statute(
        title=title["title"],
        number=title["number"],
        as_of="-".join(revision.groups()),
        articles=tuple(_articles(lines)),
    )


def _articles(lines: Iterable[str]) -> Iterator[Article]:
    caption, previous = "", ""
    number: str | None = None
    body: list[str] = []
    for line in _main_provisions(lines):
        start = _ARTICLE.fullmatch(line)
        if start is not None:
            if number is not None:
                yield _article(number, caption, body)
            number, caption = start[1] + start[2], previous if _CAPTION.fullmatch(previous) else ""
            body = [start[3]]
        elif not _CAPTION.fullmatch(line):  # the next article's caption is no text of this one
            body.append(line)
        previous = line
    if number is not None:
        yield _article(number, caption, body)


def _main_provisions(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        if line.startswith("# 附"):
            return
        if line and not line.startswith("#"):
            yield line


def _article(number: str, caption: str, body: list[str]) -> Article:
    if body[0] == "削除":
        return Article(number, caption, ())
    paragraphs: list[list[str]] = [[]]
    for line in body:
        if _PARAGRAPH.match(line):
            paragraphs.append([])
        paragraphs[-1].append(line)
    return Article(number, caption, tuple(_paragraph(lines) for lines in paragraphs))


def _paragraph(lines: list[str]) -> Paragraph:
    items: list[str] = []
    item_number = ""
    for line in lines:
        if item := _ITEM.match(line):
            item_number = item[1]
            items.append(item_number)
        elif sub_item := _SUB_ITEM.match(line):
            items.append(f"{item_number}-{sub_item[1]}")
    return Paragraph("\n".join(lines), tuple(items))
