"""The view is plain data: cheap to import, and the template takes whatever it holds."""

import subprocess
import sys
from dataclasses import fields, is_dataclass, replace

import pytest
from tests.memo.conftest import TEMPLATE_FOLDER, pages_of
from tests.memo.sample import MEMO

from michishirube.memo.pdf import build_pdf
from michishirube.memo.template import MemoTemplate
from michishirube.memo.view import VerdictView


def test_words_and_saving_need_neither_reportlab_nor_jinja():
    code = (
        "import sys, michishirube.memo.view, michishirube.memo.saving;"
        "sys.exit(any(name in sys.modules for name in ('reportlab', 'jinja2')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


CHOOSING = ("kind", "direction", "line")
"""What chooses a look: the verdict's sign, the relations picture's arrows."""


def every_text(value, change):
    """The view with every text in it changed, but for what chooses a look."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        return tuple(every_text(part, change) for part in value)
    if is_dataclass(value):
        changed = {
            f.name: every_text(getattr(value, f.name), change)
            for f in fields(value)
            if f.name not in CHOOSING
        }
        kept = {name: getattr(value, name) for name in CHOOSING if hasattr(value, name)}
        return replace(value, **changed, **kept)
    return value


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text * 60,
        lambda text: text + '</p><img src="/etc/passwd"/>{{ memo }}&amp;',
        lambda text: "\x00😀\n\n" + text,
        lambda text: "",
        lambda text: "https://example.jp/" + "a" * 400,
    ],
    ids=["long", "markup", "unprintable", "empty", "unbreakable"],
)
def test_any_text_in_any_field_is_printed(fonts, change):
    memo = MemoTemplate(TEMPLATE_FOLDER).render({"memo": every_text(MEMO, change)})
    assert pages_of(build_pdf(memo, fonts))


@pytest.mark.parametrize(
    "kind", ["permitted", "conditional", "not_permitted", "undetermined", "answered"]
)
def test_each_verdict_has_a_sign_and_its_word(fonts, kind):
    view = replace(MEMO, verdict=VerdictView(kind, "判定の語", "一文。"))
    memo = MemoTemplate(TEMPLATE_FOLDER).render({"memo": view})
    assert "判定の語" in pages_of(build_pdf(memo, fonts))[0]


def test_a_memo_without_lists_still_reads(fonts):
    bare = replace(
        MEMO,
        **{
            field.name: () for field in fields(MEMO) if isinstance(getattr(MEMO, field.name), tuple)
        },
    )
    text = "".join(pages_of(build_pdf(MemoTemplate(TEMPLATE_FOLDER).render({"memo": bare}), fonts)))
    assert "対応事項はない" in text
    assert "なし。" in text
