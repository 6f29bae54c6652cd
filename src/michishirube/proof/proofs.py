"""The proofs for one consultation on one day: each yields what does not hold.

Set-aside answers need no thought here: what is wanted comes out the same whether the answers
that do not matter are there or not (held by the engine's property tests), so every proof runs
over all answers at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from michishirube.engine.evaluate import VERDICT, Evaluator, value_name
from michishirube.engine.form import ConclusionCase, Ref, Verdict, Weight, When
from michishirube.engine.rails import Answers
from michishirube.engine.trace import Finding
from michishirube.engine.truth import Truth
from michishirube.proof.findings import Proof, Refuted
from michishirube.proof.gates import Gates
from michishirube.proof.prover import FIRST, Prover, tangled
from michishirube.proof.witness import TooTangledError, case_of, decided

Model = frozenset[int]


def no_gap(prover: Prover) -> Iterator[Refuted]:
    """Every complete set of answers ends in one verdict and one value of each conclusion."""
    gates = prover.encoding.gates
    for ref, _ in prover.decided_things():
        possible = list(prover.value_literals(ref).values())
        none = gates.all_of(-literal for literal in possible)
        several = gates.any_of(gates.all_of(pair) for pair in combinations(possible, 2))
        here = prover.here(prover.encoding.book.group_of(ref.id))
        what = f"すべてに答えても「{ref.id}」が一つに決まりません"
        claim = Refuted(Proof.NO_GAP, prover.about(ref), "", what)

        def shows(case: Evaluator, _: Model, ref: Ref = ref) -> bool:
            return len(_finding(case, ref).possible) != 1

        gap = gates.any_of((none, several))
        yield from prover.refute(claim, shows, prover.complete, here, gap)


def _finding(case: Evaluator, ref: Ref) -> Finding:
    return case.verdict() if ref == VERDICT else case.conclusion(ref)


def no_overlap(prover: Prover) -> Iterator[Refuted]:
    """Each case of each conclusion and of the verdict decides for some answers; each duty, draft
    and part of a draft applies for some."""
    claims = []
    holding: dict[tuple[str, str], tuple[int, int]] = {}
    for ref, cases in prover.decided_things():
        here = prover.here(prover.encoding.book.group_of(ref.id))
        kids = prover.encoding.network.nodes[prover.encoding.cases_of(ref)].kids
        fired = prover.rails_of(ref).can_fire
        for index, (case, fires) in enumerate(zip(cases, fired, strict=True)):
            part = f"「{ref.id}」の {index + 1} 番目の場合（{value_name(case)}）"
            claim = Refuted(Proof.NO_OVERLAP, prover.about(ref), str(index), part)
            claims.append((claim, (prover.complete, here, fires)))
            holding[claim.about, claim.detail] = (here, prover.encoding.rails[kids[index]].yes)
    applying = {claim.key: (claim, literals) for claim, literals in _applying(prover)}
    for never in prover.never([*claims, *applying.values()]):
        if never.tangled:
            yield never
        elif never.key in applying:
            yield replace(never, what=f"{never.what}は、どう答えても生じません")
        else:
            yield _hidden(prover, never, *holding[never.about, never.detail])


def _applying(prover: Prover) -> Iterator[tuple[Refuted, tuple[int, ...]]]:
    """That a duty applies, and that a draft or a part of one is printed."""
    book = prover.encoding.book
    for id_, duty in book.duties.items():
        ref = Ref(id_, FIRST if duty.group else None)
        claim = Refuted(Proof.NO_OVERLAP, duty.id, "applies", f"対応事項「{id_}」")
        yield claim, (prover.complete, prover.here(duty.group), prover.duty(ref))
    for id_ in book.printing:
        draft, _, part = id_.partition("/")
        what = f"文案「{draft}」の部分「{part}」" if part else f"文案「{draft}」"
        claim = Refuted(Proof.NO_OVERLAP, draft, f"applies {part}".strip(), what)
        yield claim, (prover.complete, prover.duty(Ref(id_)))


def _hidden(prover: Prover, never: Refuted, here: int, holds: int) -> Refuted:
    """Why a case never fires: its condition never holds, or those above it always come first."""
    try:
        covered = prover.cases.has(prover.complete, here, holds)
    except TooTangledError:
        return tangled(never, never.what)
    why = "上の場合に必ず先に当たるので、決して選ばれません"
    if not covered:
        why = "条件が成り立つことがありません"
    return replace(never, what=f"{never.what}は、{why}")


def no_contradiction(prover: Prover) -> Iterator[Refuted]:
    """Excluding duties never meet; `conditional` just when a must-duty before is still to do.

    Design 2.6 is held so: `conditional` never stands without such a duty, and `permitted` never
    beside one; nor `answered`, unless the consultation only classifies or lists, where a duty
    is part of the answer. Beside `not_permitted` and `undetermined` one may stand: doing it would
    not make the plan possible, and hiding it would hide what else the plan needs.
    """
    duties = prover.encoding.book.duties
    for id_, duty in duties.items():
        for other in duty.excludes:
            if other in duties:
                yield from _excluded(prover, id_, other)
    verdict = prover.value_literals(VERDICT)
    before = _stands_before(prover)
    form = prover.encoding.book.form
    conditional = Verdict.CONDITIONAL.value
    if conditional in verdict:
        what = "結論が conditional なのに、実施前の必須の対応事項（must・before）が一つもありません"

        def nothing_to_do(case: Evaluator, _: Model) -> bool:
            return _is_verdict(case, conditional) and not any(_to_do(case, ref) for ref in before)

        yield from prover.refute(
            Refuted(Proof.NO_CONTRADICTION, form.id, conditional, what),
            nothing_to_do,
            *(
                prover.complete,
                verdict[conditional],
                -prover.encoding.gates.any_of(before.values()),
            ),
        )
    never = [Verdict.PERMITTED.value]
    if conditional in verdict:
        never.append(Verdict.ANSWERED.value)
    for value in never:
        if value in verdict:
            for ref, applies in before.items():
                yield from _beside(prover, value, ref, verdict[value], applies)


def _beside(
    prover: Prover, value: str, ref: Ref, has_value: int, applies: int
) -> Iterator[Refuted]:
    """A must-duty before that is still to do, and the verdict does not say so."""
    about = prover.encoding.book.duties[ref.id].id
    what = f"実施前の必須の対応事項「{ref.id}」が残るのに、結論が {value} です"

    def shows(case: Evaluator, _: Model) -> bool:
        return _is_verdict(case, value) and _to_do(case, ref)

    claim = Refuted(Proof.NO_CONTRADICTION, about, value, what)
    yield from prover.refute(claim, shows, prover.complete, has_value, applies)


def _is_verdict(case: Evaluator, value: str) -> bool:
    return case.verdict().possible == (value,)


def _to_do(case: Evaluator, ref: Ref) -> bool:
    return ref in case.places_of(ref.id) and case.duty(ref).step.truth is Truth.YES


def _excluded(prover: Prover, one: str, other: str) -> Iterator[Refuted]:
    book = prover.encoding.book
    groups = [book.duties[id_].group for id_ in (one, other)]
    refs = [Ref(one, FIRST if groups[0] else None), Ref(other, FIRST if groups[1] else None)]
    what = f"並び立たないはずの対応事項「{one}」と「{other}」が同時に生じます"
    yield from prover.refute(
        Refuted(Proof.NO_CONTRADICTION, book.duties[one].id, other, what),
        lambda case, _: all(_to_do(case, ref) for ref in refs),
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
    encoding = prover.encoding
    later = encoding.new_answers()
    extend(encoding.gates, encoding.answers, later)
    rails = encoding.translator.run(later)
    for ref, _ in prover.decided_things():
        then = prover.value_literals(ref, rails)
        for value, now in prover.value_literals(ref).items():
            what = f"不明を埋めると、あり得ないはずの「{ref.id}」の値 {value} になります"

            def shows(case: Evaluator, model: Model, ref: Ref = ref, value: str = value) -> bool:
                full = decided(encoding, case_of(encoding, later, model))
                listed = _finding(case, ref).possible
                return value in _finding(full, ref).possible and value not in listed

            claim = Refuted(Proof.SOUND_UNKNOWNS, prover.about(ref), value, what)
            yield from prover.refute(claim, shows, then[value], -now)


def extend(gates: Gates, now: Answers, later: Answers) -> None:
    """Whatever is answered or listed now is so later, too."""
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
