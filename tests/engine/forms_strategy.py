"""Random forms and cases for hypothesis: small, dense and nasty.

Forms have questions of every kind, conclusions that rest on each other across topics in any
order, quantifiers over two groups, versions, duties and questions for the record. Cases have
missing, unknown and definite answers, judgements with and without basis, and lists of parties
that are complete, incomplete, unsaid or not there.
"""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from building import DAY, PACK, YES_OR_NO, judged
from hypothesis import strategies as st

from michishirube.engine.case import DONT_KNOW, Answer, Case, Party, PartyList
from michishirube.engine.condition import (
    AllParties,
    And,
    AnyParty,
    AsOf,
    Compare,
    Includes,
    Is,
    IsGiven,
    IsYes,
    Not,
    Or,
)
from michishirube.engine.form import (
    ALWAYS,
    Conclusion,
    ConclusionCase,
    Draft,
    DraftPart,
    Due,
    Duty,
    Form,
    Group,
    Kind,
    Option,
    Period,
    Question,
    Topic,
    Verdict,
    VerdictCase,
    Weight,
    When,
)

NEW_LAW = date(2026, 4, 1)
DATES = (date(2026, 3, 31), NEW_LAW, DAY, date(9999, 12, 31))
NUMBERS = tuple(map(Decimal, ("0", "1", "2.5")))
TEXTS = ("", "文章")
OPTIONS = tuple(Option(value, value) for value in ("x", "y", "z"))
VALUES = ("p", "q", "r")
PARTIES = ("a", "b", "c")
ASKED = [kind for kind in Kind if kind is not Kind.PARTIES]


@st.composite
def questions(draw, id_, topic, group):
    kind = draw(st.sampled_from([Kind.YES_NO, *ASKED]))
    options = ()
    if kind in (Kind.CHOICE, Kind.MANY):
        options = OPTIONS
    elif kind in (Kind.YES_NO, Kind.JUDGEMENT):
        with_own = kind is Kind.JUDGEMENT and draw(st.booleans())
        options = OPTIONS if with_own else YES_OR_NO
    return Question(id_, id_, kind, topic, group, options, record=draw(st.integers(0, 5)) == 0)


def _tests_of(item):
    """Every test that can be made of a question or conclusion."""
    if isinstance(item, Conclusion):
        return [Is(item.id, value) for value in VALUES]
    values = [option.value for option in item.options]
    match item.kind:
        case Kind.YES_NO | Kind.JUDGEMENT | Kind.CHOICE:
            yes = [IsYes(item.id)] if "yes" in values else []
            return yes + [Is(item.id, value) for value in values]
        case Kind.MANY:
            return [Includes(item.id, value) for value in values]
        case Kind.NUMBER:
            return [Compare(item.id, op, NUMBERS[1]) for op in ("<", "<=", ">", ">=", "=")]
        case Kind.DATE:
            constants = (NEW_LAW, AsOf.AS_OF)
            return [IsGiven(item.id), *(Compare(item.id, "<=", c) for c in constants)]
        case _:
            return [IsGiven(item.id)]


@st.composite
def conditions(draw, items, groups, scope, *, depth=3, quantifiers=2):
    """Conditions over `items` that may stand in a topic for `scope` (None: the case itself)."""
    ways = ["test"]
    less = {"depth": depth - 1, "quantifiers": quantifiers}
    if depth:
        ways += ["test", "not", "and", "or", *(groups if quantifiers else ())]
    way = draw(st.sampled_from(ways))
    match way:
        case "test":
            own = [item for item in items if scope and item.group == scope]
            seen = [item for item in items if item.group in (None, scope)]
            if own and draw(st.booleans()):
                seen = own
            return draw(st.sampled_from(_tests_of(draw(st.sampled_from(seen)))))
        case "not":
            return Not(draw(conditions(items, groups, scope, **less)))
        case "and" | "or":
            inner = conditions(items, groups, scope, **less)
            terms = tuple(draw(inner) for _ in range(draw(st.integers(2, 3))))
            return And(terms) if way == "and" else Or(terms)
        case group:
            term = draw(
                conditions(items, groups, group, depth=depth - 1, quantifiers=quantifiers - 1)
            )
            return draw(st.sampled_from([AnyParty, AllParties]))(group, term)


def _cases(draw, make, values, condition):
    """Ordered cases, the last one `otherwise`."""
    whens = [draw(condition) for _ in range(draw(st.sampled_from([1, 1, 2, 3, 0])))]
    return tuple(make(draw(st.sampled_from(values)), when) for when in [*whens, None])


def _conclusion_case(value, when):
    """The value r says that the point does not arise."""
    return ConclusionCase(value, value, when, "から", not_applicable=value == "r")


def _verdict_case(value, when):
    return VerdictCase(value, value.value, when)


def _versions(draw, rule, again):
    """The rule alone, or now and then two versions of it that meet at NEW_LAW."""
    if draw(st.integers(0, 4)):
        return [rule]
    old = replace(rule, period=Period(None, NEW_LAW))
    return [old, replace(again(), id=f"{rule.id}_new", period=Period(NEW_LAW), replaces=rule.id)]


def drafts(id_, condition):
    """No ready text, or one with a part of its own condition."""
    if_ = st.none() | condition
    parts = st.builds(DraftPart, st.just("p"), st.just("文"), if_=if_)
    one = st.builds(Draft, st.just(id_), st.just("t"), st.just("題"), st.tuples(parts), if_=if_)
    return st.one_of(st.just(()), st.tuples(one))


@st.composite
def forms(draw):
    groups = draw(st.sampled_from([("g",), ("g", "h"), ("g",), ()]))
    spans = [None, *groups, *draw(st.lists(st.sampled_from((None, *groups)), max_size=2))]
    spans = draw(st.permutations(spans))
    asked = {
        n: [draw(questions(f"q{n}{k}", f"t{n}", span)) for k in range(draw(st.integers(1, 3)))]
        for n, span in enumerate(spans)
    }
    first = spans.index(None)
    asked[first][0] = replace(asked[first][0], record=False)
    everything = [question for some in asked.values() for question in some]
    deciding = [question for question in everything if not question.record]
    rules = {n: [] for n in asked}
    duties = {n: [] for n in asked}
    names = []
    for k in range(draw(st.sampled_from([2, 3, 4, 5, 0]))):
        n = draw(st.integers(0, len(spans) - 1))
        condition = conditions(list(deciding), groups, spans[n])

        def conclusion(n=n, k=k, condition=condition):
            cases = _cases(draw, _conclusion_case, VALUES, condition)
            return Conclusion(f"c{k}", f"c{k}", f"t{n}", cases, spans[n], period=ALWAYS)

        rule = conclusion()
        rules[n] += _versions(draw, rule, conclusion)
        deciding.append(rule)
        names.append(rule.id)
    for k in range(draw(st.integers(0, 2))):
        n = draw(st.integers(0, len(spans) - 1))
        condition = conditions(deciding, groups, spans[n])

        def duty(n=n, k=k, condition=condition):
            dates = [q for q in everything if q.kind is Kind.DATE and q.group in (None, spans[n])]
            due = Due(dates[0].id, 10, 1, k == 0, k == 1) if dates else None
            when = draw(condition)
            return Duty(
                *(f"d{k}", f"t{n}", when, Weight.MUST, When.BEFORE, "誰か", "何か"),
                group=spans[n],
                due=due,
            )

        duties[n] += _versions(draw, duty(), duty)
    for some in asked.values():
        for at, question in enumerate(some):
            if question.record and draw(st.booleans()):
                seen = [item for item in (*everything, *deciding) if item is not question]
                when = conditions(seen, groups, question.group, depth=2, quantifiers=1)
                some[at] = replace(question, ask_when=draw(when))
    return Form(
        "f",
        "相談",
        "目的",
        PACK,
        tuple(name for name in names if draw(st.booleans())),
        tuple(
            Topic(
                *(f"t{n}", "論点", tuple(asked[n]), tuple(rules[n]), tuple(duties[n]), span),
                drafts=() if span else draw(drafts(f"e{n}", conditions(deciding, groups, None))),
            )
            for n, span in enumerate(spans)
        ),
        _cases(draw, _verdict_case, list(Verdict), conditions(deciding, groups, None)),
        {group: Group(group, group, group, f"{group}?") for group in groups},
    )


def values(question):
    """Definite values of a question."""
    match question.kind:
        case Kind.YES_NO | Kind.JUDGEMENT | Kind.CHOICE:
            return st.sampled_from([option.value for option in question.options])
        case Kind.MANY:
            chosen = [(), ("x",), ("y",), ("x", "z"), ("x", "y", "z")]
            return st.sampled_from(chosen)
        case Kind.NUMBER:
            return st.sampled_from(NUMBERS)
        case Kind.DATE:
            return st.sampled_from(DATES)
        case _:
            return st.sampled_from(TEXTS)


def definite_answers(question):
    if question.kind is Kind.JUDGEMENT:
        return values(question).map(judged)
    return values(question).map(Answer)


def answers(question):
    """Anything a person can enter."""
    definite = definite_answers(question)
    kinds = [definite, definite, definite, st.just(Answer(DONT_KNOW)), st.just(judged(DONT_KNOW))]
    if question.kind is Kind.JUDGEMENT:
        kinds.append(values(question).map(Answer))
    return st.one_of(kinds)


def asked_of(form, group):
    return [q for topic in form.topics for q in topic.questions if q.group == group]


def _answered(draw, some, how, missing):
    """Answers to some questions; the more `missing`, the fewer."""
    kept = [q for q in some if not missing or draw(st.integers(0, missing + 1)) > missing - 1]
    return {question.id: draw(how(question)) for question in kept}


@st.composite
def parties(draw, form, group, id_, *, how=answers, missing=1):
    return Party(id_, f"{id_}社", _answered(draw, asked_of(form, group), how, missing))


@st.composite
def party_lists(draw, form, group, *, how=answers, missing=1, complete=(True, True, False, None)):
    ids = draw(st.permutations(PARTIES))[: draw(st.sampled_from([1, 2, 2, 3, 0]))]
    listed = tuple(draw(parties(form, group, id_, how=how, missing=missing)) for id_ in ids)
    return PartyList(listed, draw(st.sampled_from(complete)))


AS_OFS = st.sampled_from([date(2026, 3, 31), NEW_LAW, DAY])


@st.composite
def cases(draw, form):
    """A partial case."""
    missing = draw(st.sampled_from([0, 1, 1, 2]))
    lists = {
        group: draw(party_lists(form, group, missing=missing))
        for group in form.groups
        if draw(st.integers(0, 3))
    }
    own = _answered(draw, asked_of(form, None), answers, missing)
    return Case("f", "p", "1.0.0", draw(AS_OFS), answers=own, parties=lists)


@st.composite
def complete_cases(draw, form):
    """A case in which everything has a definite answer."""
    lists = {
        group: draw(party_lists(form, group, how=definite_answers, missing=0, complete=(True,)))
        for group in form.groups
    }
    own = _answered(draw, asked_of(form, None), definite_answers, 0)
    return Case("f", "p", "1.0.0", draw(AS_OFS), answers=own, parties=lists)


@st.composite
def edited(draw, form, case):
    """The case after one thing a person may do to it (now and then two or three at once)."""
    for _ in range(draw(st.sampled_from([1, 1, 1, 1, 2, 3]))):
        case = draw(_edited_once(form, case))
    return case


def _edited_once(form, case):
    ways = [_with_other_answer(form, case)] * 3 + [st.just(replace(case, summary="変えた"))]
    for group in form.groups:
        ways += [_with_other_list(form, case, group)] * 2
        if case.listed(group).parties:
            ways += [_with_other_party_answer(form, case, group)] * 3
    return st.one_of(ways)


@st.composite
def _with_other_answer(draw, form, case):
    question = draw(st.sampled_from(asked_of(form, None)))
    others = {id_: answer for id_, answer in case.answers.items() if id_ != question.id}
    if not draw(st.integers(0, 3)):
        return replace(case, answers=others)
    return replace(case, answers={**others, question.id: draw(answers(question))})


@st.composite
def _with_other_party_answer(draw, form, case, group):
    listed = case.listed(group)
    at = draw(st.integers(0, len(listed.parties) - 1))
    question = draw(st.sampled_from(asked_of(form, group)))
    changed = dict(listed.parties[at].answers)
    changed.pop(question.id, None)
    if draw(st.integers(0, 3)):
        changed[question.id] = draw(answers(question))
    several = list(listed.parties)
    several[at] = replace(several[at], answers=changed)
    return replace(case, parties={**case.parties, group: replace(listed, parties=tuple(several))})


@st.composite
def _with_other_list(draw, form, case, group):
    listed = case.listed(group)
    others = {id_: other for id_, other in case.parties.items() if id_ != group}
    match draw(st.sampled_from(["drop", "complete", "add", "remove", "order"])):
        case "drop":
            return replace(case, parties=others)
        case "complete":
            listed = replace(listed, complete=draw(st.sampled_from([True, False, None])))
        case "add":
            free = [id_ for id_ in PARTIES if id_ not in [party.id for party in listed.parties]]
            if free:
                new = draw(parties(form, group, free[0]))
                at = draw(st.integers(0, len(listed.parties)))
                several = (*listed.parties[:at], new, *listed.parties[at:])
                listed = replace(listed, parties=several)
        case "remove":
            listed = replace(listed, parties=listed.parties[1:])
        case _:
            listed = replace(listed, parties=tuple(draw(st.permutations(listed.parties))))
    return replace(case, parties={**others, group: listed})
