"""The same case, pack and program give the same bytes, whatever the machine is set to."""

import hashlib
import os
import subprocess
import sys

import pytest
from tests.e2e.printed import memo_pdf
from tests.packs.opened import EXAMPLES, SMALL, opened, small

from michishirube.session import Session


@pytest.mark.parametrize("example", ["permitted", "open"])
def test_in_one_process(example):
    assert memo_pdf(opened(example)) == memo_pdf(opened(example))


def test_however_the_file_is_laid_out(tmp_path):
    """YAML or JSON, the answers in another order: it is the same case."""
    session = opened("permitted")
    expected = memo_pdf(session)
    session.save(tmp_path / "case.json")
    assert memo_pdf(Session.open(small(), tmp_path / "case.json")) == expected
    refs = [ref for ref in session.assessment.visited if session.answer(ref) is not None]
    again = opened("permitted")
    for ref in refs:
        again.take_back(ref)
    for ref in reversed(refs):
        again.give(ref, session.answer(ref).value, session.answer(ref).basis)
    assert list(again.case.answers) != list(session.case.answers)
    assert memo_pdf(again) == expected


def test_in_processes_with_other_settings(tmp_path):
    settings = (
        {"PYTHONHASHSEED": "0", "TZ": "Asia/Tokyo", "LANG": "ja_JP.UTF-8"},
        {"PYTHONHASHSEED": "4711", "TZ": "America/St_Johns", "LANG": "C", "LC_ALL": "C"},
    )
    digests = {hashlib.sha256(memo_pdf(opened("permitted"))).hexdigest()}
    for number, environment in enumerate(settings):
        out = tmp_path / f"{number}.pdf"
        words = ("memo", EXAMPLES / "permitted.yaml", "-o", out, "--pack", SMALL)
        subprocess.run(
            [sys.executable, "-m", "michishirube.cli", *words],
            env={**os.environ, **environment, "SOURCE_DATE_EPOCH": str(number)},
            check=True,
            capture_output=True,
            cwd=tmp_path,
        )
        digests.add(hashlib.sha256(out.read_bytes()).hexdigest())
    assert len(digests) == 1
