"""A question sheet: printed with fields, filled in as a reader would, and taken back in."""

import io
from datetime import date
from decimal import Decimal

import pikepdf
import pytest
from tests.e2e.calling import Call, files_in
from tests.memo.tagged import read_tagged
from tests.packs.opened import EXAMPLES, SMALL, opened, small, started

from michishirube.engine.case import DONT_KNOW, Answer, Attachment, Basis
from michishirube.engine.form import Ref
from michishirube.filled import SHEET, SheetError, take_answers
from michishirube.memo.sheet import WHEN, WHO, FieldName, case_tag, read_name
from michishirube.session import Session

OPEN = EXAMPLES / "open.yaml"
TAG = case_tag(opened("open").case)
SIGNED_BY, SIGNED_ON = f"{WHO}|{TAG}", f"{WHEN}|{TAG}"
SIGNED = {SIGNED_BY: "営業部 鈴木", SIGNED_ON: "2026年11月20日"}
OWN_USE = Ref("own_use", "a")


def paper() -> bytes:
    return opened("open").memo_job("questions").pdf()


def filled_in(pdf: bytes, **entries: str) -> bytes:
    """As a PDF reader saves it: the values of the fields, and which look a box shows."""
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for one in document.Root.AcroForm.Fields:
            value = entries.get(str(one.T))
            if value is not None and one.FT == "/Btn":
                one.V = one.AS = pikepdf.Name(f"/{value}")
            elif value is not None:
                one.V = pikepdf.String(value)
        document.save(target)
    return target.getvalue()


def tick(ref: Ref, value: str) -> str:
    return str(FieldName("tick", ref, value))


# The names of fields


@pytest.mark.parametrize(
    "name",
    [
        FieldName("tick", Ref("own_use", "a"), "yes"),
        FieldName("line", Ref("people")),
        FieldName("basis", Ref("people")),
    ],
)
def test_a_name_reads_back(name):
    assert read_name(str(name)) == name


@pytest.mark.parametrize("name", ["", "own_use", "tick|own_use", "draw|own_use|yes", "tick||yes"])
def test_other_names_are_none_of_ours(name):
    assert read_name(name) is None


# The PDF


def test_every_open_fact_has_its_fields():
    with pikepdf.open(io.BytesIO(paper())) as document:
        names = {str(one.T) for one in document.Root.AcroForm.Fields}
        assert all(str(one.TU) for one in document.Root.AcroForm.Fields)
    assert {SIGNED_BY, SIGNED_ON} < names
    assert {tick(OWN_USE, value) for value in ("yes", "no", "dont_know")} < names
    assert str(FieldName("basis", OWN_USE)) in names


def test_fields_stand_in_the_structure():
    read = read_tagged(paper())
    assert read.loose == []
    assert [node.role for node in read.root.nodes()].count("Form") > 4


def test_the_same_sheet_the_same_bytes():
    assert paper() == paper()


# From the PDF to the case


def test_a_filled_sheet_becomes_answers_with_a_basis(capsys, tmp_path):
    sheet, out = tmp_path / "sheet.pdf", tmp_path / "case.yaml"
    entries = {
        tick(OWN_USE, "no"): "Yes",
        str(FieldName("basis", OWN_USE)): "契約書 第5条",
        **SIGNED,
    }
    sheet.write_bytes(filled_in(paper(), **entries))
    called = Call(capsys)("import", sheet, "--into", OPEN, "-o", out, "--pack", SMALL)
    assert (called.code, called.err) == (0, "")
    assert "取り込んだ回答 1 件" in called.out
    answer = Session.open(small(), out).case.listed("recipients").parties[0].answers["own_use"]
    assert answer == Answer("no", Basis("営業部 鈴木", date(2026, 11, 20), "契約書 第5条"))
    again = Call(capsys)("import", sheet, "--into", out, "--pack", SMALL)
    assert (again.code, "取り込んだ回答 0 件" in again.out) == (0, True)


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        ({}, "印も記入もありません"),
        ({tick(OWN_USE, "no"): "Yes"}, "回答者が書かれていません"),
        (
            {tick(OWN_USE, "no"): "Yes", SIGNED_BY: "鈴木", SIGNED_ON: "きのう"},
            "回答日「きのう」が読めません",
        ),
        (
            {tick(OWN_USE, "no"): "Yes", SIGNED_BY: "鈴木", SIGNED_ON: "2026-02-30"},
            "「2026-02-30」が読めません",
        ),
    ],
)
def test_a_sheet_that_cannot_be_taken_in_writes_nothing(capsys, tmp_path, entries, said):
    sheet = tmp_path / "sheet.pdf"
    sheet.write_bytes(filled_in(paper(), **entries))
    called = Call(capsys)(
        *("import", sheet, "--into", OPEN, "-o", tmp_path / "case.yaml", "--pack", SMALL)
    )
    assert (called.code, said in called.err) == (2, True)
    assert files_in(tmp_path) == {"sheet.pdf"}


def other_form() -> bytes:
    """A form of another program."""
    target = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        field = pikepdf.Dictionary(FT=pikepdf.Name.Tx, T="name", V="山田")
        document.Root.AcroForm = pikepdf.Dictionary(Fields=[document.make_indirect(field)])
        document.save(target)
    return target.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (other_form(), "質問票ではありません"),
        (b"%PDF-1.7 nothing more", "PDFとして読めません"),
        (b"no pdf at all", "PDFとして読めません"),
    ],
)
def test_what_is_no_sheet(capsys, tmp_path, data, said):
    sheet = tmp_path / "sheet.pdf"
    sheet.write_bytes(data)
    called = Call(capsys)(
        *("import", sheet, "--into", OPEN, "-o", tmp_path / "case.yaml", "--pack", SMALL)
    )
    assert (called.code, said in called.err) == (2, True)


def test_a_sheet_of_another_case(capsys, tmp_path):
    sheet, out = tmp_path / "sheet.pdf", tmp_path / "case.yaml"
    sheet.write_bytes(filled_in(paper(), **{tick(OWN_USE, "no"): "Yes", **SIGNED}))
    other = tmp_path / "other.yaml"
    other.write_text(OPEN.read_text("utf-8") + "\ndocument: {title: 別件}\n", "utf-8")
    words = ("import", sheet, "--into", other, "-o", out, "--pack", SMALL)
    called = Call(capsys)(*words)
    assert (called.code, "この案件の質問票ではありません" in called.err) == (2, True)
    assert not out.exists()
    assert Call(capsys)(*words, "--any-case").code == 0


# What was entered, kind by kind

STORED, CONTENTS, PEOPLE = Ref("storage"), Ref("contents"), Ref("people")
JUDGED_ONE, DAY_ASKED = Ref("would_expect"), Ref("asked_on")


def taken(*entries: tuple[FieldName, str]):
    """What a sheet with these entries makes of a case without answers."""
    session = started()
    fields = {str(name): value for name, value in entries}
    book = session.assessment.book
    return take_answers({**SIGNED, **fields}, book, session.case, any_case=True)


def ticked(ref: Ref, *values: str) -> list[tuple[FieldName, str]]:
    return [(FieldName("tick", ref, value), "Yes") for value in values]


@pytest.mark.parametrize(
    ("ref", "entries", "value"),
    [
        (STORED, ticked(STORED, "paper"), "paper"),
        (STORED, ticked(STORED, "dont_know"), DONT_KNOW),
        (CONTENTS, ticked(CONTENTS, "health"), ("health",)),
        (CONTENTS, ticked(CONTENTS, "none-of-these"), ()),
        (PEOPLE, [(FieldName("line", PEOPLE), "１，２００人")], Decimal(1200)),
        (PEOPLE, [(FieldName("line", PEOPLE), "12")], Decimal(12)),
        (DAY_ASKED, [(FieldName("line", DAY_ASKED), "2026/3/1")], date(2026, 3, 1)),
        (DAY_ASKED, [(FieldName("line", DAY_ASKED), "２０２６年３月１日")], date(2026, 3, 1)),
    ],
)
def test_answers_of_every_kind(ref, entries, value):
    found = taken(*entries)
    assert (found.problems, found.taken) == ((), (ref,))
    answer = found.case.answers[ref.id]
    assert answer == Answer(value, Basis("営業部 鈴木", date(2026, 11, 20), SHEET))


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        (ticked(STORED, "paper", "computer"), "一つだけ選ぶ質問に2個の印"),
        (ticked(STORED, "paper", "dont_know"), "「分からない」と別の答え"),
        (ticked(CONTENTS, "health", "none-of-these"), "「どれにも当たらない」と別の答え"),
        (ticked(STORED, "cloud"), "今の選択肢にない"),
        (ticked(Ref("gone"), "yes"), "質問「gone」は、今の法令パックのこの相談にはありません"),
        (ticked(OWN_USE, "yes"), "この当事者は案件にありません"),
        (ticked(JUDGED_ONE, "yes"), "質問票では答えられない"),
        ([(FieldName("line", PEOPLE), "たくさん")], "数「たくさん」が読めません"),
        ([(FieldName("line", PEOPLE), "NaN")], "数「NaN」が読めません"),
        ([(FieldName("line", DAY_ASKED), "春")], "日付「春」が読めません"),
    ],
)
def test_what_is_not_taken_is_said(entries, said):
    found = taken(*entries, *ticked(Ref("mentions_use"), "yes"))
    (problem,) = found.problems
    assert said in problem
    assert len(found.taken) <= 1  # the rest is taken all the same


def test_an_answer_given_meanwhile_stays():
    session = started(storage="computer")
    fields = {tick(STORED, "paper"): "Yes", **SIGNED}
    found = take_answers(fields, session.assessment.book, session.case, any_case=True)
    assert found.case is session.case
    assert "案件ではすでに「" in found.problems[0]


def test_a_case_without_our_fields_is_refused():
    with pytest.raises(SheetError, match="質問票ではありません"):
        take_answers({"name": "山田"}, started().assessment.book, started().case)


def test_files_noted_at_a_dont_know_stay():
    session = started(storage=DONT_KNOW)
    shown = Attachment("台帳.pdf", 4, "0" * 64)
    session.attach(STORED, (shown,))
    session.take_answers({tick(STORED, "paper"): "Yes", **SIGNED}, any_case=True)
    assert session.answer(STORED).value == "paper"
    assert session.answer(STORED).attachments == (shown,)
