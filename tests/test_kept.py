"""What `check` found before is used only while nothing it rests on has changed."""

import json
import os
import subprocess
import sys

import pytest
from tests.packs.opened import EXAMPLES, copied

from michishirube import checking, kept
from michishirube.check_command import check
from michishirube.kept import Kept, KeptProofs, kept_file
from michishirube.library import load_library
from michishirube.proof.findings import Proof, Seen, Width


@pytest.fixture
def pack(tmp_path):
    return copied(tmp_path, lambda copy: None)


def checked(pack):
    return check(str(pack), deep=False, against=None, afresh=False)


def counted(monkeypatch, name):
    """How often a function of `checking` is called from here on."""
    calls = []
    real = getattr(checking, name)
    monkeypatch.setattr(checking, name, lambda *args: calls.append(args) or real(*args))
    return calls


def test_the_second_time_says_the_same_and_reads_no_worked_case(pack, monkeypatch):
    first = checked(pack)
    reads = counted(monkeypatch, "read_example")
    second = checked(pack)
    assert first.held
    assert second.text() == first.text()
    assert reads == []


def test_afresh_uses_and_keeps_nothing(pack, monkeypatch):
    checked(pack)
    file = kept_file(pack)
    before = file.read_bytes()
    reads = counted(monkeypatch, "read_example")
    check(str(pack), deep=False, against=None, afresh=True)
    assert len(reads) == len(list(EXAMPLES.glob("*.yaml")))
    assert file.read_bytes() == before


def change(path, old, new):
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_a_changed_worked_case_is_decided_again(pack):
    checked(pack)
    change(pack / "examples/permitted.yaml", "verdict: permitted", "verdict: conditional")
    for _ in range(2):  # what failed is not kept
        assert any("結論は conditional のはず" in str(one) for one in checked(pack).problems)


def test_a_changed_rule_is_proved_again(pack):
    assert checked(pack).held
    topic = pack / "topics/purpose.yaml"
    change(topic, "cite: [gl-general:2-16, act:18-1]", "cite: []")
    texts = [checked(pack).text() for _ in range(2)]
    assert texts[0] == texts[1]
    assert "5 根拠のないものがない（" in texts[0]
    change(topic, "cite: []", "cite: [gl-general:2-16, act:18-1]")
    assert checked(pack).held


def test_digests_are_the_same_in_every_process(pack):
    code = (
        "import sys; from pathlib import Path; from michishirube.kept import Kept;"
        "from michishirube.library import load_library;"
        "print([Kept().rules(f) for f in load_library(Path(sys.argv[1])).forms.values()])"
    )
    command = [sys.executable, "-c", code, str(pack)]
    one, other = (subprocess.run(command, check=True, capture_output=True) for _ in range(2))
    assert one.stdout == other.stdout


def test_another_program_starts_anew(pack, monkeypatch):
    checked(pack)
    monkeypatch.setattr(kept, "program_digest", lambda: "another")
    reads = counted(monkeypatch, "read_example")
    assert checked(pack).held
    assert reads


@pytest.mark.parametrize(
    "spoil",
    [
        lambda found: b"{",
        lambda found: b"[]",
        lambda found: b"\xff\xfe",
        lambda found: json.dumps(dict.fromkeys(found, "x")).encode(),
        lambda found: json.dumps({key: [[1, 2]] for key in found}).encode(),
        lambda found: json.dumps({key: [["NO_SUCH", "a", "b", 0]] for key in found}).encode(),
        lambda found: json.dumps({key: [["NO_GAP", "a"]] for key in found}).encode(),
    ],
)
def test_what_cannot_be_read_is_worked_out_anew(pack, spoil):
    expected = checked(pack).text()
    file = kept_file(pack)
    file.write_bytes(spoil(json.loads(file.read_bytes())))
    assert checked(pack).text() == expected
    assert checked(pack).held


def test_where_nothing_can_be_written_nothing_is_kept(pack, tmp_path, monkeypatch):
    (tmp_path / "taken").write_text("", "utf-8")
    monkeypatch.setitem(os.environ, "XDG_CACHE_HOME", str(tmp_path / "taken"))
    assert checked(pack).held


def test_only_what_is_still_used_is_saved(tmp_path):
    file = tmp_path / "kept.json"
    file.write_text(json.dumps({"old": [1], "new": [2]}), "utf-8")
    one = Kept.read(file)
    assert one.get("new") == [2]
    assert one.get("none") is None
    one.put("more", [3])
    one.save()
    assert json.loads(file.read_bytes()) == {"new": [2], "more": [3]}


def test_findings_come_back_as_they_were(pack):
    (form, *_) = load_library(pack).forms.values()
    day = form.pack.covers_from
    width = Width(5, 4, 3, 2, 1)
    seen = (Seen(Proof.NO_OVERLAP, "t", "a", "0", True), Seen(Proof.NO_GAP, "", "b", "", False))
    one = Kept()
    KeptProofs(one).keep(form, day, seen, width)
    again = KeptProofs(Kept(known=one.used))
    assert again.recall(form, day) == (seen, width)
    assert again.recall(form, day.replace(year=day.year + 1)) is None
