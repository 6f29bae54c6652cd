"""A learner's record as a file, and what several of them say together."""

import json
from datetime import UTC, datetime, timedelta

import pypdfium2
import pytest
from tests.packs.opened import copied, small
from tests.training.learners import CATALOGUE, START

from michishirube.cli import main
from michishirube.formfile.problems import FormFileError
from michishirube.store.learning import AnsweredItem, AttemptRow, ItemCard, Learner
from michishirube.training.printing import report_pdf, summary_pdf
from michishirube.training.progress import progress
from michishirube.training.records import read_record, record_of, save_record, to_json
from michishirube.training.report import (
    learners_csv,
    misread,
    misread_csv,
    report_view,
    summary_view,
)

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
COURSES = CATALOGUE.courses


def item(rule, right, given="はい", topic="purpose", cites=("act:18-1",)):
    return AnsweredItem(
        START, f"permitted#{rule}", "use-a-list", rule, topic, cites, right, 3, given
    )


def attempt(lesson, points):
    end = START + timedelta(minutes=9)
    return AttemptRow(lesson, lesson, "basics", "exam", START, end, end, 540, points, False, "")


def record(name, *answered, attempts=()):
    return record_of(Learner("u", name, START), attempts, answered, "small 1.2.0", NOW)


ONE = record(
    "甲",
    item("mentions_use", False, "いいえ"),
    item("own_use", True, topic="recipients_of_list"),
    attempts=[attempt("permitted", 57), attempt("conditional", 100)],
)
OTHER = record(
    "=乙",
    item("mentions_use", False, "いいえ"),
    item("mentions_use", True),
    item("gone", False, "？", topic="gone", cites=("act:9999", "act:18-1")),
)


def test_to_a_file_and_back(tmp_path):
    save_record(ONE, tmp_path / "甲.json")
    again = read_record(tmp_path / "甲.json")
    assert again.answered == ONE.answered
    assert (again.name, again.pack, again.exported) == (ONE.name, ONE.pack, ONE.exported)
    assert to_json(again) == to_json(ONE)


def test_what_is_not_finished_stays_out():
    open_one = AttemptRow("x", "permitted", "", "exam", START, START, None, 3, None, None, "")
    assert record("甲", attempts=[open_one]).attempts == ()


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda data: data.pop("name"), "「name」がありません"),
        (lambda data: data.update(extra=1), "「extra」というキーはありません"),
        (lambda data: data.update(training_record=9), "版「9」は読めません"),
        (lambda data: data.update(name=3), "name: 文字列になっていません"),
        (lambda data: data.update(answered={}), "answered: 並びになっていません"),
        (lambda data: data["answered"][1].update(right="yes"), "answered[1].right: true か false"),
        (lambda data: data["answered"][0].update(size=-1), "answered[0].size: 0以上の整数"),
        (lambda data: data["answered"][0].update(moment="soon"), "moment: 日時が読めません"),
        (lambda data: data["attempts"][0].update(started="2026-11-22"), "日時に時差がありません"),
        (lambda data: data["attempts"][0].pop("points"), "attempts[0]: 「points」がありません"),
    ],
)
def test_a_record_that_is_none(tmp_path, change, says):
    data = json.loads(to_json(ONE))
    change(data)
    path = tmp_path / "record.json"
    path.write_text(json.dumps(data), "utf-8")
    with pytest.raises(FormFileError) as raised:
        read_record(path)
    assert str(raised.value).startswith(str(path))
    assert says in str(raised.value)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[", b"[1]", b"[" * 100_000])
def test_a_file_that_is_something_else(tmp_path, content):
    path = tmp_path / "record.json"
    path.write_bytes(content)
    with pytest.raises(FormFileError, match="研修の記録"):
        read_record(path)


def test_what_is_misread_most_comes_first():
    found = misread(small(), [ONE, OTHER])
    assert [(one.asked, one.wrong, one.total, one.people, one.instead) for one in found] == [
        ("その利用目的は、今回の利用を含んでいますか", 2, 3, 2, "いいえ"),
        ("gone", 1, 1, 1, "？"),  # of another pack: by its id
    ]
    assert [one.printed for one in found[1].read] == ["法第18条第1項"]


def test_a_spreadsheet_takes_no_name_for_a_formula():
    view = report_view(small(), COURSES, [ONE, OTHER], NOW)
    learners = learners_csv(view.learners)
    assert learners.startswith("\ufeff受講者,")
    assert "\r\n甲,2／2,2,50%,78,18分00秒,利用目的\r\n" in learners
    assert "\r\n'=乙,0／2,3," in learners
    assert "その利用目的は、今回の利用を含んでいますか,利用目的," in misread_csv(view.misread)


def words_of(pdf):
    pages = pypdfium2.PdfDocument(pdf)
    return "".join(page.get_textpage().get_text_bounded() for page in pages)


def test_the_report_on_paper():
    pdf = report_pdf(report_view(small(), COURSES, [ONE, OTHER], NOW))
    assert pdf == report_pdf(report_view(small(), COURSES, [ONE, OTHER], NOW))
    said = words_of(pdf)
    assert all(word in said for word in ("受講者 2名", "=乙", "多く誤られた問い", "2026年11月23日"))


@pytest.mark.parametrize("one", [ONE, record("空")])
def test_the_summary_on_paper(one):
    card = ItemCard("permitted#mentions_use", START, "")
    figures = progress(one.answered, one.attempts, [card] if one.answered else [], COURSES, NOW)
    said = words_of(summary_pdf(summary_view(small(), CATALOGUE, one, figures, NOW)))
    assert one.name in said
    assert ("名簿で案内を送る" in said) is bool(one.answered)  # the lesson
    assert ("その利用目的は" in said) is bool(one.answered)
    assert ("誤ったままの問いはない" in said) is not bool(one.answered)


# Command line


def run(capsys, *arguments):
    code = main(["training", *map(str, arguments)])
    out, err = capsys.readouterr()
    return code, out, err


def test_the_courses(capsys):
    code, out, _ = run(capsys, "--json")
    courses = json.loads(out)
    assert code == 0
    assert "first-day" in [course["id"] for course in courses]
    assert {"id", "title", "aim", "consultation"} <= courses[0]["lessons"][0].keys()
    assert "■ 初日（first-day）" in run(capsys)[1]


@pytest.mark.parametrize(
    ("mistake", "says"),
    [
        (("courses/basics.yaml", "lessons: [", "lesons: ["), "「lesons」というキーはありません"),
        (("courses/basics.yaml", "[permitted", "[../pack"), "検算例がありません"),
        (("examples/permitted.yaml", "  title: 名簿で案内を送る\n", ""), "「title」がありません"),
    ],
)
def test_a_pack_with_bad_courses(capsys, tmp_path, mistake, says):
    name, old, new = mistake

    def change(folder):
        path = folder / name
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")

    code, out, err = run(capsys, "--pack", copied(tmp_path, change))
    assert (code, out) == (2, "")
    assert says in err
    assert "Traceback" not in err


def test_a_report_of_files(capsys, tmp_path):
    files = [tmp_path / "1.json", tmp_path / "2.json"]
    for path, one in zip(files, (ONE, OTHER), strict=True):
        save_record(one, path)
    code, out, _ = run(capsys, *files)
    assert (code, out.splitlines()[0]) == (0, "受講者 2 名")
    code, out, _ = run(capsys, *files, "--csv", tmp_path, "--pdf", tmp_path / "r.pdf")
    assert code == 0
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF")
    assert "'=乙" in (tmp_path / "受講者.csv").read_text("utf-8-sig")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--pdf", "x.pdf"], "受講者の記録のファイルを指定してください"),
        (["{file}", "--json"], "コースの一覧だけ"),
        (["{file}", "{file}"], "同じ記録のファイルが二度"),
        (["{folder}/none.json"], "ファイルが読めません"),
        (["{folder}/bad.json"], "研修の記録として読めません"),
        (["{file}", "--csv", "{folder}/none"], "{folder}/none"),
    ],
)
def test_a_call_that_cannot_be(capsys, tmp_path, arguments, says):
    save_record(ONE, tmp_path / "1.json")
    (tmp_path / "bad.json").write_text("{", "utf-8")
    known = {"file": tmp_path / "1.json", "folder": tmp_path}
    code, out, err = run(capsys, *(word.format(**known) for word in arguments))
    assert (code, out) == (2, "")
    assert says.format(**known) in err
    assert "Traceback" not in err
