"""Short ways to say a form and a case, so that a test shows the whole of both."""

from dataclasses import replace
from datetime import date

from michishirube.engine.assess import assess
from michishirube.engine.case import Answer, Basis, Case, Party, PartyList
from michishirube.engine.condition import parse_condition
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
    Ref,
    Topic,
    Verdict,
    VerdictCase,
    Weight,
    When,
)

DAY = date(2026, 11, 22)
YES_OR_NO = (Option("yes", "はい"), Option("no", "いいえ"))
PACK = Pack("p", "試験", "1.0.0", law_as_of=DAY, covers_from=date(2022, 4, 1), digest="0" * 64)


def ask(id_, kind="yes_no", options="", ask_when=None, **more):
    """A question; `options` by their values, separated by spaces."""
    named = tuple(Option(value, value) for value in options.split())
    if not named and kind in ("yes_no", "judgement"):
        named = YES_OR_NO
    when = parse_condition(ask_when) if ask_when else None
    return Question(id_, f"{id_}?", Kind(kind), "", options=named, ask_when=when, **more)


def _when(text):
    """`value when condition`, or a bare value for `otherwise`."""
    value, _, condition = text.partition(" when ")
    return value, parse_condition(condition) if condition else None


def conclude(id_, *cases, **more):
    """A conclusion of cases `value when condition`; the last one a bare value."""
    parsed = [_when(text) for text in cases]
    return Conclusion(
        id_,
        id_,
        "",
        tuple(ConclusionCase(value, value, when, "から") for value, when in parsed),
        **more,
    )


def oblige(id_, condition, weight=Weight.MUST, when=When.DURING, **more):
    return Duty(id_, "", parse_condition(condition), weight, when, "誰か", "何か", **more)


def topic(*items, id_="t", each=None):
    """Questions, conclusions and duties that belong together."""
    placed = [replace(item, topic=id_, group=each) for item in items]
    return Topic(
        id_,
        id_,
        tuple(item for item in placed if isinstance(item, Question)),
        tuple(item for item in placed if isinstance(item, Conclusion)),
        tuple(item for item in placed if isinstance(item, Duty)),
        each,
    )


def make_form(*topics, verdict=("answered",), wants=None, pack=PACK):
    """A form that wants every conclusion (by its first version), unless `wants` says otherwise."""
    conclusions = [rule for part in topics for rule in part.conclusions]
    if wants is None:
        wants = tuple(rule.id for rule in conclusions if rule.replaces is None)
    parsed = [_when(text) for text in verdict]
    return Form(
        "f",
        "相談",
        "目的",
        pack,
        tuple(wants),
        topics,
        tuple(VerdictCase(Verdict(value), value, when) for value, when in parsed),
        {part.for_each: Group(part.for_each, "", "", "") for part in topics if part.for_each},
    )


def as_answer(value):
    return value if isinstance(value, Answer) else Answer(value)


def judged(value):
    """An answer with judge, date and basis."""
    return Answer(value, Basis("山田", DAY, "議事録"))


def party(id_, /, **answers):
    return Party(id_, f"{id_}社", {key: as_answer(value) for key, value in answers.items()})


def every(*parties):
    """A list that is complete."""
    return PartyList(parties, complete=True)


def some(*parties):
    """A list said to be incomplete."""
    return PartyList(parties, complete=False)


def make_case(as_of=DAY, parties=None, **answers):
    given = {key: as_answer(value) for key, value in answers.items()}
    return Case("f", "p", "1.0.0", as_of, answers=given, parties=parties or {})


def possible(form, case, id_="c", at=None):
    """The values a wanted conclusion can still have."""
    result = assess(form, case).conclusion(Ref(id_, at))
    return result.finding.possible


def live(form, case):
    """The questions visited: `id`, or `id@party`."""
    return [named(ref) for ref in assess(form, case).visited]


def named(ref):
    return ref.id if ref.party is None else f"{ref.id}@{ref.party}"
