"""What a worked case has to come to: the `expect` of an example."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from michishirube.engine.case import Case
from michishirube.engine.form import Conclusion, Duty, Form, Verdict
from michishirube.engine.rulebook import root_ids
from michishirube.formfile.problems import Problems, Spot, did_you_mean
from michishirube.formfile.record import Record
from michishirube.formfile.tree import Items, Keys, Node, Text


@dataclass(frozen=True, slots=True)
class Expected:
    """What a worked case has to come to.

    Attributes:
        headline: as it has to read; empty if any will do.
        conclusions: the values possible, by conclusion id and party id (None: the case's own).
        duties, no_duties: (duty id, party id) that must and must not apply.
        drafts, no_drafts: drafts (`reply`) and parts of drafts (`reply/refused`) that must and
            must not be printed.
    """

    verdict: Verdict
    headline: str
    verdict_possible: tuple[str, ...]
    conclusions: Mapping[tuple[str, str | None], tuple[str, ...]]
    duties: tuple[tuple[str, str | None], ...]
    no_duties: tuple[tuple[str, str | None], ...]
    drafts: tuple[str, ...] = ()
    no_drafts: tuple[str, ...] = ()


def read_expected(record: Record, form: Form, case: Case) -> Expected:
    """What `expect` says. Every rule, value and party it names has to be there: a name that is
    not would make `no_duties` hold for nothing."""
    item = record.record("expect", "expect") or record
    reader = _Reader(form, case, record.problems)
    return Expected(
        item.choice("verdict", Verdict),
        item.text("headline"),
        reader.verdicts(item),
        reader.conclusions(item),
        reader.duties(item, "duties"),
        reader.duties(item, "no_duties"),
        reader.drafts(item, "drafts"),
        reader.drafts(item, "no_drafts"),
    )


def first_versions(form: Form) -> list[Conclusion]:
    """What opinions and expectations name: the point of law, whichever version decides it."""
    return [rule for topic in form.topics for rule in topic.conclusions if not rule.replaces]


@dataclass(frozen=True, slots=True)
class _Reader:
    form: Form
    case: Case
    problems: Problems

    def verdicts(self, item: Record) -> tuple[str, ...]:
        known = [verdict.value for verdict in Verdict]
        found = item.ids("verdict_possible")
        for text, spot in found:
            if text not in known:
                what = f"結論に「{text}」という値はありません"
                self.problems.add(spot, what, did_you_mean(text, known))
        return tuple(text for text, _ in found)

    def conclusions(self, item: Record) -> dict[tuple[str, str | None], tuple[str, ...]]:
        rules = {rule.id: rule for rule in first_versions(self.form)}
        possible = _values_by_conclusion(self.form)
        values: dict[tuple[str, str | None], tuple[str, ...]] = {}
        for id_, spot, node in item.mapping("conclusions"):
            if id_ not in rules:
                self.problems.add(spot, f"判断「{id_}」がありません", did_you_mean(id_, rules))
            elif isinstance(node, Keys):
                for party, (party_spot, inner) in node.entries.items():
                    self._check_party(rules[id_], party, party_spot)
                    values[id_, party] = self._values(inner, id_, possible[id_])
            else:
                self._check_party(rules[id_], None, spot)
                values[id_, None] = self._values(node, id_, possible[id_])
        return values

    def duties(self, item: Record, key: str) -> tuple[tuple[str, str | None], ...]:
        rules = {
            rule.id: rule
            for topic in self.form.topics
            for rule in topic.duties
            if not rule.replaces
        }
        found: list[tuple[str, str | None]] = []
        for text, spot in item.ids(key):
            id_, at, party = text.partition("@")
            if id_ not in rules:
                self.problems.add(spot, f"対応事項「{id_}」がありません", did_you_mean(id_, rules))
            else:
                self._check_party(rules[id_], party if at else None, spot)
            found.append((id_, party if at else None))
        return tuple(found)

    def drafts(self, item: Record, key: str) -> tuple[str, ...]:
        drafts = [draft for topic in self.form.topics for draft in topic.drafts]
        known = [draft.id for draft in drafts]
        known += [draft.place(part) for draft in drafts for part in draft.parts]
        found = item.ids(key)
        for text, spot in found:
            if text not in known:
                self.problems.add(spot, f"文案「{text}」がありません", did_you_mean(text, known))
        return tuple(text for text, _ in found)

    def _check_party(self, rule: Conclusion | Duty, party: str | None, spot: Spot) -> None:
        """A group's rule is expected of a listed party, any other of the case."""
        if rule.group is None:
            if party is not None:
                what = f"「{rule.id}」は当事者ごとではなく案件について決まります"
                self.problems.add(spot, what, "当事者の id を消してください")
            return
        listed = [one.id for one in self.case.listed(rule.group).parties]
        if party is None:
            what = f"「{rule.id}」は当事者（{rule.group}）ごとに決まります"
            self.problems.add(spot, what, "どの当事者かを id で書いてください")
        elif party not in listed:
            what = f"当事者「{party}」が {rule.group} にありません"
            self.problems.add(spot, what, did_you_mean(party, listed))

    def _values(self, node: Node, conclusion: str, known: list[str]) -> tuple[str, ...]:
        values = []
        for item in node.items if isinstance(node, Items) else (node,):
            word = item.value if isinstance(item, Text) else ""
            if word not in known:
                what = f"判断「{conclusion}」に値「{word}」はありません"
                self.problems.add(item.spot, what, did_you_mean(word, known))
            values.append(word)
        return tuple(values)


def _values_by_conclusion(form: Form) -> dict[str, list[str]]:
    """The values each conclusion can have in any of its versions."""
    rules = tuple(rule for topic in form.topics for rule in topic.conclusions)
    roots = root_ids(rules)
    values: dict[str, list[str]] = {}
    for rule in rules:
        values.setdefault(roots[rule.id], []).extend(case.value for case in rule.cases)
    return values
