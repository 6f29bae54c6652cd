"""What is installed: packs by id or folder, citations printed and in order."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from tests.packs.opened import SMALL, copied, small

from michishirube.formfile.problems import FormFileError
from michishirube.library import citation_check, load_library, open_library, pack_folder
from michishirube.paths import forms_dir


def test_a_pack_by_id_or_folder():
    assert pack_folder("appi") == forms_dir() / "appi"
    assert pack_folder(str(SMALL)) == SMALL


@pytest.mark.parametrize(
    ("named", "says"),
    [
        ("api", "法令パックがありません（「appi」ではありませんか）"),
        (str(SMALL / "pack.yaml"), "法令パックがありません"),
        (str(SMALL / "topics"), "pack.yaml のあるフォルダを指定してください"),
        ("x" * 5000, "法令パックがありません"),
    ],
)
def test_no_such_pack(named, says):
    with pytest.raises(FormFileError) as caught:
        pack_folder(named)
    assert says in str(caught.value)


def test_forms_and_glossary():
    library = small()
    assert set(library.forms) == {"use-a-list", "classify-a-list"}
    assert library.form("use-a-list").title == "名簿の利用"
    assert library.glossary["個人データ"].cite == ("act:16-3",)


def test_no_such_consultation():
    with pytest.raises(FormFileError, match="「use-a-list」ではありませんか"):
        small().form("use-list")


@pytest.mark.parametrize(
    ("citation", "printed", "caption"),
    [
        ("act:27-5-1", "法第27条第5項第1号", "（第三者提供の制限）"),
        ("act:25", "法第25条", "（委託先の監督）"),
        ("rules:7-1-3", "規則第7条第3号", "（個人の権利利益を害するおそれが大きいもの）"),
        ("gl-general:3-6-3", "ガイドライン通則編3-6-3", "第三者に該当しない場合"),
    ],
)
def test_citations_in_print(citation, printed, caption):
    library = small()
    assert library.printed(citation) == printed
    assert caption.strip("（）") in library.caption(citation)


def test_citations_in_the_order_of_the_statutes():
    mixed = ("gl-general:2-16", "rules:7-1-3", "act:27-1", "act:18-1", "act:27-1")
    assert small().in_order(mixed) == ("act:18-1", "act:27-1", "rules:7-1-3", "gl-general:2-16")


@pytest.mark.parametrize(
    ("citation", "says"),
    [
        ("act:27-5-1", None),
        ("act:27-9", "act:27-9"),
        ("act:999", "act:999"),
        ("law:27", "law:27"),
        ("27条", "27条"),
    ],
)
def test_citation_check(citation, says):
    problem = citation_check(small().law)(citation)
    assert problem is None if says is None else says in problem


def test_a_broken_pack_says_all_its_problems(tmp_path):
    def damage(folder):
        for name, old, new in (
            ("topics/list.yaml", "act:2-3", "act:2-99"),
            ("topics/purpose.yaml", "when: would_expect", "when: would_expct"),
            ("glossary.yaml", "terms:", "term:"),
        ):
            path = folder / name
            path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")

    with pytest.raises(FormFileError) as caught:
        load_library(copied(tmp_path, damage))
    found = str(caught.value)
    assert "list.yaml:" in found and "act:2-99" in found
    assert "purpose.yaml:" in found and "would_expect" in found
    assert "glossary.yaml:" in found


def test_one_consultation_alone_is_what_it_is_in_the_whole_pack():
    whole = load_library()
    for id_, form in whole.forms.items():
        alone = load_library(only=id_)
        assert dict(alone.forms) == {id_: form}
        assert alone.glossary == whole.glossary


@pytest.mark.parametrize(
    ("only", "change"),
    [
        ("no-such", None),
        ("../consultations/use-a-list", None),
        ("use-a-list", ("consultations/use-a-list.yaml", "consultations/another-name.yaml")),
        ("use-a-list", ("topics/purpose.yaml", "topics/another-name.yaml")),
    ],
)
def test_what_cannot_be_had_alone_is_read_with_the_others(tmp_path, only, change):
    def renamed(copy):
        if change:
            (copy / change[0]).rename(copy / change[1])

    assert len(load_library(copied(tmp_path, renamed), only).forms) == 2


def test_a_mistake_in_it_is_told_with_all_others(tmp_path):
    def broken(copy):
        for name in ("topics/purpose.yaml", "consultations/classify-a-list.yaml"):
            path = copy / name
            path.write_text(path.read_text("utf-8") + "oops: 1\n", "utf-8")

    with pytest.raises(FormFileError) as raised:
        load_library(copied(tmp_path, broken), "use-a-list")
    assert len(raised.value.problems) == 2


def test_forms_read_at_use_are_those_of_the_whole_pack():
    whole, opened = load_library(), open_library()
    assert (opened.outlines, opened.glossary) == (whole.outlines, whole.glossary)
    assert opened.pack.pack == whole.pack.pack and opened.pack.examples == whole.pack.examples
    assert list(opened.forms) == list(whole.forms)
    for id_, form in whole.forms.items():
        assert opened.form(id_) == form


def by_names(tmp_path):
    """The small pack with its files named by the ids in them."""

    def named(copy):
        (copy / "topics" / "recipients.yaml").rename(copy / "topics" / "recipients_of_list.yaml")

    return copied(tmp_path, named)


def test_forms_read_at_use_are_read_once_and_found_by_many_at_once(tmp_path):
    folder = by_names(tmp_path)
    library = open_library(folder)
    with ThreadPoolExecutor(4) as pool:
        one, *others = pool.map(library.form, ["use-a-list"] * 8)
    assert all(other is one for other in others)
    (folder / "consultations" / "classify-a-list.yaml").unlink()
    assert library.form("use-a-list") is one
    assert "no-such" not in library.forms and library.forms.get("no-such") is None


def test_all_forms_at_use_are_read_together(tmp_path):
    library = open_library(by_names(tmp_path))
    one = library.form("use-a-list")
    assert list(library.forms.items()) == list(load_library(library.pack.folder).forms.items())
    assert library.form("use-a-list") is one


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("pack.yaml", "version:", "versoin:"),
        ("glossary.yaml", "terms:", "term:"),
        ("consultations/use-a-list.yaml", "purpose:", "porpose:"),
        ("topics/purpose.yaml", "title:", "tilte:"),
        ("topics/purpose.yaml", "title:", "]:"),
    ],
)
def test_what_is_wrong_at_a_glance_is_told_when_a_pack_is_opened(tmp_path, name, old, new):
    folder = by_names(tmp_path)
    path = folder / name
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    with pytest.raises(FormFileError) as whole:
        load_library(folder)
    with pytest.raises(FormFileError) as opened:
        open_library(folder)
    assert opened.value.problems == whole.value.problems


def test_what_is_wrong_in_a_topic_is_told_when_it_is_used(tmp_path):
    folder = by_names(tmp_path)
    path = folder / "topics" / "purpose.yaml"
    path.write_text(path.read_text("utf-8") + "oops: 1\n", "utf-8")
    library = open_library(folder)
    with pytest.raises(FormFileError, match="oops"):
        library.form("use-a-list")


def test_forms_that_have_changed_are_not_mixed(tmp_path):
    folder = by_names(tmp_path)
    library = open_library(folder)
    path = folder / "topics" / "purpose.yaml"
    path.write_text(path.read_text("utf-8") + "# 別の版\n", "utf-8")
    with pytest.raises(FormFileError, match="開き直して"):
        library.form("use-a-list")


@pytest.mark.parametrize("kind", ["topics", "consultations"])
def test_files_not_named_by_their_ids_are_read_all_at_once(tmp_path, kind):
    folder = by_names(tmp_path)
    path = next((folder / kind).glob("*.yaml"))
    path.rename(path.with_stem("another-name"))
    assert open_library(folder).forms == load_library(folder).forms
