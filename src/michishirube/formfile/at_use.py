"""A pack whose consultations are read when they are wanted: a window that only lists them waits
for none, and holds in memory only those somebody has worked with.
"""

from __future__ import annotations

from collections.abc import Callable, ItemsView, Iterator, Mapping, ValuesView
from dataclasses import replace
from pathlib import Path
from threading import Lock

from michishirube.engine.form import ClosedDay, Form, Pack, ScopeItem, never_closed
from michishirube.formfile.drafts import CitationCheck, LoadedPack, Outline, Reading
from michishirube.formfile.packs import (
    files_of,
    in_order,
    load_one,
    load_pack,
    pack_record,
    read_glossary,
    read_pack,
    shown_name,
)
from michishirube.formfile.problems import FormFileError, Problem, Problems, Spot
from michishirube.formfile.record import Record
from michishirube.formfile.tree import read_head, read_tree
from michishirube.phrase import phrase


class FormsAtUse(Mapping[str, Form]):
    """The consultations of a pack by id, each read when it is first asked for; from any thread.

    Asking raises FormFileError where the consultation, or what it needs, has problems.
    """

    def __init__(self, pack: Pack, ids: tuple[str, ...], read: Callable[[str], LoadedPack]) -> None:
        self._pack, self._ids, self._read = pack, ids, read
        self._forms: dict[str, Form] = {}
        self._lock = Lock()

    def __getitem__(self, id_: str) -> Form:
        if id_ not in self._ids:
            raise KeyError(id_)
        with self._lock:
            if id_ not in self._forms:
                self._take(self._read(id_))
            return self._forms[id_]

    def __contains__(self, id_: object) -> bool:
        return id_ in self._ids

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)

    def values(self) -> ValuesView[Form]:
        return self._whole().values()

    def items(self) -> ItemsView[str, Form]:
        return self._whole().items()

    def _whole(self) -> dict[str, Form]:
        """All of them, read together: they share most of their topics."""
        with self._lock:
            if len(self._forms) < len(self._ids):
                self._take(self._read(""))
            return {id_: self._forms[id_] for id_ in self._ids}

    def _take(self, loaded: LoadedPack) -> None:
        """Hold on to what was read; what somebody works with already stays the same object."""
        if loaded.pack.digest != self._pack.digest:
            spot = Spot(str(loaded.folder))
            what = phrase("開いているあいだに、規定のファイルが変わりました")
            mend = phrase("プログラムを開き直してください")
            raise FormFileError([Problem(spot, what, mend)])
        self._forms = {**loaded.forms, **self._forms}


def open_pack(
    folder: Path, citation_problem: CitationCheck, closed: ClosedDay = never_closed
) -> LoadedPack:
    """A pack with outlines of its consultations; they are read at first use.

    Where files are not named by the ids in them, or anything is seen to be wrong, all of it is
    read at once, as by `load_pack`.

    Raises:
        FormFileError: with every problem of every file.
    """

    def read(id_: str) -> LoadedPack:
        one = load_one(folder, id_, citation_problem, closed) if id_ else None
        return one or load_pack(folder, citation_problem, closed)

    reading = Reading(Problems(), citation_problem)
    try:
        record = pack_record(folder, reading)
        pack, _ = read_pack(record, folder, reading)
        glossary = read_glossary(folder, reading)
        files = files_of(folder, "consultations")
        titles = _Titles(folder, reading)
        found = {path.stem: _outline(folder, path, titles, reading) for path in files}
        outlines = tuple(in_order(found, record, found, reading).values())
        reading.problems.raise_any()
    except FormFileError:
        return read("")
    named = {folder / "consultations" / f"{outline.id}.yaml" for outline in outlines}
    if not named or named != set(files):
        return read("")
    pack = replace(pack, closed=closed)
    forms = FormsAtUse(pack, tuple(outline.id for outline in outlines), read)
    examples = tuple(files_of(folder, "examples"))
    return LoadedPack(folder, pack, forms, glossary, examples, {}, outlines)


class _Titles(dict[str, str]):
    """Those of topics, by id, each read once: the first lines of its file are enough."""

    def __init__(self, folder: Path, reading: Reading) -> None:
        super().__init__()
        self._folder, self._reading = folder, reading

    def __missing__(self, id_: str) -> str:
        path = self._folder / "topics" / f"{id_}.yaml"
        node = read_head(path, shown_name(self._folder, path), "title")
        title = self[id_] = Record(node, "topic", Problems()).wording("title")
        if not title:
            self._reading.problems.add(node.spot, phrase("論点「{id}」の題がありません", id=id_))
        return title


def _outline(folder: Path, path: Path, titles: Mapping[str, str], reading: Reading) -> Outline:
    """
    Raises:
        FormFileError: the file, or a topic that it names, cannot be read by its name.
    """
    node = read_tree(path, shown_name(folder, path))
    record = Record(node, "consultation", reading.problems)
    return Outline(
        record.id("consultation"),
        record.wording("title"),
        record.wording("purpose"),
        record.wording("area"),
        tuple(titles[id_] for id_, _ in record.ids("topics")),
        tuple(
            ScopeItem(item.wording("title"), item.wording("say"))
            for item in record.records("scope", "scope_item")
        ),
    )
