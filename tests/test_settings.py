"""The settings file: read, written, checked; a damaged one is set aside, never overwritten."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from michishirube.memo.errors import SaveError
from michishirube.settings import (
    MOST_APPROVERS,
    Kept,
    Settings,
    SettingsError,
    checked,
    read_settings,
    settings_file,
    write_settings,
)

MINE = Settings(
    organization="X社",
    department="法務部",
    approvers=("法務部長", "社長"),
    scheme="dark",
    text_size=150,
    language="en",
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "config" / "settings.json"


def test_what_is_written_is_read(path):
    kept = Kept(MINE, {"main": "AAEC"}, ("a", "b"), {"of_a_newer_program": [1]})
    write_settings(path, kept)
    assert read_settings(path).kept == kept
    assert [one.name for one in path.parent.iterdir()] == ["settings.json"]


def test_no_file_is_the_defaults(path):
    read = read_settings(path)
    assert read.kept.settings == Settings()
    assert read.trouble == ""


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[1, 2]",
        "\x00",
        '{"organization": 5}',
        '{"organization": "A\\nB"}',
        '{"approvers": "部長"}',
        '{"approvers": [1]}',
        '{"recent": "a"}',
        '{"scheme": "purple"}',
        '{"scheme": []}',
        '{"text_size": 1000}',
        '{"text_size": "大"}',
        '{"text_size": true}',
        '{"windows": 3}',
        '{"language": "fr"}',
        '{"language": []}',
        "[" * 100_000,
    ],
)
def test_a_damaged_file_is_set_aside(path, text):
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    read = read_settings(path)
    assert read.kept.settings == Settings()
    assert not path.exists()
    aside = path.with_name("settings-damaged-1.json")
    assert aside.read_text("utf-8") == text
    assert str(aside) in read.trouble


def test_bytes_that_are_no_text_are_set_aside_beside_an_earlier_one(path):
    path.parent.mkdir()
    path.with_name("settings-damaged-1.json").write_text("earlier")
    path.write_bytes(b"\xff\xfe{")
    assert "settings-damaged-2.json" in read_settings(path).trouble
    assert path.with_name("settings-damaged-1.json").read_text() == "earlier"


@pytest.mark.parametrize(
    ("given", "word"),
    [
        ({"author": "山" * 201}, "起案者"),
        ({"to": "部長\t"}, None),
        ({"to": "部\t長"}, "宛先"),
        ({"approvers": tuple(f"{n}" for n in range(MOST_APPROVERS + 1))}, "決裁欄"),
        ({"scheme": "blue"}, "配色"),
        ({"text_size": 90}, "文字の大きさ"),
    ],
)
def test_what_a_setting_may_be(given, word):
    if word is None:
        assert checked(replace(Settings(), **given)).to == "部長"
        return
    with pytest.raises(SettingsError, match=word):
        checked(replace(Settings(), **given))


def test_approvers_are_each_named_once():
    assert checked(Settings(approvers=(" 部長", "", "社長", "部長"))).approvers == ("部長", "社長")


def test_a_folder_that_cannot_be_made_is_one_message(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(SaveError, match="設定"):
        write_settings(tmp_path / "file" / "settings.json", Kept(MINE))


def test_the_file_can_be_read_by_people(path):
    write_settings(path, Kept(MINE))
    assert json.loads(path.read_text("utf-8"))["organization"] == "X社"
    assert "X社" in path.read_text("utf-8")


def test_the_usual_place_is_this_persons_own():
    assert settings_file().name == "settings.json"
    assert "michishirube" in str(settings_file())
