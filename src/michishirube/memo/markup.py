"""Read the XML block dialect that a template renders to into blocks.

The tags are all there is: no images, no links, no entities, no styles. So whatever markup gets
in here, no file is read and no address is called. `DIALECT` says what may stand where; docs/
memo-templates.md says what it means.

Text from a case comes through `protect`, which carries characters that XML forbids, and line
breaks, past the parser; `_words` brings them back.
"""

import re
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Final, NoReturn
from xml.parsers import expat

from michishirube.memo.errors import MemoTemplateError
from michishirube.phrase import joined, phrase

PLACE: Final = "_at"  # attribute with the tag's place in the template, put in by `template`
_ESCAPE: Final = "\U0010fffd"
_FORBIDDEN: Final = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
_PROTECTED = re.compile(f"[{_FORBIDDEN}\t\n\r\x85\u2028{_ESCAPE}]|(?<= ) ")
_LEFT_OVER = re.compile(f"[{_FORBIDDEN}]")
_CARRIED = re.compile(f"{_ESCAPE}([0-9A-F]{{6}})")
_SPACES = re.compile(r"[ \t\n\r]+")
_DEEPEST: Final = 24

INLINE: Final = frozenset(("b", "ref", "small", "accent", "br", "check", "blank"))
_BLOCKS: Final = frozenset(
    (
        "h",
        "p",
        "list",
        "table",
        "box",
        "verdict",
        "approval",
        "relations",
        "bars",
        "together",
        "rule",
    )
)
_VERDICT_KINDS = ("permitted", "conditional", "not_permitted", "undetermined", "answered")


@dataclass(frozen=True, slots=True)
class Tag:
    """What a tag may hold. An attribute maps to its allowed values, () for any text."""

    children: frozenset[str] = frozenset()
    text: bool = False
    attributes: dict[str, tuple[str, ...]] = field(default_factory=dict)
    required: tuple[str, ...] = ()


DIALECT: Final[dict[str, Tag]] = {
    "memo": Tag(
        _BLOCKS | {"pagebreak"},
        attributes=dict.fromkeys(
            (
                "title",
                "author",
                "number",
                "date",
                "classification",
                "provisional",
                "footer",
                "reservation",
            ),
            (),
        )
        | {"carries": ("yes", "no"), "lang": ()},
        required=("title",),
    ),
    "h": Tag(INLINE, text=True, attributes={"level": ("1", "2", "3")}),
    "p": Tag(
        INLINE,
        text=True,
        attributes={"kind": ("body", "lead", "plain", "note", "title", "kind")},
    ),
    "list": Tag(frozenset(("item",)), attributes={"kind": ("bullet", "dense", "number", "check")}),
    "item": Tag(INLINE | _BLOCKS, text=True),
    "table": Tag(
        frozenset(("row",)),
        attributes={"columns": (), "kind": ("grid", "compact", "dense", "fine", "plain")},
        required=("columns",),
    ),
    "row": Tag(frozenset(("cell",)), attributes={"kind": ("text", "head", "group")}),
    "cell": Tag(
        INLINE | _BLOCKS,
        text=True,
        attributes={
            "span": ("1", "2", "3", "4", "5", "6", "7", "8"),
            "kind": ("text", "label", "note", "center"),
        },
    ),
    "box": Tag(_BLOCKS, attributes={"kind": ("plain", "note", "warning")}),
    "verdict": Tag(
        _BLOCKS, attributes={"kind": _VERDICT_KINDS, "word": ()}, required=("kind", "word")
    ),
    "approval": Tag(frozenset(("slot",))),
    "slot": Tag(text=True),
    "relations": Tag(
        frozenset(("party",)),
        attributes={
            "organization": (),
            "direction": ("to", "from"),
            "what": (),
            "person": (),
            "subject": (),
            "text": (),
        },
        required=("organization", "text"),
    ),
    "party": Tag(
        attributes={
            "name": (),
            "line": ("own", "other", "open", "barred"),
            "place": (),
            "said": (),
            "also": (),
        },
        required=("name", "line"),
    ),
    "bars": Tag(frozenset(("bar",)), attributes={"text": ()}, required=("text",)),
    "bar": Tag(
        attributes=dict.fromkeys(("label", "share", "said"), ()), required=("label", "share")
    ),
    "together": Tag(_BLOCKS),
    "pagebreak": Tag(),
    "rule": Tag(),
    "b": Tag(INLINE, text=True),
    "ref": Tag(INLINE, text=True),
    "small": Tag(INLINE, text=True),
    "accent": Tag(INLINE, text=True),
    "br": Tag(),
    "check": Tag(attributes={"checked": ("yes", "no"), "name": (), "tip": ()}),
    "blank": Tag(
        attributes={"name": (), "tip": (), "width": ("20", "30", "40", "60", "80", "100", "140")},
        required=("name", "width"),
    ),
}


@dataclass(slots=True)
class Node:
    """An element that keeps to the dialect; its children are elements and text."""

    tag: str
    attributes: dict[str, str]
    place: str  # template file and line: memo.xml.j2:12
    children: list["Node | str"] = field(default_factory=list)


def protect(text: str) -> str:
    """`text` so that it comes through XML exactly: forbidden characters and breaks encoded."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _PROTECTED.sub(lambda match: f"{_ESCAPE}{ord(match.group()):06X}", text)


def parse(source: str, name: str, most: int | None = None) -> Node:
    """The tree of a rendered template, checked against the dialect.

    `name` is the template's file name for messages, `most` how many elements there may be. Raises
    MemoTemplateError.
    """
    reader = _Reader(name, most)
    cleaned = _LEFT_OVER.sub(lambda match: f"{_ESCAPE}{ord(match.group()):06X}", source)
    return reader.read(cleaned)


class _Reader:
    """Builds the tree while expat reads; knows the last tag's place in the template."""

    def __init__(self, name: str, most: int | None) -> None:
        self._place = name
        self._left = most
        self._open: list[Node] = []
        self._root: Node | None = None

    def read(self, source: str) -> Node:
        parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = self._refuse_doctype
        try:
            parser.Parse(source.encode("utf-8"), True)
        except expat.ExpatError as error:
            self._fail(*_explain(error))
        if self._root is None:
            self._fail(phrase("中身がありません"), phrase("<memo> から書き始めてください"))
        return self._root

    def _fail(self, what: str, mend: str) -> NoReturn:
        raise template_error(in_words(self._place), what, mend)

    def _refuse_doctype(self, *_: object) -> None:
        self._fail(phrase("DOCTYPE 宣言は使えません"), phrase("宣言を消してください"))

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._place = attributes.pop(PLACE, self._place)
        if self._left is not None:
            self._left -= 1
            if self._left < 0:
                self._fail(
                    phrase("タグが多すぎます"),
                    phrase("メモを短くするか、いくつかに分けてください"),
                )
        self._check_tag(tag)
        self._check_attributes(tag, attributes)
        for key, value in attributes.items():
            if _ESCAPE in value:
                attributes[key] = _words(value)
        node = Node(tag, attributes, self._place)
        if self._open:
            self._open[-1].children.append(node)
        else:
            self._root = node
        self._open.append(node)
        if len(self._open) > _DEEPEST:
            self._fail(
                phrase("タグの入れ子が深すぎます"),
                phrase("{most} 段までにしてください", most=_DEEPEST),
            )

    def _end(self, _: str) -> None:
        self._open.pop()

    def _text(self, text: str) -> None:
        node = self._open[-1]
        if not DIALECT[node.tag].text:
            if text.strip(" \t\n\r"):
                self._fail(
                    phrase(
                        "<{tag}> の直下に文字「{text}」があります",
                        tag=node.tag,
                        text=_CARRIED.sub("", text).strip()[:20],
                    ),
                    phrase("<p> などの中に書いてください"),
                )
            return
        node.children.append(text)

    def _check_tag(self, tag: str) -> None:
        if tag not in DIALECT:
            self._fail(
                phrase("<{tag}> というタグはありません", tag=tag), _suggest(tag, DIALECT, "<{}>")
            )
        if not self._open:
            if tag != "memo":
                self._fail(
                    phrase("<{tag}> から始まっています", tag=tag),
                    phrase("全体を <memo> で囲んでください"),
                )
            return
        parent = self._open[-1].tag
        if tag not in DIALECT[parent].children:
            allowed = joined("、", (f"<{child}>" for child in sorted(DIALECT[parent].children)))
            self._fail(
                phrase("<{parent}> の中に <{tag}> は置けません", parent=parent, tag=tag),
                phrase("置けるのは {allowed} です", allowed=allowed)
                if allowed
                else phrase("<{parent}> にタグは置けません", parent=parent),
            )

    def _check_attributes(self, tag: str, attributes: dict[str, str]) -> None:
        known = DIALECT[tag].attributes
        for key, value in attributes.items():
            if key not in known:
                self._fail(
                    phrase("<{tag}> に属性 {key} はありません", tag=tag, key=key),
                    _suggest(key, known, "{}"),
                )
            if known[key] and value not in known[key]:
                self._fail(
                    phrase(
                        "<{tag}> の {key} に「{value}」は使えません", tag=tag, key=key, value=value
                    ),
                    phrase("使えるのは {known} です", known=joined("、", known[key])),
                )
        for key in DIALECT[tag].required:
            if key not in attributes:
                self._fail(
                    phrase("<{tag}> に属性 {key} がありません", tag=tag, key=key),
                    phrase('{key}="…" を書いてください', key=key),
                )


def _suggest(word: str, known: dict[str, Tag] | dict[str, tuple[str, ...]], form: str) -> str:
    close = get_close_matches(word, known, 1)
    if close:
        return phrase("{close} の誤りではありませんか", close=form.format(close[0]))
    if not known:
        return phrase("属性を消してください")
    names = joined("、", (form.format(name) for name in sorted(known)))
    return phrase("使えるのは {known} です", known=names)


def _explain(error: expat.ExpatError) -> tuple[str, str]:
    """What broke the markup, and how to mend it, for the commonest kinds."""
    message = expat.ErrorString(error.code)
    match message:
        case "mismatched tag":
            return (
                phrase("この付近で開始タグと終了タグが対応していません"),
                phrase("タグの閉じ方を確かめてください"),
            )
        case "no element found" | "unclosed token":
            return (
                phrase("この付近のタグが閉じられないまま終わっています"),
                phrase("終了タグを書いてください"),
            )
        case "undefined entity":
            return (
                phrase("この付近に使えない実体参照（&…;）があります"),
                phrase("文字をそのまま書いてください"),
            )
        case "junk after document element":
            return (
                phrase("</memo> の後に続きがあります"),
                phrase("全体を一つの <memo> で囲んでください"),
            )
        case _:
            return (
                phrase("この付近の XML が正しくありません（{error}）", error=message),
                phrase("< は &lt;、& は &amp; と書き、属性は引用符で囲んでください"),
            )


def _words(text: str) -> str:
    """What `protect` carried past the parser, put back."""
    if _ESCAPE not in text:
        return text
    return _CARRIED.sub(lambda match: chr(int(match.group(1), 16)), text)


def in_words(place: str) -> str:
    """A node's place, `memo.xml.j2:12`, as messages say it."""
    file, _, line = place.rpartition(":")
    return line_of(file, line) if file else place


def line_of(file: str, line: object) -> str:
    """A line of a template's file."""
    return phrase("{file} の {line} 行目", file=file, line=line)


def template_error(place: str, what: str, mend: str) -> MemoTemplateError:
    """What is wrong with a template, where, and how to mend it; none of them with a stop."""
    return MemoTemplateError(
        phrase("メモのひな形 {place}：{what}。{mend}。", place=place, what=what, mend=mend)
    )


def literal(text: str) -> str:
    """Text between tags as it is printed: the template's own line breaks and indents go.

    A break beside Japanese leaves nothing behind, one between Latin words leaves a space.
    """

    if "\n" not in text and "  " not in text and "\t" not in text:
        return _words(text)

    def squeeze(match: re.Match[str]) -> str:
        if "\n" not in match.group():
            return " "
        before = text[match.start() - 1 : match.start()] if match.start() else ""
        after = text[match.end() : match.end() + 1]
        return " " if before and after and max(before, after) < "\u2e80" else ""

    return _words(_SPACES.sub(squeeze, text))
