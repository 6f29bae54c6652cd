"""What a check finds: worked cases that come out otherwise, and verdicts at odds with duties."""

import pytest
from tests.packs.opened import EXAMPLES, SMALL, copied, opened, small, started, with_recipient

from michishirube.checking import check_pack, verdict_and_duties
from michishirube.library import load_library


def found(folder, name, *changes):
    """What a check says of a copy of the small pack with one file changed."""

    def change(copy):
        path = copy / name
        text = path.read_text("utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        path.write_text(text, "utf-8")

    library = load_library(copied(folder, change))
    together = check_pack(library).problems
    assert check_pack(library, one_by_one=True).problems == together
    return together


def test_the_small_pack_holds():
    seen = []
    report = check_pack(small(), seen.append)
    assert report.problems == ()
    assert (report.forms, report.examples) == (2, len(list(EXAMPLES.glob("*.yaml"))))
    assert seen == sorted(EXAMPLES.glob("*.yaml"))


@pytest.mark.parametrize(
    ("manifest", "says"),
    [
        (
            '{"files": [{"file": "a.ttf", "role": "mincho", "size": 3, "sha256": "00"}]}',
            "内容が配布時のものと違います",
        ),
        (
            '{"files": [{"file": "b.ttf", "role": "mincho", "size": 3, "sha256": "00"}]}',
            "書体ファイルが読めません",
        ),
        ("{", "書体の一覧"),
    ],
)
def test_a_font_that_was_changed_is_a_problem(tmp_path, manifest, says):
    (tmp_path / "a.ttf").write_bytes(b"abc")
    (tmp_path / "manifest.json").write_text(manifest, "utf-8")
    (problem,) = check_pack(small(), fonts=tmp_path).problems
    assert str(problem).startswith(str(tmp_path))
    assert says in problem.what
    assert "fetch_fonts.py" in str(problem)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("verdict: permitted", "verdict: conditional", "結論は conditional のはずが permitted"),
        (
            "verdict_possible: [permitted]",
            "verdict_possible: [permitted, conditional]",
            "あり得る結論は permitted、conditional のはずが permitted になりました",
        ),
        ("purpose: within", "purpose: pending", "判断 purpose は pending のはずが within"),
        ("purpose: within", "purpose: [within, pending]", "判断 purpose は within、pending のはず"),
        ("{a: entrustee}", "{a: third_party}", "判断 recipient_status@a は third_party のはずが"),
        ("{a: entrustee}", "{b: entrustee}", "当事者「b」が recipients にありません"),
        ("{a: entrustee}", "entrustee", "「recipient_status」は当事者（recipients）ごとに決まり"),
        (
            "supervise@a]",
            "supervise@a, obtain_consent]",
            "対応事項 obtain_consent が生じるはずが no",
        ),
        ("supervise@a]", "supervise@b]", "当事者「b」が recipients にありません"),
        ("supervise@a]", "supervise]", "「supervise」は当事者（recipients）ごとに決まり"),
        ("[obtain_consent,", "[limit_access,", "対応事項 limit_access は生じないはず"),
        ("as_of: 2026-07-01", "as_of: 2022-03-31", "基準日 2022-03-31 は 2022-04-01 より前"),
        ("storage: {", "store: {", "質問「store」がありません（「storage」ではありませんか）"),
        ("purpose: within", "purpose: withn", "判断「purpose」に値「withn」はありません"),
        ("scale: large", "scael: large", "判断「scael」がありません"),
        ("supervise@a]", "supervize@a]", "対応事項「supervize」がありません"),
        ("source: 試験のための例", "", "検算例に「source」がありません"),
        ("verdict: permitted", "verdict: allowed", "「verdict」に「allowed」という値はありません"),
    ],
)
def test_a_difference_is_found(tmp_path, old, new, says):
    problems = found(tmp_path, "examples/permitted.yaml", (old, new))
    assert [says in str(problem) for problem in problems].count(True) == 1
    assert all("examples/permitted.yaml" in problem.spot.file for problem in problems)


def test_a_duty_that_may_apply_is_neither_there_nor_gone(tmp_path):
    source = "source: 試験のための例"
    expected = "duties: [obtain_consent]\n  no_duties: [supervise@a]"
    problems = found(tmp_path, "examples/open.yaml", (source, f"  {expected}\n{source}"))
    assert [problem.what for problem in problems] == [
        "対応事項 obtain_consent が生じるはずが unknown です",
        "対応事項 supervise@a は生じないはずです",
    ]


def test_a_draft_that_is_printed_otherwise(tmp_path):
    source = "source: 試験のための例"
    expected = "drafts: [reply, reply/consent_needed]\n  no_drafts: [reply/3]"
    problems = found(tmp_path, "examples/permitted.yaml", (source, f"  {expected}\n{source}"))
    assert [problem.what for problem in problems] == [
        "文案 reply/consent_needed が用いられるはずが no です",
        "文案 reply/3 は用いられないはずです",
    ]


def test_a_draft_that_is_not_there(tmp_path):
    source = "source: 試験のための例"
    expected = "drafts: [replies]\n  no_drafts: [reply/4]"
    problems = found(tmp_path, "examples/permitted.yaml", (source, f"  {expected}\n{source}"))
    assert [problem.what for problem in problems] == [
        "文案「replies」がありません",
        "文案「reply/4」がありません",
    ]


def test_every_difference_of_every_case_is_told_at_once(tmp_path):
    changes = (("verdict: permitted", "verdict: conditional"), ("scale: large", "scale: usual"))
    assert len(found(tmp_path, "examples/permitted.yaml", *changes)) == 2


def test_no_such_template(tmp_path):
    renamed = ("template: memo", "template: mem")
    (problem,) = found(tmp_path, "consultations/use-a-list.yaml", renamed)
    assert problem.what == "ひな形「mem」がありません"
    assert "memo" in problem.mend


@pytest.mark.parametrize("example", sorted(path.stem for path in EXAMPLES.glob("*.yaml")))
def test_verdict_and_duties_agree(example):
    assert list(verdict_and_duties(opened(example).assessment)) == []


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (
            "weight: must\n    when: before\n    who: 販売部",
            "weight: should\n    when: before\n    who: 販売部",
            "結論は conditional ですが、実施前の必須の対応事項（must・before）がありません",
        ),
        (
            "weight: note\n    when: during",
            "weight: must\n    when: before",
            "結論は permitted ですが、実施前の必須の対応事項が残っています：note_purpose",
        ),
    ],
)
def test_verdict_and_duties_at_odds(tmp_path, old, new, says):
    problems = found(tmp_path, "topics/purpose.yaml", (old, new))
    assert [problem.what for problem in problems] == [says]


def test_a_duty_of_one_party_makes_the_verdict_conditional():
    session = started(storage="paper", contents=(), mentions_use="yes", request_made="no")
    with_recipient(session, contract="yes", own_use="no", place="abroad")
    assert session.assessment.verdict.value.value == "conditional"
    assert list(verdict_and_duties(session.assessment)) == []


def test_the_pack_in_its_own_folder_is_untouched():
    assert check_pack(load_library(SMALL)).problems == ()
