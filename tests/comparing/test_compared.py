"""A comparison in words: on screen, as text, as JSON and on paper they all come from here."""

import io
import json
from datetime import date
from decimal import Decimal

import pypdfium2
import pytest
from tests.e2e.calling import Call
from tests.packs.opened import DAY, EXAMPLES, SMALL, opened, small, started, with_recipient

from michishirube.comparing.as_text import SAME, compared_text
from michishirube.comparing.comparison import Side
from michishirube.comparing.printing import compared_pdf
from michishirube.comparing.view import ADDED, CHANGED, REMOVED, Named
from michishirube.comparing.words import compared_view
from michishirube.engine.case import DONT_KNOW, Basis, Document
from michishirube.engine.form import Ref


def view(one, other):
    return compared_view(
        small(),
        (Named("改訂1", "山田"), Side(one.case, one.assessment)),
        (Named("現在の内容"), Side(other.case, other.assessment)),
    )


def rows(sections) -> dict[str, list]:
    return {section.title: list(section.rows) for section in sections}


def test_nothing_differs():
    shown = view(opened("permitted"), opened("permitted"))
    assert shown.empty and shown.counts == (0, 0)
    assert (shown.before.name, shown.before.note, shown.after.word) == ("改訂1", "山田", "可")
    assert compared_text(shown).endswith(SAME)


def test_answers_with_their_basis():
    one, other = started(storage="computer", people=Decimal(10)), started(storage="computer")
    one.give(Ref("mentions_use"), "no", Basis("山田", date(2026, 6, 1), "規程"))
    other.give(Ref("mentions_use"), "no")
    other.give(Ref("contents"), DONT_KNOW)
    contents, people, mentions = rows(view(one, other).entered)["回答"]
    assert (contents.kind, contents.sign, contents.after.text) == (ADDED, "＋", "不明")
    assert (people.kind, people.about, people.before.text) == (REMOVED, "名簿の性質", "10人")
    assert (mentions.kind, mentions.note) == (CHANGED, "根拠だけの変更")
    assert mentions.before.details == ("根拠：山田、2026年6月1日、規程",)
    assert mentions.after.details == ("根拠の記載なし",)


def test_an_answer_that_does_not_count_says_so():
    one, other = started(storage="paper"), started(storage="paper", stated_purpose="発送")
    (row,) = rows(view(one, other).entered)["回答"]
    assert row.after.details[-1] == "結論に使っていない回答"


def test_parties():
    one, other = started(), started()
    for name in ("A社", "B社"):
        one.add_party("recipients", name)
    other.add_party("recipients", "A株式会社")
    other.say_complete("recipients", True)
    found = [
        (row.kind, row.before.text, row.after.text)
        for row in rows(view(one, other).entered)["当事者"]
    ]
    assert found == [
        (CHANGED, "A社", "A株式会社"),
        (REMOVED, "B社", "—"),
        (CHANGED, "全部かどうか未回答", "以上で全部"),
    ]


def test_what_is_the_same_for_several_parties_is_said_once():
    one, other = opened("permitted"), opened("permitted")
    for _ in range(2):
        with_recipient(one, contract="yes", own_use="no", place="japan")
        with_recipient(other, contract="no", place="japan")
    derived = rows(view(one, other).derived)
    (status,) = [row for row in derived["判断"] if row.title == "提供先の位置付け"]
    assert status.about == "B社、C社"
    assert (status.before.text, status.after.text) == ("委託先（第三者に当たらない）", "第三者")
    (verdict,) = derived["結論"]
    assert verdict.after.text == "× 不可"
    assert [row.kind for row in derived["対応事項"]] == [REMOVED]


def test_last_days_and_duties_that_are_not_sure():
    one = started(storage="computer", request_made="yes", asked_on=date(2026, 6, 1))
    other = started(storage="computer", request_made="yes", asked_on=date(2026, 6, 2))
    (row,) = rows(view(one, other).derived)["対応事項"]
    assert row.note == "期限の変更"
    assert row.before.text.startswith("2026年7月1日まで・")
    unsure = rows(view(started(request_made="no"), started()).derived)[
        "事実の確認後に決まる対応事項"
    ]
    assert unsure[0].kind == ADDED and unsure[0].after.text.endswith("（未確定）")
    assert unsure[0].after.details == ("期限は起算日の確認後に決まる",)


def test_an_open_conclusion_names_what_can_still_come():
    found = rows(view(started(storage="paper"), started()).derived)["判断"]
    assert found[0].after.text == "未確定"
    assert found[0].after.details == ("あり得るのは、個人データ、個人情報",)


def test_the_header_of_the_memo():
    header, premise = started(), started()
    header.describe(Document(title="題", issued=DAY, approvers=("甲", "乙")), "概要")
    shown = rows(view(premise, header).entered)["メモの見出しと概要"]
    assert [(row.title, row.after.text) for row in shown] == [
        ("作成日", "2026年7月1日"),
        ("件名", "題"),
        ("決裁欄", "甲、乙"),
        ("相談の概要", "概要"),
    ]


@pytest.fixture
def different():
    return view(opened("permitted"), opened("not-permitted"))


def printed(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    said = "".join(page.get_textpage().get_text_range() for page in document)
    return "".join(said.split())


def test_text_names_every_row(different):
    text = compared_text(different)
    for section in (*different.entered, *different.derived):
        assert f"■ {section.title}" in text
        assert all(row.title in text and row.before.text in text for row in section.rows)


def test_paper_says_what_the_view_says_and_repeats_its_bytes(different):
    pdf = compared_pdf(different)
    said = printed(pdf)
    for section in (*different.entered, *different.derived):
        for row in section.rows:
            for text in (row.title, row.word, row.before.text, *row.after.details):
                assert "".join(text.split()) in said, text
    assert pdf == compared_pdf(different)
    assert "二つの内容に違いはない" in printed(compared_pdf(view(started(), started())))


# The command


@pytest.fixture
def call(capsys) -> Call:
    return Call(capsys)


ONE, OTHER = EXAMPLES / "permitted.yaml", EXAMPLES / "not-permitted.yaml"


def test_compare(call, tmp_path):
    called = call("compare", ONE, OTHER, "--pack", SMALL)
    assert (called.code, called.err) == (0, "")
    assert "前：permitted.yaml" in called.out and "■ 回答" in called.out
    out = tmp_path / "比較.pdf"
    assert str(out) in call("compare", ONE, OTHER, "--pack", SMALL, "--pdf", out).out
    assert out.read_bytes().startswith(b"%PDF-")


def test_compare_json(call):
    found = json.loads(call("compare", ONE, OTHER, "--pack", SMALL, "--json").out)
    assert (found["before"]["verdict"], found["after"]["verdict"]) == ("permitted", "not_permitted")
    assert found["same"] is False and found["verdict_changed"] is True
    answer = found["answers"][0]
    assert {"id", "party", "before", "after", "value_changed", "basis_changed"} <= answer.keys()
    same = json.loads(call("compare", ONE, ONE, "--pack", SMALL, "--json").out)
    assert same["same"] is True and same["answers"] == same["duties"] == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "consultation: classify-a-list\npack: {id: small, version: 1.2.0}\nas_of: 2026-11-22\n",
            "異なる相談",
        ),
        (
            "consultation: use-a-lost\npack: {id: small, version: 1.2.0}\nas_of: 2026-11-22\n",
            "異なる相談",
        ),
        ("- a\n", "other.yaml"),
        (None, "ファイルがありません"),
    ],
)
def test_what_cannot_be_compared(call, tmp_path, text, said):
    other = tmp_path / "other.yaml"
    if text is not None:
        other.write_text(text, "utf-8")
    out = tmp_path / "out.pdf"
    called = call("compare", ONE, other, "--pack", SMALL, "--pdf", out)
    assert (called.code, called.out) == (2, "")
    assert said in called.err
    assert not out.exists()
