"""The JSON contract: every field of design section 4, whatever the case."""

import json

import pytest
from jsonschema import Draft202012Validator
from tests.packs.opened import EXAMPLES, opened, small, started, with_recipient

from michishirube.as_json import assessment_json, form_json, question_json
from michishirube.engine.form import Ref

TEXT, TEXTS, MAYBE = (
    {"type": "string"},
    {"type": "array", "items": {"type": "string"}},
    ["string", "null"],
)
DATE = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"}
PARTY = {"type": MAYBE}
VERDICT = {"enum": ["permitted", "conditional", "not_permitted", "undetermined", "answered"]}
TRUTH = {"enum": ["yes", "no", "unknown"]}


def record(required, **optional):
    """An object with these fields and no others."""
    return {
        "type": "object",
        "properties": {**required, **optional},
        "required": list(required),
        "additionalProperties": False,
    }


def some(items):
    return {"type": "array", "items": items}


REF = {"id": TEXT, "party": PARTY, "party_name": PARTY}
OPTIONS = some(record({"value": TEXT, "label": TEXT}))
QUESTION = {
    "id": TEXT,
    "topic": TEXT,
    "group": {"type": MAYBE},
    "text": TEXT,
    "kind": {
        "enum": "yes_no choice many number date text judgement parties".split()  # noqa: SIM905
    },
    "options": OPTIONS,
    "record": {"type": "boolean"},
    "ask_whom": TEXT,
    "citations": TEXTS,
}
ASKED = record(
    {**QUESTION, **REF},
    open_because={"enum": ["不明", "評価の根拠が未記入", "ほかにもある"]},
)
CONCLUSION = record(
    {
        **REF,
        "value": {"type": MAYBE},
        "label": TEXT,
        "title": TEXT,
        "reason": TEXT,
        "citations": TEXTS,
        "not_applicable": {"type": "boolean"},
        "rests_on_judgement": {"type": "boolean"},
        "rests_on": some(record(REF)),
        "decisive": some(record(REF)),
        "touched_by": TEXTS,
    },
    possible={**OPTIONS, "minItems": 2},
    opinion=record({"text": TEXT, "who": TEXT, "when": DATE}),
) | {
    # a value, or the values possible: never both, never neither
    "if": {"properties": {"value": {"type": "null"}}},
    "then": {"required": ["possible"]},
    "else": {"properties": {"possible": False}},
}
TURNING = record(
    {
        "verdict": VERDICT,
        "headline": TEXT,
        "changes": {
            **some(
                record(
                    {**REF, "values": some({"anyOf": [TEXT, TEXTS]}), "fact": TEXT},
                )
            ),
            "minItems": 1,
            "maxItems": 2,
        },
        "text": TEXT,
    }
)
DUTY = record(
    {
        **REF,
        "weight": {"enum": ["must", "should", "note"]},
        "when": {"enum": ["before", "during", "after"]},
        "who": TEXT,
        "text": TEXT,
        "due": {"anyOf": [DATE, {"type": "null"}]},
        "due_from": {"anyOf": [DATE, {"type": "null"}]},
        "citations": TEXTS,
    }
)
APPLIES = {"enum": ["yes", "unknown"]}
PART = record({"id": TEXT, "heading": TEXT, "text": TEXT, "applies": APPLIES})
DRAFT = record({"id": TEXT, "title": TEXT, "to": TEXT, "applies": APPLIES, "parts": some(PART)})
STEP = record(
    {"kind": {"enum": "and or not any all listing question conclusion".split()}, "truth": TRUTH},  # noqa: SIM905
    id=TEXT,
    party=PARTY,
    test={"type": "object", "required": ["is", "value"]},
    of=some({"$ref": "#/$defs/step"}),
)
MAYBE_STEP = {"anyOf": [{"$ref": "#/$defs/step"}, {"type": "null"}]}
FINDING = record(
    {
        "id": TEXT,
        "party": PARTY,
        "possible": {**TEXTS, "minItems": 1},
        "cases": some(record({"value": TEXT, "truth": TRUTH, "condition": MAYBE_STEP})),
    }
)
TRACED = record({"id": TEXT, "party": PARTY, "condition": {"$ref": "#/$defs/step"}})
ASSESSMENT = record(
    {
        "consultation": TEXT,
        "as_of": DATE,
        "verdict": VERDICT,
        "headline": TEXT,
        "verdict_possible": {**some(VERDICT), "minItems": 1},
        "verdict_held_open_by": {"enum": ["facts", "law", None]},
        "verdict_citations": TEXTS,
        "decisive": some(record(REF)),
        "turning_points": some(TURNING),
        "provisional": {"type": "boolean"},
        "conclusions": some(CONCLUSION),
        "duties": some(DUTY),
        "possible_duties": some(DUTY),
        "drafts": some(DRAFT),
        "next_questions": some(ASKED),
        "open_questions": some(ASKED),
        "set_aside": some(record(REF)),
        "notices": some(
            record(
                {
                    "kind": TEXT,
                    "text": TEXT,
                    "about": some(record(REF)),
                    "amendment": {"type": MAYBE},
                }
            )
        ),
        "trace": record({"verdict": FINDING, "conclusions": some(FINDING), "duties": some(TRACED)}),
        "pack": record({"id": TEXT, "version": TEXT, "law_as_of": DATE, "digest": TEXT}),
    }
) | {"$defs": {"step": STEP}}
VALID = Draft202012Validator(ASSESSMENT)


def as_json(session):
    """What a reader of the JSON gets."""
    return json.loads(json.dumps(assessment_json(session.assessment, session.case)))


def by_id(entries, id_, party=None):
    return next(one for one in entries if (one["id"], one["party"]) == (id_, party))


@pytest.mark.parametrize("example", sorted(path.stem for path in EXAMPLES.glob("*.yaml")))
def test_every_case_keeps_the_contract(example):
    data = as_json(opened(example))
    VALID.validate(data)
    if data["verdict"] != "undetermined":
        assert data["verdict_possible"] == [data["verdict"]]


def test_a_case_without_answers_keeps_the_contract():
    data = as_json(started())
    VALID.validate(data)
    assert data["verdict"] == "undetermined"
    assert next(one["id"] for one in data["next_questions"]) == "storage"


def test_a_decided_case():
    data = as_json(opened("permitted"))
    assert (data["verdict"], data["headline"]) == ("permitted", "可：計画のとおり行える。")
    assert not data["provisional"]
    status = by_id(data["conclusions"], "recipient_status", "a")
    assert (status["value"], status["label"]) == ("entrustee", "委託先（第三者に当たらない）")
    assert (status["title"], status["reason"]) == ("提供先の位置付け", "委託に伴う提供だから")
    assert (status["citations"], status["party_name"]) == (["act:27-5-1"], "A社")
    assert status["opinion"] == {
        "text": "再委託にも注意したい。",
        "who": "佐藤",
        "when": "2026-07-01",
    }
    assert by_id(data["duties"], "answer_request")["due"] == "2026-06-30"
    assert by_id(data["duties"], "answer_request")["due_from"] == "2026-05-31"
    supervise = by_id(data["duties"], "supervise", "a")
    assert (supervise["weight"], supervise["when"], supervise["due"]) == ("must", "during", None)
    assert data["pack"]["digest"] == small().pack.pack.digest


def test_an_open_case():
    data = as_json(opened("open"))
    assert (data["verdict"], data["verdict_held_open_by"]) == ("undetermined", "facts")
    assert data["verdict_possible"] == ["not_permitted", "conditional", "permitted"]
    purpose = by_id(data["conclusions"], "purpose")
    assert purpose["value"] is None
    assert [one["value"] for one in purpose["possible"]] == ["related", "pending"]
    own_use = by_id(data["open_questions"], "own_use", "a")
    assert (own_use["ask_whom"], own_use["kind"]) == ("相手の担当者", "yes_no")
    assert [one["value"] for one in own_use["options"]] == ["yes", "no"]
    because = {one["id"]: one["open_because"] for one in data["open_questions"]}
    assert because["recipients"] == "ほかにもある"
    assert because["would_expect"] == "評価の根拠が未記入"
    assert {one["kind"] for one in data["notices"]} == {
        *("law_may_have_changed", "other_pack_version", "amendment", "basis_missing")
    }


def test_what_is_set_aside_and_what_may_apply():
    session = started(mentions_use="yes", consent="taken")
    with_recipient(session, contract="yes")
    data = as_json(session)
    assert data["set_aside"] == [{"id": "consent", "party": None, "party_name": None}]
    assert by_id(data["possible_duties"], "supervise", "p1")["party_name"] == "A社"
    assert "open_because" not in data["next_questions"][0]


def test_the_trace_leads_from_the_verdict_to_the_answers():
    data = as_json(opened("not-permitted"))
    findings = {(one["id"], one["party"]): one for one in data["trace"]["conclusions"]}
    todo, questions = [data["trace"]["verdict"]], set()
    while todo:
        node = todo.pop()
        todo += list(node.get("of", []) + node.get("cases", []))
        todo += [node["condition"]] if node.get("condition") else []
        if node.get("kind") == "conclusion":
            todo.append(findings[node["id"], node["party"]])
        elif node.get("kind") == "question":
            questions.add((node["id"], node["party"]))
    assert {("own_use", "b"), ("contract", "a"), ("would_expect", None)} <= questions


@pytest.mark.parametrize(
    ("ref", "expected"),
    [
        ("mentions_use", {"is": "yes", "value": None}),
        ("consent", {"is": "is", "value": "taken"}),
        ("contents", {"is": "includes", "value": "health"}),
        ("people", {"is": ">=", "value": "1000"}),
    ],
)
def test_how_a_test_reads_in_the_trace(ref, expected):
    found, todo = [], [as_json(started())["trace"]]
    while todo:
        node = todo.pop()
        todo += list(node.values()) if isinstance(node, dict) else node
        todo = [one for one in todo if isinstance(one, dict | list)]
        if isinstance(node, dict) and node.get("id") == ref and "test" in node:
            found.append(node["test"])
    assert expected in found


def test_forms_and_questions():
    assert form_json(small().form("use-a-list")) == {
        "id": "use-a-list",
        "title": "名簿の利用",
        "purpose": "手元の名簿を新しい目的に使うとき",
        "area": "",
    }
    question = question_json(started().question(Ref("storage")))
    Draft202012Validator(record(QUESTION)).validate(question)
    assert question["text"] == "名簿はどのような形で保管していますか"
    assert question["options"][0] == {
        "value": "computer",
        "label": "検索できるデータ（個人データ）",
    }
