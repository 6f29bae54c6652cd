"""The proofs for one consultation on one day: each yields what does not hold.

Set-aside answers need no thought here: what is wanted comes out the same whether the answers
that do not matter are there or not (held by the engine's property tests), so every proof runs
over all answers at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from michishirube.engine.evaluate import VERDICT, value_name
from michishirube.engine.form import ConclusionCase, Ref, Verdict, Weight, When
from michishirube.proof.findings import Proof, Refuted
from michishirube.proof.gates import FALSE
from michishirube.proof.prover import FIRST, Prover
from michishirube.proof.rails import Answers


def no_gap(prover: Prover) -> Iterator[Refuted]:
    """Every complete set of answers ends in one verdict and one value of each conclusion."""
    for ref, _ in prover.decided_things():
        possible = list(prover.value_literals(ref).values())
        gates = prover.encoding.gates
        none = gates.all_of(-literal for literal in possible)
        several = gates.any_of(gates.all_of(pair) for pair in combinations(possible, 2))
        what = f"すべてに答えても「{ref.id}」が一つに決まりません"
        gap = gates.any_of((none, several))
        group = prover.encoding.book.group_of(ref.id)
        yield from prover.refute(
            Proof.NO_GAP, prover.about(ref), "", what, prover.complete, prover.here(group), gap
        )


def no_overlap(prover: Prover) -> Iterator[Refuted]:
    """Each case of each conclusion and of the verdict decides for some answers."""
    for ref, cases in prover.decided_things():
        here = prover.here(prover.encoding.book.group_of(ref.id))
        rails = prover.rails_of(ref)
        kids = prover.encoding.network.nodes[prover.encoding.cases_of(ref)].kids
        for index, (case, fires) in enumerate(zip(cases, rails.can_fire, strict=True)):
            holds = prover.encoding.rails[kids[index]].yes
            name = f"「{ref.id}」の {index + 1} 番目の場合（{value_name(case)}）"
            what = f"{name}は、条件が成り立つことがありません"
            if prover.cases.has(prover.complete, here, holds):
                what = f"{name}は、上の場合に必ず先に当たるので、決して選ばれません"
            yield from prover.impossible(
                Proof.NO_OVERLAP, prover.about(ref), str(index), what, prover.complete, here, fires
            )


def no_contradiction(prover: Prover) -> Iterator[Refuted]:
    """Excluding duties never meet; `conditional` just when a must-duty before stands."""
    duties = prover.encoding.book.duties
    for id_, duty in duties.items():
        for other in duty.excludes:
            if other in duties:
                yield from _excluded(prover, id_, other)
    verdict = prover.value_literals(VERDICT)
    before = _stands_before(prover)
    gates = prover.encoding.gates
    standing = gates.any_of(before.values())
    conditional = verdict.get(Verdict.CONDITIONAL.value, FALSE)
    yield from prover.refute(
        Proof.NO_CONTRADICTION,
        prover.encoding.book.form.id,
        "conditional",
        "結論が conditional なのに、実施前の必須の対応事項（must・before）が一つもありません",
        *(prover.complete, conditional, -standing),
    )
    permitted = verdict.get(Verdict.PERMITTED.value, FALSE)
    for ref, applies in before.items():
        yield from prover.refute(
            Proof.NO_CONTRADICTION,
            ref.id,
            "permitted",
            f"実施前の必須の対応事項「{ref.id}」が残るのに、結論が permitted です",
            *(prover.complete, permitted, applies),
        )


def _excluded(prover: Prover, one: str, other: str) -> Iterator[Refuted]:
    book = prover.encoding.book
    groups = [book.duties[id_].group for id_ in (one, other)]
    refs = [Ref(one, FIRST if groups[0] else None), Ref(other, FIRST if groups[1] else None)]
    yield from prover.refute(
        Proof.NO_CONTRADICTION,
        book.duties[one].id,
        other,
        f"並び立たないはずの対応事項「{one}」と「{other}」が同時に生じます",
        *(prover.here(group) for group in groups),
        *(prover.duty(ref) for ref in refs),
    )


def _stands_before(prover: Prover) -> dict[Ref, int]:
    """The must-duties before, of the case and of every party that is there."""
    found = {}
    for id_, duty in prover.encoding.book.duties.items():
        if duty.weight is Weight.MUST and duty.when is When.BEFORE:
            for ref in prover.places(id_):
                applies = prover.duty(ref)
                if duty.group is not None:
                    here = prover.encoding.answers.present[Ref(duty.group, ref.party)]
                    applies = prover.encoding.gates.all_of((applies, here))
                found[ref] = applies
    return found


def nothing_uncited(prover: Prover) -> Iterator[Refuted]:
    """Every case that says something, every duty and every verdict names its authority."""
    book = prover.encoding.book
    for ref, cases in prover.decided_things():
        for index, case in enumerate(cases):
            silent = isinstance(case, ConclusionCase) and case.not_applicable
            if not case.cite and not silent:
                name = f"「{ref.id}」の {index + 1} 番目の場合（{value_name(case)}）"
                what = f"{name}に根拠条文（cite）がありません"
                yield Refuted(Proof.NOTHING_UNCITED, prover.about(ref), str(index), what)
    for id_, duty in book.duties.items():
        if not duty.cite:
            what = f"対応事項「{id_}」に根拠条文（cite）がありません"
            yield Refuted(Proof.NOTHING_UNCITED, id_, "", what)
    used = {cited for _, cases in prover.decided_things() for case in cases for cited in case.cite}
    used |= {cited for duty in book.duties.values() for cited in duty.cite}
    for cited in book.form.covers:
        if cited not in used:
            what = f"covers の「{cited}」を使う判断も対応事項もありません"
            yield Refuted(Proof.NOTHING_UNCITED, book.form.id, cited, what)


def sound_unknowns(prover: Prover) -> Iterator[Refuted]:
    """No answer to what is unknown leads to a value that was not listed as possible."""
    gates = prover.encoding.gates
    later = prover.encoding.new_answers()
    _extends(prover, later)
    rails = prover.encoding.translator.run(later)
    for ref, _ in prover.decided_things():
        then = prover.value_literals(ref, rails)
        for value, now in prover.value_literals(ref).items():
            what = f"不明を埋めると、あり得ないはずの「{ref.id}」の値 {value} になります"
            yield from prover.refute(
                *(Proof.SOUND_UNKNOWNS, prover.about(ref), value, what),
                gates.all_of((then[value], -now)),
            )


def _extends(prover: Prover, later: Answers) -> None:
    """Whatever is answered or listed now is so later, too."""
    now, gates = prover.encoding.answers, prover.encoding.gates
    for ref, asked in now.asked.items():
        then = later.asked[ref]
        gates.require(-asked.known, then.known)
        for value, literal in asked.chosen.items():
            gates.require(-literal, then.chosen[value])
            if asked.domain.free:
                gates.require(-asked.known, literal, -then.chosen[value])
    for place, here in now.present.items():
        gates.require(-here, later.present[place])
        gates.require(-now.full[place.id], here, -later.present[place])
    for group, full in now.full.items():
        gates.require(-full, later.full[group])
