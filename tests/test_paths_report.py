"""Outcome tables in words and files, and the checked-in copy: the small pack and the real one."""

import csv
import io
import subprocess
import sys
from dataclasses import replace

import pypdfium2
import pytest
from tests.e2e.calling import Call, files_in
from tests.packs.opened import SMALL, copied, small

from michishirube.library import load_library
from michishirube.outcomes import renew, stale
from michishirube.paths_printing import paths_pdf
from michishirube.paths_report import (
    COLUMNS,
    Line,
    RowView,
    TableView,
    paths_csv,
    paths_text,
    paths_view,
)

FORM = "use-a-list"
PACK = ("--pack", SMALL)


@pytest.fixture
def call(capsys) -> Call:
    return Call(capsys)


@pytest.fixture(scope="module")
def view():
    return paths_view(small(), small().form(FORM))


def block(text, head):
    """The lines of one outcome, from its first line to the next blank one."""
    lines = text.splitlines()
    start = lines.index(head)
    return lines[start : lines.index("", start)]


# Words


def test_verdict_and_every_wanted_conclusion_have_a_table(view):
    form = small().form(FORM)
    assert [table.id for table in view.tables] == ["verdict", *form.wants]
    assert view.outcomes == sum(len(table.rows) for table in view.tables) > len(view.tables)


def test_an_outcome_says_what_why_on_what_authority_and_after_which_answers(view):
    assert block(paths_text(view), "◆ 委託先（第三者に当たらない）") == [
        "◆ 委託先（第三者に当たらない）",
        "  理由　委託に伴う提供だから",
        "  根拠　法第27条第5項第1号",
        "  回答　3問",
        "    ・名簿を渡す相手はどこですか — 提供先1（ほかの有無を問わない）",
        "    ・［提供先1］この相手と業務委託の契約がありますか — はい",
        "    ・［提供先1］この相手は名簿を自社の目的にも使いますか — いいえ",
    ]


def test_a_verdict_is_shown_by_sign_and_headline(view):
    said = paths_text(view)
    assert "\n× 不可：この計画のままでは行えない。\n" in said
    assert "\n○ 可：計画のとおり行える。\n" in said


def test_where_no_answer_is_needed_it_says_so(view):
    row = RowView("", "always", "いつも同じ", "", "", ())
    said = paths_text(replace(view, tables=(TableView("c", "判断", "", (row,)),)))
    assert said.endswith("◆ いつも同じ\n  回答　どのように回答しても、この結果になる。")


# CSV


def test_csv_comes_back_as_it_was(view):
    files = paths_csv(view)
    assert set(files) == {f"{table.id}.csv" for table in view.tables}
    for table in view.tables:
        data = files[f"{table.id}.csv"]
        assert data.startswith(b"\xef\xbb\xbf")  # Excel takes a file without it for Shift_JIS
        head, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
        assert tuple(head) == COLUMNS
        assert [tuple(row[1:]) for row in rows] == [
            (row.label, row.value, row.because, row.cited, str(len(row.lines)), *answer)
            for row in table.rows
            for answer in [(a.party, a.question, a.answer, a.id) for a in row.lines]
            or [("", "", "", "")]
        ]


@pytest.mark.parametrize("label", ["=1+1", "+1", "-1", "@x"])
def test_no_cell_is_a_formula(view, label):
    row = replace(view.tables[0].rows[0], label=label)
    data = paths_csv(replace(view, tables=(TableView("c", "判断", "", (row,)),)))["c.csv"]
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert {line[1] for line in rows[1:]} == {f"'{label}"}


# PDF


def test_the_pdf_can_be_checked_and_signed(view):
    pdf = paths_pdf(view)
    assert pdf == paths_pdf(view)
    document = pypdfium2.PdfDocument(pdf)
    assert document.get_metadata_dict()["Title"] == f"結論の表：{view.title}"
    texts = [page.get_textpage().get_text_range() for page in document]
    pages = [text.replace("\r", "").replace("\n", "") for text in texts]
    assert {round(side) for page in document for side in page.get_size()} == {595, 842}
    document.close()
    for words in ("確認者", "確認の結果", view.version, view.digest, view.day, "未了"):
        assert words in pages[0]
    for number, page in enumerate(pages, 1):
        assert f"{number} / {len(pages)}" in page
        assert view.digest in page
    whole = "".join(pages)
    for table in view.tables:
        assert table.title in whole
        for row in table.rows:
            assert row.label.replace(" ", "") in whole.replace(" ", "")


def lines(words):
    return tuple(Line(word, 1, "", f"{word}か", "はい") for word in words.split())


@pytest.mark.parametrize(
    ("rows", "common"),
    [
        (("a b c x", "a b c y", "z"), "a b c"),
        (("a b c d", "a b c d e", "a b x"), "a b c d"),
        (("a b x", "a b y"), ""),  # two answers are not worth it
        (("a b c",), ""),  # nobody to share with
        ((), ""),
    ],
)
def test_answers_that_many_outcomes_begin_with_are_found(rows, common):
    shown = tuple(RowView("", row, row, "", "", lines(row)) for row in rows)
    table = TableView("c", "判断", "", shown)
    assert table.common == lines(common)
    sharing = [row.value for row in shown if table.shares(row)]
    assert sharing == [row for row in rows if common and row.startswith(common)]


def test_the_pdf_shows_common_answers_once(view):
    rows = ("ab cd ef gh", "ab cd ef ij")
    shown = tuple(RowView("", row, row, "", "", lines(row)) for row in rows)
    document = pypdfium2.PdfDocument(
        paths_pdf(replace(view, tables=(TableView("c", "判断", "", shown),)))
    )
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    found = {word: text.count(f"{word}か — はい") for word in ("ab", "cd", "ef", "gh", "ij")}
    assert set(found.values()) == {1}
    assert text.count("共通の回答（3問）のほか") == 2


def test_words_of_a_form_are_never_markup(view):
    row = replace(view.tables[0].rows[0], label="<b>&{{ paths }}</b>")
    pdf = paths_pdf(replace(view, tables=(TableView("c", "<h>", "", (row,)),)))
    document = pypdfium2.PdfDocument(pdf)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    assert "<b>&{{ paths }}</b>" in text.replace("\r\n", "")


# The copy


def changed(folder, name, old, new):
    path = folder / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    return load_library(folder)


def copy_of_small(tmp_path):
    library = load_library(copied(tmp_path / "pack"))
    for form in library.forms.values():
        renew(library, form)
    return library


def test_a_pack_without_a_copy_has_none_to_go_stale():
    assert stale(small()) == ()


def test_a_fresh_copy_is_not_stale_and_comes_out_the_same_again(tmp_path):
    library = copy_of_small(tmp_path)
    folder = library.pack.folder / "outcomes"
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert set(before) == {f"{id_}.txt" for id_ in library.forms}
    assert stale(library) == ()
    renew(library, library.form(FORM))
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("topics/recipients.yaml", "contract and not own_use", "contract"),
        ("topics/recipients.yaml", "label: 委託先（第三者に当たらない）", "label: 委託先"),
        ("topics/recipients.yaml", "業務委託の契約がありますか", "委託の契約がありますか"),
        ("outcomes/use-a-list.txt", "◆ 委託先", "◆ 受託者"),
        ("outcomes/use-a-list.txt", "結論の表", "結論 の表"),
    ],
)
def test_what_changes_the_tables_makes_the_copy_stale(tmp_path, name, old, new):
    folder = copy_of_small(tmp_path).pack.folder
    found = stale(changed(folder, name, old, new))
    assert found[0].spot.file == f"{folder}/outcomes/use-a-list.txt"
    assert found[0].spot.line > 1
    assert "今の規定と違います" in found[0].what
    assert "paths --renew" in found[0].mend


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("topics/recipients.yaml", "why: 委託かどうかを見るためです", "why: 委託かを見るためです"),
        ("pack.yaml", "version: ", "version: 9"),
        # a rule that is written in another way, and says the same: worked out anew, found equal
        ("topics/recipients.yaml", "contract and not own_use", "not own_use and contract"),
    ],
)
def test_what_does_not_change_them_leaves_it(tmp_path, name, old, new):
    folder = copy_of_small(tmp_path).pack.folder
    assert stale(changed(folder, name, old, new)) == ()


def test_a_copy_that_is_missing_broken_or_of_nothing_is_named(tmp_path):
    library = copy_of_small(tmp_path)
    folder = library.pack.folder / "outcomes"
    one, other = sorted(library.forms)
    (folder / f"{one}.txt").unlink()
    (folder / f"{other}.txt").write_bytes(b"\xff\xfe")
    (folder / "gone.txt").write_text("")
    said = [str(problem) for problem in stale(library)]
    assert len(said) == 3
    assert f"相談「{one}」の結論の表の写しがありません" in said[0]
    assert "UTF-8" in said[1]
    assert "相談「gone」はもうありません" in said[2]


def test_the_copy_of_the_real_pack_is_current():
    library = load_library()
    assert (library.pack.folder / "outcomes").is_dir()
    assert stale(library) == ()


# The command


def test_the_command_says_the_tables(call, view):
    called = call("paths", FORM, *PACK)
    assert (called.code, called.out.rstrip("\n")) == (0, paths_text(view))


def test_the_command_writes_what_is_asked_for(call, tmp_path, view):
    out = tmp_path / "tables"
    called = call(
        *("paths", FORM, *PACK, "--csv", out, "--pdf", tmp_path / "a.pdf"),
        *("--flow", tmp_path / "flow.svg"),
    )
    assert called.code == 0
    assert files_in(out) == set(paths_csv(view))
    assert (tmp_path / "a.pdf").read_bytes() == paths_pdf(view)
    assert (tmp_path / "flow.svg").read_bytes().startswith(b"<?xml")
    assert str(tmp_path / "a.pdf") in called.out
    assert call("paths", FORM, *PACK, "--flow", tmp_path / "flow.pdf").code == 0
    assert (tmp_path / "flow.pdf").read_bytes().startswith(b"%PDF")


def test_renewing_from_the_command_line(call, tmp_path):
    folder = copied(tmp_path / "pack")
    called = call("paths", "--renew", "--pack", folder)
    assert (called.code, called.out.count("結論の表の写し")) == (0, 2)
    assert stale(load_library(folder)) == ()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ((), "相談の id を書いてください"),
        (("use-a-lst",), "use-a-list"),
        ((FORM, "--flow", "flow.png"), ".svg か .pdf"),
        ((FORM, "--pdf", "missing/a.pdf"), "missing"),
        ((FORM, "--csv", "missing/tables"), "missing/tables"),
        (("--renew", "--pdf", "a.pdf"), "--renew"),
    ],
)
def test_calls_that_cannot_be_met_say_why_and_leave_nothing(
    call, tmp_path, monkeypatch, words, says
):
    monkeypatch.chdir(tmp_path)
    called = call("paths", *words, *PACK)
    assert called.code == 2
    assert says in called.err
    assert files_in(tmp_path) == set()


@pytest.mark.parametrize(
    ("part", "words", "name"),
    [("pysat", (), "python-sat"), ("kiwisolver", ("--flow", "flow.svg"), "kiwisolver")],
)
def test_without_the_part_for_authors_it_says_how_to_install_it(tmp_path, part, words, name):
    program = (
        f"import sys; sys.modules[{part!r}] = None\n"
        "from michishirube.cli import main; sys.exit(main(sys.argv[1:]))"
    )
    called = subprocess.run(
        [sys.executable, "-c", program, "paths", FORM, "--pack", str(SMALL), *words],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (called.returncode, called.stdout) == (2, "")
    assert name in called.stderr
    assert "pip install 'michishirube[authors]'" in called.stderr
    assert files_in(tmp_path) == set()
