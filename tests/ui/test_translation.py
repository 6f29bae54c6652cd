"""The screen's words: every one of them goes through Qt's translation, and English has them all."""

from __future__ import annotations

import ast
import re
import runpy
from pathlib import Path
from string import Formatter

import pytest
from PySide6.QtCore import QTranslator
from tests.ui.english import JAPANESE

import michishirube.ui
from michishirube.memo.errors import SaveError
from michishirube.paths import resources_dir
from michishirube.phrase import Wording, joined, phrase
from michishirube.settings import Kept, Settings, write_settings
from michishirube.ui.preferences import Preferences
from michishirube.ui.words import CONTEXT, shown, speak, titled, told, tr

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = runpy.run_path(str(ROOT / "packaging" / "translations.py"))
UI = sorted(Path(michishirube.ui.__path__[0]).glob("*.py"))
READ = {"reading.py": {"明治", "大正", "昭和", "平成", "令和", "元"}, "preview_bars.py": {"%％"}}
"""What is read, not said: eras in a date that a person types, signs after a number."""


@pytest.fixture
def english(qapp):
    translations = resources_dir() / "translations"
    speak(qapp, "en", translations)
    yield
    speak(qapp, "ja", translations)


def alone(tree: ast.AST) -> set[str]:
    """Japanese literals outside `tr`, `phrase`, `joined`, regular expressions and docstrings."""
    passed: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("tr", "phrase", "joined"):
            passed.add(node.args[0])
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile":
            passed |= set(ast.walk(node))
        elif isinstance(node, ast.Expr):  # a docstring, also that of an attribute
            passed.add(node.value)
    literals = (node for node in ast.walk(tree) if isinstance(node, ast.Constant))
    texts = (node.value for node in literals if node not in passed and type(node.value) is str)
    return {text for text in texts if JAPANESE.search(text)}


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('label("設定")', {"設定"}),
        ('f"{n}件"', {"件"}),
        ('label(tr("設定"), tr("{n}件", n=1))', set()),
        ('NOTE = phrase("注")', set()),
        ('tr(joined("、", ["可"]))', {"可"}),
        ('tr("残り", word="件")', {"件"}),
        ('"""設定"""', set()),
    ],
)
def test_the_rule_itself(code, found):
    assert alone(ast.parse(code)) == found


@pytest.mark.parametrize("module", UI, ids=lambda module: module.name)
def test_no_japanese_word_goes_past_the_translation(module):
    tree = ast.parse(module.read_text("utf-8"))
    assert alone(tree) - READ.get(module.name, set()) == set()


def test_the_catalogue_holds_the_words_of_the_source_and_no_others():
    known = SCRIPT["read_catalogue"]()
    assert set(SCRIPT["words_of"]()) == set(known), "run: make translations"
    assert [word.text for word, forms in known.items() if not all(forms)] == []


def test_english_says_the_same_values_and_no_japanese():
    for word, forms in SCRIPT["read_catalogue"]().items():
        for form in forms:
            assert not JAPANESE.search(form), word
            if "{ }" not in word.text:  # a text about braces, which is never filled in
                spare = {"n"} if word.counted else set()  # one case needs no number
                assert names(form) | spare == names(word.text) | spare, word


def names(pattern: str) -> set[str | None]:
    """The values a pattern asks for."""
    return {name for _, name, _, _ in Formatter().parse(pattern)} - {None}


def test_the_compiled_catalogue_is_fresh():
    translator = QTranslator()
    assert translator.load("michishirube_en", str(resources_dir() / "translations"))
    for word, forms in SCRIPT["read_catalogue"]().items():
        for number, form in enumerate(forms, 1):
            counted = number if word.counted else -1
            said = translator.translate(CONTEXT, word.text, None, counted)
            assert said == form, "run: make translations"


def test_japanese_needs_no_catalogue(qapp):
    assert tr("{n}件の案件を取り込みました。", n=2) == "2件の案件を取り込みました。"
    assert (shown("設定"), shown(phrase("設定"))) == ("設定", "設定")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (lambda: tr("設定"), "Settings"),
        (lambda: tr("{n}件の案件を取り込みました。", n=1), "1 case imported. "),
        (lambda: tr("{n}件の案件を取り込みました。", n=1200), "1200 cases imported. "),
        (lambda: tr("外す：{name}", name="{n}<b>設定"), "Remove: {n}<b>設定"),
        (lambda: tr("外す：{name}", name=phrase("設定")), "Remove: Settings"),
        (lambda: shown("設定"), "設定"),  # somebody typed it
        (lambda: shown(phrase("なぜ：{about}", about="設定")), "Why: 設定"),
        (lambda: shown(joined("、", [phrase("可"), "可"])), "Permitted, 可"),
        (lambda: told(SaveError(phrase("メモ"))), "Memo"),
        (lambda: told(SaveError("メモ")), "メモ"),
        (lambda: tr("外す：{name}", name=SaveError(phrase("メモ"))), "Remove: Memo"),
        (lambda: told(OSError()), ""),
    ],
)
def test_english(english, said, expected):
    assert said() == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (Wording("メモ", {"en": "A memo"}), "A memo"),
        (Wording("メモ", {"de": "Ein Memo"}), "メモ"),
        (phrase("{title}（自分のひな形）", title="稟議"), "稟議 (your own)"),
        ("memo", "memo"),
    ],
)
def test_a_templates_title(qapp, english, title, expected):
    assert titled(title) == expected
    speak(qapp, "ja", resources_dir() / "translations")
    assert titled(title) == title


def test_qt_speaks_the_same_language(qapp, english):
    cancel = qapp.translate("QPlatformTheme", "Cancel")
    assert cancel == "Cancel"
    speak(qapp, "ja", resources_dir() / "translations")
    assert re.search("キャンセル|取り消し", qapp.translate("QPlatformTheme", "Cancel"))


@pytest.mark.parametrize(("language", "said"), [("ja", "設定"), ("en", "Settings")])
def test_the_language_that_is_set_holds_from_the_start(qapp, tmp_path, language, said):
    file = tmp_path / "settings.json"
    write_settings(file, Kept(Settings(language=language)))
    qapp.setStyleSheet("")  # windows of other tests may still be there, and Qt would lose them
    qapp.setProperty("dressed", None)  # as when the program has just been started
    preferences = Preferences(file)
    preferences.dress(qapp)
    assert tr("設定") == said
    preferences.change(Settings(language="ja"))
    assert tr("設定") == said, "what stands on the screen is not half changed"
    speak(qapp, "ja", resources_dir() / "translations")
