"""How official examples are counted: agreeing, agreeing by a judgement, missed, failing."""

import pytest
from tests.packs.opened import copied

from michishirube.check_command import Checked, _worked_cases
from michishirube.checking import check_pack
from michishirube.kept import Kept
from michishirube.library import load_library
from michishirube.official import Official

CASE = """
consultation: use-a-list
pack: {id: small, version: 1.2.0}
as_of: 2026-07-01
answers:
  storage: computer
  contents: []
  people: 1200
  stated_purpose: 発送
  mentions_use: %s
  would_expect: {value: yes, basis: {who: 佐藤, when: 2026-06-20, what: 目的の比較表}}
  request_made: no
parties:
  recipients: {complete: yes, list: []}
expect: {verdict: %s}
source: 試験のための例
"""


def counted(tmp_path, *cases, folder="official"):
    def add(copy):
        (copy / "examples" / folder).mkdir()
        for number, case in enumerate(cases):
            (copy / "examples" / folder / f"{number}.yaml").write_text(case, "utf-8")

    return load_library(copied(tmp_path, add))


@pytest.mark.parametrize(
    ("cases", "expected"),
    [
        ([], Official()),
        ([CASE % ("yes", "permitted")], Official(1, 1, 0, 0)),
        ([CASE % ("no", "permitted")], Official(1, 1, 1, 0)),
        ([CASE % ("no", "permitted") + "miss: 事実が足りない\n"], Official(1, 0, 0, 1)),
        ([CASE % ("no", "conditional")], Official(1, 0, 0, 0)),
        (
            [CASE % (says, "permitted") for says in ("yes", "no", "no")],
            Official(3, 3, 2, 0),
        ),
    ],
)
def test_counted(tmp_path, cases, expected):
    report = check_pack(counted(tmp_path, *cases))
    assert report.official == expected
    assert bool(report.problems) == (expected.attempted > expected.agree + expected.missed)


def test_a_miss_that_comes_out_otherwise_is_a_problem_all_the_same(tmp_path):
    report = check_pack(counted(tmp_path, CASE % ("no", "conditional") + "miss: 足りない\n"))
    assert report.official == Official(1, 0, 0, 1)
    assert [problem.what for problem in report.problems] == [
        "結論は conditional のはずが permitted になりました"
    ]


def test_other_folders_are_not_counted(tmp_path):
    library = counted(tmp_path, CASE % ("yes", "permitted"), folder="other")
    assert check_pack(library).official == Official()


def test_the_line_stands_in_the_report(tmp_path):
    library = counted(tmp_path, CASE % ("no", "permitted"), CASE % ("no", "conditional"))
    checked = Checked()
    _worked_cases(library, checked, Kept(), one_by_one=False)
    assert checked.lines[1] == (
        "公的な事例：2 件を検算し、一致 1 件（うち評価の回答で決まるもの 1 件）、"
        "届かないもの 0 件、検算に合わないもの 1 件"
    )
