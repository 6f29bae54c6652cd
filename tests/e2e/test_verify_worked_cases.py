"""Memos of worked cases as they were printed: intact, re-derived, standing."""

from datetime import date
from functools import cache

import pytest

from michishirube.engine.truth import Truth
from michishirube.library import load_library
from michishirube.paths import forms_dir
from michishirube.session import Session
from michishirube.verifying.verify import verified_file

EXAMPLES = forms_dir() / "appi" / "examples"
CASES = (
    *("ppc-1-new-use", "ppc-1-unknown", "ppc-2-pooled"),
    *("requests/act-35-5-erase-what-goes-abroad-unlawfully", "leak/gl-3-5-3-5-entrustee-told-us"),
)


@cache
def library():
    return load_library()


@pytest.mark.parametrize(
    ("name", "template"), [*((name, None) for name in CASES), ("ppc-1-new-use", "summary")]
)
def test_as_printed(name, template):
    session = Session.open(library(), EXAMPLES / f"{name}.yaml")
    pdf = session.memo_job(template).pdf()
    today = max(session.case.as_of, date(2026, 11, 22))
    found = verified_file(lambda _id: library(), pdf, "memo.pdf", today)
    assert [(check.holds, check.details) for check in found.checks] == [(Truth.YES, ())] * 3
    assert found.case.answers == session.case.answers
    assert found.signatures == ()
