"""A mapping read by closed keys: each accessor gives a typed value or notes a problem.

An accessor that finds something wrong notes it and returns a harmless value, so that one
reading finds all problems. What is returned counts only if none was noted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import TypeVar

from michishirube.engine.condition import (
    KEYWORDS,
    Condition,
    ConditionError,
    IsYes,
    parse_condition,
)
from michishirube.formfile.problems import Problems, Spot, did_you_mean
from michishirube.formfile.shapes import SHAPES, Shape
from michishirube.formfile.tree import Items, Keys, Node, Text
from michishirube.phrase import NO_OTHERS, Wording, joined, phrase

E = TypeVar("E", bound=Enum)
T = TypeVar("T")

ID = re.compile(r"[^\W\d][\w-]*")
RESERVED = KEYWORDS | {"verdict"}
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_MARKUP = re.compile(r"</?[A-Za-z][^>]*>|!\[|\]\(|^\s*#{1,6}\s|`", re.MULTILINE)


def word_for(node: Node) -> str:
    """What a node is, for a message."""
    match node:
        case Items():
            return phrase("並び（- …）")
        case Keys():
            return phrase("「キー: 値」の組")
        case Text(value=value):
            return phrase("「{value}」", value=value[:40]) if value else phrase("空の値")


def _is_noted(node: Node) -> bool:
    """Whether `text_of` finds something wrong with it."""
    return not isinstance(node, Text) or (node.plain and not node.value)


class Record:
    """One mapping of a known shape. Making it notes unknown and missing keys."""

    def __init__(self, node: Node, shape: str, problems: Problems) -> None:
        self.spot = node.spot
        self.shape: Shape = SHAPES[shape]
        self.problems = problems
        self.entries: Mapping[str, tuple[Spot, Node]] = {}
        if not isinstance(node, Keys):
            problems.add(
                node.spot,
                phrase(
                    "{title}は「キー: 値」の組で書きますが、{given}があります",
                    title=self.shape.title,
                    given=word_for(node),
                ),
                phrase("必要なキーは {names}", names=joined("、", self.shape.required)),
            )
            return
        self.entries = node.entries
        names = self.shape.names
        for key, (spot, _) in node.entries.items():
            if key not in names:
                problems.add(
                    spot,
                    phrase(
                        "{title}に「{key}」というキーはありません", title=self.shape.title, key=key
                    ),
                    did_you_mean(key, names),
                )
        for key in self.shape.required:
            if key not in node.entries:
                problems.add(
                    node.spot,
                    phrase("{title}に「{key}」がありません", title=self.shape.title, key=key),
                    phrase("「{key}:」を書いてください", key=key),
                )

    def has(self, key: str) -> bool:
        return key in self.entries

    def node(self, key: str) -> Node | None:
        entry = self.entries.get(key)
        return entry[1] if entry else None

    def spot_of(self, key: str) -> Spot:
        entry = self.entries.get(key)
        return entry[1].spot if entry else self.spot

    def text(self, key: str, default: str = "") -> str:
        """A text; a key without a value is a problem."""
        node = self.node(key)
        return default if node is None else self.text_of(node, key)

    def filled(self, key: str) -> str:
        """A text that says something; quotes around nothing are a problem, too."""
        node = self.node(key)
        value = self.text(key)
        if node is not None and not value.strip() and not _is_noted(node):
            self.problems.add(
                node.spot, phrase("「{key}」が空です", key=key), phrase("値を書いてください")
            )
        return value

    def text_of(self, node: Node, key: str) -> str:
        if not isinstance(node, Text):
            self.problems.add(
                node.spot,
                phrase(
                    "「{key}」は一つの文字列ですが、{given}があります",
                    key=key,
                    given=word_for(node),
                ),
                phrase("文字列で書いてください"),
            )
            return ""
        if node.value == "" and node.plain:
            self.problems.add(
                node.spot,
                phrase("「{key}」の値がありません", key=key),
                phrase("値を書くか、キーごと消してください"),
            )
        return node.value

    def wording(self, key: str) -> str:
        """Words for people: a text, or one by language with `ja` among them."""
        node = self.node(key)
        return "" if node is None else self.wording_of(node, key)

    def wording_of(self, node: Node, key: str) -> str:
        if not isinstance(node, Keys):
            self.problems.worded.append((node.spot, ()))
            return Wording(self._words(node, key), NO_OTHERS)
        if "ja" not in node.entries:
            self.problems.add(
                node.spot,
                phrase("「{key}」に日本語（ja）がありません", key=key),
                phrase("「ja: …」を書いてください"),
            )
            return ""
        said = {}
        for language, (spot, words) in node.entries.items():
            if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z]{2,4})?", language):
                self.problems.add(
                    spot,
                    phrase("「{language}」は言語の符号ではありません", language=language),
                    phrase("ja、en のように書いてください"),
                )
            said[language] = self._words(words, key)
        japanese = said.pop("ja")
        self.problems.worded.append((node.spot, said))
        return Wording(japanese, said)

    def _words(self, node: Node, key: str) -> str:
        """Words in one language."""
        words = self.text_of(node, key)
        if not words.strip() and not _is_noted(node):
            self.problems.add(
                node.spot,
                phrase("「{key}」が空です", key=key),
                phrase("文を書くか、キーごと消してください"),
            )
        if found := _MARKUP.search(words):
            self.problems.add(
                node.spot,
                phrase(
                    "「{key}」に書式「{group}」は使えません", key=key, group=found.group().strip()
                ),
                phrase("使えるのは *強調*、**強い強調** と [用語] だけです"),
            )
        return words

    def id(self, key: str, *, named: bool = False) -> str:
        """An id. `named`: it names something new, so the language's own words are taken."""
        value = self.filled(key)
        if not value:
            return value
        spot = self.spot_of(key)
        if not ID.fullmatch(value):
            self.problems.add(
                spot,
                phrase("「{value}」は id に使えません", value=value),
                phrase("字で始め、字・数字・_・- だけで書いてください"),
            )
        elif named and value in RESERVED:
            self.problems.add(
                spot,
                phrase("「{value}」は条件の言葉なので id に使えません", value=value),
                phrase("ほかの名前にしてください"),
            )
        return value

    def ids(self, key: str) -> tuple[tuple[str, Spot], ...]:
        return tuple((self.text_of(node, key), node.spot) for node in self.items(key))

    def texts(self, key: str) -> tuple[str, ...]:
        return tuple(self.text_of(node, key) for node in self.items(key))

    def wordings(self, key: str) -> tuple[str, ...]:
        return tuple(self.wording_of(node, key) for node in self.items(key))

    def items(self, key: str) -> tuple[Node, ...]:
        node = self.node(key)
        return () if node is None else self.items_of(node, key)

    def items_of(self, node: Node, key: str) -> tuple[Node, ...]:
        if isinstance(node, Items):
            return node.items
        self.problems.add(
            node.spot,
            phrase("「{key}」は並びですが、{given}があります", key=key, given=word_for(node)),
            phrase("「- 」か [ ] で並べてください"),
        )
        return ()

    def records(self, key: str, shape: str) -> tuple[Record, ...]:
        return tuple(Record(node, shape, self.problems) for node in self.items(key))

    def record(self, key: str, shape: str) -> Record | None:
        node = self.node(key)
        return None if node is None else Record(node, shape, self.problems)

    def mapping(self, key: str) -> Iterator[tuple[str, Spot, Node]]:
        """The entries under a key whose own keys are free (answers, help, facts)."""
        node = self.node(key)
        if isinstance(node, Keys):
            for name, (spot, value) in node.entries.items():
                yield name, spot, value
        elif node is not None:
            self.problems.add(
                node.spot,
                phrase(
                    "「{key}」は「キー: 値」の組ですが、{given}があります",
                    key=key,
                    given=word_for(node),
                ),
                phrase("キーごとに書いてください"),
            )

    def switch(self, key: str) -> bool:
        """`true` or `false`; false if the key is not there."""
        value = self.text(key, "false")
        if value not in ("true", "false"):
            self.problems.add(
                self.spot_of(key),
                phrase("「{key}」は true か false です", key=key),
                phrase("true と書くか、キーごと消してください"),
            )
        return value == "true"

    def choice(self, key: str, kinds: type[E], default: E | None = None) -> E:
        """One of an enumeration's values."""
        node, value = self.node(key), self.text(key)
        known = {member.value: member for member in kinds}
        if value in known:
            return known[value]
        fallback = default if default is not None else next(iter(kinds))
        if node is not None and not _is_noted(node):
            self.problems.add(
                self.spot_of(key),
                phrase("「{key}」に「{value}」という値はありません", key=key, value=value),
                did_you_mean(value, known)
                or phrase("使えるのは {names}", names=joined("、", known)),
            )
        return fallback

    def day(self, key: str) -> date | None:
        node = self.node(key)
        return None if node is None else self.day_of(node, key)

    def day_of(self, node: Node, key: str) -> date | None:
        return self._convert(
            node, key, _to_date, phrase("日付を 2026-11-22 のように書いてください")
        )

    def number_of(self, node: Node, key: str) -> Decimal | None:
        return self._convert(
            node, key, _to_number, phrase("数を 1000 や 0.5 のように書いてください")
        )

    def count(self, key: str) -> int:
        node = self.node(key)
        number = None if node is None else self.number_of(node, key)
        if number is None:
            return 0
        if number != int(number) or not 0 <= number <= 100_000:
            self.problems.add(
                self.spot_of(key),
                phrase("「{key}」は 0 から 100000 までの整数です", key=key),
                phrase("日数や月数を書いてください"),
            )
            return 0
        return int(number)

    def _convert(self, node: Node, key: str, convert: Callable[[str], T], mend: str) -> T | None:
        """The converted text. `mend`: how it has to be written, with an example."""
        value = self.text_of(node, key)
        if _is_noted(node):
            return None
        try:
            return convert(value)
        except (ValueError, InvalidOperation):
            self.problems.add(
                node.spot,
                phrase("「{key}」の「{value}」は読めません", key=key, value=value[:40]),
                mend,
            )
            return None

    def condition(self, key: str) -> Condition | None:
        node = self.node(key)
        if node is None:
            return None
        text = self.text_of(node, key)
        if _is_noted(node):
            return IsYes("")
        try:
            return parse_condition(text)
        except ConditionError as error:
            inset = node.inset if isinstance(node, Text) else None
            spot = node.spot if inset is None else node.spot.shifted(inset + error.column)
            self.problems.add(spot, error.message, phrase("条件：{text}", text=text[:80]))
            return IsYes("")


def _to_date(value: str) -> date:
    if not _DATE.fullmatch(value):
        raise ValueError(value)
    return date.fromisoformat(value)


def _to_number(value: str) -> Decimal:
    number = Decimal(value)
    if not number.is_finite() or not re.fullmatch(r"-?[0-9]{1,18}(\.[0-9]{1,9})?", value):
        raise ValueError(value)
    return number
