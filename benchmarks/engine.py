"""How long the next question takes, and how long it takes to change an earlier answer.

    python benchmarks/engine.py [--runs N] [--sizes 10,100,1000]

Generated forms: conclusions of a few cases, about three tests each, that rest on their own
questions and on conclusions of the layers before. A person answers all that is asked, one by
one; then changes answers anywhere. "next question" is what the wizard waits for, "assessment"
everything derived beside it, "what decides it" the decisive answers and turning points in the end;
`--pack FOLDER` measures these over a pack's worked cases. The floor is one plain evaluation of
every condition of the form, without replay, network or trace, in the same run: machines are
noisy, compare the ratios.
Nothing here is a test: no time is asserted.
"""

import argparse
import random
import statistics
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from time import perf_counter

from michishirube.engine.assess import Assessment, assess, assess_replay, rules_for
from michishirube.engine.case import Answer, Case, Party, PartyList, Value
from michishirube.engine.condition import (
    AllParties,
    And,
    AnyParty,
    Compare,
    Condition,
    Includes,
    Is,
    IsYes,
    Not,
    Or,
    holds_of,
)
from michishirube.engine.form import (
    YES_OR_NO,
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
from michishirube.engine.interview import Interview
from michishirube.engine.pivots import pivots
from michishirube.engine.replay import Replay
from michishirube.engine.truth import Truth, all_of, any_of, opposite
from michishirube.formfile.casefile import read_example
from michishirube.library import load_library

DAY = date(2026, 11, 22)
PACK = Pack("p", "p", "1.0.0", DAY, DAY, "")
OPTIONS = tuple(Option(value, value) for value in "xyz")
KINDS = (*[Kind.YES_NO] * 6, Kind.CHOICE, Kind.CHOICE, Kind.MANY, Kind.NUMBER)
BARS = {"next question": 5.0, "change, then next question": 50.0}
"""Milliseconds at 1,000 questions: the 99th percentile, and the longest."""


def make_question(number: int, topic: str, group: str | None, draw: random.Random) -> Question:
    kind = draw.choice(KINDS)
    options = YES_OR_NO if kind is Kind.YES_NO else ()
    if kind in (Kind.CHOICE, Kind.MANY):
        options = OPTIONS
    return Question(f"q{number}", f"q{number}?", kind, topic, group, options)


def test_of(item: Question | Conclusion, draw: random.Random) -> Condition:
    if isinstance(item, Conclusion):
        return Is(item.id, draw.choice("abc"))
    match item.kind:
        case Kind.YES_NO:
            return IsYes(item.id)
        case Kind.CHOICE:
            return Is(item.id, draw.choice("xyz"))
        case Kind.MANY:
            return Includes(item.id, draw.choice("xyz"))
        case _:
            return Compare(item.id, ">=", Decimal(draw.choice((10, 100, 1000))))


def make_condition(items: list[Question | Conclusion], draw: random.Random) -> Condition:
    """About three tests."""
    tests = [test_of(item, draw) for item in draw.sample(items, min(3, len(items)))]
    tests = [Not(test) if draw.random() < 0.3 else test for test in tests]
    shape = draw.choice((And, Or, None))
    if shape is not None:
        return shape(tuple(tests))
    return Or((tests[0], And(tuple(tests[1:])))) if len(tests) > 2 else tests[0]


def make_form(questions: int, each: int = 0) -> Form:
    """A form of so many questions, `each` of them asked of every party.

    Three questions a conclusion, ten conclusions a topic, topics layered.
    """
    draw = random.Random(questions)
    topics, rules, number = [], [], 0
    spans = [*["parties"] * -(-each // 30), *[None] * -(-(questions - each) // 30)]
    for index, group in enumerate(spans):
        size = min(30, questions - number)
        asked = [make_question(number + n, f"t{index}", group, draw) for n in range(size)]
        number += size
        below = [rule for rule in rules[-20:] if rule.group in (None, group)]
        made = []
        for k in range(max(1, size // 3)):
            own = asked[3 * k : 3 * k + 3]
            items = [*own, *draw.sample(below, min(2, len(below))), *made[-1:]]
            cases = [
                ConclusionCase(value, value, make_condition(items, draw), "から")
                for value in draw.sample("abc", draw.choice((2, 3)))
            ]
            last = ConclusionCase("c", "c", None, "から")
            rule = Conclusion(f"c{index}_{k}", "c", f"t{index}", (*cases, last), group)
            made.append(rule)
        rules += made
        duties = [
            Duty(
                *(f"d{index}_{k}", f"t{index}", make_condition([*asked, *made], draw)),
                *(Weight.MUST, When.DURING, "X社", "する"),
                group=group,
            )
            for k in range(2)
        ]
        topics.append(Topic(f"t{index}", "t", tuple(asked), tuple(made), tuple(duties), group))
    own = [rule for rule in rules if rule.group is None]
    verdict = tuple(
        VerdictCase(value, value.value, make_condition(own[-5:], draw))
        for value in (Verdict.PERMITTED, Verdict.CONDITIONAL)
    )
    if each:
        of_any = AnyParty("parties", test_of(rules[0], draw))
        verdict = (*verdict, VerdictCase(Verdict.UNDETERMINED, "u", of_any))
    last_case = VerdictCase(Verdict.NOT_PERMITTED, "n", None)
    groups = {"parties": Group("parties", "p", "p", "p?")} if each else {}
    wants = tuple(rule.id for rule in rules)
    return Form("f", "f", "f", PACK, wants, tuple(topics), (*verdict, last_case), groups)


def make_value(question: Question, draw: random.Random) -> Value:
    match question.kind:
        case Kind.MANY:
            return tuple(draw.sample("xyz", draw.randrange(3)))
        case Kind.NUMBER:
            return Decimal(draw.choice((1, 50, 500, 5000)))
        case _:
            return draw.choice(question.options).value


def conditions_of(form: Form) -> Iterator[tuple[str | None, tuple[Condition | None, ...]]]:
    """Every rule's conditions in an order in which each rests on the ones before."""
    for topic in form.topics:
        for rule in topic.conclusions:
            yield rule.id, tuple(case.when for case in rule.cases)
        for duty in topic.duties:
            yield None, (duty.if_,)
    yield None, tuple(case.when for case in form.verdict)


def plain_pass(form: Form, values: dict[str, Value], parties: int) -> int:
    """The floor: each condition once for the case (or each party), true, false or unknown."""
    rules = {rule.id: rule for topic in form.topics for rule in topic.conclusions}
    groups = {topic.id: topic.for_each for topic in form.topics}
    found: dict[str, set[str]] = {}
    passed = 0

    def truth(condition: Condition) -> Truth:
        match condition:
            case Not(term):
                return opposite(truth(term))
            case And(terms):
                return all_of([truth(term) for term in terms])
            case Or(terms):
                return any_of([truth(term) for term in terms])
            case AnyParty(_, term) | AllParties(_, term):
                return truth(term)
            case Is(id=id_, value=value) if id_ in rules:
                if value not in found[id_]:
                    return Truth.NO
                return Truth.YES if len(found[id_]) == 1 else Truth.UNKNOWN
        value = values.get(condition.id)
        return Truth.UNKNOWN if value is None else holds_of(condition, value, DAY)

    for id_, whens in conditions_of(form):
        times = parties if id_ and groups[rules[id_].topic] else 1
        for _ in range(times):
            truths = [Truth.YES if when is None else truth(when) for when in whens]
            passed += len(truths)
        if id_:
            possible = set()
            for case, came in zip(rules[id_].cases, truths, strict=True):
                if came is not Truth.NO:
                    possible.add(case.value)
                if came is Truth.YES:
                    break
            found[id_] = possible
    return passed


@dataclass
class Times:
    """Milliseconds, by what was timed."""

    of: dict[str, list[float]] = field(default_factory=dict)

    def take(self, name: str, action: Callable[[], object]) -> object:
        start = perf_counter()
        result = action()
        self.of.setdefault(name, []).append((perf_counter() - start) * 1000)
        return result


class Person:
    """Somebody who answers: the case as it is now, and the interview on it."""

    def __init__(self, form: Form, parties: int, draw: random.Random) -> None:
        listed = tuple(Party(f"p{n}", f"{n}社") for n in range(parties))
        lists = {id_: PartyList(listed, complete=True) for id_ in form.groups}
        self.case = Case("f", "p", "1.0.0", DAY, parties=lists)
        self.book = rules_for(form, DAY)
        self.interview = Interview(self.book)
        self.draw = draw
        self.given: dict[Ref, Value] = {}

    def look(self) -> Replay:
        self.replayed = self.interview.update(self.case)
        return self.replayed

    def next(self) -> Ref | None:
        lists = self.case.parties
        return next(
            (r for r in self.replayed.visited if r not in self.given and r.id not in lists), None
        )

    def answer(self, ref: Ref) -> Callable[[], Replay]:
        """Ready to answer: from the key pressed to the next question known."""
        question = self.book.questions[ref.id]
        before = self.given.get(ref)
        while (value := make_value(question, self.draw)) == before:
            pass  # an answer that is changed is another one
        self.given[ref] = value

        def press() -> Replay:
            self.case = self.case.with_answer(ref, question.group, Answer(value))
            return self.look()

        return press

    def assess(self) -> Assessment:
        return assess_replay(self.book, self.case, self.replayed)


def interview_once(form: Form, parties: int, draw: random.Random, times: Times) -> int:
    """One person's way through a form; how many questions are asked in the end."""
    person = Person(form, parties, draw)
    times.take("open", person.look)
    while (ref := person.next()) is not None:
        times.take("next question", person.answer(ref))
        if len(person.given) % 10 == 1:
            plain = {ref.id: value for ref, value in person.given.items()}
            times.take("floor", partial(plain_pass, form, plain, parties))
            times.take("assessment", person.assess)
    times.take("what decides it", partial(pivots, person.assess(), person.case))
    for number, ref in enumerate(draw.sample(list(person.given), min(100, len(person.given)))):
        times.take("change, then next question", person.answer(ref))
        if number % 10 == 1:
            times.take("change, then assessment", person.assess)
    return len(person.look().visited)


def worked_cases(folder: Path) -> Times:
    """What decides each worked case of a pack."""
    library, times = load_library(folder), Times()
    for path in library.pack.examples:
        case = read_example(path, library.forms, path.name).case
        assessment = assess(library.form(case.consultation), case)
        times.take("what decides it", partial(pivots, assessment, case))
    return times


def percentile(times: list[float], share: float) -> float:
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, round(share * len(ordered)))]


def report(title: str, times: Times, bars: dict[str, float]) -> None:
    floor = statistics.median(times.of["floor"]) if "floor" in times.of else None
    print(f"\n{title}")
    print(f"{'':28}{'median':>9}{'p99':>9}{'max':>9}   {'× floor: median, min, max':28}bar")
    for name, found in times.of.items():
        middle, high, top = statistics.median(found), percentile(found, 0.99), max(found)
        ratios = ""
        if floor:
            ratios = f"{middle / floor:8.2f}{min(found) / floor:8.2f}{top / floor:8.2f}"
        bar = ""
        if name in bars:
            reached = high if name == "next question" else top
            bar = f"{'held' if reached < bars[name] else 'MISSED'} (< {bars[name]:g} ms)"
        print(f"{name:28}{middle:9.3f}{high:9.3f}{top:9.3f}   {ratios:28}{bar}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=3, help="interviews a form (default 3)")
    parser.add_argument("--sizes", default="10,100,1000", help="questions (default 10,100,1000)")
    parser.add_argument("--pack", type=Path, help="a pack's folder: time its worked cases instead")
    asked = parser.parse_args()
    if asked.pack:
        report("worked cases", worked_cases(asked.pack), {"what decides it": 100.0})
        return
    print("Milliseconds; the floor is one plain evaluation of every condition.")
    for size in map(int, asked.sizes.split(",")):
        forms = [("", make_form(size), 0)]
        if size >= 100:
            forms.append(
                (", a tenth of them for each of 10 parties", make_form(size, size // 10), 10)
            )
        for words, form, parties in forms:
            times, visited = Times(), 0
            for run in range(asked.runs):
                visited = interview_once(form, parties, random.Random(run), times)
            title = f"{size} questions{words} ({visited} asked in the end)"
            report(title, times, BARS if size == 1000 else {})


if __name__ == "__main__":
    main()
