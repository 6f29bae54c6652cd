"""Template folders: a person's own beside the installed ones, and how one is copied."""

import pytest

from michishirube.memo.errors import MemoTemplateError, SaveError
from michishirube.memo.folders import LONGEST, TemplateFolders, copied
from michishirube.paths import templates_dir


@pytest.fixture
def folders(tmp_path):
    return TemplateFolders(templates_dir(), tmp_path / "own")


def test_a_copy_stands_beside_what_it_was_made_of(folders):
    made = copied(folders, "memo", " 稟議用 ")
    assert made == folders.own / "稟議用"
    titles = folders.titles()
    assert titles["own:稟議用"] == "稟議用（自分のひな形）"
    assert titles["memo"] == "法務確認メモ"
    assert folders.find("own:稟議用") == (made, True)
    assert folders.find("稟議用") == (made, True)
    for name in ("memo.xml.j2", "parts.xml.j2"):
        assert (made / name).read_bytes() == (templates_dir() / "memo" / name).read_bytes()
    assert [path.name for path in folders.own.iterdir()] == ["稟議用"]


def test_the_same_name_never_takes_the_others_place(folders):
    made = copied(folders, "memo", "memo")
    assert folders.find("memo") == (templates_dir() / "memo", False)
    assert folders.find("own:memo") == (made, True)
    assert list(folders.titles())[-1] == "own:memo"
    assert copied(folders, "own:memo", "memo2") == folders.own / "memo2"


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("", "1字から"),
        ("  ", "1字から"),
        ("長" * (LONGEST + 1), "1字から"),
        ("a\nb", "1字から"),
        ("../a", "記号"),
        ("/etc", "記号"),
        ("a\\b", "記号"),
        ("C:a", "記号"),
        (".隠し", "記号"),
        ("..", "記号"),
        ("NUL", "記号"),
        ("com1.txt", "記号"),
        ("a.", "記号"),
        ("ある", "同じ名前"),
    ],
)
def test_names_that_cannot_be(folders, name, what):
    copied(folders, "reply", "ある")
    with pytest.raises(MemoTemplateError, match=f"ひな形の名前.*{what}"):
        copied(folders, "memo", name)
    assert [path.name for path in folders.own.iterdir()] == ["ある"]


def test_what_cannot_be_written_leaves_nothing(tmp_path):
    (tmp_path / "own").write_text("a file", "utf-8")
    with pytest.raises(SaveError, match="ひな形を写せません"):
        copied(TemplateFolders(templates_dir(), tmp_path / "own"), "memo", "a")
    assert [path.name for path in tmp_path.iterdir()] == ["own"]


def test_an_unknown_name_says_what_there_is(folders):
    copied(folders, "memo", "a")
    with pytest.raises(MemoTemplateError, match=r"「b」がありません.*memo.*own:a"):
        folders.find("b")
    with pytest.raises(MemoTemplateError, match="がありません"):
        copied(folders, "../memo", "b")


@pytest.mark.parametrize("title", [b"", b"\xff", b"a" * 5000, b"a\x07b", "長".encode() * 50])
def test_a_strangers_title_does_not_hide_the_others(folders, title):
    made = copied(folders, "memo", "a")
    (made / "title.txt").write_bytes(title)
    assert folders.titles()["own:a"] == "a（自分のひな形）"


def test_a_title_in_other_languages(tmp_path):
    for name, written in (("a", "メモ\nen: A memo: short\nbelow\nen:\n"), ("b", "メモ\n")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "memo.xml.j2").write_text("", "utf-8")
        (tmp_path / name / "title.txt").write_text(written, "utf-8")
    titles = TemplateFolders(tmp_path, tmp_path).titles()
    assert [titles[name] for name in ("a", "b", "own:a")] == [
        "メモ",
        "メモ",
        "メモ（自分のひな形）",
    ]
    assert [titles[name].others for name in ("a", "b")] == [{"en": "A memo: short"}, {}]


def test_every_installed_title_is_there_in_english(folders):
    assert [name for name, title in folders.titles().items() if not title.others.get("en")] == []


def test_a_copy_takes_no_links(folders, tmp_path):
    made = copied(folders, "memo", "a")
    (tmp_path / "secret").write_text("秘密", "utf-8")
    (made / "link").symlink_to(tmp_path / "secret")
    assert not (copied(folders, "own:a", "b") / "link").exists()


def test_the_digest_follows_the_files(folders):
    made = copied(folders, "memo", "a")
    before = folders.digest("own:a")
    (made / "parts.xml.j2").write_text("", "utf-8")
    assert folders.digest("own:a") != before
    assert folders.digest("memo") == ""
