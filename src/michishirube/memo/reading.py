"""Checked markup → blocks. What cannot be said in the dialect never gets here."""

from datetime import date
from typing import Literal, cast

from michishirube.memo.blocks import (
    Approval,
    Bar,
    Bars,
    Blank,
    Block,
    Box,
    BoxKind,
    Cell,
    CellKind,
    CheckBox,
    Heading,
    Inline,
    Listing,
    ListKind,
    Look,
    MemoDocument,
    PageBreak,
    Paragraph,
    ParagraphKind,
    Relations,
    Row,
    RowKind,
    Rule,
    Table,
    TableKind,
    Text,
    Together,
    Verdict,
)
from michishirube.memo.errors import MemoTemplateError
from michishirube.memo.markup import INLINE, Node, in_words, literal
from michishirube.memo.view import RelatedParty, RelationLine, RelationsView
from michishirube.phrase import phrase

_LOOKS: dict[str, Look] = {"b": "strong", "ref": "ref", "small": "small", "accent": "accent"}
_MOST_COLUMNS = 12


def read_document(root: Node) -> MemoDocument:
    """The memo of a `<memo>` node."""
    _check_names(root, set())
    return MemoDocument(
        title=root.attributes["title"],
        author=root.attributes.get("author", ""),
        content=_blocks(root),
        number=root.attributes.get("number", ""),
        date=_date(root),
        classification=root.attributes.get("classification", ""),
        provisional=root.attributes.get("provisional", ""),
        footer=root.attributes.get("footer", ""),
        reservation=root.attributes.get("reservation", ""),
        carries=root.attributes.get("carries") == "yes",
    )


def _date(root: Node) -> str:
    written = root.attributes.get("date", "")
    try:
        return date.fromisoformat(written).isoformat() if written else ""
    except ValueError as error:
        raise MemoTemplateError(
            phrase(
                'メモのひな形 {place}：日付 date="{written}" が読めません。'
                "2026-11-22 のように書いてください。",
                place=in_words(root.place),
                written=written,
            )
        ) from error


def _check_names(node: Node, known: set[str]) -> None:
    """A form knows its fields by their names: two of one name would be filled in together."""
    if node.tag in ("check", "blank") and (name := node.attributes.get("name", "")):
        if name in known or "." in name:
            raise MemoTemplateError(
                phrase(
                    'メモのひな形 {place}：<{tag}> の名前 name="{name}" は、'
                    "ほかと重なるか「.」を含みます。一つずつ違う名前にしてください。",
                    place=in_words(node.place),
                    tag=node.tag,
                    name=name,
                )
            )
        known.add(name)
    for child in _nodes(node):
        _check_names(child, known)


def _nodes(node: Node) -> list[Node]:
    return [child for child in node.children if isinstance(child, Node)]


def _blocks(node: Node) -> tuple[Block, ...]:
    return tuple(_block(child) for child in _nodes(node))


def _block(node: Node) -> Block:
    kind = node.attributes.get("kind")
    match node.tag:
        case "h":
            return Heading(int(node.attributes.get("level", "1")), _inline(node))
        case "p":
            return Paragraph(_inline(node), cast(ParagraphKind, kind or "body"))
        case "list":
            items = tuple(_content(item) for item in _nodes(node))
            return Listing(items, cast(ListKind, kind or "bullet"))
        case "table":
            return _table(node)
        case "box":
            return Box(_blocks(node), cast(BoxKind, kind or "plain"))
        case "verdict":
            return Verdict(node.attributes["kind"], node.attributes["word"], _blocks(node))
        case "approval":
            return Approval(tuple(_plain(slot) for slot in _nodes(node)))
        case "relations":
            return _relations(node)
        case "bars":
            return _bars(node)
        case "together":
            return Together(_blocks(node))
        case "pagebreak":
            return PageBreak()
        case "rule":
            return Rule()
    raise AssertionError(f"the dialect lets <{node.tag}> stand where no block is made of it")


def _bars(node: Node) -> Bars:
    bars = []
    for one in _nodes(node):
        share, said = one.attributes["share"], one.attributes.get("said", "")
        if not share.isdecimal() or int(share) > 100:
            raise MemoTemplateError(
                phrase(
                    "メモのひな形 {place}：share は 0 から 100 までの整数ですが、"
                    "「{share}」があります。値を直してください。",
                    place=in_words(one.place),
                    share=share,
                )
            )
        bars.append(Bar(one.attributes["label"], int(share), said))
    return Bars(tuple(bars), node.attributes["text"])


def _relations(node: Node) -> Relations:
    given = node.attributes.get
    parties = (one.attributes for one in _nodes(node))
    return Relations(
        RelationsView(
            node.attributes["organization"],
            tuple(
                RelatedParty(
                    one["name"],
                    cast(RelationLine, one["line"]),
                    *(one.get(key, "") for key in ("place", "said", "also")),
                )
                for one in parties
            ),
            node.attributes["text"],
            cast(Literal["to", "from"], given("direction", "to")),
            given("what", ""),
            given("person", ""),
            given("subject", "本人"),
        )
    )


def _content(node: Node) -> tuple[Block, ...]:
    """Blocks of an item or a cell; text straight inside it is a paragraph."""
    found: list[Block] = []
    run = Node(node.tag, {}, node.place)
    for child in node.children:
        if isinstance(child, str) or child.tag in INLINE:
            run.children.append(child)
            continue
        found += _loose(run)
        run.children = []
        found.append(_block(child))
    found += _loose(run)
    return tuple(found)


def _loose(run: Node) -> list[Block]:
    content = _inline(run)
    blank = all(isinstance(one, Text) and not one.text.strip(" ") for one in content)
    return [] if blank else [Paragraph(content, "plain")]


def _inline(node: Node, look: Look = "plain") -> tuple[Inline, ...]:
    found: list[Inline] = []
    for child in node.children:
        if isinstance(child, str):
            text = literal(child)
            if text:
                found.append(Text(text, look))
        elif child.tag == "br":
            found.append(Text("\n", look))
        elif child.tag == "check":
            given = child.attributes
            ticked = given.get("checked") == "yes"
            found.append(CheckBox(ticked, given.get("name", ""), given.get("tip", "")))
        elif child.tag == "blank":
            given = child.attributes
            found.append(Blank(given["name"], given.get("tip", ""), float(given["width"])))
        else:
            found += _inline(child, _LOOKS[child.tag])
    return tuple(found)


def _plain(node: Node) -> str:
    return "".join(literal(child) for child in node.children if isinstance(child, str))


def _table(node: Node) -> Table:
    columns = _columns(node)
    rows = []
    for row in _nodes(node):
        cells = tuple(
            Cell(
                _content(cell),
                int(cell.attributes.get("span", "1")),
                cast(CellKind, cell.attributes.get("kind", "text")),
            )
            for cell in _nodes(row)
        )
        if (wide := sum(cell.span for cell in cells)) != len(columns):
            raise MemoTemplateError(
                phrase(
                    "メモのひな形 {place}：列は {columns} 列なのに、この行は {wide} 列分あります。"
                    "<cell> の数か span を直してください。",
                    place=in_words(row.place),
                    columns=len(columns),
                    wide=wide,
                )
            )
        rows.append(Row(cells, cast(RowKind, row.attributes.get("kind", "text"))))
    return Table(columns, tuple(rows), cast(TableKind, node.attributes.get("kind", "grid")))


def _columns(node: Node) -> tuple[float, ...]:
    words = node.attributes["columns"].split()
    try:
        columns = tuple(0.0 if word == "*" else float(word) for word in words)
    except ValueError:
        columns = ()
    if not 0 < len(columns) <= _MOST_COLUMNS or not all(0 <= width <= 200 for width in columns):
        raise MemoTemplateError(
            phrase(
                "メモのひな形 {place}：columns「{columns}」が読めません。"
                '列の幅を mm の数（残りを分け合う列は *）で、columns="30 * 20" のように'
                "{most} 列まで書いてください。",
                place=in_words(node.place),
                columns=node.attributes["columns"],
                most=_MOST_COLUMNS,
            )
        )
    return columns
