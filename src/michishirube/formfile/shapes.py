"""Which keys each kind of mapping has: one table behind reading, JSON Schema and docs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from michishirube.engine.form import Direction, Kind, Verdict, Weight, When


class Holds(Enum):
    """What the value under a key is."""

    ID = "id"
    IDS = "ids"
    TEXT = "text"
    TEXTS = "texts"
    WORDING = "wording"
    WORDINGS = "wordings"
    BY_ANSWER = "by_answer"  # a wording for each answer
    LISTS_BY_ANSWER = "lists_by_answer"  # wordings for each answer
    CONDITION = "condition"
    CITATIONS = "citations"
    SWITCH = "switch"
    DATE = "date"
    COUNT = "count"
    RECORD = "record"
    RECORDS = "records"
    RECORDS_BY_ID = "records_by_id"
    ANSWER = "answer"
    ANSWERS = "answers"
    COMPLETE = "complete"
    EXPECTED = "expected"


class FromDay(Enum):
    """Whether the day from which a period runs is its first."""

    COUNTED = "counted"
    NOT_COUNTED = "not_counted"


class Closed(Enum):
    """What becomes of a period that ends on a closed day."""

    STAYS = "stays"
    NEXT = "next"


@dataclass(frozen=True, slots=True)
class Key:
    name: str
    holds: Holds
    required: bool = False
    shape: str = ""
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shape:
    """One kind of mapping. `title` is what messages call it."""

    title: str
    keys: tuple[Key, ...]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(key.name for key in self.keys)

    @property
    def required(self) -> tuple[str, ...]:
        return tuple(key.name for key in self.keys if key.required)


def _keys(
    holds: Holds, *names: str, shape: str = "", values: Iterable[str] = ()
) -> tuple[Key, ...]:
    """Keys that hold the same; a name ending in ! is required."""
    return tuple(
        Key(name.rstrip("!"), holds, name.endswith("!"), shape, tuple(values)) for name in names
    )


_VERSIONED = (*_keys(Holds.DATE, "from", "until"), *_keys(Holds.ID, "replaces"))
_QUESTION_KINDS = [kind.value for kind in Kind if kind is not Kind.PARTIES]

_CASE = (
    *_keys(Holds.ID, "consultation!"),
    *_keys(Holds.RECORD, "pack!", shape="pack_named"),
    *_keys(Holds.DATE, "as_of!"),
    *_keys(Holds.RECORD, "document", shape="document"),
    *_keys(Holds.TEXT, "summary"),
    *_keys(Holds.ANSWERS, "answers"),
    *_keys(Holds.RECORDS_BY_ID, "parties", shape="party_list"),
    *_keys(Holds.RECORDS_BY_ID, "opinions", shape="opinion"),
)

SHAPES: dict[str, Shape] = {
    "pack": Shape(
        "法令パック",
        (
            *_keys(Holds.ID, "pack!"),
            *_keys(Holds.WORDING, "title!", "sources_note"),
            *_keys(Holds.TEXT, "version!"),
            *_keys(Holds.DATE, "law_as_of!", "covers_from!"),
            *_keys(Holds.IDS, "consultations"),
            *_keys(Holds.RECORDS, "groups", shape="group"),
            *_keys(Holds.RECORDS, "amendments", shape="amendment"),
        ),
    ),
    "group": Shape(
        "当事者グループ",
        (
            *_keys(Holds.ID, "id!"),
            *_keys(Holds.WORDING, "title!", "member!", "ask!", "why", "ask_whom"),
            *_keys(Holds.CITATIONS, "cite"),
        ),
    ),
    "amendment": Shape(
        "改正",
        (
            *_keys(Holds.TEXT, "id!"),
            *_keys(Holds.WORDING, "title!", "say!"),
            *_keys(Holds.DATE, "promulgated!", "by"),
        ),
    ),
    "glossary": Shape("用語集", _keys(Holds.RECORDS, "terms!", shape="term")),
    "term": Shape(
        "用語",
        (
            *_keys(Holds.WORDING, "term!", "say!"),
            *_keys(Holds.CITATIONS, "cite"),
        ),
    ),
    "topic": Shape(
        "論点",
        (
            *_keys(Holds.ID, "topic!", "for_each"),
            *_keys(Holds.WORDING, "title!"),
            *_keys(Holds.RECORDS, "reviewed", shape="review"),
            *_keys(Holds.RECORDS, "questions", shape="question"),
            *_keys(Holds.RECORDS, "conclusions", shape="conclusion"),
            *_keys(Holds.RECORDS, "duties", shape="duty"),
            *_keys(Holds.RECORDS, "drafts", shape="draft"),
        ),
    ),
    "review": Shape("確認者", (*_keys(Holds.TEXT, "by!"), *_keys(Holds.DATE, "when!"))),
    "question": Shape(
        "質問",
        (
            *_keys(Holds.ID, "id!"),
            *_keys(Holds.WORDING, "ask!", "why", "ask_whom", "unit"),
            *_keys(Holds.TEXT, "kind!", values=_QUESTION_KINDS),
            *_keys(Holds.RECORDS, "options", shape="option"),
            *_keys(Holds.BY_ANSWER, "fact"),
            *_keys(Holds.LISTS_BY_ANSWER, "help"),
            *_keys(Holds.WORDINGS, "factors"),
            *_keys(Holds.CITATIONS, "cite"),
            *_keys(Holds.SWITCH, "record", "fixed"),
            *_keys(Holds.CONDITION, "ask_when"),
        ),
    ),
    "option": Shape(
        "選択肢",
        (
            *_keys(Holds.ID, "value!", "same_as"),
            *_keys(Holds.WORDING, "label!"),
            *_keys(Holds.WORDINGS, "help"),
        ),
    ),
    "conclusion": Shape(
        "判断",
        (
            *_keys(Holds.ID, "id!"),
            *_keys(Holds.WORDING, "title!", "issue", "rule"),
            *_keys(Holds.RECORDS, "cases!", shape="conclusion_case"),
            *_keys(Holds.IDS, "touched_by"),
            *_VERSIONED,
        ),
    ),
    "conclusion_case": Shape(
        "判断の場合分け",
        (
            *_keys(Holds.ID, "value!"),
            *_keys(Holds.WORDING, "label!", "because!"),
            *_keys(Holds.CONDITION, "when"),
            *_keys(Holds.SWITCH, "otherwise", "not_applicable"),
            *_keys(Holds.CITATIONS, "cite"),
        ),
    ),
    "duty": Shape(
        "対応事項",
        (
            *_keys(Holds.ID, "id!"),
            *_keys(Holds.CONDITION, "if!"),
            *_keys(Holds.TEXT, "weight!", values=[weight.value for weight in Weight]),
            *_keys(Holds.TEXT, "when!", values=[when.value for when in When]),
            *_keys(Holds.WORDING, "who!", "say!"),
            *_keys(Holds.CITATIONS, "cite"),
            *_keys(Holds.IDS, "excludes", "touched_by"),
            *_keys(Holds.RECORD, "due", shape="due"),
            *_VERSIONED,
        ),
    ),
    "due": Shape(
        "期限",
        (
            *_keys(Holds.ID, "after!"),
            *_keys(Holds.COUNT, "days", "months"),
            *_keys(Holds.TEXT, "from_day", values=[day.value for day in FromDay]),
            *_keys(Holds.TEXT, "closed", values=[closed.value for closed in Closed]),
        ),
    ),
    "draft": Shape(
        "文案",
        (
            *_keys(Holds.ID, "id!"),
            *_keys(Holds.WORDING, "title!", "to"),
            *_keys(Holds.CONDITION, "if"),
            *_keys(Holds.RECORDS, "parts!", shape="draft_part"),
        ),
    ),
    "draft_part": Shape(
        "文案の部分",
        (
            *_keys(Holds.ID, "id"),
            *_keys(Holds.WORDING, "say!", "heading"),
            *_keys(Holds.CONDITION, "if"),
        ),
    ),
    "consultation": Shape(
        "相談",
        (
            *_keys(Holds.ID, "consultation!"),
            *_keys(Holds.WORDING, "title!", "purpose!", "headline_open", "area"),
            *_keys(Holds.IDS, "topics!", "wants!"),
            *_keys(Holds.RECORDS, "verdict!", shape="verdict_case"),
            *_keys(Holds.RECORDS, "scope", shape="scope_item"),
            *_keys(Holds.RECORD, "relations", shape="relations"),
            *_keys(Holds.TEXT, "template"),
            *_keys(Holds.CITATIONS, "covers"),
        ),
    ),
    "verdict_case": Shape(
        "結論の場合分け",
        (
            *_keys(Holds.TEXT, "value!", values=[verdict.value for verdict in Verdict]),
            *_keys(Holds.WORDING, "headline!", "because"),
            *_keys(Holds.CONDITION, "when"),
            *_keys(Holds.SWITCH, "otherwise"),
            *_keys(Holds.CITATIONS, "cite"),
        ),
    ),
    "relations": Shape(
        "関係図",
        (
            *_keys(Holds.IDS, "standing!", "also"),
            *_keys(Holds.TEXT, "direction", values=[way.value for way in Direction]),
            *_keys(Holds.ID, "group", "named_by", "what", "person"),
            *_keys(Holds.WORDING, "name"),
            *_keys(Holds.CONDITION, "not_third_party", "barred", "abroad"),
        ),
    ),
    "scope_item": Shape("射程", _keys(Holds.WORDING, "title!", "say!")),
    "case": Shape("案件", _CASE),
    "example": Shape(
        "検算例",
        (
            *_CASE,
            *_keys(Holds.RECORD, "expect!", shape="expect"),
            *_keys(Holds.TEXT, "source!"),
            *_keys(Holds.TEXT, "point", "miss"),
            *_keys(Holds.RECORD, "lesson", shape="lesson"),
            *_keys(Holds.RECORD, "drill", shape="drill"),
        ),
    ),
    "lesson": Shape(
        "課題",
        (
            *_keys(Holds.WORDING, "title!", "aim!", "scenario!"),
            *_keys(Holds.BY_ANSWER, "hints"),
        ),
    ),
    "drill": Shape("小問", (*_keys(Holds.WORDING, "say!"), *_keys(Holds.ID, "asks!", "party"))),
    "course": Shape(
        "コース",
        (
            *_keys(Holds.ID, "course!"),
            *_keys(Holds.WORDING, "title!", "aim!"),
            *_keys(Holds.IDS, "lessons", "drills"),
        ),
    ),
    "pack_named": Shape(
        "法令パックの指定", (*_keys(Holds.ID, "id!"), *_keys(Holds.TEXT, "version!"))
    ),
    "document": Shape(
        "文書情報",
        (
            *_keys(
                Holds.TEXT,
                *("number", "title", "organization", "department", "author", "legal", "to"),
                *("ringi", "handling", "edition", "retention"),
            ),
            *_keys(Holds.DATE, "date", "planned"),
            *_keys(Holds.TEXTS, "approvers"),
        ),
    ),
    "answer": Shape(
        "回答",
        (
            *_keys(Holds.ANSWER, "value!"),
            *_keys(Holds.RECORD, "basis", shape="basis"),
            *_keys(Holds.RECORDS, "attachments", shape="attachment"),
        ),
    ),
    "attachment": Shape("添付資料", _keys(Holds.TEXT, "name!", "size!", "sha256!")),
    "basis": Shape("根拠", (*_keys(Holds.TEXT, "who", "what"), *_keys(Holds.DATE, "when"))),
    "party_list": Shape(
        "当事者の一覧",
        (*_keys(Holds.COMPLETE, "complete"), *_keys(Holds.RECORDS, "list", shape="party")),
    ),
    "party": Shape(
        "当事者",
        (
            *_keys(Holds.ID, "id!"),
            *_keys(Holds.TEXT, "name!"),
            *_keys(Holds.ANSWERS, "answers"),
            *_keys(Holds.RECORDS_BY_ID, "opinions", shape="opinion"),
        ),
    ),
    "opinion": Shape(
        "担当者意見", (*_keys(Holds.TEXT, "text!", "who!"), *_keys(Holds.DATE, "when!"))
    ),
    "expect": Shape(
        "期待する結果",
        (
            *_keys(Holds.TEXT, "verdict!", values=[verdict.value for verdict in Verdict]),
            *_keys(Holds.TEXT, "headline"),
            *_keys(Holds.IDS, "verdict_possible", "duties", "no_duties", "drafts", "no_drafts"),
            *_keys(Holds.EXPECTED, "conclusions"),
        ),
    ),
}
