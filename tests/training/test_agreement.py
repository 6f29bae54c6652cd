"""Lessons that no longer agree with their pack, and courses that name what is not there."""

import pytest
from tests.packs.opened import copied

from michishirube.checking import check_pack
from michishirube.library import load_library


def found(folder, name, *changes):
    """What a check says of a copy of the small pack with one file changed."""

    def change(copy):
        path = copy / name
        text = path.read_text("utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        path.write_text(text, "utf-8")

    return [
        (problem.spot.file.removeprefix(f"{folder}/"), problem.what)
        for problem in check_pack(load_library(copied(folder, change))).problems
    ]


LESSON = "examples/permitted.yaml"
JUDGED = "examples/conditional.yaml"
COURSE = "courses/basics.yaml"


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        (LESSON, "1,200人分", "たくさん", "課題の話に「1,200」がありません：名簿には何人が"),
        (LESSON, "name: A社", "name: Z社", "課題の話に、当事者「Z社」が出てきません"),
        (LESSON, "hints: {people", "hints: {peeple", "質問「peeple」がありません"),
        (LESSON, "  request_made: yes\n", "", "課題の手本が答えていない質問があります：開示の請求"),
        (
            LESSON,
            "asks: list_class",
            "asks: purpse",
            "「purpse」は、この相談の結果にあり",
        ),
        (LESSON, "asks: list_class", "asks: recipient_status", "当事者（recipients）ごとに決まり"),
        (LESSON, "asks: list_class", "asks: scale, party: a", "案件について決まります"),
        (JUDGED, "  storage: card_file\n", "", "小問の問う判断「list_class」が決まっていません"),
        (JUDGED, ", what: 目的の比較表", "", "課題の手本に、評価の理由がありません：載っている人"),
        (JUDGED, "ほかの会社には", "広告は同意を得てから行う利用", "判断を先に言っています"),
        (JUDGED, "  title: カードの名簿で広告を送る\n", "", "課題に「title」がありません"),
        (
            COURSE,
            "lessons: [permitted,",
            "lessons: [permited,",
            "「permited」に lesson があり",
        ),
        (COURSE, "lessons: [permitted,", "lessons: [", "「permitted」が、どのコースにも"),
        (
            COURSE,
            "drills: [permitted,",
            "drills: [permitted, open,",
            "「open」に drill があり",
        ),
        (COURSE, "drills: [permitted,", "drills: [permitted, permitted,", "二度あります"),
        (COURSE, "course: basics", "cuorse: basics", "「cuorse」というキーはありません"),
        (COURSE, "drills: [", "drills: [[", "basics.yaml"),
    ],
)
def test_a_lesson_that_agrees_no_more(tmp_path, name, old, new, says):
    problems = found(tmp_path, name, (old, new))
    assert any(says in f"{file} {what}" for file, what in problems), problems
    assert {file for file, _ in problems} <= {name, *([LESSON] if name == COURSE else [])}
