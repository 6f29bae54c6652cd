"""A pack's folder to linked forms: every problem of every file at once."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from michishirube.engine.form import Amendment, ClosedDay, Form, Group, Pack, Term, never_closed
from michishirube.formfile.consultations import read_consultation
from michishirube.formfile.drafts import (
    CitationCheck,
    ConsultationDraft,
    LoadedPack,
    Reading,
    TopicDraft,
    outline_of,
)
from michishirube.formfile.lessons import COURSES
from michishirube.formfile.linking import link
from michishirube.formfile.problems import (
    FormFileError,
    Problem,
    Problems,
    Spot,
    did_you_mean,
)
from michishirube.formfile.record import ID, Record
from michishirube.formfile.topics import citations, read_topic
from michishirube.formfile.tree import Node, read_tree

T = TypeVar("T")

_VERSION = re.compile(r"\d+\.\d+\.\d+")


def load_pack(
    folder: Path, citation_problem: CitationCheck, closed: ClosedDay = never_closed
) -> LoadedPack:
    """Read and link a pack. `closed`: the calendar by which its periods end.

    Raises:
        FormFileError: with every problem of every file.
    """
    if not (folder / "pack.yaml").is_file():
        spot = Spot(str(folder))
        mend = "pack.yaml のあるフォルダを指定してください"
        raise FormFileError([Problem(spot, "法令パックのフォルダではありません", mend)])
    reading = Reading(Problems(), citation_problem)
    record = pack_record(folder, reading)
    pack, groups = read_pack(record, folder, reading)
    pack = replace(pack, closed=closed)
    glossary = read_glossary(folder, reading)
    topics: dict[str, TopicDraft] = {}
    topics_read = consultations_read = 0
    # File by file: all trees at once would be four times what is made of them.
    for node in _read_all(folder, "topics", reading):
        topics_read += 1
        draft = read_topic(node, reading)
        _once(topics, draft.topic.id, draft.spot, "論点", reading)
        topics.setdefault(draft.topic.id, draft)
    consultations: dict[str, ConsultationDraft] = {}
    for node in _read_all(folder, "consultations", reading):
        consultations_read += 1
        found = read_consultation(node, pack, reading)
        _once(consultations, found.form.id, found.spot, "相談", reading)
        consultations.setdefault(found.form.id, found)
    if consultations_read == len(files_of(folder, "consultations")):
        _check_used(folder, topics, consultations, reading)
    forms: dict[str, Form] = {}
    all_read = topics_read == len(files_of(folder, "topics"))
    for id_, consultation in consultations.items():
        # what an unreadable topic would have named is not missing
        if all_read or all(topic in topics for topic, _ in consultation.topic_ids):
            forms[id_] = link(consultation, topics, groups, reading)
    forms = in_order(forms, record, consultations, reading)
    reading.problems.raise_any()
    examples = tuple(files_of(folder, "examples"))
    spots = {("", id_): draft.spot for id_, draft in consultations.items()}
    for topic in topics.values():
        spots |= {(topic.topic.id, id_): spot for id_, spot in topic.uses.spots.items()}
    outlines = tuple(map(outline_of, forms.values()))
    worded = tuple(reading.problems.worded)
    return LoadedPack(folder, pack, forms, glossary, examples, spots, outlines, worded)


def load_one(
    folder: Path, id_: str, citation_problem: CitationCheck, closed: ClosedDay = never_closed
) -> LoadedPack | None:
    """A pack with just one of its consultations, to decide a case without reading the others.

    None where files are not named by the ids in them, or anything is wrong with one of them: then
    the whole pack has to be read, which says what.
    """
    reading = Reading(Problems(), citation_problem)
    try:
        pack, groups = read_pack(pack_record(folder, reading), folder, reading)
        glossary = read_glossary(folder, reading)
        node = read_named(folder, "consultations", id_)
        draft = read_consultation(node, replace(pack, closed=closed), reading)
        topics: dict[str, TopicDraft] = {}
        for topic, _ in draft.topic_ids:
            read = read_topic(read_named(folder, "topics", topic), reading)
            topics[read.topic.id] = read
        form = link(draft, topics, groups, reading)
        reading.problems.raise_any()
    except FormFileError:
        return None
    if form.id != id_ or topics.keys() != {topic for topic, _ in draft.topic_ids}:
        return None
    return LoadedPack(folder, form.pack, {id_: form}, glossary, (), {}, (outline_of(form),))


def read_named(folder: Path, kind: str, id_: str) -> Node:
    if not ID.fullmatch(id_):  # an id comes from a case file: it must not lead elsewhere
        raise FormFileError([])
    path = folder / kind / f"{id_}.yaml"
    return read_tree(path, shown_name(folder, path))


def _check_used(
    folder: Path,
    topics: Mapping[str, TopicDraft],
    consultations: Mapping[str, ConsultationDraft],
    reading: Reading,
) -> None:
    """What no consultation uses is neither linked nor checked: better said than passed over."""
    if not consultations:
        spot = Spot(str(folder / "consultations"))
        reading.problems.add(spot, "相談が一つもありません", "consultations/ に書いてください")
        return
    used = {id_ for draft in consultations.values() for id_, _ in draft.topic_ids}
    for id_, draft in topics.items():
        if id_ and id_ not in used:
            what = f"論点「{id_}」を使う相談がありません"
            mend = "相談の topics に入れるか、ファイルを消してください"
            reading.problems.add(draft.spot, what, mend)


def digest_of(folder: Path) -> str:
    """SHA-256 over what decides: the pack's own file, topics, consultations and glossary.

    The worked cases check the rules and are no part of them, nor are the courses. Line ends don't
    count, so that a checkout on another system has the same digest.
    """
    return digest_of_files(
        {name: hashlib.sha256(data).hexdigest() for name, data in deciding_files(folder).items()}
    )


def digest_of_files(digests: Mapping[str, str]) -> str:
    """The digest of a pack out of those of its files, by name."""
    whole = hashlib.sha256()
    for name, digest in sorted(digests.items()):
        whole.update(name.encode() + b"\0" + bytes.fromhex(digest))
    return whole.hexdigest()


def deciding_files(folder: Path) -> dict[str, bytes]:
    """The files that decide, by their names in the folder, with line ends as on Unix."""
    found: dict[str, bytes] = {}
    for path in _deciding_files(folder):
        try:
            content = path.read_bytes().replace(b"\r\n", b"\n")
        except OSError:
            continue  # a folder, a dead link: reading the pack says what is wrong with it
        found[path.relative_to(folder).as_posix()] = content
    return found


def needed_files(form: Form, names: Iterable[str]) -> list[str]:
    """Of a pack's files those with which `load_one` reads a consultation; all, where files are
    not named by the ids in them."""
    every = list(names)
    wanted = {"pack.yaml", f"consultations/{form.id}.yaml"}
    wanted |= {f"topics/{topic.id}.yaml" for topic in form.topics}
    if not wanted <= set(every):
        return every
    return [name for name in every if name in wanted or name == "glossary.yaml"]


def _deciding_files(folder: Path) -> Iterator[Path]:
    yield from folder.glob("*.yaml")
    for part in folder.iterdir():
        if part.is_dir() and part.name not in ("examples", COURSES):
            yield from part.rglob("*.yaml")


def shown_name(folder: Path, path: Path) -> str:
    """How problems name a pack's file: from the pack's folder on, as the author gave it."""
    return f"{folder}/{path.relative_to(folder).as_posix()}"


def files_of(folder: Path, kind: str) -> list[Path]:
    return sorted((folder / kind).rglob("*.yaml"))


def _read_all(folder: Path, kind: str, reading: Reading) -> Iterable[Node]:
    for path in files_of(folder, kind):
        try:
            yield read_tree(path, shown_name(folder, path))
        except FormFileError as error:
            reading.problems.found += error.problems


def _once(known: dict[str, T], id_: str, spot: Spot, what: str, reading: Reading) -> None:
    if id_ in known:
        reading.problems.add(
            spot, f"{what}「{id_}」が二度あります", "どちらかの名前を変えてください"
        )


def pack_record(folder: Path, reading: Reading) -> Record:
    path = folder / "pack.yaml"
    return Record(read_tree(path, shown_name(folder, path)), "pack", reading.problems)


def in_order(
    forms: Mapping[str, T], record: Record, known: Collection[str], reading: Reading
) -> dict[str, T]:
    """The consultations as the pack lists them for its users, then the others."""
    listed = record.ids("consultations")
    for id_, spot in listed:
        if id_ not in known:
            reading.problems.add(spot, f"相談「{id_}」がありません", did_you_mean(id_, known))
    order = dict.fromkeys([*(id_ for id_, _ in listed), *forms])
    return {id_: forms[id_] for id_ in order if id_ in forms}


def read_pack(record: Record, folder: Path, reading: Reading) -> tuple[Pack, dict[str, Group]]:
    version = record.filled("version")
    if version and not _VERSION.fullmatch(version):
        reading.problems.add(
            record.spot_of("version"),
            f"版「{version}」の書き方が違います",
            "1.0.0 のように書いてください",
        )
    groups: dict[str, Group] = {}
    for item in record.records("groups", "group"):
        group = Group(
            id=item.id("id", named=True),
            title=item.wording("title"),
            member=item.wording("member"),
            ask=item.wording("ask"),
            why=item.wording("why"),
            ask_whom=item.wording("ask_whom"),
            cite=citations(item, "cite", reading),
        )
        _once(groups, group.id, item.spot_of("id"), "当事者グループ", reading)
        groups[group.id] = group
    pack = Pack(
        id=record.id("pack"),
        title=record.wording("title"),
        version=version,
        law_as_of=record.day("law_as_of") or date.min,
        covers_from=record.day("covers_from") or date.min,
        digest=digest_of(folder),
        amendments=_amendments(record, reading),
        sources_note=record.wording("sources_note"),
    )
    return pack, groups


def _amendments(record: Record, reading: Reading) -> dict[str, Amendment]:
    amendments: dict[str, Amendment] = {}
    for item in record.records("amendments", "amendment"):
        amendment = Amendment(
            item.filled("id"),
            item.wording("title"),
            item.wording("say"),
            item.day("promulgated") or date.min,
            item.day("by"),
        )
        _once(amendments, amendment.id, item.spot_of("id"), "改正", reading)
        amendments[amendment.id] = amendment
    return amendments


def read_glossary(folder: Path, reading: Reading) -> dict[str, Term]:
    path = folder / "glossary.yaml"
    if not path.exists():
        return {}
    try:
        record = Record(read_tree(path, shown_name(folder, path)), "glossary", reading.problems)
    except FormFileError as error:
        reading.problems.found += error.problems
        return {}
    terms: dict[str, Term] = {}
    for item in record.records("terms", "term"):
        term = Term(item.wording("term"), item.wording("say"), citations(item, "cite", reading))
        _once(terms, term.term, item.spot_of("term"), "用語", reading)
        terms[term.term] = term
    return terms
