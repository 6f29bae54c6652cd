"""What a person typed is never markup; a form's wording has emphasis and terms, nothing else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolTip

from michishirube.ui.labels import breakable, data_label, explained_label, shortened, wording_label
from michishirube.ui.markup import rich, terms_in

HOSTILE = '<img src="/etc/passwd"><font color=red>{{ x }}</font> & 𠮷 ｱｲｳ'


@pytest.mark.parametrize(
    ("wording", "part"),
    [
        ("*強く*", "<b>強く</b>"),
        ("**強く**", "<b>強く</b>"),
        ("[個人データ]を", "<u>個人データ</u>を"),
        ("<b>a</b> & b", "&lt;b&gt;a&lt;/b&gt; &amp; b"),
        ("3 * 4 * 5", "3 * 4 * 5"),
    ],
)
def test_wording(wording, part):
    assert part in rich(wording)


def test_a_term_that_is_explained_is_a_link_to_itself():
    words = rich("[個人データ]を[委託]する & <b>", {"委託": "任せること"})
    assert "<u>個人データ</u>を" in words
    assert '<a href="委託">委託</a>する &amp; &lt;b&gt;' in words


@pytest.mark.qt_log_ignore("does not support raise")  # of the offscreen platform
def test_a_term_says_what_it_means_under_the_mouse(qtbot):
    label = explained_label("[委託]する", {"委託": "*業務*を任せること"})
    qtbot.addWidget(label)
    label.show()
    for signal in (label.linkHovered, label.linkActivated):
        signal.emit("委託")
        assert QToolTip.text() == "委託：業務を任せること"
        QToolTip.hideText()
    assert label.accessibleName() == "委託する"


def test_terms_are_found_once():
    assert terms_in("[個人データ]と[委託]と[個人データ]") == ("個人データ", "委託")


def test_data_is_shown_as_it_stands(qtbot):
    label = data_label(HOSTILE)
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text().replace("\N{ZERO WIDTH SPACE}", "") == HOSTILE
    assert label.accessibleName() == HOSTILE


@pytest.mark.parametrize("make", [data_label, wording_label])
def test_no_label_asks_for_width(qtbot, make):
    label = make("A" * 100_000)
    qtbot.addWidget(label)
    label.resize(300, 10)
    assert label.sizePolicy().horizontalPolicy() is label.sizePolicy().Policy.Ignored


def test_long_words_can_break():
    assert max(map(len, breakable("A" * 1000).split("\N{ZERO WIDTH SPACE}"))) <= 24


def test_long_answers_are_shortened_and_say_so():
    assert shortened("あ" * 100_000).endswith("…（全100,000字）")
    assert shortened("短い") == "短い"
