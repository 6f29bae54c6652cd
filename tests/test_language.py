"""What is said in another language than Japanese."""

import copy
from dataclasses import dataclass

import pytest

from michishirube.language import JAPANESE, CatalogueError, Language, load_language, spoken
from michishirube.phrase import Wording, in_each, joined, phrase

ENGLISH = Language(
    "en",
    {"{word}：{name}": "{word}: {name}", "可": "Permitted", "、": ", "},
    "{text} [in Japanese]",
)
FORM = Wording("委託先", {"en": "Entrustee", "fr": "Sous-traitant"})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (phrase("可"), "Permitted"),
        (phrase("不可"), "不可 [in Japanese]"),  # not in the catalogue
        (phrase("{word}：{name}", word=phrase("可"), name="A社"), "Permitted: A社"),
        (phrase("{word}：{name}", word=FORM, name="{n}"), "Entrustee: {n}"),
        (joined("、", [phrase("可"), FORM, "A社"]), "Permitted, Entrustee, A社"),
        (Wording("第三者", {"fr": "Tiers"}), "第三者 [in Japanese]"),
        ("A社", "A社"),  # what a person typed
    ],
)
def test_said(text, said):
    assert (ENGLISH.said(text), JAPANESE.said(text)) == (said, text)


@dataclass(frozen=True)
class View:
    title: str
    rows: tuple[str, ...]
    count: int = 1


def test_a_view_is_spoken_all_through():
    view = View(FORM, (phrase("可"), "A社"))
    assert spoken(view, ENGLISH) == View("Entrustee", ("Permitted", "A社"))
    assert spoken(view, JAPANESE) is view


def test_wording_is_changed_in_each_language():
    changed = in_each(FORM, lambda text: f"（{text}）")
    assert (changed, changed.others["en"]) == ("（委託先）", "（Entrustee）")
    assert in_each("委託先", lambda text: f"（{text}）") == "（委託先）"


def test_a_copy_keeps_its_languages():
    same = copy.deepcopy(FORM)  # as it is handed from one process to another
    assert (same, same.others) == (FORM, FORM.others)


@pytest.mark.parametrize(
    "content", [None, "", "[]", '{"mark": "x"}', '{"mark": "", "patterns": 1}']
)
def test_a_catalogue_that_cannot_be_read(tmp_path, content):
    if content is not None:
        (tmp_path / "en.json").write_text(content, "utf-8")
    with pytest.raises(CatalogueError, match=r"en\.json"):
        load_language(tmp_path, "en")


def test_a_catalogue(tmp_path):
    text = '{"mark": "{text} [in Japanese]", "patterns": {"可": "Permitted"}}'
    (tmp_path / "en.json").write_text(text, "utf-8")
    assert load_language(tmp_path, "en").said(phrase("可")) == "Permitted"
    assert load_language(tmp_path, "ja") is JAPANESE
