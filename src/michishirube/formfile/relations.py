"""The `relations:` of a consultation: who gives to whom, for the relations picture.

Reading notes what is wrong with the mapping itself; `check_relations` what only the whole shows.
Its conditions are checked with all others, by `linking`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from michishirube.engine.condition import Condition
from michishirube.engine.form import (
    Conclusion,
    Direction,
    Draft,
    Duty,
    Group,
    Kind,
    Question,
    Relations,
)
from michishirube.formfile.drafts import ConditionUse, RelationsDraft, Uses
from michishirube.formfile.problems import Spot, did_you_mean
from michishirube.formfile.record import Record

_OF_THE_CASE = ("what", "person")
_NAMES = ("what", "person", "named_by")


def read_relations(record: Record | None) -> RelationsDraft | None:
    if record is None:
        return None
    uses = Uses()

    def condition(key: str) -> Condition | None:
        found = record.condition(key)
        if found is not None:
            uses.conditions.append(ConditionUse(found, record.spot_of(key), decides=False))
        return found

    relations = Relations(
        standing=record.texts("standing"),
        direction=record.choice("direction", Direction, Direction.TO),
        group=record.id("group") or None,
        name=record.wording("name"),
        named_by=record.id("named_by"),
        also=record.texts("also"),
        what=record.id("what"),
        person=record.id("person"),
        not_third_party=condition("not_third_party"),
        barred=condition("barred"),
        abroad=condition("abroad"),
    )
    ids = [(key, id_, spot) for key in ("standing", "also") for id_, spot in record.ids(key)]
    ids += [(key, record.text(key), record.spot_of(key)) for key in _NAMES if record.has(key)]
    _check_keys(relations, record)
    return RelationsDraft(relations, record.spot, tuple(ids), uses)


def _check_keys(relations: Relations, record: Record) -> None:
    problems = record.problems
    if record.has("group") == record.has("name"):
        problems.add(
            record.spot,
            "関係図の相手は、group（当事者グループ）か name（呼び名）のどちらか一つで示します",
            "どちらか一つを書いてください",
        )
    if record.has("standing") and not relations.standing:
        problems.add(
            record.spot_of("standing"), "「standing」が空です", "判断の id を並べてください"
        )
    if relations.group and relations.named_by:
        problems.add(
            record.spot_of("named_by"),
            "「named_by」は「name」と一緒にだけ使えます",
            "当事者グループの相手は、一覧にある名前で示されます。消してください",
        )
    if relations.person and relations.direction is Direction.FROM:
        problems.add(
            record.spot_of("person"),
            "「person」は direction: to のときだけ使えます",
            "本人の同意についての判断は、also に書いてください",
        )


def check_relations(
    draft: RelationsDraft,
    named: Mapping[str, Question | Conclusion | Duty | Draft | Group],
    note: Callable[[Spot, str, str], None],
) -> None:
    """Every name exists and is what its key needs."""
    group = draft.relations.group
    groups = [id_ for id_, item in named.items() if isinstance(item, Group)]
    if group is not None and group not in groups:
        what = f"当事者グループ「{group}」の論点がありません"
        note(draft.spot, what, did_you_mean(group, groups))
        return
    for key, id_, spot in draft.ids:
        item = named.get(id_)
        if key == "named_by":
            if not (isinstance(item, Question) and _names_one(item)):
                fit = [i for i, it in named.items() if isinstance(it, Question) and _names_one(it)]
                what = f"案件について尋ねる text の質問「{id_}」がありません"
                note(spot, what, did_you_mean(id_, fit))
        elif not isinstance(item, Conclusion):
            fit = [i for i, it in named.items() if isinstance(it, Conclusion)]
            note(spot, f"判断「{id_}」がありません", did_you_mean(id_, fit))
        elif item.group not in (None, group) or (item.group and key in _OF_THE_CASE):
            what = f"「{id_}」は当事者（{item.group}）ごとに決まるので、「{key}」には書けません"
            note(spot, what, f"group: {item.group} を書き、standing か also に書いてください")


def _names_one(question: Question) -> bool:
    return question.kind is Kind.TEXT and question.group is None
