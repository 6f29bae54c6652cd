"""The index of provisions: what exists, what it is called, how a citation prints.

The index is built from the legal texts by `michishirube.law.build` and shipped as
`resources/law/index.json`; it holds numbers, captions and digests, no text of the law.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from michishirube.law.citation import Citation, Source, source_of
from michishirube.law.missing import (
    article_name,
    item_name,
    missing_article,
    missing_provision,
    missing_question,
    missing_section,
)
from michishirube.law.qa import Question, Seen
from michishirube.phrase import phrase

FORMAT = 1


class LawIndexError(Exception):
    """The index of provisions is missing or damaged; the message (Japanese) names the file."""


@dataclass(frozen=True, slots=True)
class Edition:
    """The edition of one source that the index was built from.

    `number` is the law number (empty for guidelines and Q&A). `as_of` is the ISO date from
    which a statute's revision has been in force, or a guideline's edition in its own words;
    empty when not stated. `note` says in Japanese what is unsure or missing, or is empty.
    """

    source: Source
    title: str
    number: str
    as_of: str
    note: str


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """An article's caption and, for each of its paragraphs, the items that exist.

    Items are `1`, `2`, `2-イ`. An article without paragraphs is repealed.
    """

    caption: str
    paragraphs: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class LawIndex:
    """Answers about citations. Make one with `load_index`."""

    articles: Mapping[Source, Mapping[str, ArticleEntry]]
    sections: Mapping[Source, Mapping[str, str]]
    questions: Mapping[str, Question]
    sources: tuple[Edition, ...]

    def exists(self, citation: Citation) -> bool:
        """Whether the provision, section or question exists and may be cited."""
        return self.problem(citation) is None

    def problem(self, citation: Citation) -> str | None:
        """None when the citation holds; otherwise what is wrong and what may have been meant."""
        if citation.source.is_statute:
            wrong = self._wrong_provision(citation)
        elif citation.source is Source.QA:
            wrong = self._wrong_question(citation)
        elif citation.number in self.sections[citation.source]:
            wrong = None
        else:
            wrong = missing_section(citation, self.sections[citation.source])
        return None if wrong is None else f"根拠条文「{citation.text}」は使えません。{wrong}"

    def printed(self, citation: Citation) -> str:
        """As a memo prints it: 法第27条第5項第1号; no 第1項 for a one-paragraph article."""
        if not citation.source.is_statute:
            return citation.source.printed + citation.number
        article, *rest = citation.parts
        printed = citation.source.printed + article_name(article)
        entry = self.articles[citation.source].get(article)
        if rest and (entry is None or len(entry.paragraphs) != 1):
            printed += f"第{rest[0]}項"
        if len(rest) > 1:
            printed += item_name(rest[1])
        return printed + "".join(rest[2:])

    def caption(self, citation: Citation) -> str:
        """（第三者提供の制限）, a section's title or what a question is about; may be empty."""
        if citation.source.is_statute:
            article = self.articles[citation.source].get(citation.parts[0])
            return "" if article is None else article.caption
        if citation.source is Source.QA:
            question = self.questions.get(citation.number)
            return "" if question is None else question.title
        return self.sections[citation.source].get(citation.number, "")

    def second_hand(self, citation: Citation) -> bool:
        """Whether the text itself was not seen, only an article that refers to it."""
        question = self.questions.get(citation.number) if citation.source is Source.QA else None
        return question is not None and question.seen is Seen.SECOND_HAND

    def editions(self) -> tuple[Edition, ...]:
        """The editions of all sources, in the order in which sources are listed."""
        return self.sources

    def edition(self, source: Source) -> Edition:
        """The edition of one source."""
        return next(edition for edition in self.sources if edition.source is source)

    def _wrong_provision(self, citation: Citation) -> str | None:
        articles = self.articles[citation.source]
        entry = articles.get(citation.parts[0])
        if entry is None:
            return missing_article(citation, articles)
        return missing_provision(citation, entry.paragraphs)

    def _wrong_question(self, citation: Citation) -> str | None:
        question = self.questions.get(citation.number)
        if question is None:
            return missing_question(
                number
                for number, other in self.questions.items()
                if other.seen is not Seen.QUESTION_ONLY
            )
        if question.seen is Seen.QUESTION_ONLY:
            return (
                "質問だけが手元にあり、回答を確認できていません。"
                "ガイドラインの該当する節を引き、専門家の確認を要すると書いてください"
            )
        return None


def load_index(path: Path) -> LawIndex:
    """Read the index. Raises LawIndexError when it is missing, damaged or of another format."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise LawIndexError(
            _unusable(path, phrase("読めません（{strerror}）", strerror=error.strerror))
        ) from error
    first, _, rest = content.partition(b"\n")
    if first != b'{"digest": "%s",' % hashlib.sha256(rest).hexdigest().encode():
        raise LawIndexError(_unusable(path, phrase("壊れているか、手で書き換えられています")))
    try:
        return _index(_table(json.loads(content)))
    except (ValueError, KeyError, TypeError) as error:
        raise LawIndexError(
            _unusable(path, phrase("このプログラムで読める形式ではありません"))
        ) from error


def _unusable(path: Path, what: str) -> str:
    return phrase(
        "条文の索引 {path} を使えません：{what}。Michishirube を入れ直してください",
        path=path,
        what=what,
    )


def _index(content: Mapping[str, object]) -> LawIndex:
    if content["format"] != FORMAT:
        raise ValueError(content["format"])
    statutes, guidelines = _table(content["statutes"]), _table(content["guidelines"])
    return LawIndex(
        articles={
            source: {
                number: _article(_table(entry)) for number, entry in _numbered(statutes, source)
            }
            for source in Source
            if source.is_statute
        },
        sections={
            source: {
                number: _text(_table(entry)["title"])
                for number, entry in _numbered(guidelines, source)
            }
            for source in Source
            if not source.is_statute and source is not Source.QA
        },
        questions={
            number: _question(number, _table(entry))
            for number, entry in _table(content["qa"]).items()
        },
        sources=tuple(_edition(_table(edition)) for edition in _list(content["editions"])),
    )


def _numbered(table: Mapping[str, object], source: Source) -> Sequence[tuple[str, object]]:
    return tuple(_table(table[source.prefix]).items())


def _article(entry: Mapping[str, object]) -> ArticleEntry:
    return ArticleEntry(
        caption=_text(entry["caption"]),
        paragraphs=tuple(
            frozenset(_text(_table(paragraph)["items"]).split())
            for paragraph in _list(entry["paragraphs"])
        ),
    )


def _question(number: str, entry: Mapping[str, object]) -> Question:
    return Question(number, _text(entry["title"]), Seen(entry["seen"]))


def _edition(entry: Mapping[str, object]) -> Edition:
    return Edition(
        source=source_of(_text(entry["source"])),
        title=_text(entry["title"]),
        number=_text(entry["number"]),
        as_of=_text(entry["as_of"]),
        note=_text(entry["note"]),
    )


def _table(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise TypeError("a table is expected")
    return value


def _list(value: object) -> Sequence[object]:
    if not isinstance(value, list):
        raise TypeError("a list is expected")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a text is expected")
    return value
