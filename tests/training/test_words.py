"""A marked lesson in words: what differs, what it changed, what to read."""

from dataclasses import replace

from tests.packs.opened import small
from tests.training.learners import CATALOGUE

from michishirube.engine.case import DONT_KNOW, Answer, PartyList
from michishirube.engine.form import Ref
from michishirube.training.marking import mark_alone
from michishirube.training.words import (
    ALONE,
    NOT_ANSWERED,
    drill_view,
    marking_view,
    time_text,
)

LESSON = CATALOGUE.lesson("permitted")


def view_of(*changes, case=None):
    case = case or LESSON.model.case
    for ref, value in changes:
        answer = None if value is None else Answer(value)
        case = case.with_answer(ref, LESSON.book.questions[ref.id].group, answer)
    return marking_view(small(), mark_alone(LESSON, case))


def said(view, ref):
    return next(mark for mark in view.marks if mark.ref == ref)


def test_all_right():
    view = view_of()
    assert (view.points, view.right, view.wrong, view.same_verdict) == (100, 9, 0, True)
    assert view.model == view.learner
    assert view.model.word == "可"
    assert view.point == "範囲内なら同意は要らない。"
    assert {(mark.sign, mark.word) for mark in view.marks} == {
        ("○", "手本と同じ"),
        ("・", "記録のための事実"),
    }


def test_a_wrong_answer_and_what_it_did():
    view = view_of((Ref("own_use", "a"), "yes"))
    mark = said(view, Ref("own_use", "a"))
    assert (mark.party, mark.topic) == ("A社", "提供先")
    assert (mark.sign, mark.word) == ("×", "違い、結論が変わる")
    assert (mark.learner, mark.model) == ("はい", "いいえ")
    assert (mark.tried, mark.verdict_kind, mark.verdict) == (ALONE, "not_permitted", "× 不可")
    assert mark.changes == ("提供先の位置付け（A社）：第三者",)
    assert mark.because == (
        "委託の範囲を超えるためです",
        "手本では「委託先（第三者に当たらない）」：委託に伴う提供だから",
    )
    printed = [one.printed for one in mark.read]
    assert printed == ["法第27条第1項", "法第27条第5項第1号", "ガイドライン通則編3-6-3"]
    assert view.turned == 1
    assert view.learner.word == "不可"
    assert [one.printed for one in view.read] == printed


def test_a_harmless_one_and_one_that_touches_duties():
    assert said(view_of((Ref("storage"), "card_file")), Ref("storage")).sign == "△"
    mark = said(view_of((Ref("request_made"), "no")), Ref("request_made"))
    assert mark.word == "違い、対応事項が変わる"
    assert mark.changes == ("対応事項「開示の請求に答える」がなくなります",)


def test_not_known_and_not_answered():
    assert said(view_of((Ref("storage"), DONT_KNOW)), Ref("storage")).learner == "不明"
    assert said(view_of((Ref("storage"), None)), Ref("storage")).learner == NOT_ANSWERED


def test_parties_by_name():
    case = replace(LESSON.model.case, parties={"recipients": PartyList((), True)})
    mark = said(view_of(case=case), Ref("recipients"))
    assert (mark.learner, mark.model) == ("なし（以上で全部）", "A社（以上で全部）")


def test_a_drill_item():
    drill = CATALOGUE.drill("permitted")
    view = drill_view(small(), drill, "personal_information")
    assert (view.right, view.chosen, view.answer) == (False, "個人情報", "個人データ")
    assert view.because == "検索できるように整理されているから"
    assert [one.cite for one in view.read] == ["act:16-3", "gl-general:2-6"]
    assert drill_view(small(), drill, "").chosen == ""


def test_time():
    assert [time_text(seconds) for seconds in (5, 185, 3700)] == ["0分05秒", "3分05秒", "1時間01分"]


def test_questions_that_only_one_of_them_met():
    view = view_of((Ref("mentions_use"), "no"), (Ref("consent"), "taken"))
    extra = said(view, Ref("consent"))
    assert (extra.word, extra.learner, extra.model) == (
        *("手本では尋ねられない質問", "得ている"),
        "",
    )
    view = view_of((Ref("contract", "a"), "no"))
    missed = said(view, Ref("own_use", "a"))
    assert (missed.word, missed.learner, missed.model) == (
        *("手本だけがたどった質問", ""),
        "いいえ",
    )
