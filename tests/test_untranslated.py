"""What lacks a language: counted, listed on demand, never a problem."""

import pytest
from tests.packs.opened import small

from michishirube.untranslated import translation_lines


@pytest.mark.parametrize(
    ("listed", "says", "of_which"),
    [
        ("", ["en"], []),
        ("en", ["en"], ["topics/list.yaml", "topics/purpose.yaml"]),
        ("fr", ["en", "fr"], ["topics/list.yaml"]),
    ],
)
def test_translation_lines(listed, says, of_which):
    lines = list(translation_lines(small().pack, listed))
    summaries = [line for line in lines if line.startswith("翻訳")]
    details = [line for line in lines if line.startswith("  ")]
    assert [line[3:5] for line in summaries] == says
    assert all(any(file in line for line in details) for file in of_which)
    assert bool(details) == bool(listed)
