"""The three checks of a memo, each told apart."""

from datetime import date

import pytest
from tests.memo import tampering as by
from tests.memo.tampering import printed, tampered
from tests.packs.opened import DAY, copied, opened, small

from michishirube.engine.truth import Truth
from michishirube.library import load_library
from michishirube.memo.reading_back import open_memo
from michishirube.verifying.verify import verified

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
EXAMPLES = ["permitted", "conditional", "not-permitted", "open", "unsettled"]


def checked(pdf, library=None, today=DAY):
    return verified(library or small(), open_memo(pdf, "memo.pdf"), "memo.pdf", today)


def holds(found):
    return [check.holds for check in found.checks]


def changed_pack(folder, name, old, new):
    """The small pack with some words of it replaced."""

    def change(pack):
        file = pack / name
        before = file.read_text("utf-8")
        assert old in before
        file.write_text(before.replace(old, new), "utf-8")

    return load_library(copied(folder, change))


@pytest.mark.parametrize("example", EXAMPLES)
def test_a_memo_holds_on_its_day_and_later(example):
    for today in (DAY, date(2026, 8, 1)):
        found = checked(printed(example), today=today)
        assert holds(found) == [YES, YES, YES]
        assert found.held
        assert found.comparison is None
        assert found.case == opened(example).case


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (by.CHANGED_WORD, [NO, YES, YES]),
        (by.swap(0, 1), [NO, YES, YES]),
        (by.remove(1), [NO, YES, YES]),
        (by.replace("manifest.json", '"program": "', '"program": "9'), [NO, YES, YES]),
        (by.replace("case.yaml", "mentions_use:\n    value: yes", "mentions_use:\n    value: no"),
         [NO, NO, NO]),
        (by.replace("assessment.json", '"verdict": "permitted"', '"verdict": "not_permitted"'),
         [NO, NO, NO]),
        (by.replace("case.yaml", "consultation: use-a-list", "consultation: use-a-lost"),
         [NO, UNKNOWN, NO]),
        (by.repack("topics/recipients.yaml", "not own_use", "own_use"), [NO, NO, YES]),
        (by.repack("topics/recipients.yaml", "topic:", "tropic:"), [NO, UNKNOWN, YES]),
        (by.drop_file("pack.zip"), [NO, UNKNOWN, YES]),
        (by.drop_file("case.yaml"), [NO, UNKNOWN, UNKNOWN]),
        (by.rewrite("assessment.json", lambda _data: b"[" * 100_000), [NO, UNKNOWN, NO]),
        (by.rewrite("case.yaml", lambda _data: b"\xff"), [NO, UNKNOWN, UNKNOWN]),
    ],
)  # fmt: skip
def test_what_is_altered_fails_what_rests_on_it(change, expected):
    found = checked(tampered(change))
    assert holds(found) == expected
    assert not found.held


def test_a_changed_answer_says_what_follows_from_it():
    before, after = "mentions_use:\n    value: yes", "mentions_use:\n    value: no"
    found = checked(tampered(by.replace("case.yaml", before, after)))
    assert any("結論" in line for line in found.rederives.details)
    assert any("案件ファイル" in line for line in found.intact.details)


def test_a_rule_that_changed_since_is_named(tmp_path):
    library = changed_pack(tmp_path, "topics/recipients.yaml", "not own_use", "own_use")
    found = checked(printed(), library)
    assert holds(found) == [YES, YES, NO]
    assert "同じ基準日でも" in found.stands.said
    assert any("提供先の位置付け" in line for line in found.stands.details)
    assert any("論点" in line for line in found.stands.details)
    assert found.compared is not None
    assert found.compared.derived
    assert not found.compared.entered


def test_other_words_for_the_same_are_told_and_stand(tmp_path):
    library = changed_pack(tmp_path, "topics/recipients.yaml", "ask: ", "ask: なお、")
    found = checked(printed(), library)
    assert holds(found) == [YES, YES, YES]
    assert any("論点" in line for line in found.stands.details)


def test_a_question_that_is_gone(tmp_path):
    library = changed_pack(tmp_path, "topics/recipients.yaml", "own_use", "sole_use")
    found = checked(printed(), library)
    assert holds(found) == [YES, YES, NO]
    assert "質問" in found.stands.said


def test_a_consultation_that_is_gone():
    assert holds(checked(printed(), load_library())) == [YES, YES, NO]
