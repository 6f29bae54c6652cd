"""Forms so small that every complete case of them can be decided one by one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from itertools import combinations, combinations_with_replacement, product

from building import DAY, YES_OR_NO, judged, party
from forms_strategy import NEW_LAW, OPTIONS, VALUES, conditions, drafts
from hypothesis import strategies as st

from michishirube.engine.case import Answer, Case, PartyList
from michishirube.engine.form import (
    Conclusion,
    ConclusionCase,
    Duty,
    Form,
    Group,
    Kind,
    Option,
    Pack,
    Question,
    Topic,
    Verdict,
    VerdictCase,
    Weight,
    When,
)
from michishirube.proof.encoding import Encoding
from michishirube.proof.proofs import no_overlap
from michishirube.proof.prover import Prover
from michishirube.proof.width import width_of
from michishirube.proof.witness import CONFLICTS, Cases

PACK = Pack("p", "試験", "1.0.0", law_as_of=DAY, covers_from=DAY, digest="0" * 64)
SAME = (OPTIONS[0], OPTIONS[1], Option("z", "z", same_as="x"))
OWN_KINDS = (*(Kind.YES_NO,) * 3, Kind.CHOICE, Kind.MANY, Kind.NUMBER, Kind.DATE, Kind.TEXT)
PARTY_KINDS = (Kind.YES_NO, Kind.YES_NO, Kind.JUDGEMENT, Kind.CHOICE)
CITED = ("act:1", "act:2")
MOST_CASES = 700


@st.composite
def questions(draw, id_, group):
    kind = draw(st.sampled_from(PARTY_KINDS if group else OWN_KINDS))
    options = ()
    if kind in (Kind.YES_NO, Kind.JUDGEMENT):
        options = YES_OR_NO
    elif kind in (Kind.CHOICE, Kind.MANY):
        options = draw(st.sampled_from([OPTIONS, OPTIONS[:2], SAME]))
    return Question(id_, id_, kind, "t", group, options)


def _cases(draw, make, values, condition):
    whens = [draw(condition) for _ in range(draw(st.integers(1, 3)))]
    return tuple(
        make(draw(st.sampled_from(values)), when, draw(st.sampled_from(CITED)))
        for when in [*whens, None]
    )


@st.composite
def tiny_forms(draw):
    """One topic of the case's own and one for each party; every wanted thing may cite alike."""
    groups = draw(st.sampled_from([(), ("g",)]))
    asked = {
        span: [
            draw(questions(f"q{span or ''}{n}", span))
            for n in range(draw(st.integers(1, 2 if span else 3)))
        ]
        for span in (None, *groups)
    }
    deciding = [question for some in asked.values() for question in some]
    rules = {span: [] for span in asked}
    for n in range(draw(st.integers(1, 3))):
        span = draw(st.sampled_from(list(asked)))
        when = conditions(list(deciding), groups, span, depth=2, quantifiers=1)
        cases = _cases(
            draw, lambda value, w, c: ConclusionCase(value, value, w, "から", (c,)), VALUES, when
        )
        rules[span].append(Conclusion(f"c{n}", f"c{n}", "t", cases, span))
        deciding.append(rules[span][-1])
    duties = {span: [] for span in asked}
    for n in range(draw(st.integers(0, 2))):
        span = draw(st.sampled_from(list(asked)))
        when = draw(conditions(deciding, groups, span, depth=1, quantifiers=1))
        duty = Duty(f"d{n}", "t", when, Weight.MUST, When.BEFORE, "誰か", "何か", (CITED[0],), span)
        duties[span].append(replace(duty, excludes=("d0",) if n else ()))
    when = conditions(deciding, groups, None, depth=1, quantifiers=1)
    verdict = _cases(
        draw,
        lambda value, w, c: VerdictCase(value, "", w, cite=(c,)),
        [Verdict.PERMITTED, Verdict.CONDITIONAL, Verdict.NOT_PERMITTED, Verdict.ANSWERED],
        conditions(deciding, groups, None, depth=2, quantifiers=1),
    )
    every = [rule.id for some in rules.values() for rule in some]
    return Form(
        *("f", "相談", "目的", PACK, tuple(id_ for id_ in every if draw(st.integers(0, 3)))),
        tuple(
            Topic(
                f"t{span}",
                "論点",
                tuple(asked[span]),
                tuple(rules[span]),
                tuple(duties[span]),
                span,
                drafts=() if span else draw(drafts("e", when)),
            )
            for span in asked
        ),
        verdict,
        {group: Group(group, group, group, "誰ですか") for group in groups},
    )


def values_of(question):
    """A value of every class that the conditions of `forms_strategy` can tell apart, and more."""
    match question.kind:
        case Kind.MANY:
            options = [option.value for option in question.options]
            return [some for n in range(len(options) + 1) for some in combinations(options, n)]
        case Kind.NUMBER:
            return [Decimal(text) for text in ("0", "1", "1.5")]
        case Kind.DATE:
            one = timedelta(days=1)
            return [NEW_LAW - one, NEW_LAW, NEW_LAW + one, DAY, DAY + one]
        case Kind.TEXT:
            return ["", "文章"]
        case _:
            return [option.value for option in question.options]


def _answers(questions) -> list[dict[str, Answer]]:
    """Every way to answer all of the questions."""
    ids = [question.id for question in questions]
    wrap = [judged if question.kind is Kind.JUDGEMENT else Answer for question in questions]
    return [
        {id_: make(value) for id_, make, value in zip(ids, wrap, row, strict=True)}
        for row in product(*map(values_of, questions))
    ]


def complete_cases(form, most_parties) -> Iterator[Case]:
    """Every complete case with at most so many parties; the order of the others is the same."""
    own = _answers([q for topic in form.topics for q in topic.questions if topic.for_each is None])
    lists = [{}]
    if form.groups:
        each = _answers([q for topic in form.topics for q in topic.questions if topic.for_each])
        rests = [
            rest
            for count in range(most_parties)
            for rest in combinations_with_replacement(each, count)
        ]
        whole = [(), *((first, *rest) for first in each for rest in rests)]
        lists = [{"g": _list_of(one)} for one in whole]
    for answers in own:
        for parties in lists:
            yield Case("f", "p", "1.0.0", DAY, answers=answers, parties=parties)


def _list_of(answers):
    listed = (party(f"p{number}", **given) for number, given in enumerate(answers, 1))
    return PartyList(tuple(listed), complete=True)


def width_in(book, sample, effort=CONFLICTS):
    """How wide *possible* is in a rulebook, by the cases that proof 2 comes upon."""
    encoding = Encoding(book)
    with Cases(encoding, effort) as cases:
        prover = Prover.of(encoding, cases)
        list(no_overlap(prover))
        return width_of(prover, sample)
