"""Words that remember how they were put together."""

import json

import pytest

from michishirube.phrase import Listed, Phrase, joined, phrase


@pytest.mark.parametrize(
    ("made", "text"),
    [
        (phrase("設定"), "設定"),
        (phrase("いちばん外側が { } ではありません。"), "いちばん外側が { } ではありません。"),
        (phrase("{n:,}件", n=12345), "12,345件"),
        (phrase("（{name}）", name="{n}<b>"), "（{n}<b>）"),  # what a person typed is no pattern
        (joined("、", []), ""),
        (joined("、", [phrase("可"), "A社"]), "可、A社"),
    ],
)
def test_a_phrase_is_its_japanese_text(made, text):
    assert (made, json.loads(json.dumps(made))) == (text, text)


def test_a_phrase_remembers_pattern_and_values():
    made = phrase("{word}：{name}", word=phrase("可"), name="A社")
    assert isinstance(made, Phrase)
    assert (made.pattern, made.values) == ("{word}：{name}", {"word": "可", "name": "A社"})
    assert made.but(name="B社") == "可：B社"


def test_a_row_keeps_its_parts():
    made = joined("、", [phrase("可"), "A社"])
    assert isinstance(made, Listed)
    assert (made.pattern, [type(part) for part in made.parts]) == ("、", [Phrase, str])
