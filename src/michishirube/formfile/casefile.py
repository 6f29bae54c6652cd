"""Case files: YAML or JSON to a Case, and back. One shape in the file, the store and the PDF.

Reading needs the form: which questions there are and what their answers look like.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from michishirube.engine.case import (
    DONT_KNOW,
    NO_BASIS,
    Answer,
    Attachment,
    Case,
    Opinion,
    Party,
    PartyList,
    Value,
)
from michishirube.engine.form import Form, Kind, Question
from michishirube.formfile.casedetails import (
    read_attachment,
    read_basis,
    read_complete,
    read_document,
)
from michishirube.formfile.expected import Expected, first_versions, read_expected
from michishirube.formfile.lessons import DrillText, LessonText, read_drill, read_lesson
from michishirube.formfile.problems import FormFileError, Problems, Spot, did_you_mean
from michishirube.formfile.record import Record, word_for
from michishirube.formfile.tree import (
    Items,
    Keys,
    Node,
    Text,
    parse_json,
    parse_yaml,
    read_tree,
)
from michishirube.phrase import joined, phrase

MAX_TEXT = 200_000
MAX_PARTIES = 300


@dataclass(frozen=True, slots=True)
class Example:
    """A worked case: a case with what it has to come to and where that comes from.

    Attributes:
        point: what a learner should take from it; may be empty.
        miss: of an official example, why it does not reach the official verdict; empty if it does.
    """

    case: Case
    expected: Expected
    source: str
    point: str
    spot: Spot
    miss: str = ""
    lesson: LessonText | None = None
    drill: DrillText | None = None


def read_case(path: Path, forms: Mapping[str, Form]) -> Case:
    """The case in a file. A worked case is a case, too: what it expects is left out.

    Raises:
        FormFileError: with every problem of the file.
    """
    return _case(read_tree(path), forms)


def read_case_text(text: str, forms: Mapping[str, Form], shown: str) -> Case:
    """The case in a text, JSON or YAML; problems name it as `shown`.

    Raises:
        FormFileError: with every problem of the text.
    """
    is_json = text.lstrip()[:1] == "{"
    return _case(parse_json(text, shown) if is_json else parse_yaml(text, shown), forms)


def _case(node: Node, forms: Mapping[str, Form]) -> Case:
    is_example = isinstance(node, Keys) and "expect" in node.entries
    return _read(node, forms, "example" if is_example else "case")[0]


def consultation_of(path: Path) -> str:
    """The consultation that a case file names; empty if it cannot be read: reading it says why."""
    try:
        node = read_tree(path)
    except FormFileError:
        return ""
    found = node.entries.get("consultation") if isinstance(node, Keys) else None
    return found[1].value if found and isinstance(found[1], Text) else ""


def read_example(path: Path, forms: Mapping[str, Form], shown: str | None = None) -> Example:
    """A worked case.

    Raises:
        FormFileError: with every problem of the file.
    """
    case, record, form = _read(read_tree(path, shown), forms, "example")
    problems = record.problems
    expected = read_expected(record, form, case)
    lesson, drill = read_lesson(record, form), read_drill(record, form, case)
    source, point, miss = (record.text(key) for key in ("source", "point", "miss"))
    problems.raise_any()
    return Example(case, expected, source, point, record.spot, miss, lesson, drill)


def _read(node: Node, forms: Mapping[str, Form], shape: str) -> tuple[Case, Record, Form]:
    problems = Problems()
    record = Record(node, shape, problems)
    id_ = record.filled("consultation")
    form = forms.get(id_)
    if form is None:
        if id_:
            problems.add(
                record.spot_of("consultation"),
                phrase("相談「{id}」がありません", id=id_),
                did_you_mean(id_, forms),
            )
        raise FormFileError(problems.found)
    case = _CaseReader(record, form, problems).case()
    problems.raise_any()
    return case, record, form


@dataclass(slots=True)
class _CaseReader:
    record: Record
    form: Form
    problems: Problems

    def case(self) -> Case:
        pack = self.record.record("pack", "pack_named")
        named = pack.filled("id") if pack else ""
        if pack is not None and named not in ("", self.form.pack.id):
            self.problems.add(
                pack.spot_of("id"),
                phrase("法令パック「{named}」はここにありません", named=named),
                phrase("使えるのは {names}", names=self.form.pack.id),
            )
        as_of = self.record.day("as_of") or date.max
        return Case(
            consultation=self.form.id,
            pack_id=self.form.pack.id,
            pack_version=pack.text("version") if pack else "",
            as_of=as_of,
            document=read_document(self.record.record("document", "document")),
            summary=self.record.text("summary"),
            answers=self._answers(self.record, None),
            parties=self._parties(),
            opinions=self._opinions(self.record, None),
        )

    def _questions(self, group: str | None) -> dict[str, Question]:
        return {
            question.id: question
            for topic in self.form.topics
            for question in topic.questions
            if question.group == group
        }

    def _answers(self, record: Record, group: str | None) -> dict[str, Answer]:
        questions = self._questions(group)
        answers = {}
        for id_, spot, node in record.mapping("answers"):
            question = questions.get(id_)
            if question is None:
                self.problems.add(spot, *self._misplaced(id_, group, questions))
                continue
            answer = self._answer(node, question)
            if answer is not None:
                answers[id_] = answer
        return answers

    def _misplaced(
        self, id_: str, group: str | None, questions: Mapping[str, Question]
    ) -> tuple[str, str]:
        for other in (None, *self.form.groups):
            if other != group and id_ in self._questions(other):
                where = (
                    phrase("parties.{other} の当事者の answers", other=other)
                    if other
                    else phrase("案件の answers")
                )
                return phrase("質問「{id}」はここでは答えられません", id=id_), phrase(
                    "{where} に書いてください", where=where
                )
        return phrase("質問「{id}」がありません", id=id_), did_you_mean(id_, questions)

    def _answer(self, node: Node, question: Question) -> Answer | None:
        basis = NO_BASIS
        attachments: tuple[Attachment, ...] = ()
        value_node = node
        if isinstance(node, Keys):
            record = Record(node, "answer", self.problems)
            basis = read_basis(record.record("basis", "basis"))
            attachments = tuple(map(read_attachment, record.records("attachments", "attachment")))
            found = record.node("value")
            if found is None:
                return None
            value_node = found
        value = self._value(value_node, question)
        return None if value is None else Answer(value, basis, attachments)

    def _value(self, node: Node, question: Question) -> Value | None:
        if isinstance(node, Text) and node.value == "dont_know":
            return DONT_KNOW  # of a text, too: in JSON no quotes could tell the two apart
        if isinstance(node, Text) and question.kind is Kind.TEXT:
            return self._text_value(node, question)
        if question.kind is Kind.MANY:
            return self._many(node, question)
        if not isinstance(node, Text):
            self._wrong(node, question)
            return None
        if question.kind is Kind.NUMBER:
            return self.record.number_of(node, question.id)
        if question.kind is Kind.DATE:
            return self.record.day_of(node, question.id)
        known = [option.value for option in question.options]
        if node.value not in known:
            self._wrong(node, question)
            return None
        return node.value

    def _text_value(self, node: Text, question: Question) -> Value | None:
        if node.plain and node.value in ("true", "false"):
            self.problems.add(
                node.spot,
                phrase("「{id}」の答えに {value} は使えません", id=question.id, value=node.value),
                phrase("文章なら引用符で囲んでください"),
            )
            return None
        if len(node.value) > MAX_TEXT:
            self.problems.add(
                node.spot,
                phrase(
                    "「{id}」の文章が長すぎます（{n:,} 字）",
                    id=question.id,
                    n=len(node.value),
                ),
                phrase("上限は {most:,} 字です。別紙にしてください", most=MAX_TEXT),
            )
            return None
        return node.value

    def _many(self, node: Node, question: Question) -> Value | None:
        if not isinstance(node, Items):
            self._wrong(node, question)
            return None
        known = [option.value for option in question.options]
        chosen = []
        for item in node.items:
            if not isinstance(item, Text) or item.value not in known:
                word = item.value if isinstance(item, Text) else ""
                self.problems.add(
                    item.spot,
                    phrase("「{id}」に選択肢「{word}」はありません", id=question.id, word=word),
                    did_you_mean(word, known),
                )
            elif item.value in chosen:
                self.problems.add(
                    item.spot,
                    phrase("「{value}」が二度あります", value=item.value),
                    phrase("一つにしてください"),
                )
            else:
                chosen.append(item.value)
        return tuple(value for value in known if value in chosen)

    def _wrong(self, node: Node, question: Question) -> None:
        values = [option.value for option in question.options]
        if question.kind is Kind.MANY:
            mend = phrase("[ ] で並べてください：{values}", values=joined("、", values))
        else:
            word = node.value if isinstance(node, Text) else ""
            mend = did_you_mean(word, [*values, "dont_know"])
        self.problems.add(
            node.spot,
            phrase(
                "「{id}」の答え（{kind}）として {given} は読めません",
                id=question.id,
                kind=question.kind.value,
                given=word_for(node),
            ),
            mend,
        )

    def _parties(self) -> dict[str, PartyList]:
        lists = {}
        for group, spot, node in self.record.mapping("parties"):
            if group not in self.form.groups:
                self.problems.add(
                    spot,
                    phrase("当事者グループ「{group}」がありません", group=group),
                    did_you_mean(group, self.form.groups),
                )
                continue
            record = Record(node, "party_list", self.problems)
            lists[group] = PartyList(self._party_list(record, group), read_complete(record))
        return lists

    def _party_list(self, record: Record, group: str) -> tuple[Party, ...]:
        parties: list[Party] = []
        seen: set[str] = set()
        items = record.records("list", "party")
        if len(items) > MAX_PARTIES:
            self.problems.add(
                record.spot_of("list"),
                phrase(
                    "当事者が多すぎます（{items:,} 件。上限は {most} 件）",
                    items=len(items),
                    most=MAX_PARTIES,
                ),
                phrase("同じ扱いの当事者はまとめてください"),
            )
            return ()
        for item in items:
            id_ = item.id("id")
            if id_ in seen:
                self.problems.add(
                    item.spot_of("id"),
                    phrase("当事者の id「{id}」が二度あります", id=id_),
                    phrase("どちらかを変えてください"),
                )
            seen.add(id_)
            parties.append(
                Party(
                    id_, item.text("name"), self._answers(item, group), self._opinions(item, group)
                )
            )
        return tuple(parties)

    def _opinions(self, record: Record, group: str | None) -> dict[str, Opinion]:
        known = [rule.id for rule in first_versions(self.form) if rule.group == group]
        opinions = {}
        for id_, spot, node in record.mapping("opinions"):
            item = Record(node, "opinion", self.problems)
            when = item.day("when")
            if id_ not in known:
                self.problems.add(
                    spot, phrase("判断「{id}」がありません", id=id_), did_you_mean(id_, known)
                )
            elif when is not None:
                opinions[id_] = Opinion(item.text("text"), item.text("who"), when)
        return opinions
