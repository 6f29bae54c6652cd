"""Words that remember how they were put together."""

import copy
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


@pytest.mark.parametrize("made", [phrase("{n}件", n=2), joined("、", [phrase("可"), "A社"])])
def test_a_copy_remembers_the_same(made):
    same = copy.deepcopy(made)  # as it is handed from one process to another
    assert (type(same), same, same.pattern, same.values) == (
        *(type(made), made, made.pattern, made.values),
    )
    assert getattr(same, "parts", None) == getattr(made, "parts", None)
