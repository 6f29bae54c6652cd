"""The memo in English: the three Commission cases say why to a reader abroad."""

import io
import re
from dataclasses import fields, is_dataclass

import pikepdf
import pytest
from tests.memo.conftest import pages_of

from michishirube.language import Language, load_language, spoken
from michishirube.library import load_library
from michishirube.memo.job import Press
from michishirube.memo.template import language_of
from michishirube.paths import fonts_dir, forms_dir, templates_dir
from michishirube.session import Session

EXAMPLES = forms_dir() / "appi" / "examples"
PRESS = Press(templates_dir(), fonts_dir())
ENGLISH = load_language(templates_dir() / "words", "en")
CASES = ("ppc-1-new-use", "ppc-2-matched", "ppc-2-pooled", "ppc-3-model")
OPEN = ("ppc-1-unknown", "ppc-2-matched-unknown", "ppc-3-untested")
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
TYPED = {"organization", "author", "summary", "basis", "attachments"}
OUTGOING = {"paragraphs", "heading", "to", "sheet"}
"""Fields of a view with what a person typed, and with texts that go out in Japanese."""


@pytest.fixture(scope="module")
def library():
    return load_library()


def view_of(library, case):
    return Session.open(library, EXAMPLES / f"{case}.yaml", press=PRESS).memo_job("memo-en").view


def texts(view, within=""):
    """The texts of a view with the fields they stand in, but for those that a person typed."""
    if isinstance(view, str):
        yield within, view
    elif isinstance(view, tuple):
        for one in view:
            yield from texts(one, within)
    elif is_dataclass(view):
        for one in fields(view):
            if one.name not in TYPED | OUTGOING:
                yield from texts(getattr(view, one.name), f"{type(view).__name__}.{one.name}")


def in_japanese(view, names):
    """What is left in Japanese when names and quotations are taken out."""
    for where, text in texts(view):
        said = re.sub("|".join(map(re.escape, names)) + "|“[^”]*”", "", text)
        if JAPANESE.search(said):
            yield where, text


@pytest.mark.parametrize("case", (*CASES, *OPEN))
def test_nothing_is_left_in_japanese(library, case):
    session = Session.open(library, EXAMPLES / f"{case}.yaml")
    parties = [party for listed in session.case.parties.values() for party in listed.parties]
    answers = (answer.value for answer in session.case.answers.values())
    typed = [value for value in answers if isinstance(value, str) and JAPANESE.search(value)]
    names = [*typed, "X社", *(party.name for party in parties)]
    left = dict(in_japanese(spoken(view_of(library, case), ENGLISH), names))
    header = {where for where in left if where.startswith(("HeaderView.", "Field."))}
    assert left.keys() == header  # document numbers, titles and names as they were entered


@pytest.mark.parametrize(
    ("case", "says"),
    [
        ("ppc-1-new-use", ("Permitted with conditions", "An entrustee (not a third party)")),
        ("ppc-2-matched", ("Not permitted", "Matching person by person")),
        ("ppc-2-pooled", ("Permitted", "Pooling without matching, to enlarge the sample")),
        ("ppc-3-model", ("Permitted", "Not personal information")),
    ],
)
def test_it_prints_in_english(library, case, says):
    session = Session.open(library, EXAMPLES / f"{case}.yaml", press=PRESS)
    pdf = session.memo_job("memo-en").pdf()
    first, *others = (" ".join(page.split()) for page in pages_of(pdf))
    assert all(words in first for words in (says[0], "the Japanese text governs"))
    assert all(words in first + others[0] for words in (*says, "22 November 2026"))
    assert "APPI art. " in "".join(others)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert opened.Root.Lang == "en"
        assert b"<rdf:li>en</rdf:li>" in opened.Root.Metadata.read_bytes()
    assert all("not legal advice" in page for page in (first, *others))


def test_what_lacks_a_translation_is_marked(library):
    view = view_of(library, "ppc-1-new-use")
    silent = Language("en", {}, "{text} [in Japanese]")
    assert spoken(view, silent).header.document == "法務確認メモ [in Japanese]"
    other = Session.open(library, EXAMPLES / "gl-3-3-5-business-cards.yaml", press=PRESS)
    assert "[in Japanese]" in "".join(pages_of(other.memo_job("memo-en").pdf()))


def test_the_japanese_view_is_as_it_was(library):
    view = view_of(library, "ppc-1-new-use")
    assert view.verdict.word == "条件付き可"
    assert spoken(view, load_language(templates_dir() / "words", "ja")) is view


@pytest.mark.parametrize(
    ("markup", "language"),
    [
        ('<memo lang="en" title="t"/>', "en"),
        ('<memo title="t"\n      lang="en"/>', "en"),
        ('<memo title="t"/>', "ja"),
    ],
)
def test_a_template_names_its_language(tmp_path, markup, language):
    (tmp_path / "memo.xml.j2").write_text(markup, "utf-8")
    assert language_of(tmp_path) == language
