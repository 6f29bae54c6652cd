"""A consultation with its topics: every name resolved, every condition checked.

After this the engine can rely on it: ids exist and are unique, tests suit what they ask of,
parties are reached only through any and all, conclusions run in no circle and not too deep, and
on every day exactly one version of each rule is in force.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from michishirube.engine.condition import (
    AllParties,
    AnyParty,
    AsOf,
    Compare,
    Condition,
    Includes,
    Is,
    IsGiven,
    IsYes,
    Test,
    subterms,
    tests,
)
from michishirube.engine.form import Conclusion, Draft, Duty, Form, Group, Kind, Question
from michishirube.engine.placeholders import FROM_ANSWERS, FROM_DOCUMENT
from michishirube.formfile.drafts import ConditionUse, ConsultationDraft, Reading, TopicDraft
from michishirube.formfile.problems import Spot, did_you_mean
from michishirube.formfile.relations import check_relations
from michishirube.formfile.versions import check_versions

MAX_CHAIN = 200
"""Levels of conditions and conclusions one may rest on another: the evaluator recurses."""

Named = Question | Conclusion | Duty | Draft | Group


def link(
    draft: ConsultationDraft,
    topics: Mapping[str, TopicDraft],
    groups: Mapping[str, Group],
    reading: Reading,
) -> Form:
    """The form of a consultation. What is wrong is noted; the form counts only if nothing was."""
    chosen: dict[str, TopicDraft] = {}
    for id_, spot in draft.topic_ids:
        if id_ not in topics:
            reading.problems.add(spot, f"論点「{id_}」がありません", did_you_mean(id_, topics))
        elif id_ in chosen:
            reading.problems.add(spot, f"論点「{id_}」が二度あります", "一つにしてください")
        else:
            chosen[id_] = topics[id_]
    linker = _Linker(draft, tuple(chosen.values()), groups, reading)
    linker.check()
    used = {topic.topic.for_each for topic in chosen.values()}
    return replace(
        draft.form,
        topics=tuple(topic.topic for topic in chosen.values()),
        groups={id_: group for id_, group in groups.items() if id_ in used},
    )


@dataclass(slots=True)
class _Linker:
    """Checks what only the whole shows.

    Attributes:
        named: every question, conclusion, duty, draft and used group by id.
        roots: for each conclusion and duty, the id of its first version: its name elsewhere.
        versions: by that id, every version of a conclusion.
    """

    draft: ConsultationDraft
    topics: tuple[TopicDraft, ...]
    groups: Mapping[str, Group]
    reading: Reading
    named: dict[str, Named] = field(default_factory=dict)
    roots: dict[str, str] = field(default_factory=dict)
    versions: dict[str, list[Conclusion]] = field(default_factory=dict)

    def check(self) -> None:
        self._collect_names()
        self._check_versions()
        for topic in self.topics:
            for use in topic.uses.conditions:
                self._check_condition(use, topic.topic.for_each)
            self._check_uses(topic)
        for use in self.draft.uses.conditions:
            self._check_condition(use, None)
        self._check_relations()
        self._check_wants()
        self._check_circles()

    def _note(self, spot: Spot, what: str, mend: str = "") -> None:
        self.reading.problems.add(spot, what, mend)

    def _collect_names(self) -> None:
        spots: dict[str, Spot] = {}
        for draft in self.topics:
            topic = draft.topic
            if topic.for_each and topic.for_each not in self.groups:
                self._note(
                    draft.spot,
                    f"当事者グループ「{topic.for_each}」がありません",
                    did_you_mean(topic.for_each, self.groups),
                )
            elif topic.for_each:
                self.named[topic.for_each] = self.groups[topic.for_each]
            items: list[Named] = [*topic.questions, *topic.conclusions, *topic.duties]
            items += topic.drafts
            for item in items:
                spot = draft.uses.spots.get(item.id, draft.spot)
                if spots.get(item.id) == spot:
                    continue  # twice in one file: noted when it was read
                if item.id in self.groups or item.id in spots:
                    where = spots.get(item.id, "pack.yaml")
                    self._note(
                        spot,
                        f"id「{item.id}」は {where} でも使われています",
                        "どちらかの名前を変えてください",
                    )
                spots[item.id] = spot
                self.named[item.id] = item

    def _check_uses(self, draft: TopicDraft) -> None:
        amendments = self.draft.form.pack.amendments
        for id_, spot in draft.uses.amendments:
            if id_ not in amendments:
                self._note(
                    spot, f"改正「{id_}」が pack.yaml にありません", did_you_mean(id_, amendments)
                )
        for id_, spot in draft.uses.duties:
            if not isinstance(self.named.get(id_), Duty):
                names = [name for name, item in self.named.items() if isinstance(item, Duty)]
                self._note(spot, f"対応事項「{id_}」がありません", did_you_mean(id_, names))
            else:
                self._is_later_version(id_, spot)
        for id_, spot in draft.uses.dates:
            question = self.named.get(id_)
            if not (isinstance(question, Question) and question.kind is Kind.DATE):
                names = [
                    name
                    for name, item in self.named.items()
                    if isinstance(item, Question) and item.kind is Kind.DATE
                ]
                self._note(spot, f"日付の質問「{id_}」がありません", did_you_mean(id_, names))
            elif question.group not in (None, draft.topic.for_each):
                self._note(
                    spot, f"「{id_}」は当事者ごとの質問です", "同じグループの論点で使ってください"
                )

        for id_, spot in draft.uses.placeholders:
            if id_ not in FROM_DOCUMENT:
                self._check_placeholder(id_, spot)
            elif id_ in self.named:
                what = f"「{{{id_}}}」は、文書の欄か質問「{id_}」か分かりません"
                self._note(spot, what, "質問の名前を変えてください")

    def _check_placeholder(self, id_: str, spot: Spot) -> None:
        question = self.named.get(id_)
        if not isinstance(question, Question):
            fit = [i for i, it in self.named.items() if isinstance(it, Question) and _fits(it)]
            mend = did_you_mean(id_, (*fit, *FROM_DOCUMENT))
            self._note(spot, f"「{{{id_}}}」に当たる質問がありません", mend)
        elif not _fits(question):
            kinds = "、".join(kind.value for kind in FROM_ANSWERS)
            what = f"「{{{id_}}}」の質問の答えは、文に入れられません"
            self._note(spot, what, f"入れられるのは、案件について尋ねる {kinds} です")

    def _check_relations(self) -> None:
        draft = self.draft.relations
        if draft is None:
            return
        for use in draft.uses.conditions:
            self._check_condition(use, draft.relations.group)
        for key, id_, spot in draft.ids:
            if key != "named_by":
                self._is_later_version(id_, spot)
        check_relations(draft, self.named, self._note)

    def _check_wants(self) -> None:
        seen: set[str] = set()
        for id_, spot in self.draft.want_ids:
            if not isinstance(self.named.get(id_), Conclusion):
                self._note(spot, f"判断「{id_}」がありません", did_you_mean(id_, self.versions))
            elif not self._is_later_version(id_, spot) and id_ in seen:
                self._note(spot, f"判断「{id_}」が二度あります", "一つにしてください")
            seen.add(id_)

    # Conditions

    def _check_condition(self, use: ConditionUse, group: str | None) -> None:
        used = {draft.topic.for_each for draft in self.topics}
        known = {id_ for id_ in self.groups if id_ in used}
        for part in _parts(use.condition):
            if isinstance(part, AnyParty | AllParties) and part.group not in known:
                self._note(
                    use.spot,
                    f"当事者グループ「{part.group}」の論点がありません",
                    did_you_mean(part.group, known),
                )
        for test, over in tests(use.condition, group):
            if over is None or over in known:
                self._check_test(test, over, use)

    def _check_test(self, test: Test, group: str | None, use: ConditionUse) -> None:
        if not test.id:
            return  # the condition could not be read: noted already
        item = self.named.get(test.id)
        if not isinstance(item, Question | Conclusion):
            askable = [i for i, it in self.named.items() if isinstance(it, Question | Conclusion)]
            self._note(
                use.spot,
                f"条件の「{test.id}」という質問も判断もありません",
                did_you_mean(test.id, askable),
            )
            return
        if self._is_later_version(test.id, use.spot):
            return
        if item.group is not None and item.group != group:
            self._note(
                use.spot,
                f"「{test.id}」は当事者（{item.group}）ごとに決まります",
                f"「any {item.group}: …」か「all {item.group}: …」の中に書いてください",
            )
        if isinstance(item, Question) and item.record and use.decides:
            self._note(
                use.spot, f"「{test.id}」は記録のための質問（record）です", "条件には使えません"
            )
        wrong = (
            _conclusion_test(test, self.versions[item.id])
            if isinstance(item, Conclusion)
            else _question_test(test, item)
        )
        if wrong:
            self._note(use.spot, *wrong)

    # Versions and circles

    def _check_versions(self) -> None:
        covers_from = self.draft.form.pack.covers_from
        for kind in (Conclusion, Duty):
            rules = [item for item in self.named.values() if isinstance(item, kind)]
            roots = check_versions(
                rules, covers_from, lambda id_, *said: self._note(self._spot(id_), *said)
            )
            self.roots.update(roots)
        for id_, item in self.named.items():
            if isinstance(item, Conclusion):
                self.versions.setdefault(self.roots[id_], []).append(item)

    def _is_later_version(self, id_: str, spot: Spot) -> bool:
        root = self.roots.get(id_, id_)
        if root != id_:
            self._note(spot, f"「{id_}」は「{root}」の後の版です", f"「{root}」と書いてください")
        return root != id_

    def _spot(self, id_: str) -> Spot:
        for topic in self.topics:
            if id_ in topic.uses.spots:
                return topic.uses.spots[id_]
        return self.draft.spot

    def _check_circles(self) -> None:
        chains = _Chains(self.versions)
        try:
            for id_ in chains.conclusions:
                chains.measure(id_, 0)
        except _TooDeep as too_deep:
            self._note(
                self._spot(too_deep.id),
                f"判断の連なりが深すぎます（{MAX_CHAIN} 段まで）",
                "途中の判断をまとめてください",
            )
        for circle in chains.circles:
            self._note(
                self._spot(circle[0]),
                f"判断が堂々めぐりしています：{' → '.join(circle)}",
                "どれかの条件から外してください",
            )


class _TooDeep(Exception):  # noqa: N818 - not an error to anybody but _check_circles
    def __init__(self, id_: str) -> None:
        super().__init__(id_)
        self.id = id_


@dataclass(slots=True)
class _Chains:
    """How deep conclusions rest on each other. `circles`: those that do in a circle.

    A conclusion rests on what any of its versions names.
    """

    conclusions: Mapping[str, Sequence[Conclusion]]
    circles: list[tuple[str, ...]] = field(default_factory=list)
    _depth: dict[str, int] = field(default_factory=dict)
    _path: list[str] = field(default_factory=list)

    def measure(self, id_: str, level: int) -> int:
        if id_ in self._path:
            self.circles.append((*self._path[self._path.index(id_) :], id_))
            return 0
        if id_ not in self._depth:
            self._path.append(id_)
            cases = [case for version in self.conclusions[id_] for case in version.cases]
            conditions = [case.when for case in cases if case.when]
            below = [self._condition(condition, level + 1) for condition in conditions]
            self._depth[id_] = max(below, default=0) + 1
            self._path.pop()
        if level + self._depth[id_] > MAX_CHAIN:
            raise _TooDeep(id_)
        return self._depth[id_]

    def _condition(self, condition: Condition, level: int) -> int:
        if level > MAX_CHAIN:
            raise _TooDeep(self._path[-1])
        if isinstance(condition, Is) and condition.id in self.conclusions:
            return self.measure(condition.id, level) + 1
        below = [self._condition(term, level + 1) for term in subterms(condition)]
        return max(below, default=0) + 1


def _fits(question: Question) -> bool:
    """Whether its answer can stand in the sentence of a draft."""
    return question.kind in FROM_ANSWERS and question.group is None


def _parts(condition: Condition) -> Iterable[Condition]:
    yield condition
    for term in subterms(condition):
        yield from _parts(term)


def _conclusion_test(test: Test, versions: Sequence[Conclusion]) -> tuple[str, str] | None:
    values = [case.value for version in versions for case in version.cases]
    if not isinstance(test, Is):
        return f"判断「{test.id}」は「{test.id} is 値」と書きます", "値は " + "、".join(
            dict.fromkeys(values)
        )
    if test.value not in values:
        return f"判断「{test.id}」に値「{test.value}」はありません", did_you_mean(
            test.value, values
        )
    return None


def _question_test(test: Test, question: Question) -> tuple[str, str] | None:
    kind = question.kind
    if kind.value not in _SUITS[type(test)] or (
        isinstance(test, IsYes) and {"yes", "no"} != {option.value for option in question.options}
    ):
        return f"質問「{test.id}」は {kind.value} なので、この書き方では尋ねられません", _HOW[
            kind
        ].format(id=test.id)
    if isinstance(test, Is | Includes):
        values = [option.value for option in question.options]
        if test.value not in values:
            return f"質問「{test.id}」に選択肢「{test.value}」はありません", did_you_mean(
                test.value, values
            )
    if isinstance(test, Compare) and not isinstance(test.constant, AsOf):
        is_number = isinstance(test.constant, Decimal)
        if is_number != (kind is Kind.NUMBER):
            return f"質問「{test.id}」は {kind.value} です", _HOW[kind].format(id=test.id)
    if isinstance(test, Compare) and isinstance(test.constant, AsOf) and kind is not Kind.DATE:
        return f"質問「{test.id}」は {kind.value} なので as_of とは比べられません", _HOW[
            kind
        ].format(id=test.id)
    return None


_SUITS: dict[type, frozenset[str]] = {
    IsYes: frozenset({"yes_no", "judgement"}),
    Is: frozenset({"choice", "judgement", "yes_no"}),
    Includes: frozenset({"many"}),
    Compare: frozenset({"number", "date"}),
    IsGiven: frozenset({"text", "date"}),
}

_HOW = {
    Kind.YES_NO: "「{id}」か「not {id}」と書いてください",
    Kind.JUDGEMENT: "「{id}」か「{id} is 選択肢」と書いてください",
    Kind.CHOICE: "「{id} is 選択肢」と書いてください",
    Kind.MANY: "「{id} includes 選択肢」と書いてください",
    Kind.NUMBER: "「{id} >= 1000」のように書いてください",
    Kind.DATE: "「{id} <= as_of」か「{id} >= 2026-04-01」のように書いてください",
    Kind.TEXT: "文章は条件に使えません。書けるのは「{id} is given」だけです",
    Kind.PARTIES: "「any {id}: …」か「all {id}: …」と書いてください",
}
