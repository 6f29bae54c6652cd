"""A topic file to engine types."""

from __future__ import annotations

from collections import Counter

from michishirube.engine.condition import IsYes
from michishirube.engine.form import (
    Conclusion,
    ConclusionCase,
    Due,
    Duty,
    Kind,
    Option,
    Period,
    Question,
    Review,
    Topic,
    Weight,
    When,
)
from michishirube.formfile.drafts import ConditionUse, Reading, TopicDraft, Uses, define
from michishirube.formfile.problems import Spot, did_you_mean
from michishirube.formfile.ready_texts import read_draft
from michishirube.formfile.record import Record
from michishirube.formfile.shapes import Closed, FromDay
from michishirube.formfile.tree import Items, Node, Text
from michishirube.phrase import phrase

FEWEST = {Kind.CHOICE: 2, Kind.MANY: 1, Kind.JUDGEMENT: 2}
"""Kinds that take options, and how many at least (a judgement may leave them to yes and no)."""
OPEN_KINDS = (Kind.NUMBER, Kind.DATE, Kind.TEXT)

YES_OR_NO = (Option("yes", phrase("はい")), Option("no", phrase("いいえ")))
"""The options of every yes/no question, and of a judgement that names none of its own."""


def citations(record: Record, key: str, reading: Reading) -> tuple[str, ...]:
    """A list of citations, each looked up in the index."""
    cited = []
    for node in record.items(key):
        text = record.text_of(node, key)
        if isinstance(node, Text) and (wrong := reading.citation_problem(text)) is not None:
            reading.problems.add(node.spot, wrong)
        cited.append(text)
    return tuple(cited)


def read_topic(node: Node, reading: Reading) -> TopicDraft:
    record = Record(node, "topic", reading.problems)
    uses = Uses()
    id_ = record.id("topic")
    group = record.id("for_each") or None
    topic = Topic(
        id=id_,
        title=record.wording("title"),
        questions=tuple(
            _question(item, id_, group, uses, reading)
            for item in record.records("questions", "question")
        ),
        conclusions=tuple(
            _conclusion(item, id_, group, uses, reading)
            for item in record.records("conclusions", "conclusion")
        ),
        duties=tuple(
            _duty(item, id_, group, uses, reading) for item in record.records("duties", "duty")
        ),
        drafts=tuple(
            read_draft(item, id_, group, uses, reading)
            for item in record.records("drafts", "draft")
        ),
        for_each=group,
        reviewed=tuple(_reviews(record)),
    )
    return TopicDraft(topic, uses, record.spot_of("topic"))


def _reviews(record: Record) -> list[Review]:
    reviews = []
    for item in record.records("reviewed", "review"):
        when = item.day("when")
        if when is not None:
            reviews.append(Review(item.filled("by"), when))
    return reviews


def _question(
    record: Record, topic: str, group: str | None, uses: Uses, reading: Reading
) -> Question:
    id_ = record.id("id", named=True)
    define(uses, record, id_, "id", reading)
    kind = record.choice("kind", Kind, Kind.YES_NO)
    options = _options(record, kind, reading)
    when = record.condition("ask_when")
    is_record = record.switch("record")
    if when is not None:
        uses.conditions.append(ConditionUse(when, record.spot_of("ask_when"), decides=False))
        if not is_record:
            reading.problems.add(
                record.spot_of("ask_when"),
                "「ask_when」は記録のための質問（record: true）だけに書けます",
                "決め手になる質問は、必要なときだけ自動で尋ねられます",
            )
    _kind_only_keys(record, kind, reading)
    answers = [option.value for option in options]
    return Question(
        id=id_,
        ask=record.wording("ask"),
        kind=kind,
        topic=topic,
        group=group,
        options=options,
        fact={
            key: record.wording_of(value, f"fact.{key}")
            for key, value in _by_answer(record, "fact", _fact_keys(kind, answers), reading)
        },
        why=record.wording("why"),
        help={
            key: _wordings(record, value, f"help.{key}")
            for key, value in _by_answer(record, "help", [*answers, "given"], reading)
        },
        ask_whom=record.wording("ask_whom"),
        cite=citations(record, "cite", reading),
        factors=record.wordings("factors"),
        unit=record.wording("unit"),
        record=is_record,
        fixed=record.switch("fixed"),
        ask_when=when,
    )


def _kind_only_keys(record: Record, kind: Kind, reading: Reading) -> None:
    """Keys that stand only with one kind of question."""
    problems = reading.problems
    if kind is Kind.PARTIES:
        problems.add(
            record.spot_of("kind"),
            "「parties」は質問の kind に書けません",
            "pack.yaml の groups に書いてください",
        )
    if record.has("factors") and kind is not Kind.JUDGEMENT:
        problems.add(
            record.spot_of("factors"),
            "「factors」は judgement だけに書けます",
            "help に書いてください",
        )
    if record.has("unit") and kind is not Kind.NUMBER:
        problems.add(record.spot_of("unit"), "「unit」は number だけに書けます", "消してください")


def _fact_keys(kind: Kind, answers: list[str]) -> list[str]:
    """The answers that can read as a fact of their own."""
    if kind is Kind.MANY:
        return ["given", "none", "dont_know"]
    return ["given", "dont_know"] if kind in OPEN_KINDS else [*answers, "dont_know"]


def _wordings(record: Record, node: Node, key: str) -> tuple[str, ...]:
    if not isinstance(node, Items):
        return (record.wording_of(node, key),)
    return tuple(record.wording_of(item, key) for item in node.items)


def _by_answer(
    record: Record, key: str, known: list[str], reading: Reading
) -> list[tuple[str, Node]]:
    entries = []
    for name, spot, value in record.mapping(key):
        if name not in known:
            reading.problems.add(
                spot, f"「{key}」の「{name}」に当たる回答がありません", did_you_mean(name, known)
            )
        entries.append((name, value))
    return entries


def _options(record: Record, kind: Kind, reading: Reading) -> tuple[Option, ...]:
    options = tuple(
        Option(
            item.id("value", named=True),
            item.wording("label"),
            item.wordings("help"),
            item.id("same_as") or None,
        )
        for item in record.records("options", "option")
    )
    spot = record.spot_of("options")
    values = [option.value for option in options]
    for value in (value for value, count in Counter(values).items() if value and count > 1):
        reading.problems.add(spot, f"選択肢「{value}」が二度あります", "一つにしてください")
    if "dont_know" in values:
        reading.problems.add(
            spot, "不明（dont_know）はいつも選べます", "選択肢からは消してください"
        )
    for option in options:
        if option.same_as is not None and option.same_as not in values:
            reading.problems.add(
                spot,
                f"same_as の選択肢「{option.same_as}」がありません",
                did_you_mean(option.same_as, values),
            )
    if kind in FEWEST and len(options) < FEWEST[kind] and (options or kind is not Kind.JUDGEMENT):
        reading.problems.add(
            record.spot,
            f"「{kind.value}」には options が {FEWEST[kind]} つ以上要ります",
            "選択肢を並べてください",
        )
    if options and kind not in FEWEST:
        reading.problems.add(
            spot,
            f"「{kind.value}」に options は書けません",
            "kind を choice にするか、消してください",
        )
    if not options and kind in (Kind.YES_NO, Kind.JUDGEMENT):
        return YES_OR_NO
    return options


def _period(record: Record, reading: Reading) -> Period:
    period = Period(record.day("from"), record.day("until"))
    if period.start and period.end and period.start >= period.end:
        reading.problems.add(
            record.spot_of("until"), "until が from より後ではありません", "日付を確かめてください"
        )
    return period


def last_is_otherwise(cases: tuple[Record, ...], spot: Spot, reading: Reading) -> None:
    """Each case has `when` or `otherwise`; just the last one is `otherwise`."""
    for number, case in enumerate(cases, 1):
        otherwise = case.switch("otherwise")
        if otherwise == case.has("when"):
            reading.problems.add(
                case.spot,
                "場合分けには when か otherwise: true のどちらか一つが要ります",
                "条件を書いてください",
            )
        if otherwise and number < len(cases):
            reading.problems.add(
                case.spot,
                "otherwise の後の場合には決して来ません",
                "otherwise を最後にしてください",
            )
    if cases and not cases[-1].switch("otherwise"):
        reading.problems.add(
            cases[-1].spot,
            "最後の場合は otherwise: true でなければなりません",
            "どれにも当たらないときの値を書いてください",
        )
    if not cases:
        reading.problems.add(spot, "場合分けが一つもありません", "「- value: …」を並べてください")


def case_condition(record: Record, uses: Uses) -> None:
    when = record.condition("when")
    if when is not None:
        uses.conditions.append(ConditionUse(when, record.spot_of("when")))


def _conclusion(
    record: Record, topic: str, group: str | None, uses: Uses, reading: Reading
) -> Conclusion:
    id_ = record.id("id", named=True)
    define(uses, record, id_, "id", reading)
    cases = record.records("cases", "conclusion_case")
    last_is_otherwise(cases, record.spot_of("cases"), reading)
    uses.amendments += record.ids("touched_by")
    return Conclusion(
        id=id_,
        title=record.wording("title"),
        topic=topic,
        cases=tuple(_conclusion_case(case, uses, reading) for case in cases),
        group=group,
        issue=record.wording("issue"),
        rule=record.wording("rule"),
        touched_by=record.texts("touched_by"),
        period=_period(record, reading),
        replaces=record.id("replaces") or None,
    )


def _conclusion_case(record: Record, uses: Uses, reading: Reading) -> ConclusionCase:
    case_condition(record, uses)
    return ConclusionCase(
        value=record.id("value"),
        label=record.wording("label"),
        when=record.condition("when") if not record.switch("otherwise") else None,
        because=record.wording("because"),
        cite=citations(record, "cite", reading),
        not_applicable=record.switch("not_applicable"),
    )


def _duty(record: Record, topic: str, group: str | None, uses: Uses, reading: Reading) -> Duty:
    id_ = record.id("id", named=True)
    define(uses, record, id_, "id", reading)
    condition = record.condition("if") or IsYes("")
    if record.has("if"):
        uses.conditions.append(ConditionUse(condition, record.spot_of("if")))
    uses.amendments += record.ids("touched_by")
    uses.duties += record.ids("excludes")
    return Duty(
        id=id_,
        topic=topic,
        if_=condition,
        weight=record.choice("weight", Weight),
        when=record.choice("when", When),
        who=record.wording("who"),
        say=record.wording("say"),
        cite=citations(record, "cite", reading),
        group=group,
        excludes=record.texts("excludes"),
        due=_due(record, uses, reading),
        touched_by=record.texts("touched_by"),
        period=_period(record, reading),
        replaces=record.id("replaces") or None,
    )


def _due(record: Record, uses: Uses, reading: Reading) -> Due | None:
    item = record.record("due", "due")
    if item is None:
        return None
    if after := item.id("after"):
        uses.dates.append((after, item.spot_of("after")))
    due = Due(
        after,
        item.count("days"),
        item.count("months"),
        item.choice("from_day", FromDay, FromDay.NOT_COUNTED) is FromDay.COUNTED,
        item.choice("closed", Closed, Closed.STAYS) is Closed.NEXT,
    )
    if due.day_counted and not (due.days or due.months):
        what = "その日を数える期限（from_day: counted）に days も months もありません"
        reading.problems.add(item.spot_of("from_day"), what, "1日目を含む日数を書いてください")
    return due
