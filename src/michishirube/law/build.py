"""Builds the index of provisions: `python -m michishirube.law.build FOLDER -o INDEX.json`.

FOLDER holds the Act as e-Gov XML, the Order, the Rules and the guidelines as text, and
`SOURCES.md`, whose table says which edition each guideline is. The index holds numbers,
captions, section titles and a digest of each paragraph or section, and no other text of the
law. The same folder always gives the same bytes.

The first line of the index is the SHA-256 of all lines after it, so that an index that was
edited by hand is noticed.
"""

import argparse
import hashlib
import json
import re
import sys
from pathlib import Path

from michishirube.law.citation import Source
from michishirube.law.egov import read_egov_xml
from michishirube.law.guideline_text import read_guideline
from michishirube.law.index import FORMAT
from michishirube.law.provisions import Article, LawTextError, Section, Statute, digest
from michishirube.law.qa import QUESTIONS
from michishirube.law.statute_text import read_statute_text

Json = dict[str, "Json"] | list["Json"] | str | int

_STATUTE_FILES = {Source.ORDER: "cabinet-order.txt", Source.RULES: "commission-rules.txt"}
_ACT_FILES = "act-*.xml"  # the youngest revision counts
_GUIDELINE_FILES = {
    Source.GL_GENERAL: ("guideline-general.txt", "通則編"),
    Source.GL_FOREIGN: ("guideline-foreign-provision.txt", "外国にある第三者への提供編"),
    Source.GL_RECORDS: ("guideline-records.txt", "第三者提供時の確認・記録義務編"),
    Source.GL_PROCESSED: ("guideline-processed-information.txt", "仮名加工情報・匿名加工情報編"),
}
_GUIDELINE_TITLE = "個人情報の保護に関する法律についてのガイドライン"
_ACT_NOTE = "2026年10月1日及び同年11月2日に施行された改正の条文は未収録"
_QA_NOTE = "全体は未収録。番号は、内容を確認できたものに限る"


def build_index(folder: Path) -> bytes:
    """The index of the texts in `folder`, as the bytes of its file.

    Raises LawTextError for a text that is not laid out as expected, OSError for one missing.
    """
    acts = sorted(folder.glob(_ACT_FILES))
    if not acts:
        raise LawTextError(f"{folder}: no {_ACT_FILES}")
    statutes = {Source.ACT: read_egov_xml(acts[-1])} | {
        source: read_statute_text(folder / name) for source, name in _STATUTE_FILES.items()
    }
    guidelines = {
        source: read_guideline(folder / name) for source, (name, _) in _GUIDELINE_FILES.items()
    }
    body: dict[str, Json] = {
        "format": FORMAT,
        "editions": _editions(statutes, (folder / "SOURCES.md").read_text(encoding="utf-8")),
        "statutes": {
            source.prefix: {article.number: _article(article) for article in statute.articles}
            for source, statute in statutes.items()
        },
        "guidelines": {
            source.prefix: {section.number: _section(section) for section in sections}
            for source, sections in guidelines.items()
        },
        "qa": {item.number: {"seen": item.seen.value, "title": item.title} for item in QUESTIONS},
    }
    return seal(body)


def seal(body: dict[str, Json]) -> bytes:
    """The index file: a first line with the digest of the lines after it."""
    rest = json.dumps(body, ensure_ascii=False, indent=1, sort_keys=True)[2:] + "\n"
    sealed = hashlib.sha256(rest.encode("utf-8")).hexdigest()
    return f'{{"digest": "{sealed}",\n{rest}'.encode()


def _article(article: Article) -> Json:
    return {
        "caption": article.caption,
        "paragraphs": [
            {"digest": digest(paragraph.text), "items": " ".join(paragraph.items)}
            for paragraph in article.paragraphs
        ],
    }


def _section(section: Section) -> Json:
    return {"title": section.title, "digest": digest(section.text)}


def _editions(statutes: dict[Source, Statute], sources: str) -> Json:
    editions: list[Json] = [
        _edition(
            source,
            statute.title,
            statute.number,
            statute.as_of,
            _ACT_NOTE if source is Source.ACT else "",
        )
        for source, statute in statutes.items()
    ]
    for source, (name, part) in _GUIDELINE_FILES.items():
        as_of, note = _guideline_version(sources, name)
        editions.append(_edition(source, f"{_GUIDELINE_TITLE}（{part}）", "", as_of, note))
    editions.append(_edition(Source.QA, f"「{_GUIDELINE_TITLE}」に関するＱ＆Ａ", "", "", _QA_NOTE))
    return editions


def _edition(source: Source, title: str, number: str, as_of: str, note: str) -> Json:
    return {
        "source": source.prefix,
        "title": title,
        "number": number,
        "as_of": as_of,
        "note": note,
    }


def _guideline_version(sources: str, name: str) -> tuple[str, str]:
    """What the table says of a guideline's edition, and how sure that is (in Japanese)."""
    row = re.search(rf"^\| *{re.escape(name)} *\|[^|]*\|([^|]*)\|", sources, re.MULTILINE)
    if row is None:
        raise LawTextError(f"SOURCES.md: no row for {name}")
    version = row[1].strip()
    if version == "not stated":
        return "", "版の記載なし"
    if version.endswith("(inferred)"):
        return version.removesuffix("(inferred)").strip(), "版は推定"
    return version, ""


def main(arguments: list[str] | None = None) -> int:
    """The command. Exit code 2 and one line on stderr when a text cannot be used."""
    parser = argparse.ArgumentParser(description="Build the index of provisions.")
    parser.add_argument("folder", type=Path, help="folder with the legal texts and SOURCES.md")
    parser.add_argument("-o", "--output", type=Path, required=True, help="the index to write")
    options = parser.parse_args(arguments)
    try:
        index = build_index(options.folder)
        options.output.write_bytes(index)
    except (LawTextError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{options.output}: {len(index)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
