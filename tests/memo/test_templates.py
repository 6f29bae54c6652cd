"""Every template that comes with the program, on worked cases of every kind."""

from datetime import date

import pypdfium2
import pytest
from tests.memo.conftest import pages_of

from michishirube.library import load_library
from michishirube.memo.job import Press
from michishirube.paths import fonts_dir, forms_dir, templates_dir
from michishirube.session import Session

EXAMPLES = forms_dir() / "appi" / "examples"
PRESS = Press(templates_dir(), fonts_dir())
CASES = ("ppc-1-new-use", "ppc-1-unknown", "ppc-2-pooled")
FULL = ("ppc-1-three-recipients", "ppc-1-opt-out", "official/gl-3-6-1-yes-1")


@pytest.fixture(scope="module")
def library():
    return load_library()


def paper(library, case: str, template: str) -> bytes:
    session = Session.open(library, EXAMPLES / f"{case}.yaml", press=PRESS)
    return session.memo_job(template).pdf()


@pytest.mark.parametrize("template", sorted(PRESS.titles()))
@pytest.mark.parametrize("case", CASES)
def test_it_prints_and_says_what_it_is_for(library, case, template):
    session = Session.open(library, EXAMPLES / f"{case}.yaml", press=PRESS)
    pages = pages_of(session.memo_job(template).pdf())
    if template == "reply":
        assert "社外秘" not in "".join(pages)
        assert "本メモは" not in "".join(pages)
    else:
        reserved = "not legal advice" if template.endswith("-en") else "本メモは"
        assert template == "questions" or all(reserved in page for page in pages)
        assert session.case.document.title in pages[0]


@pytest.mark.parametrize("case", (*CASES, *FULL))
def test_the_summary_is_one_page(library, case):
    assert len(pypdfium2.PdfDocument(paper(library, case, "summary"))) == 1


def test_the_checklist_names_every_duty(library):
    session = Session.open(library, EXAMPLES / "ppc-1-new-use.yaml", press=PRESS)
    text = "".join(pages_of(session.memo_job("checklist").pdf()))
    duties = session.assessment.duties
    assert len(duties) > 5
    for duty in duties:
        assert str(duty.duty.say)[:12] in text


def test_a_reply_without_a_text_says_so(library):
    session = Session.start(library, "what-is-this-information", date(2026, 11, 22))
    assert "文案はない" in pages_of(session.memo_job("reply").pdf())[0]
