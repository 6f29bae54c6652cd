"""The ready texts of a topic (`drafts`) to engine types."""

from __future__ import annotations

from michishirube.engine.condition import Condition
from michishirube.engine.form import Draft, DraftPart
from michishirube.engine.placeholders import names_in, without_names
from michishirube.formfile.drafts import ConditionUse, Reading, Uses, define
from michishirube.formfile.record import Record


def read_draft(
    record: Record, topic: str, group: str | None, uses: Uses, reading: Reading
) -> Draft:
    """One draft; its names and conditions are noted for linking."""
    id_ = record.id("id", named=True)
    define(uses, record, id_, "id", reading)
    if group is not None:
        what = "当事者ごとの論点（for_each）に文案は書けません"
        reading.problems.add(record.spot, what, "案件の論点に書いてください")
    items = record.records("parts", "draft_part")
    if record.has("parts") and not items:
        what = "文案に一つも部分がありません"
        reading.problems.add(record.spot_of("parts"), what, "「- say: …」を並べてください")
    return Draft(
        id=id_,
        topic=topic,
        title=_text(record, "title", uses, reading),
        parts=tuple(_parts(items, uses, reading)),
        to=_text(record, "to", uses, reading),
        if_=_condition(record, uses),
    )


def _parts(items: tuple[Record, ...], uses: Uses, reading: Reading) -> list[DraftPart]:
    parts: dict[str, DraftPart] = {}
    for number, item in enumerate(items, 1):
        id_ = item.id("id") or str(number)
        if id_ in parts:
            what = f"文案の部分「{id_}」が二度あります"
            reading.problems.add(item.spot_of("id"), what, "どちらかの名前を変えてください")
        parts[id_] = DraftPart(
            id_,
            _text(item, "say", uses, reading),
            _text(item, "heading", uses, reading),
            _condition(item, uses),
        )
    return list(parts.values())


def _condition(record: Record, uses: Uses) -> Condition | None:
    condition = record.condition("if")
    if condition is not None:
        uses.conditions.append(ConditionUse(condition, record.spot_of("if")))
    return condition


def _text(record: Record, key: str, uses: Uses, reading: Reading) -> str:
    """A wording whose placeholders are noted; a brace besides them is a problem."""
    words, spot = record.wording(key), record.spot_of(key)
    uses.placeholders += [(name, spot) for name in names_in(words)]
    if set("{}") & set(without_names(words)):
        what = f"「{key}」の {{ と }} の組が読めません"
        reading.problems.add(spot, what, "{質問のid} か {organization} のように書いてください")
    return words
