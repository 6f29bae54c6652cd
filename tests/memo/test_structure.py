"""The tags of a memo: everything drawn is in the tree or is decoration, in reading order."""

from itertools import pairwise

import pytest
from tests.memo.conftest import ROOT, TEMPLATE_FOLDER
from tests.memo.sample import MEMO
from tests.memo.tagged import read_tagged

from michishirube.memo.job import Press
from michishirube.memo.pdf import build_pdf
from michishirube.memo.template import MemoTemplate
from michishirube.session import Session, load_library

LONG = "長い回答である。" * 200
ROWS = "".join(
    f'<row kind="group"><cell span="2">組{n}</cell></row><row><cell kind="label">問{n}</cell>'
    f"<cell>{LONG if n == 4 else '答'}<check/>済</cell></row>"
    for n in range(40)
)
PRESS = Press(ROOT / "templates", ROOT / "resources" / "fonts")
CASE = ROOT / "forms" / "appi" / "examples" / "ppc-1-three-recipients.yaml"
EVERYTHING = (
    '<p kind="title">題</p><h level="3">深い見出し</h><p>前<check/>後</p>'
    '<h>一</h><h level="2">二</h>'
    f'<table columns="30 *"><row kind="head"><cell>頭甲</cell><cell></cell></row>{ROWS}</table>'
    '<list kind="check"><item>項<p>二段目</p></item></list>'
    '<list kind="number"><item>番</item></list><box kind="note"><p>囲み</p><rule/></box>'
    '<verdict kind="permitted" word="可"><p>理由</p></verdict>'
    '<together><p>一緒</p></together><table kind="plain" columns="* *"><row><cell>左</cell>'
    "<cell><approval><slot>起案</slot><slot>決裁</slot></approval></cell></row></table>"
    "<p></p><box></box><p>笑😀</p>"
)


@pytest.fixture(scope="module")
def library():
    return load_library(only="new-use-of-existing-data")


@pytest.fixture(scope="module", params=["sample", "everything", *sorted(PRESS.titles())])
def read(request, fonts, make_pdf, library):
    match request.param:
        case "everything":
            return read_tagged(make_pdf(EVERYTHING))
        case "sample":
            sample = MemoTemplate(TEMPLATE_FOLDER).render({"memo": MEMO})
            return read_tagged(build_pdf(sample, fonts))
        case template:
            session = Session.open(library, CASE, press=PRESS)
            return read_tagged(session.memo_job(template).pdf())


def test_nothing_is_drawn_outside_of_the_structure(read):
    assert read.loose == []


def test_every_piece_stands_once_in_the_tree_in_the_order_it_is_drawn(read):
    pieces = list(read.root.pieces())
    assert pieces == sorted(read.words)
    assert set(read.owners) == set(pieces)


def test_the_parent_tree_leads_back(read):
    for node in read.root.nodes():
        for kid in node.kids:
            if isinstance(kid, tuple):
                assert read.owners[kid] == node.role


def test_rows_are_of_one_length_and_heads_have_a_scope(read):
    tables = [node for node in read.root.nodes() if node.role == "Table"]
    for table in tables:
        lengths = {
            sum(int(cell.attributes.get("/ColSpan", 1)) for cell in row.kids) for row in table.kids
        }
        assert len(lengths) == 1
        cells = [cell for row in table.kids for cell in row.kids]
        assert {cell.role for cell in cells} <= {"TH", "TD"}
        assert all(("/Scope" in cell.attributes) is (cell.role == "TH") for cell in cells)


def test_headings_leave_out_no_level(read):
    levels = [int(node.role[1]) for node in read.root.nodes() if node.role.startswith("H")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_pictures_have_words(read):
    pictures = [node for node in read.root.nodes() if node.role == "Figure"]
    assert all(node.alt for node in pictures)


def test_what_a_reader_hears(make_pdf):
    read = read_tagged(make_pdf(EVERYTHING))
    assert [node.role for node in read.root.kids[:5]] == ["H1", "H2", "P", "H2", "H3"]
    assert read.say(read.root.kids[2]) == "前［チェック欄（空欄）］後"
    (table,) = (node for node in read.root.kids if node.role == "Table")
    assert read.say(table.kids[0]) == "頭甲"
    assert read.say(table.kids[10].kids[1]) == f"{LONG}［チェック欄（空欄）］済"
    assert "".join(read.decoration).count("頭甲") == len(read.decoration) - 1
    listings = [node for node in read.root.kids if node.role == "L"]
    assert [read.say(part) for part in listings[0].kids[0].kids] == [
        "［チェック欄（空欄）］",
        "項二段目",
    ]
    assert read.say(listings[1]) == "(1)番"
    heard = read.say(read.root)
    assert "囲み可理由一緒左［承認欄：起案、決裁。押印と日付は空欄。］笑〓" in heard
    assert heard.count("U+1F600") == 1
