"""Case files in and out of the kept cases: one or many, each for itself; variants of a case.

Nothing of an archive is ever unpacked to disk: its members are read, each up to a limit.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from michishirube.engine.assess import AssessError
from michishirube.formfile.casefile import read_case, read_case_text
from michishirube.formfile.casewriter import to_json, to_yaml
from michishirube.formfile.problems import FormFileError
from michishirube.keeping import resumed
from michishirube.library import Library
from michishirube.memo.saving import save_atomically
from michishirube.phrase import phrase
from michishirube.session import Session
from michishirube.store.cases import Store
from michishirube.wording import plain

CASE_FILES = (".yaml", ".yml", ".json")
ARCHIVE = ".zip"
MEMO = ".pdf"
MAX_MEMBER = 8_000_000
MAX_MEMBERS = 10_000
_NOT_IN_NAMES = str.maketrans(dict.fromkeys('\\/:*?"<>|\n\r\t', "_"))


class ExchangeError(Exception):
    """One file that cannot be taken in; the message (Japanese) names it and says why."""


@dataclass(frozen=True, slots=True)
class Found:
    """One case file, or a member of an archive; `text` None: still to be read from `path`."""

    path: Path
    shown: str
    text: str | None = None


def is_memo(path: Path) -> bool:
    """A PDF, by its name: it is checked before its case is opened."""
    return path.suffix.lower() == MEMO


def found_in(paths: Sequence[Path]) -> Iterator[Found | ExchangeError]:
    """The case files among some files, those inside archives, too; and what is none."""
    for path in paths:
        suffix = path.suffix.lower()
        if suffix == ARCHIVE:
            yield from _members(path)
        elif suffix in CASE_FILES:
            yield Found(path, str(path))
        else:
            yield ExchangeError(
                phrase(
                    "{name}：案件ファイルではありません。YAML、JSON、または案件ファイルを収めた"
                    "zipを選んでください。",
                    name=path.name,
                )
            )


def take_in(library: Library, store: Store, found: Found) -> tuple[str, bool]:
    """Keep a case file's case: its id, and whether it was kept already.

    Raises:
        ExchangeError: it is no case of the installed forms.
        StoreError: it cannot be kept.
    """
    try:
        case = (
            read_case(found.path, library.forms)
            if found.text is None
            else read_case_text(found.text, library.forms, found.shown)
        )
        known = store.same(to_json(case))
        if known is not None:
            return known, True
        session = Session(library, library.form(case.consultation), case)
        session.keep_in(store, at_once=True)
    except FormFileError as error:
        first, *more = str(error).splitlines()
        rest = phrase("（ほか{n}件）", n=len(more)) if more else ""
        raise ExchangeError(f"{first}{rest}") from error
    except AssessError as error:
        raise ExchangeError(
            phrase(
                "{shown}：基準日 {as_of} では検討できません。収録した規定は {covers_from} "
                "以後のものです。",
                shown=found.shown,
                as_of=error.as_of,
                covers_from=error.covers_from,
            )
        ) from error
    if session.history.trouble is not None:
        raise session.history.trouble
    assert session.history.uid is not None
    return session.history.uid, False


@dataclass(slots=True)
class Intake:
    """What has become of some files so far.

    Attributes:
        uids: of the cases they hold, as they are kept.
        known: how many of these were kept already.
        left: files not yet looked at.
    """

    uids: list[str] = field(default_factory=list)
    known: int = 0
    problems: list[ExchangeError] = field(default_factory=list)
    left: int = 0


def take_all_in(
    library: Library,
    store: Store,
    paths: Sequence[Path],
    intake: Intake,
    watch: Callable[[float], None],
) -> None:
    """Keep the cases in some files, those inside archives, too. `intake` has it case by case.

    Args:
        watch: told the part done; stops it by raising.

    Raises:
        StoreError: they cannot be kept.
    """
    files = list(found_in(paths))
    for number, found in enumerate(files):
        intake.left = len(files) - number
        watch(number / len(files))
        try:
            if isinstance(found, ExchangeError):
                raise found
            uid, known = take_in(library, store, found)
            intake.uids.append(uid)
            intake.known += known
        except ExchangeError as error:
            intake.problems.append(error)
    intake.left = 0


def _members(path: Path) -> Iterator[Found | ExchangeError]:
    try:
        with zipfile.ZipFile(path) as archive:
            members = [one for one in archive.infolist() if not one.is_dir()]
            if len(members) > MAX_MEMBERS:
                yield ExchangeError(
                    phrase(
                        "{name}：ファイルが多すぎます（{members:,}件。上限は{max_members:,}件）"
                        "。分けて取り込んでください。",
                        name=path.name,
                        members=len(members),
                        max_members=MAX_MEMBERS,
                    )
                )
                return
            for member in members:
                if not member.filename.startswith("__MACOSX/"):
                    yield _member(archive, member, path)
    except (zipfile.BadZipFile, OSError) as error:
        yield ExchangeError(
            phrase(
                "{name}：zipとして読めません（{error}）。ファイルを確かめてください。",
                name=path.name,
                error=error,
            )
        )


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, path: Path) -> Found | ExchangeError:
    shown = phrase("{name}の{filename}", name=path.name, filename=member.filename[:200])
    inside = PurePosixPath(member.filename.replace("\\", "/"))
    if inside.is_absolute() or ".." in inside.parts or ":" in member.filename:
        return ExchangeError(
            phrase("{shown}：zipの外を指す名前です。安全のため取り込みません。", shown=shown)
        )
    if inside.suffix.lower() not in CASE_FILES:
        return ExchangeError(
            phrase("{shown}：案件ファイルではありません（YAMLかJSON）。", shown=shown)
        )
    too_large = ExchangeError(
        phrase(
            "{shown}：大きすぎます（上限は{max_member} MB）。",
            shown=shown,
            max_member=MAX_MEMBER // 1000000,
        )
    )
    if member.file_size > MAX_MEMBER:
        return too_large
    try:
        with archive.open(member) as stream:
            data = stream.read(MAX_MEMBER + 1)  # what the header says need not be true
        if len(data) > MAX_MEMBER:
            return too_large
        return Found(path, shown, data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return ExchangeError(phrase("{shown}：文字コードがUTF-8ではありません。", shown=shown))
    except RuntimeError:
        return ExchangeError(
            phrase("{shown}：パスワードで保護されています。解除してください。", shown=shown)
        )
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError) as error:
        return ExchangeError(phrase("{shown}：読めません（{error}）。", shown=shown, error=error))


# Out


def file_text(library: Library, store: Store, uid: str, suffix: str) -> str:
    """A kept case as the text of a case file; as JSON even if no form can read it any more.

    Raises:
        StoreError: it cannot be read.
        FormFileError: as YAML, the forms have to read it.
    """
    if suffix.lower() == ".json":
        return store.read(uid).content
    return to_yaml(resumed(store, uid, library.forms)[1])


def write_archive(library: Library, store: Store, uids: Sequence[str], path: Path) -> None:
    """Many kept cases in one zip, whole or not at all.

    Raises:
        StoreError: one of them cannot be read.
        SaveError: the archive cannot be written.
    """
    buffer, taken = io.BytesIO(), set[str]()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for uid in uids:
            try:
                text, suffix = file_text(library, store, uid, ".yaml"), ".yaml"
            except FormFileError:  # made with other forms: as it was written
                text, suffix = file_text(library, store, uid, ".json"), ".json"
            archive.writestr(_free_name(store.row(uid).title, suffix, taken), text)
    save_atomically(path, buffer.getvalue())


def safe_name(title: str) -> str:
    """A title as the name of a file."""
    return title.translate(_NOT_IN_NAMES).strip(". ")[:80] or "案件"


def _free_name(title: str, suffix: str, taken: set[str]) -> str:
    number, name = 1, f"{safe_name(title)}{suffix}"
    while name in taken:
        number += 1
        name = f"{safe_name(title)}-{number}{suffix}"
    taken.add(name)
    return name


def make_variant(library: Library, store: Store, uid: str) -> str:
    """A copy of a case under a title of its own, to try something else on; its id.

    Raises:
        StoreError, FormFileError, AssessError: it cannot be read or kept.
    """
    _, case = resumed(store, uid, library.forms)
    form = library.form(case.consultation)
    title = f"{case.document.title or plain(form.title)}（別案）"
    case = replace(case, document=replace(case.document, title=title))
    return store.duplicate(uid, Session(library, form, case).snapshot()).uid
