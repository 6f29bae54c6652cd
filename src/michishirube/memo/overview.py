"""The answer as a table: what a consultation that classifies or lists has found, point by point."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from michishirube.engine.assess import ConclusionResult, DutyResult
from michishirube.engine.condition import tests
from michishirube.engine.form import Verdict, Weight
from michishirube.memo.issues import Examination, short_conclusion, stopped
from michishirube.memo.matter import citations_text, title_of
from michishirube.memo.view import Answered
from michishirube.phrase import phrase
from michishirube.wording import WEIGHT_WORDS, long_date, plain, reason_of

OTHERS = phrase("そのほかの対応")


def overview(examination: Examination) -> tuple[Answered, ...]:
    """One row for each conclusion that arises, with the duties that follow from it.

    A duty stands beside the first conclusion of these that its condition names; one that names
    none of them, in a row of its own at the end.
    """
    assessment = examination.matter.assessment
    if assessment.verdict.value is not Verdict.ANSWERED:
        return ()
    by_conclusion: dict[str, list[DutyResult]] = {}
    shown = {group[0].ref.id for group in examination.groups}
    for duty in assessment.duties:
        named = (test.id for test, _ in tests(duty.duty.if_) if test.id in shown)
        by_conclusion.setdefault(next(named, ""), []).append(duty)
    rows = tuple(
        _row(examination, group, by_conclusion.get(group[0].ref.id, ()))
        for group in examination.groups
    )
    others = tuple(dict.fromkeys(_actions(by_conclusion.get("", ()))))
    return (*rows, Answered(OTHERS, "", others)) if others else rows


def _row(
    examination: Examination, group: tuple[ConclusionResult, ...], duties: Iterable[DutyResult]
) -> Answered:
    matter, result = examination.matter, group[0]
    parties = {one.ref.party for one in group}
    about = [duty for duty in duties if duty.ref.party is None or duty.ref.party in parties]
    to_do = any(duty.duty.weight is not Weight.NOTE for duty in about)
    return Answered(
        title_of(matter.case, *group),
        short_conclusion(result),
        tuple(dict.fromkeys(_actions(about))),
        stopped(reason_of(result)) if result.decided and not to_do else "",
        citations_text(matter, result.cite),
    )


def _actions(duties: Iterable[DutyResult]) -> Iterator[str]:
    for result in duties:
        weight = result.duty.weight
        said = plain(result.duty.say)
        if weight is not Weight.MUST:
            said = phrase("（{weight}）{said}", weight=WEIGHT_WORDS[weight], said=said)
        if result.due:
            said = phrase("{said}（{due}まで）", said=said, due=long_date(result.due))
        yield said
