"""Text to nodes: YAML and JSON read strictly, with the place of everything.

Built from the parser's events, so that nothing is resolved behind our back: `no` stays `no`,
`1:30` stays `1:30`. Aliases, tags, duplicate keys and several documents are refused; size,
depth and number of nodes are limited, so a stranger's file is safe to open.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, NoReturn, Protocol

import yaml

from michishirube.formfile.problems import FormFileError, Problem, Problems, Spot
from michishirube.phrase import phrase

MAX_BYTES = 8_000_000
MAX_DEPTH = 40
MAX_NODES = 400_000
LONGEST_KEY = 80
"""Characters of a key in the paths that messages show."""
_MEND_YAML = phrase("字下げ、「:」の後の空白、括弧と引用符の閉じ方を確かめてください")
_MEND_COLON = phrase("「: 」を含む値（any・all の条件など）は引用符で囲んでください")
_MEND_JSON = phrase("引用符、コンマ、括弧の閉じ方を確かめてください")

_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Text(NamedTuple):  # see Spot
    """A scalar, as written.

    Attributes:
        plain: without quotes.
        inset: columns from its spot to its first character; None if it runs over several lines.
    """

    spot: Spot
    value: str
    plain: bool = True
    inset: int | None = None


@dataclass(frozen=True, slots=True)
class Items:
    spot: Spot
    items: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Keys:
    """A mapping. `entries`: by key, the key's place and the value."""

    spot: Spot
    entries: dict[str, tuple[Spot, Node]] = field(default_factory=dict)


Node = Text | Items | Keys


class _Event(Protocol):
    """What the parser tells of: of a scalar all of this, of the others what they have."""

    start_mark: yaml.Mark
    end_mark: yaml.Mark
    anchor: str | None
    tag: str | None
    style: str | None
    value: str


def read_tree(path: Path, shown: str | None = None) -> Node:
    """The nodes of a YAML file, or of a JSON file if its name or first character says so.

    Args:
        shown: how problems name the file; its path as given by default.

    Raises:
        FormFileError: the file is missing, too large, not UTF-8, or not well-formed.
    """
    name = shown or str(path)
    text = read_text(path, name)
    if path.suffix.lower() == ".json" or text.lstrip()[:1] == "{":
        return parse_json(text, name)
    return parse_yaml(text, name)


def read_text(path: Path, name: str) -> str:
    """A file's text, whatever is wrong with it said in one line.

    Raises:
        FormFileError: see `read_tree`.
    """
    spot = Spot(name)

    def wrong(what: str, mend: str) -> FormFileError:
        return FormFileError([Problem(spot, what, mend)])

    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)  # a device has no size
    except IsADirectoryError:
        raise wrong(phrase("フォルダです"), phrase("中のファイルを指定してください")) from None
    except FileNotFoundError:
        raise wrong(
            phrase("ファイルがありません"), phrase("名前と場所を確かめてください")
        ) from None
    except OSError as error:
        raise wrong(
            phrase("ファイルを読めません（{strerror}）", strerror=error.strerror),
            phrase("読み取りの権限を確かめてください"),
        ) from None
    if len(data) > MAX_BYTES:
        raise wrong(
            phrase(
                "ファイルが大きすぎます（{size:.0f} MB。上限は {most:.0f} MB）",
                size=size / 1000000.0,
                most=MAX_BYTES / 1000000.0,
            ),
            phrase("案件ファイルかどうかを確かめてください"),
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise wrong(
            phrase("{line} 行目が UTF-8 ではありません", line=line),
            phrase("文字コード UTF-8 で保存し直してください"),
        ) from None
    if not text.strip():
        raise wrong(phrase("ファイルが空です"), phrase("中身を確かめてください"))
    return text


def read_head(path: Path, shown: str, until: str) -> Node:
    """The beginning of a YAML file: its mapping as far as a key; the rest is not even parsed.

    Raises:
        FormFileError: as `read_tree`.
    """
    return parse_yaml(read_text(path, shown), shown, until)


def parse_yaml(text: str, name: str, until: str = "") -> Node:
    """
    Args:
        until: the key of the mapping to stop at; all of it by default.

    Raises:
        FormFileError: the text is not the strict YAML that is accepted here.
    """
    problems = Problems()
    try:
        node = _Builder(name, problems, _Loader(text).get_event).document(until)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        spot = Spot(name, mark.line + 1, mark.column + 1) if mark else Spot(name)
        colon = str(error.problem).startswith("mapping values are not allowed")
        what = phrase("YAML として読めません：{problem}", problem=error.problem)
        mend = _MEND_COLON if colon else _MEND_YAML
        raise FormFileError([Problem(spot, what, mend)]) from None
    except yaml.reader.ReaderError as error:
        # error.position counts bytes, so look where the character stands
        before = text[: text.find(chr(error.character))]
        spot = Spot(name, before.count("\n") + 1, len(before) - before.rfind("\n"))
        what = phrase("使えない制御文字（U+{character:04X}）があります", character=error.character)
        raise FormFileError([Problem(spot, what, phrase("その文字を消してください"))]) from None
    problems.raise_any()
    return node


class _Builder:
    """Nodes from the events of one document. Hot: a pack has tens of thousands of nodes."""

    def __init__(self, name: str, problems: Problems, next_event: Callable[[], _Event]) -> None:
        self._name = name
        self._problems = problems
        self._next = next_event
        self._nodes = 0

    def document(self, until: str = "") -> Node:
        root: Node | None = None
        while not isinstance(event := self._next(), yaml.StreamEndEvent):
            if until and isinstance(event, yaml.MappingStartEvent):
                return self._keys(Spot(self._name), 0, "", until)
            if isinstance(event, yaml.NodeEvent):
                if root is not None:
                    self._stop(
                        event,
                        phrase("一つのファイルに二つの文書があります"),
                        phrase("「---」で分けずに別のファイルにしてください"),
                    )
                root = self._node(event, 0, "")
        if root is None:
            raise FormFileError(
                [
                    Problem(
                        Spot(self._name),
                        phrase("ファイルが空です"),
                        phrase("中身を確かめてください"),
                    )
                ]
            )
        return root

    def _stop(self, event: _Event, what: str, mend: str) -> NoReturn:
        spot = Spot(self._name, event.start_mark.line + 1, event.start_mark.column + 1)
        raise FormFileError([*self._problems.found, Problem(spot, what, mend)])

    def _node(self, event: _Event, depth: int, path: str) -> Node:
        self._nodes += 1
        kind: type[object] = type(event)
        if depth > MAX_DEPTH:
            self._stop(
                event,
                phrase("入れ子が深すぎます（{most} 段まで）", most=MAX_DEPTH),
                phrase("構造を確かめてください"),
            )
        if self._nodes > MAX_NODES:
            self._stop(
                event,
                phrase("項目が多すぎます（{most} まで）", most=MAX_NODES),
                phrase("ファイルを確かめてください"),
            )
        if kind is yaml.AliasEvent:
            self._stop(
                event, phrase("別名（*名前）は使えません"), phrase("値をそのまま書いてください")
            )
        start = event.start_mark
        spot = Spot(self._name, start.line + 1, start.column + 1, path)
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event, spot)
        if kind is yaml.ScalarEvent:
            plain = not event.style  # C says "", Python None
            inset = None if start.line != event.end_mark.line else 0 if plain else 1
            return Text(spot, event.value, plain, inset)
        return (self._items if kind is yaml.SequenceStartEvent else self._keys)(spot, depth, path)

    def _refuse_properties(self, event: _Event, spot: Spot) -> None:
        if event.anchor is not None:
            self._problems.add(
                spot, phrase("アンカー（&名前）は使えません"), phrase("値をそのまま書いてください")
            )
        if event.tag not in (None, "!"):
            self._problems.add(
                spot,
                phrase("タグ {tag} は使えません", tag=event.tag),
                phrase("値だけを書いてください"),
            )

    def _items(self, spot: Spot, depth: int, path: str) -> Node:
        items: list[Node] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            items.append(self._node(event, depth + 1, f"{path}[{len(items) + 1}]"))
        return Items(spot, tuple(items))

    def _keys(self, spot: Spot, depth: int, path: str, until: str = "") -> Node:
        entries: dict[str, tuple[Spot, Node]] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key = self._node(event, depth + 1, path)
            if not isinstance(key, Text):
                self._stop(
                    event,
                    phrase("キーは一語でなければなりません"),
                    phrase("「キー: 値」の形で書いてください"),
                )
            value = self._node(self._next(), depth + 1, _under(path, key.value))
            if key.value in entries:
                first = entries[key.value][0]
                self._problems.add(
                    key.spot,
                    phrase("キー「{value}」が二度あります", value=key.value),
                    phrase("{line} 行目とどちらかを消してください", line=first.line),
                )
            else:
                entries[key.value] = (key.spot, value)
            if key.value == until:
                break
        return Keys(spot, entries)


def _under(path: str, key: str) -> str:
    """The path of what stands under a key; of a monstrous key, its beginning."""
    return f"{path}.{key[:LONGEST_KEY]}" if path else key[:LONGEST_KEY]


def parse_json(text: str, name: str) -> Node:
    """
    Raises:
        FormFileError: the text is not JSON, or has duplicate keys.
    """
    problems = Problems()

    def pairs(found: list[tuple[str, object]]) -> dict[str, object]:
        seen: dict[str, object] = {}
        for key, value in found:
            if key in seen:
                problems.add(
                    Spot(name, path=key),
                    phrase("キー「{key}」が二度あります", key=key),
                    phrase("一つにしてください"),
                )
            seen[key] = value
        return seen

    try:
        data: object = json.loads(
            text, object_pairs_hook=pairs, parse_int=str, parse_float=str, parse_constant=str
        )
    except json.JSONDecodeError as error:
        spot = Spot(name, error.lineno, error.colno)
        what, mend = phrase("JSON として読めません：{msg}", msg=error.msg), _MEND_JSON
        raise FormFileError([Problem(spot, what, mend)]) from None
    except RecursionError:
        raise FormFileError(
            [Problem(Spot(name), phrase("入れ子が深すぎます"), phrase("構造を確かめてください"))]
        ) from None
    problems.raise_any()
    return _JsonNodes(name).node(data, 0, "")


@dataclass(slots=True)
class _JsonNodes:
    """Nodes from parsed JSON, which has paths instead of lines."""

    name: str
    count: int = 0

    def node(self, data: object, depth: int, path: str) -> Node:
        spot = Spot(self.name, path=path)
        self.count += 1
        if depth > MAX_DEPTH:
            what = phrase("入れ子が深すぎます（{most} 段まで）", most=MAX_DEPTH)
            raise FormFileError([Problem(spot, what, phrase("構造を確かめてください"))])
        if self.count > MAX_NODES:
            what = phrase("項目が多すぎます（{most} まで）", most=MAX_NODES)
            raise FormFileError([Problem(spot, what, phrase("ファイルを確かめてください"))])
        match data:
            case dict():
                return self.keys(spot, data, depth, path)
            case list():
                items = enumerate(data, 1)
                return Items(spot, tuple(self.node(i, depth + 1, f"{path}[{n}]") for n, i in items))
            case bool():
                return Text(spot, "true" if data else "false")
            case None:
                return Text(spot, "")
            case _:
                return Text(spot, _whole(str(data)), plain=False)

    def keys(self, spot: Spot, data: Mapping[object, object], depth: int, path: str) -> Keys:
        entries = {}
        for key, value in data.items():
            name = _whole(str(key))
            inner = _under(path, name)
            entries[name] = (Spot(self.name, path=inner), self.node(value, depth + 1, inner))
        return Keys(spot, entries)


def _whole(text: str) -> str:
    """Half a surrogate pair cannot be written to any file again: a mark stands for it."""
    return re.sub(r"[\ud800-\udfff]", "\ufffd", text)
