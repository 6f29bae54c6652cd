"""The deepest form that is taken can be decided; a deeper one is refused, and nothing crashes."""

from datetime import date

import pytest
from fixtures import lay_out, loaded, problems

from michishirube.engine.assess import assess, rules_for
from michishirube.engine.case import Answer, Case, Party, PartyList
from michishirube.engine.condition import MAX_DEPTH
from michishirube.engine.replay import replay_by_definition
from michishirube.formfile.linking import MAX_CHAIN

DAY = date(2026, 7, 1)
TOPIC = "topic: t\ntitle: 論点\nquestions:\n  - {id: a, ask: a, kind: yes_no}\nconclusions:\n"
EACH = """
topic: u
title: 相手
for_each: recipients
questions:
  - {id: q, ask: q, kind: yes_no}
"""
CONSULTATION = """
consultation: c
title: 相談
purpose: 試すとき
topics: [t, u]
wants: [c0]
verdict:
  - {value: permitted, headline: 可, when: "VERDICT"}
  - {value: answered, headline: 答え, otherwise: true}
"""


def pack(folder, conditions, verdict="c0 is x"):
    """A pack of conclusions c0, c1, … with these conditions."""
    lay_out(folder, "good", "yes_no")
    rules = "".join(
        f"  - id: c{n}\n    title: a\n    cases:\n"
        f"      - {{value: x, label: a, because: b, when: '{when}'}}\n"
        "      - {value: y, label: a, because: b, otherwise: true}\n"
        for n, when in enumerate(conditions)
    )
    (folder / "topics" / "t.yaml").write_text(TOPIC + rules, "utf-8")
    (folder / "topics" / "u.yaml").write_text(EACH, "utf-8")
    text = CONSULTATION.replace("VERDICT", verdict)
    (folder / "consultations" / "c.yaml").write_text(text, "utf-8")
    return folder


def chain(length, link):
    return [link.format(n + 1) for n in range(length - 1)] + ["a"]


DEEP_TERM = "(" * (MAX_DEPTH - 2) + "{}" + " and a or a)" * (MAX_DEPTH - 2)
DEEPEST = [
    (chain(MAX_CHAIN // 2, "c{} is x"), "c0 is x"),
    (chain(MAX_CHAIN // 4, "not c{} is not x"), "not c0 is x"),
    (chain(MAX_CHAIN // 3, "any recipients: c{} is x"), "all recipients: c0 is x"),
    (chain(MAX_CHAIN // 3, "a and c{} is x"), DEEP_TERM.format("c0 is x")),
    (chain(MAX_CHAIN // 6, "a or (a and (not (c{} is x)))"), "not " * 50 + "c0 is x"),
    ([DEEP_TERM.format("c1 is x"), "a"], "c0 is x"),
]


@pytest.mark.parametrize(("conditions", "verdict"), DEEPEST)
def test_the_deepest_forms_are_decided(tmp_path, conditions, verdict):
    form = loaded(pack(tmp_path, conditions, verdict)).forms["c"]
    parties = {"recipients": PartyList((Party("k", "K社"),), complete=True)}
    for answers in ({}, {"a": Answer("yes")}):
        case = Case("c", "base", "1.0.0", DAY, answers=answers, parties=parties)
        assessment = assess(form, case)
        assert assessment.verdict.decided is bool(answers)
        replayed = replay_by_definition(rules_for(form, DAY), case)
        assert replayed.visited == assessment.visited


def test_they_are_decided_far_down_the_stack_too(tmp_path):
    """As in the desktop program, below Qt's own frames."""
    form = loaded(pack(tmp_path, *DEEPEST[2])).forms["c"]
    case = Case("c", "base", "1.0.0", DAY)

    def below(frames):
        return below(frames - 1) if frames else assess(form, case).verdict.decided

    assert below(100) is False


@pytest.mark.parametrize(
    "conditions",
    [
        chain(MAX_CHAIN // 2 + 1, "c{} is x"),
        chain(1_500, "c{} is x"),
        chain(1_500, "not (a and c{} is x)"),
        ["a", *(f"c{n} is y or a" for n in range(1_000))],
    ],
)
def test_deeper_forms_are_refused(tmp_path, conditions):
    found = problems(pack(tmp_path, conditions))
    assert ["判断の連なりが深すぎます（200 段まで）" in what for _, _, what in found] == [True]


def test_a_circle_of_many_is_named(tmp_path):
    conditions = [*(f"c{n + 1} is x" for n in range(80)), "c0 is x"]
    ((_, _, what),) = problems(pack(tmp_path, conditions))
    assert "判断が堂々めぐりしています：c0 → c1 → " in what


def test_many_ways_through_a_form_are_walked_once(tmp_path):
    """Forty layers of two, each resting on both below: a billion ways."""
    conditions = []
    for layer in range(40):
        below = 2 * layer + 2
        conditions += [f"c{below} is x and c{below + 1} is x or c{below} is y"] * 2
    form = loaded(pack(tmp_path, [*conditions, "a", "a"])).forms["c"]
    for answers in ({}, {"a": Answer("yes")}):
        case = Case("c", "base", "1.0.0", DAY, answers=answers)
        assert assess(form, case).verdict.decided is bool(answers)


def test_a_form_of_many_rules_is_read(tmp_path):
    """Checks that compared every rule with every other took minutes."""
    form = loaded(pack(tmp_path, ["a", *(f"c{n} is y and a" for n in [0] * 1_000)])).forms["c"]
    assert len(form.topics[0].conclusions) == 1_001
