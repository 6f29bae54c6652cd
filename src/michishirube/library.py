"""What is installed: packs, linked, and the index of provisions their citations are checked by."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from michishirube.engine.form import Form, Term
from michishirube.formfile.at_use import open_pack
from michishirube.formfile.drafts import LoadedPack, Outline
from michishirube.formfile.packs import load_one, load_pack
from michishirube.formfile.problems import FormFileError, Problem, Spot, did_you_mean
from michishirube.law.calendar import is_closed
from michishirube.law.citation import Citation, CitationError, parse_citation
from michishirube.law.index import Edition, LawIndex, load_index
from michishirube.paths import forms_dir, law_index_file
from michishirube.phrase import phrase

DEFAULT_PACK = "appi"


@dataclass(frozen=True, slots=True)
class Library:
    """One pack with the index of provisions: everything a case is decided and worded by."""

    pack: LoadedPack
    law: LawIndex

    @property
    def forms(self) -> Mapping[str, Form]:
        return self.pack.forms

    @property
    def outlines(self) -> tuple[Outline, ...]:
        """The consultations for a list of them, in the order for its users."""
        return self.pack.outlines

    @property
    def glossary(self) -> Mapping[str, Term]:
        return self.pack.glossary

    def printed(self, citation: str) -> str:
        """`act:27-5-1` as 法第27条第5項第1号."""
        return self.law.printed(parse_citation(citation))

    def caption(self, citation: str) -> str:
        """What a provision is about; may be empty."""
        return self.law.caption(parse_citation(citation))

    def in_order(self, citations: tuple[str, ...]) -> tuple[str, ...]:
        """Citations in the order of the statutes, each once."""
        parsed: dict[Citation, str] = {parse_citation(text): text for text in citations}
        return tuple(
            parsed[citation] for citation in sorted(parsed, key=lambda cited: cited.sort_key)
        )

    def editions(self) -> tuple[Edition, ...]:
        return self.law.editions()

    def form(self, id_: str) -> Form:
        """
        Raises:
            FormFileError: there is no such consultation.
        """
        if id_ not in self.forms:
            spot = Spot(str(self.pack.folder))
            mend = did_you_mean(id_, self.forms)
            raise FormFileError([Problem(spot, phrase("相談「{id}」がありません", id=id_), mend)])
        return self.forms[id_]


def citation_check(law: LawIndex) -> Callable[[str], str | None]:
    """What is wrong with a citation as a form writes it, or None."""

    def problem(text: str) -> str | None:
        try:
            return law.problem(parse_citation(text))
        except CitationError as error:
            return str(error)

    return problem


def pack_folder(named: str) -> Path:
    """The folder of a pack named by id or by path.

    Raises:
        FormFileError: neither is there, or the folder holds no pack.
    """
    installed = sorted(path.parent.name for path in forms_dir().glob("*/pack.yaml"))
    folder = Path(named)
    if os.path.isdir(folder):  # noqa: PTH112 - Path.is_dir raises for a name that is too long
        if (folder / "pack.yaml").is_file():
            return folder
        mend = phrase("pack.yaml のあるフォルダを指定してください")
        raise FormFileError(
            [Problem(Spot(named), phrase("法令パックのフォルダではありません"), mend)]
        )
    if named in installed:
        return forms_dir() / named
    mend = did_you_mean(named, installed)
    raise FormFileError([Problem(Spot(named), phrase("法令パックがありません"), mend)])


def load_library(pack: Path | None = None, only: str = "") -> Library:
    """A pack (the installed one by default) and the index of provisions.

    Args:
        only: the consultation that is needed; the others are not read if it can be had alone.

    Raises:
        FormFileError: the pack has problems.
        LawIndexError, InstallationError: the installation has.
    """
    law = load_index(law_index_file())
    folder = pack if pack is not None else pack_folder(DEFAULT_PACK)
    with _no_collection():
        return Library(_read(folder, only, law), law)


def open_library(pack: Path | None = None) -> Library:
    """A pack (the installed one by default) whose consultations are read at first use.

    Raises:
        FormFileError: the pack has problems; asking for a consultation raises it for those in it.
        LawIndexError, InstallationError: the installation has.
    """
    law = load_index(law_index_file())
    folder = pack if pack is not None else pack_folder(DEFAULT_PACK)
    return Library(open_pack(folder, citation_check(law), is_closed), law)


def _read(folder: Path, only: str, law: LawIndex) -> LoadedPack:
    if only:
        one = load_one(folder, only, citation_check(law), is_closed)
        if one is not None:
            return one
    return load_pack(folder, citation_check(law), is_closed)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Without the collector of cycles: reading makes some hundred thousand objects and no garbage,
    and it would look through all of them again and again (a third of the time)."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
