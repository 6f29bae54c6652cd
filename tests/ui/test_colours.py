"""Both schemes can be read: 4.5:1 for every text on every ground, 3:1 for marks; one place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette

from michishirube.paths import resources_dir
from michishirube.ui import colours
from michishirube.ui.colours import DARK, GROUNDS, LIGHT, MARKS, NAMES, PAIRS, TEXTS
from michishirube.ui.look import palette

SHEET = (resources_dir() / "style" / "michishirube.qss").read_text("utf-8")
SCHEMES = pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
RULES = re.findall(r"([^{}]+)\{([^{}]*)\}", re.sub(r"/\*.*?\*/", "", SHEET, flags=re.DOTALL))


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_itself():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@SCHEMES
def test_every_text_can_be_read_on_every_ground(scheme):
    pairs = [(text, ground) for text in TEXTS for ground in GROUNDS] + list(PAIRS)
    found = {pair: contrast(*(getattr(scheme, name) for name in pair)) for pair in pairs}
    assert {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < 4.5} == {}


@SCHEMES
def test_every_mark_can_be_seen_on_every_ground(scheme):
    pairs = [("focus_on_fill", "accent_fill"), ("focus_on_fill", "accent_hover")]
    pairs += [(mark, ground) for mark in MARKS for ground in GROUNDS]
    found = {pair: contrast(*(getattr(scheme, name) for name in pair)) for pair in pairs}
    assert {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < 3} == {}


def named(body: str, *properties: str) -> list[str]:
    """The colours that a rule gives to these properties."""
    found = re.findall(r"([a-z-]+)\s*:\s*([^;]+)", body)
    return [value.strip().lstrip("@") for name, value in found if name in properties]


def test_the_stylesheet_names_its_colours():
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b(?=[^{}]*;)", SHEET) == []
    assert set(re.findall(r"@([a-z_]+)", SHEET)) <= {*NAMES, "icons"}


def test_the_stylesheet_writes_only_what_was_measured():
    """A rule's own pair is measured; without a ground of its own its text is one of TEXTS."""
    for selector, body in RULES:
        if "::indicator" in selector:
            continue  # a square or a ring: no words
        for prefix in ("", "selection-"):
            texts = named(body, f"{prefix}color")
            grounds = named(body, f"{prefix}background", f"{prefix}background-color")
            for text in texts:
                assert text in TEXTS or any((text, one) in PAIRS for one in grounds), selector
            for ground in grounds:
                pairs = {(text, ground) for text in (*texts, "on_accent", "ink")}
                measured = ground in (*GROUNDS, "transparent", *UNDER_NO_WORDS)
                assert measured or pairs & set(PAIRS), (selector, ground)


UNDER_NO_WORDS = ("line", "handle", "handle_hover", "desk", "edge", "accent")


def test_no_colour_is_written_elsewhere():
    folder = Path(colours.__file__).parent
    for module in folder.glob("*.py"):
        if module.name != "colours.py":
            assert not re.search(r"\"#[0-9a-fA-F]{6}\"", module.read_text("utf-8")), module.name


@SCHEMES
def test_the_palette_can_be_read(scheme):
    made, role, group = palette(scheme), QPalette.ColorRole, QPalette.ColorGroup
    for words, ground in (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.Text, role.AlternateBase),
        (role.ButtonText, role.Button),
        (role.ToolTipText, role.ToolTipBase),
        (role.HighlightedText, role.Highlight),
        (role.PlaceholderText, role.Base),
        (role.Link, role.Base),
        (role.Link, role.Window),
    ):
        for state in (group.Active, group.Inactive, group.Disabled):
            pair = (made.color(state, words), made.color(state, ground))
            assert contrast(*(QColor(one).name() for one in pair)) >= 4.5, (words, ground, state)
