"""Which memo templates there are: those that came with the program, and a person's own beside them.

A person's own are always named `own:NAME`, and called so, so that none stands silently in another's
place; a bare NAME means the installed one first. No Jinja here: names and files only.
"""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from michishirube.memo.errors import MemoTemplateError, SaveError
from michishirube.phrase import Wording, joined, phrase

ENTRY: Final = "memo.xml.j2"
TITLE: Final = "title.txt"
OWN: Final = "own:"
LONGEST: Final = 40
_MOST = 200  # of a person's own, and of files in one
_BYTES = 200_000
_TITLE_BYTES = 1_000
_REINSTALL = phrase("使えるひな形が一つもありません。Michishirube を入れ直してください。")
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]|^[. ]|[. ]$')
_IN_ANOTHER = re.compile(r"([a-z]{2,3}): *(\S.*)")
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TemplateFolders:
    """The folder of the installed templates, and that of a person's own, which need not exist."""

    installed: Path
    own: Path | None = None

    def titles(self) -> dict[str, str]:
        """The templates that memos can be made with: their names and what people call them.

        Raises:
            MemoTemplateError: the title of an installed one cannot be read.
        """
        found = {folder.name: _title(folder) for folder in _folders(self.installed)}
        for folder in _folders(self.own):
            title = phrase("{title}（自分のひな形）", title=_own_title(folder))
            found[f"{OWN}{folder.name}"] = title
        return found

    def find(self, name: str) -> tuple[Path, bool]:
        """The folder of a template, and whether it is a person's own.

        Raises:
            MemoTemplateError: there is no such template.
        """
        installed = {folder.name: folder for folder in _folders(self.installed)}
        own = {folder.name: folder for folder in _folders(self.own)}
        if name in installed:
            return installed[name], False
        if name.removeprefix(OWN) in own:
            return own[name.removeprefix(OWN)], True
        known = [*installed, *(f"{OWN}{one}" for one in own)]
        mend = phrase("使えるのは {known} です。", known=joined("、", known))
        raise MemoTemplateError(
            phrase(
                "メモのひな形「{name}」がありません（{templates} の {entry}）。{mend}",
                name=name,
                templates=self.own if name.startswith(OWN) and self.own else self.installed,
                entry=ENTRY,
                mend=mend if known else _REINSTALL,
            )
        )

    def digest(self, name: str) -> str:
        """Changes with a person's own template; empty for an installed one.

        Raises:
            MemoTemplateError: there is no such template.
        """
        folder, own = self.find(name)
        if not own:
            return ""
        digest = hashlib.sha256()
        for file in sorted(_files(folder)):
            digest.update(str(file.relative_to(folder)).encode("utf-8", "surrogateescape"))
            digest.update(b"\0" + file.read_bytes() + b"\0")
        return digest.hexdigest()


def copied(folders: TemplateFolders, name: str, new: str) -> Path:
    """Copy a template into a person's own, whole or not at all; the new folder.

    Raises:
        MemoTemplateError: there is no such template, or the new name can't be one.
        SaveError: it cannot be written.
    """
    source, _ = folders.find(name)
    own = folders.own
    assert own is not None, "who copies has a folder for it"
    new = new.strip()
    _check(new, {folder.name.casefold() for folder in _folders(own)})
    unfinished = own / f".{new}"
    try:
        shutil.rmtree(unfinished, ignore_errors=True)  # what a crash has left
        unfinished.mkdir(parents=True)
        for file in _files(source):
            target = unfinished / file.relative_to(source)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.read_bytes())
        (unfinished / TITLE).write_text(f"{new}\n", "utf-8")
        return unfinished.rename(own / new)
    except OSError as error:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise SaveError(
            phrase(
                "ひな形を写せません：{folder}（{reason}）。"
                "場所、権限、空き容量を確かめてください。",
                folder=own / new,
                reason=error.strerror,
            )
        ) from error


def _check(name: str, taken: set[str]) -> None:
    if not 0 < len(name) <= LONGEST or not name.isprintable():
        what = phrase("1字から{n}字までの名前を付けてください。", n=LONGEST)
    elif _FORBIDDEN.search(name) or _DEVICES.fullmatch(name):
        what = phrase('記号 < > : " / \\ | ? * を含まず、点で始まらない名前にしてください。')
    elif name.casefold() in taken:
        what = phrase("同じ名前のひな形がもうあります。別の名前にしてください。")
    else:
        return
    shown = "".join(letter if letter.isprintable() else "?" for letter in name[:LONGEST])
    raise MemoTemplateError(
        phrase("ひな形の名前「{name}」は使えません。{what}", name=shown, what=what)
    )


def _folders(where: Path | None) -> list[Path]:
    if where is None:
        return []
    found = (file.parent for file in where.glob(f"*/{ENTRY}"))
    return sorted(folder for folder in found if not folder.name.startswith("."))[:_MOST]


def _files(folder: Path) -> Iterator[Path]:
    """The plain files of a template, without links and what is no template's size."""
    found = (file for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
    for number, file in enumerate(found):
        if number < _MOST and file.stat().st_size <= _BYTES:
            yield file


def _title(folder: Path) -> str:
    """The first line of `title.txt`, where there is one; the next ones: in other languages."""
    file = folder / TITLE
    try:
        if not file.exists():
            return folder.name
        title, *others = file.read_text("utf-8").strip().splitlines()
        found = filter(None, map(_IN_ANOTHER.fullmatch, others))
        return Wording(title, {one[1]: one[2] for one in found})
    except (OSError, ValueError) as error:  # not UTF-8, or empty
        raise MemoTemplateError(
            phrase(
                "メモのひな形の名前 {file} を読めません。UTF-8 で1行書くか、"
                "ファイルを除いてください。",
                file=file,
            )
        ) from error


def _own_title(folder: Path) -> str:
    """Likewise, but whatever is wrong with it, it does not keep the others from being offered."""
    file = folder / TITLE
    try:
        if file.is_symlink() or not file.is_file() or file.stat().st_size > _TITLE_BYTES:
            return folder.name
        title = _title(folder).strip()
    except (OSError, MemoTemplateError):
        return folder.name
    return title if len(title) <= LONGEST and title.isprintable() else folder.name
