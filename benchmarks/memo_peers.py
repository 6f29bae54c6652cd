"""The same memo made by other means, for benchmarks/memo.py: equal text, equal tables.

Each peer is a function that takes the pieces of a memo and returns what makes its PDF once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Literal
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    LongTable,
    PageTemplate,
    Paragraph,
)

from michishirube.memo import blocks, style
from michishirube.memo.archival import Record
from michishirube.memo.canvas import MemoCanvas
from michishirube.memo.fonts import load_fonts
from michishirube.memo.paragraph import JapaneseParagraph
from michishirube.memo.part import Part
from michishirube.memo.shaping import Shaper
from michishirube.memo.structure import Element, cell
from michishirube.memo.table import LaidCell, LaidRow, SplittingTable, TableLook
from michishirube.memo.view import MemoView

Make = Callable[[], bytes]


@dataclass(frozen=True)
class Heading:
    level: int
    text: str


@dataclass(frozen=True)
class Text:
    text: str


@dataclass(frozen=True)
class Table:
    columns: tuple[float, ...]  # millimetres, 0 for a share of what is left
    head: tuple[str, ...]  # () for none
    rows: tuple[tuple[str, ...], ...]


Piece = Heading | Text | Table


def pieces_of(memo: MemoView) -> list[Piece]:
    """What the standard template prints, in the same order."""
    fields = [(entry.label, entry.value) for entry in memo.header.fields]
    pairs = [(*a, *b) for a, b in zip(fields[::2], fields[1::2], strict=True)]
    found: list[Piece] = [
        Table((19.0,) * 5, memo.header.boxes, (("",) * 5,)),
        Text(memo.header.organization),
        Heading(1, memo.header.document),
        Heading(1, memo.header.title),
        Table((24, 0, 24, 0), (), tuple(pairs)),
        Heading(1, "１　結論"),
        Table((0,), (), ((memo.verdict.word,), (memo.verdict.headline,), memo.verdict.notes)),
        Heading(2, "期限の一覧（詳細は５）"),
        Table(
            (39, 0, 28, 46),
            ("期限", "すること", "担当", "起算と数え方"),
            tuple((d.day, d.text, d.who, d.counted) for d in memo.deadlines),
        ),
        Heading(2, "実施前の条件（詳細は５）"),
        Table(
            (8, 0, 28, 34),
            ("", "条件", "担当", "期限"),
            tuple(("", action.text, action.who, action.due) for action in memo.conditions),
        ),
        Heading(2, "結論のために確認を要する事実（詳細は６）"),
        Table(
            (8, 0, 62),
            ("", "未確認の事実", "確認先"),
            tuple(("", m.text, m.ask_whom) for m in memo.open_matters if m.decides),
        ),
        Heading(2, "答えの一覧（検討は４、対応は５）"),
        Table(
            (40, 38, 0),
            ("事項", "答え", "すること・理由"),
            tuple(
                (
                    o.title,
                    o.answer,
                    "\n".join([f"・{a}" for a in o.actions] + [f"{o.reason}　{o.citations}"]),
                )
                for o in memo.overview
            ),
        ),
        Heading(1, "２　相談の概要"),
        *(Text(paragraph) for paragraph in memo.summary),
        Heading(1, "３　前提事実"),
    ]
    facts: list[tuple[str, ...]] = []
    for group in memo.facts:
        facts.append((group.title, ""))
        facts += [("\n".join(f.texts), f"{f.doubt}　{f.basis}") for f in group.facts]
    found.append(Table((0, 82), ("事実", "根拠（確認者、確認日）"), tuple(facts)))
    return found + _examination(memo) + _closing(memo)


_DECISIVE = (
    "結論は、{}（番号は９の回答経過）だけで決まる。"
    "これらが変わらない限り、ほかの回答がどうであっても変わらない。"
)
_TURNING = (
    "一つ又は二つの前提事実が変わるだけで結論が決まって変わるものを挙げた。"
    "新たに要ることになる確認の結果は不明として扱い、変えようのない事実は除いた。"
)
_DRAFT = (
    "この文案は、前提事実と検討の結果から組み立てたものである。"
    "【　】を埋め、内容を確かめてから用いる。"
)


def _examination(memo: MemoView) -> list[Piece]:
    found: list[Piece] = [Heading(1, "４　検討"), Text(memo.review)]
    for issue in memo.issues:
        parts = [("問い", issue.question), ("規範", f"{issue.norm}　{issue.citations}")]
        parts += [("当てはめ", issue.application), ("結論", issue.conclusion)]
        parts += [("留意点", notice) for notice in issue.notices]
        parts += [("担当者意見", f"{opinion.text}　{opinion.by}") for opinion in issue.opinions]
        found += [Heading(2, issue.title), Table((18, 0), (), tuple(parts))]
    rows: list[tuple[str, ...]] = []
    for title, actions in (("前", memo.before), ("中", memo.during), ("後", memo.after)):
        rows.append(("", f"実施{title}の対応", "", "", ""))
        rows += [("", f"{a.text}　{a.citations}", a.weight, a.who, a.due) for a in actions]
    head = ("", "対応事項", "程度", "担当", "期限")
    return [*found, Heading(1, "５　対応事項"), Table((8, 0, 16, 22, 32), head, tuple(rows))]


def _closing(memo: MemoView) -> list[Piece]:
    found: list[Piece] = [
        Heading(1, "６　未確認事項・残るリスク"),
        Table(
            (44, 0, 34),
            ("未確認の事実", "結論への影響", "確認先"),
            tuple((m.text, "\n".join(m.effects), m.ask_whom) for m in memo.open_matters),
        ),
        Heading(2, "未確認の事実によって要ることになる対応"),
        Table(
            (0, 16, 24, 32),
            ("対応事項", "程度", "担当", "期限"),
            tuple((a.text, a.weight, a.who, a.due) for a in memo.possible),
        ),
        Heading(2, "結論を左右する回答と分かれ目"),
        Text(_DECISIVE.format(memo.decisive)),
        Table(
            (0, 62),
            ("事実がこう変われば", "結論は次のようになる"),
            tuple(("\n".join(f"・{fact}" for fact in t.facts), t.ending) for t in memo.turnings),
        ),
        Text(_TURNING),
        Heading(2, "残るリスク"),
        *(Text(f"・{line}") for line in memo.risks),
        Heading(1, "７　射程・留保"),
        *(Text(f"・{line}") for line in memo.limits),
        Table(
            (50, 0),
            ("検討していない事項", "内容"),
            tuple((item.title, item.text) for item in memo.unexamined),
        ),
        Table(
            (44, 0, 30),
            ("施行前の改正", "内容", "関わる検討"),
            tuple((f"{a.title}\n{a.dates}", a.text, a.touches) for a in memo.amendments),
        ),
        Heading(1, "８　根拠条文"),
        Table(
            (40, 60, 0),
            ("条項", "見出し", "用いた箇所"),
            tuple((p.label, p.caption, p.used_for) for p in memo.provisions),
        ),
        Heading(2, "用語"),
        Table((36, 0), (), tuple((t.term, f"{t.text}　{t.citations}") for t in memo.terms)),
        Heading(2, "依拠した版"),
        Table((105, 0), (), tuple((e.title, f"{e.edition}　{e.note}") for e in memo.sources)),
        Text(memo.sources_note),
        Heading(1, "９　回答経過・添付"),
    ]
    rows: list[tuple[str, ...]] = []
    for group in memo.answers:
        rows.append(("", group.title, ""))
        rows += [(row.number, row.question, row.answer) for row in group.rows]
    found.append(Table((9, 0, 50), ("", "質問", "回答"), tuple(rows)))
    found += [Heading(2, "添付（根拠とした資料）"), Text(" ／ ".join(memo.attachments))]
    for draft in memo.drafts:
        found += [Heading(1, f"別紙　{draft.title}"), Text(_DRAFT + draft.note), Text(draft.to)]
        for part in draft.parts:
            found += [Text(part.note), Heading(2, part.heading)]
            found += [Text(paragraph) for paragraph in part.paragraphs]
    return found


def platypus_same_classes(pieces: list[Piece], memo: MemoView, font_folder: Path) -> Make:
    """A script on Platypus' own document template with our paragraph and table.

    It makes the same tagged PDF/A: headings, paragraphs, tables with their headers. It draws
    neither approval boxes nor marks: a little less than the memo it is compared with.
    """
    fonts = load_fonts(font_folder)
    record = Record(memo.header.title, memo.header.author, "benchmark")

    def make() -> bytes:
        shaper, root = Shaper(fonts), Element("Document")
        footer = shaper.line(f"{memo.pack}　{memo.digest}", style.RUNNING)
        reservation = shaper.line(memo.reservation, style.RUNNING)

        def finish(canvas: MemoCanvas, page: int, pages: int) -> None:
            canvas.draw_line(footer, (style.LEFT, 45))
            canvas.draw_line(reservation, (style.LEFT, 35))
            canvas.draw_line(shaper.line(f"{page} / {pages}", style.RUNNING), (500, 45))

        target = BytesIO()
        document = BaseDocTemplate(target, pagesize=style.PAGE)
        frame = Frame(style.LEFT, style.BOTTOM, style.COLUMN, style.FRAME, 0, 0, 0, 0)
        document.addPageTemplates(PageTemplate(frames=[frame]))
        document.build(
            [_Platypus(_ours(piece, shaper, root)) for piece in pieces],
            canvasmaker=lambda *_, **__: MemoCanvas(target, fonts, record, finish, root=root),
        )
        return target.getvalue()

    return make


class _Platypus(Flowable):
    """One of our parts among Platypus' flowables."""

    def __init__(self, part: Part) -> None:
        super().__init__()
        self._part = part
        self.keepWithNext = part.getKeepWithNext()
        self.getSpaceBefore, self.getSpaceAfter = part.getSpaceBefore, part.getSpaceAfter
        self.wrap = part.wrap

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803 (ReportLab's names)
        return [_Platypus(part) for part in self._part.split(aW, aH)]

    def drawOn(self, canvas: MemoCanvas, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802, N803
        self._part.drawOn(canvas, x, y)


def _ours(piece: Piece, shaper: Shaper, root: Element) -> Part:
    def paragraph(
        text: str, type_: style.TextStyle, element: Element, level: int | None = None
    ) -> Part:
        mark = (text, level - 1) if level else None
        return JapaneseParagraph(shaper.shape([blocks.Text(text)], type_), type_, element, mark)

    def row(cells: tuple[str, ...], type_: style.TextStyle, table: Element) -> LaidRow:
        if cells[0] == "結論":  # bold, as the memo prints it: the same fonts are embedded
            type_ = replace(type_, face="mincho-bold")
        line = table.add("TR")
        scope: Literal["", "Column"] = "Column" if type_ is style.CELL_HEAD else ""
        return LaidRow(
            tuple(LaidCell((paragraph(text, type_, cell(line, scope, 1)),)) for text in cells)
        )

    match piece:
        case Heading(level, text):
            return paragraph(
                text, style.HEADINGS[level], root.add("H1" if level == 1 else "H2"), level
            )
        case Text(text):
            return paragraph(text, style.BODY, root.add("P"))
        case Table(columns, head, rows):
            table = root.add("Table")
            heads = [row(head, style.CELL_HEAD, table)] if head else []
            body = [row(cells, style.CELL, table) for cells in rows]
            widths = [column * style.MM for column in columns]
            return SplittingTable(widths, heads, body, TableLook())


_BODY = ParagraphStyle("b", fontName="BM", fontSize=10.5, leading=18, wordWrap="CJK")
_CELL = ParagraphStyle("c", fontName="BM", fontSize=9.5, leading=14.5, wordWrap="CJK")
_HEAD = ParagraphStyle("h", fontName="BG", fontSize=8.5, leading=13, wordWrap="CJK")
_TITLE = ParagraphStyle("t", parent=_HEAD, fontSize=12, leading=19, keepWithNext=1)


def platypus_stock(pieces: list[Piece], memo: MemoView, font_folder: Path) -> Make:
    """ReportLab as it comes: Paragraph with CJK wrapping, LongTable, TTFont. Breaks kinsoku."""
    for name, file in (("BM", "BIZUDPMincho-Regular"), ("BG", "BIZUDPGothic-Bold")):
        pdfmetrics.registerFont(TTFont(name, font_folder / f"{file}.ttf"))

    def footer(canvas: Canvas, document: BaseDocTemplate) -> None:
        canvas.setFont("BM", 7.5)
        canvas.drawString(25 * mm, 15 * mm, f"{memo.pack}　{memo.digest}")
        canvas.drawString(25 * mm, 11 * mm, memo.reservation)
        canvas.drawRightString(190 * mm, 15 * mm, str(document.page))

    def make() -> bytes:
        target = BytesIO()
        document = BaseDocTemplate(target, title=memo.header.title, invariant=1, lang="ja-JP")
        frame = Frame(25 * mm, 25 * mm, 165 * mm, 250 * mm, 0, 0, 0, 0)
        document.addPageTemplates(PageTemplate(frames=[frame], onPage=footer))
        document.build([_stock(piece) for piece in pieces])
        return target.getvalue()

    return make


def _stock(piece: Piece) -> Flowable:
    def paragraph(text: str, type_: ParagraphStyle) -> Paragraph:
        return Paragraph(escape(text).replace("\n", "<br/>"), type_)

    match piece:
        case Heading(_, text):
            return paragraph(text, _TITLE)
        case Text(text):
            return paragraph(text, _BODY)
        case Table(columns, head, rows):
            cells = [[paragraph(text, _HEAD) for text in head]] if head else []
            cells += [[paragraph(text, _CELL) for text in row] for row in rows]
            shares = sum(1 for column in columns if not column)
            share = (165 - sum(columns)) / max(shares, 1)
            return LongTable(
                cells,
                colWidths=[(column or share) * mm for column in columns],
                repeatRows=1 if head else 0,
                splitInRow=1,
                style=[
                    ("LINEBELOW", (0, 0), (-1, -1), 0.4, "#a0a0a0"),
                    ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ],
            )


def weasyprint(pieces: list[Piece], memo: MemoView, font_folder: Path) -> Make:
    """Jinja renders HTML, WeasyPrint lays it out."""
    from jinja2 import Environment
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    template = Environment(autoescape=True).from_string(_HTML)
    rows = [(type(piece).__name__, piece) for piece in pieces]
    files = {"BM": "BIZUDPMincho-Regular.ttf", "BG": "BIZUDPGothic-Bold.ttf"}
    faces = [
        f"@font-face {{ font-family: {name}; src: url({(font_folder / file).as_uri()}) }}"
        for name, file in files.items()
    ]
    loaded = FontConfiguration()
    sheet = CSS(string=" ".join(faces), font_config=loaded)

    def make() -> bytes:
        html = template.render(pieces=rows, memo=memo)
        data = HTML(string=html).write_pdf(stylesheets=[sheet], font_config=loaded)
        return bytes(data)

    return make


_HTML = """<html lang="ja"><title>{{ memo.header.title }}</title><style>
@page { size: A4; margin: 20mm 20mm 25mm 25mm;
  @bottom-left { content: "{{ memo.pack }}　{{ memo.digest }}"; font: 7.5pt BM }
  @bottom-right { content: counter(page) " / " counter(pages); font: 7.5pt BM } }
body { font: 10.5pt/18pt BM; text-align: justify; line-break: strict }
h1, h2 { font: 12pt/19pt BG; break-after: avoid }
table { width: 100%; border-collapse: collapse; font-size: 9.5pt; line-height: 14.5pt }
td, th { border-bottom: 0.4pt solid gray; vertical-align: top; text-align: left }
td { white-space: pre-line }
th { font: 8.5pt/13pt BG }</style>
{% for kind, piece in pieces %}
{% if kind == "Heading" %}<h{{ piece.level }}>{{ piece.text }}</h{{ piece.level }}>
{% elif kind == "Text" %}<p>{{ piece.text }}</p>
{% else %}<table><colgroup>{% for width in piece.columns %}
<col{% if width %} style="width: {{ width }}mm"{% endif %}>{% endfor %}</colgroup>
{% if piece.head %}<thead><tr>{% for cell in piece.head %}<th>{{ cell }}</th>{% endfor %}
</tr></thead>{% endif %}
{% for row in piece.rows %}<tr>{% for cell in row %}<td>{{ cell }}</td>{% endfor %}</tr>{% endfor %}
</table>{% endif %}{% endfor %}
<p>{{ memo.reservation }}</p></html>"""


def typst_afresh(pieces: list[Piece], memo: MemoView, font_folder: Path) -> Make:
    """Typst compiles source it has not seen: one number differs each run, to defeat its cache."""
    import typst

    body = "\n".join(_typst(piece) for piece in pieces)
    footer = _quoted(f"{memo.pack}　{memo.digest}")
    runs = iter(range(1_000_000))

    def make() -> bytes:
        source = (
            f"#set document(title: {_quoted(memo.header.title)}, date: none)\n"
            '#set text(font: "BIZ UDPMincho", size: 10.5pt, lang: "ja")\n'
            f"#set par(justify: true, leading: 7.5pt, first-line-indent: {next(runs) / 1e6}pt)\n"
            '#set page(paper: "a4", margin: (left: 25mm, right: 20mm, top: 20mm, bottom: 25mm),'
            f' numbering: "1 / 1", footer: context text(size: 7.5pt, {footer} + h(1fr)'
            ' + counter(page).display("1 / 1", both: true)))\n'
            "#set table(stroke: (bottom: 0.4pt + gray), align: left)\n"
            '#show heading: set text(font: "BIZ UDPGothic", size: 12pt)\n'
            f"{body}\n#text({_quoted(memo.reservation)})\n"
        )
        compiler = typst.Compiler(font_paths=[str(font_folder)], ignore_system_fonts=True)
        return bytes(compiler.compile(source.encode()))

    return make


def _typst(piece: Piece) -> str:
    match piece:
        case Heading(level, text):
            return f"#heading(level: {level}, {_quoted(text)})"
        case Text(text):
            return f"#par({_quoted(text)})"
        case Table(columns, head, rows):
            widths = ", ".join(f"{width}mm" if width else "1fr" for width in columns)
            cells = [_quoted(cell) for row in rows for cell in row]
            top = f"table.header({', '.join(map(_quoted, head))}), " if head else ""
            return f"#table(columns: ({widths},), {top}{', '.join(cells)})"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
