"""Which worked cases come to what they expect: all of a consultation at once.

Only says which do; `checking` assesses the others one by one to say what they come to instead.
Answers that the replay sets aside are not taken out: they change no value, but where two cases of
the verdict say the same, they can tell which it was, and so the headline. `check --deep` assesses
every case by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from michishirube.engine.evaluate import SOMEBODY, VERDICT
from michishirube.engine.form import Ref, Verdict, Weight, When
from michishirube.engine.rulebook import Rulebook
from michishirube.formfile.casefile import Example
from michishirube.proof.worked import Decided, WorkedCases
from michishirube.wording import verdict_headline


def holding(book: Rulebook, examples: Sequence[Example]) -> Iterator[Example]:
    """Of worked cases of one consultation and one day, those that come to what they expect."""
    worked = WorkedCases.of(book, [example.case for example in examples])
    decided = worked.decided_by(book)
    agree = _duties_agree(book, worked, decided)
    for number, example in enumerate(examples):
        if agree >> number & 1 and _as_expected(book, worked, decided, number, example):
            yield example


def _as_expected(
    book: Rulebook, worked: WorkedCases, decided: Decided, number: int, example: Example
) -> bool:
    expected = example.expected
    possible = _values(decided, VERDICT, number)
    verdict = possible[0] if len(possible) == 1 else Verdict.UNDETERMINED.value
    if verdict != expected.verdict.value:
        return False
    if expected.verdict_possible and set(possible) != set(expected.verdict_possible):
        return False
    fired = [
        case
        for case, fires in zip(book.form.verdict, decided.fired(), strict=True)
        if fires >> number & 1
    ]
    if expected.headline and verdict_headline(book.form, fired) != expected.headline:
        return False
    for (id_, party), values in expected.conclusions.items():
        # What nothing wants is not in the result; `checking` says so.
        if id_ not in book.wants:
            return False
        place = worked.place(number, Ref(id_, party))
        if set(_values(decided, place, number)) != set(values):
            return False
        if place.party is not None and _whoever(decided, place, number):
            return False
    applying = (decided.duty(worked.place(number, Ref(*duty))).yes for duty in expected.duties)
    gone = (decided.duty(worked.place(number, Ref(*duty))).no for duty in expected.no_duties)
    patterns = (*applying, *gone, *_drafts(book, decided, example))
    return all(pattern >> number & 1 for pattern in patterns)


def _drafts(book: Rulebook, decided: Decided, example: Example) -> Iterator[int]:
    """Where each draft and part is printed or not, as expected; one without condition always is."""
    expected = example.expected
    for id_ in (*expected.drafts, *expected.no_drafts):
        printed = id_ in expected.drafts
        place = id_ if id_ in book.printing else id_.partition("/")[0]
        if place in book.printing:
            rails = decided.duty(Ref(place))
            yield rails.yes if printed else rails.no
        elif not printed:
            yield 0


def _whoever(decided: Decided, place: Ref, number: int) -> bool:
    """Whether a conclusion is the same for anybody: then the interview need not ask who there is,
    and whether the result has it is not told here."""
    return len(_values(decided, Ref(place.id, SOMEBODY), number)) == 1


def _values(decided: Decided, ref: Ref, number: int) -> list[str]:
    return [value for value, comes in decided.possible(ref).items() if comes >> number & 1]


def _duties_agree(book: Rulebook, worked: WorkedCases, decided: Decided) -> int:
    """Where `conditional` has a must-duty before that applies or may, and `permitted` has none."""
    applies = may = 0
    for ref in decided.duties:
        if ref.id not in book.duties:
            continue  # a draft
        duty = book.duties[ref.id]
        stands_before = duty.weight is Weight.MUST and duty.when is When.BEFORE
        if stands_before and ref.party != SOMEBODY:
            here = worked.algebra.true
            if duty.group is not None:
                here = worked.answers.present[Ref(duty.group, ref.party)]
            applies |= decided.duty(ref).yes & here
            may |= worked.algebra.negate(decided.duty(ref).no) & here
    possible = decided.possible(VERDICT)
    conditional = _only(worked, possible, Verdict.CONDITIONAL)
    permitted = _only(worked, possible, Verdict.PERMITTED)
    return worked.algebra.negate(conditional & ~may | permitted & applies)


def _only(worked: WorkedCases, possible: dict[str, int], verdict: Verdict) -> int:
    """Where the verdict is decided, and is this one."""
    others = (comes for value, comes in possible.items() if value != verdict.value)
    return worked.algebra.negate(worked.algebra.any_of(others)) & possible.get(verdict.value, 0)
