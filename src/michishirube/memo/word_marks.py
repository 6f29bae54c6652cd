"""What python-docx has no words for: the memo's styles, lines, shades and fields in a Word file."""

from __future__ import annotations

from docx.document import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table as WordTable
from docx.table import _Cell as WordCell
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run

from michishirube.memo.blocks import Text
from michishirube.memo.style import ACCENT, HEADINGS, MUTED, PLAIN, Colour, TextStyle

_FAMILIES = {"mincho": "BIZ UDP明朝 Medium", "gothic": "BIZ UDPゴシック"}


class Styles:
    """Word styles for the memo's type: made once, named, so that people can change them."""

    def __init__(self, word: Word) -> None:
        self._word = word

    def settle(self) -> None:
        """The styles that Word has already get the memo's type."""
        self._dress(self._named("Normal"), PLAIN)
        for level, style in HEADINGS.items():
            self._dress(self._named(f"Heading {level}"), style)

    def name(self, style: TextStyle) -> str:
        """The style's name; made if it is not there yet."""
        name = "メモ " + "-".join(
            (
                style.face,
                f"{style.size:g}",
                f"{style.leading:g}",
                style.alignment,
                _code(style.colour),
            )
        )
        if style.first:
            name += "-1"
        if name not in self._word.styles:
            made = self._word.styles.add_style(name, 1)  # 1: a paragraph's style
            assert isinstance(made, ParagraphStyle)
            made.base_style = self._named("Normal")
            made.quick_style = False
            self._dress(made, style)
        return name

    def _named(self, name: str) -> ParagraphStyle:
        style = self._word.styles[name]
        assert isinstance(style, ParagraphStyle)
        return style

    def _dress(self, made: ParagraphStyle, style: TextStyle) -> None:
        made.font.size = Pt(style.size)
        made.font.bold = style.face.endswith("bold")
        made.font.italic = False
        made.font.color.rgb = rgb(style.colour)
        _faces(made.element.get_or_add_rPr(), style.face)
        form = made.paragraph_format
        form.line_spacing = 1.15
        form.space_before, form.space_after = Pt(style.before), Pt(style.after)
        form.first_line_indent = Pt(style.first * style.size)
        form.keep_with_next = style.with_next
        form.widow_control = True
        form.alignment = {
            "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
            "left": WD_ALIGN_PARAGRAPH.LEFT,
            "center": WD_ALIGN_PARAGRAPH.CENTER,
            "right": WD_ALIGN_PARAGRAPH.RIGHT,
        }[style.alignment]


def _code(colour: Colour) -> str:
    return "".join(f"{round(part * 255):02X}" for part in colour)


def rgb(colour: Colour) -> RGBColor:
    return RGBColor.from_string(_code(colour))


def _faces(properties: BaseOxmlElement, face: str) -> None:
    """Fonts for Latin and Japanese alike, in place of the theme's."""
    for old in properties.findall(qn("w:rFonts")):
        properties.remove(old)
    family = _FAMILIES[face.split("-", maxsplit=1)[0]]
    fonts = _element("rFonts", ascii=family, hAnsi=family, eastAsia=family, cs=family)
    properties.insert(0, fonts)


def look(run: Run, text: Text, style: TextStyle) -> None:
    if text.look in ("strong", "accent"):
        run.bold = True
    if text.look == "accent":
        run.font.color.rgb = rgb(ACCENT)
    if text.look in ("ref", "small"):
        run.font.size = Pt(round(style.size * 0.85 * 2) / 2)
    if text.look == "ref":
        run.font.color.rgb = rgb(MUTED)
        _faces(run._r.get_or_add_rPr(), "gothic")


def prefix(paragraph: WordParagraph, words: str) -> None:
    """Put words before what a paragraph says."""
    run = paragraph.add_run(words)
    paragraph._p.remove(run._r)
    first = next((one for one in paragraph._p if one.tag == qn("w:r")), None)
    if first is None:
        paragraph._p.append(run._r)
    else:
        first.addprevious(run._r)


def field(paragraph: WordParagraph, name: str) -> None:
    """PAGE or NUMPAGES, which Word works out."""
    for kind in ("begin", "", "end"):
        run = paragraph.add_run()
        if kind:
            run._r.append(_element("fldChar", fldCharType=kind))
        else:
            instruction = _element("instrText")
            instruction.text = name
            run._r.append(instruction)


def row_property(row: BaseOxmlElement, name: str) -> None:
    properties = row.find(qn("w:trPr"))
    if properties is None:
        properties = _element("trPr")
        row.insert(0, properties)
    properties.append(_element(name))


def shade(cell: WordCell, colour: Colour) -> None:
    properties = cell._tc.get_or_add_tcPr()
    properties.append(_element("shd", val="clear", color="auto", fill=_code(colour)))


def rules(table: WordTable, thick: int = 4, **edges: Colour) -> None:
    """The lines of a table. `thick`: eighths of a point."""
    borders = _element("tblBorders")
    for edge in ("top", "left", "bottom", "right", "insideH", "insideV"):
        if edge in edges:
            line = _element(edge, val="single", sz=str(thick), space="0", color=_code(edges[edge]))
            borders.append(line)
    table._tbl.tblPr.append(borders)


def edge(paragraph: WordParagraph, edge: str, colour: Colour) -> None:
    borders = _element("pBdr")
    borders.append(_element(edge, val="single", sz="4", space="4", color=_code(colour)))
    paragraph._p.get_or_add_pPr().append(borders)


def _element(name: str, **attributes: str) -> BaseOxmlElement:
    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made
