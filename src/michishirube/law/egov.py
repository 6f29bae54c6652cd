"""Reads a statute from e-Gov's standard law XML: its main provisions, not the supplementary ones.

The XML does not say from when its revision is in force; e-Gov puts the date into the file's
name (`…-20260717.xml`), and so does this reader.
"""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

from michishirube.law.provisions import Article, LawTextError, Paragraph, Statute

_ERAS = {"Meiji": "明治", "Taisho": "大正", "Showa": "昭和", "Heisei": "平成", "Reiwa": "令和"}
_LAW_TYPES = {"Act": "法律", "CabinetOrder": "政令"}
_DATED = re.compile(r"(\d{4})(\d{2})(\d{2})\.xml$")


def read_egov_xml(file: Path) -> Statute:
    """Read the file. Raises LawTextError where it is not a law in e-Gov's XML."""
    try:
        law = ET.parse(file).getroot()
    except ET.ParseError as error:
        raise LawTextError(f"{file}: not well-formed XML: {error}") from error
    dated = _DATED.search(file.name)
    main = law.find("LawBody/MainProvision")
    if law.tag != "Law" or main is None or dated is None:
        raise LawTextError(f"{file}: not e-Gov law XML named …-YYYYMMDD.xml")
    return Statute(
        title=_text(law.find("LawBody/LawTitle")),
        number=_law_number(law),
        as_of="-".join(dated.groups()),
        articles=tuple(_article(article) for article in main.iter("Article")),
    )


def _law_number(law: ET.Element) -> str:
    """平成15年法律第57号, from the attributes (the text has Chinese numerals)."""
    era = _ERAS[law.get("Era", "")]
    law_type = _LAW_TYPES[law.get("LawType", "")]
    return f"{era}{int(law.get('Year', ''))}年{law_type}第{int(law.get('Num', ''))}号"


def _article(article: ET.Element) -> Article:
    paragraphs = article.findall("Paragraph")
    deleted = len(paragraphs) == 1 and _text(paragraphs[0]) == "削除"
    return Article(
        number=_number(article),
        caption=_text(article.find("ArticleCaption")),
        paragraphs=() if deleted else tuple(_paragraph(paragraph) for paragraph in paragraphs),
    )


def _paragraph(paragraph: ET.Element) -> Paragraph:
    items: list[str] = []
    for item in paragraph.findall("Item"):
        items.append(_number(item))
        items += [
            f"{_number(item)}-{_text(sub_item.find('Subitem1Title'))}"
            for sub_item in item.findall("Subitem1")
        ]
    return Paragraph(text="".join(paragraph.itertext()), items=tuple(items))


def _number(element: ET.Element) -> str:
    """`45の2` for Num="45_2"."""
    return element.get("Num", "").replace("_", "の")


def _text(element: ET.Element | None) -> str:
    return "" if element is None else "".join("".join(element.itertext()).split())
