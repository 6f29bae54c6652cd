"""The memo's words: tone, conclusions, duties, what is open, limits, provisions."""

from dataclasses import replace
from datetime import date

import pytest
from tests.packs.opened import DAY, EXAMPLES, copied, opened, small, started, with_recipient

from michishirube.engine.case import DONT_KNOW, Document
from michishirube.engine.form import Ref
from michishirube.formfile.casewriter import digest_of
from michishirube.library import load_library
from michishirube.memo.terms import terms_among
from michishirube.memo.view import (
    Action,
    Answered,
    Deadline,
    Field,
    KeyPoint,
    OpenMatter,
    Opinion,
    Provision,
    Unexamined,
)
from michishirube.memo.wording import BOXES, RESERVATION, Matter, memo_view
from michishirube.session import Session


def view(session):
    case = session.case
    library = small()
    digest = digest_of(case)
    return memo_view(Matter(case, session.assessment, library.law, digest, library.glossary))


def issue(session, title):
    return next(one for one in view(session).issues if one.title == title)


# Header and verdict


def test_the_header_shows_what_the_case_says():
    header = view(opened("permitted")).header
    assert (header.document, header.number, header.title) == (
        *("法務確認メモ", "試-1", "名簿による案内の発送"),
    )
    assert (header.organization, header.author, header.classification, header.provisional) == (
        *("X社", "法務部 山田", "社外秘", ""),
    )
    assert header.fields == (
        Field("文書番号", "試-1"),
        Field("作成日", "2026年（令和8年）7月2日"),
        Field("基準日", "2026年（令和8年）7月1日"),
        Field("実施予定日", "2026年8月1日"),
        Field("宛先（決裁者）", "総務部長"),
        Field("起案", "法務部 山田"),
        Field("法務担当", "佐藤"),
        Field("関連稟議番号", "稟-9"),
        Field("取扱区分", "社外秘"),
        Field("版", "第2版"),
        Field("保存期間", "5年"),
        Field("専門家の確認", "一部未了（７参照）"),
        Field("相談の種類", "名簿の利用", wide=True),
    )
    assert header.boxes == ("起案", "法務担当", "法務部長", "総務部長")


def test_an_open_case_is_provisional_whatever_edition_it_claims():
    session = opened("open")
    session.describe(Document(edition="確定版"), "")
    header = view(session).header
    assert (header.provisional, header.title, header.boxes) == ("暫定版", "名簿の利用", BOXES)
    assert [one.value for one in header.fields] == [
        *("2026年（令和8年）11月22日", "暫定版", "一部未了（７参照）", "名簿の利用"),
    ]


@pytest.mark.parametrize(
    ("example", "kind", "word", "headline", "notes"),
    [
        ("permitted", "permitted", "可", "計画のとおり行える。", ()),
        ("not-permitted", "not_permitted", "不可", "この計画のままでは行えない。", ()),
        (
            *("open", "undetermined", "未確定"),
            "確認の済んでいない事項がそろうまで、結論を留保する。",
            (
                "なおあり得る結論：不可、条件付き可、可",
                "事実の確認が済んでいないため、結論は決まっていない。",
            ),
        ),
        (
            *("unsettled", "undetermined", "未確定", "解釈が定まっていない。"),
            ("この相談で検討する定めだけでは、結論は決まらない。",),
        ),
    ],
)
def test_the_verdict(example, kind, word, headline, notes):
    verdict = view(opened(example)).verdict
    assert (verdict.kind, verdict.word) == (kind, word)
    assert (verdict.headline, verdict.notes) == (headline, notes)


def test_a_decided_verdict_beside_an_open_fact_says_so():
    session = opened("permitted")
    session.give(Ref("contents"), DONT_KNOW)
    verdict = view(session).verdict
    assert verdict.kind == "permitted"
    assert verdict.notes == ("結論は決まっているが、確認の済んでいない事項がある（６参照）。",)


# Examination


@pytest.mark.parametrize(
    ("example", "title", "conclusion"),
    [
        (
            *("permitted", "利用目的との関係"),
            "示していた目的に含まれるから、「利用目的の範囲内の利用」である。",
        ),
        (
            *("not-permitted", "利用目的との関係"),
            "当初の目的と関連があると評価されたから、「変更が許される目的による利用」と考えられる。",
        ),
        (
            *("open", "利用目的との関係"),
            "結論を留保する。あり得るのは、「変更が許される目的による利用」、"
            "「同意を得てから行う利用」である。",
        ),
        (
            *("not-permitted", "提供先の位置付け（B社）"),
            "委託に当たらないから、「第三者」である。",
        ),
    ],
)
def test_the_tone_of_a_conclusion(example, title, conclusion):
    assert issue(opened(example), title).conclusion == conclusion


def test_an_issue_from_question_to_conclusion():
    one = issue(opened("permitted"), "提供先の位置付け（A社）")
    assert one.question == "提供先は第三者に当たるか。"
    assert one.norm == "委託に伴って渡す相手は第三者に当たらない。"
    assert one.application == "業務委託の契約がある。名簿を自社の目的には使わない。"
    assert one.citations == "法第27条第5項第1号"
    assert one.notices == ("施行前の改正が関わる（７参照）：委託先の義務",)
    assert one.opinions == (Opinion("再委託にも注意したい。", "佐藤（2026年7月1日）"),)
    assert one.review == "法律専門家による確認：未了"


def test_an_opinion_stands_beside_and_changes_nothing():
    session = opened("permitted")
    before = view(session)
    session.record_opinion(Ref("purpose"), "範囲外とみるべきである。", "佐藤", DAY)
    after = view(session)
    assert issue(session, "利用目的との関係").opinions[0].text == "範囲外とみるべきである。"
    changed = [replace(one, opinions=()) for one in after.issues]
    assert changed == [replace(one, opinions=()) for one in before.issues]
    assert (after.verdict, after.key_points) == (before.verdict, before.key_points)


def test_a_reviewed_topic_names_the_lawyer():
    session = opened("permitted")
    assert (
        issue(session, "名簿の性質").review == "法律専門家による確認：弁護士 甲野（2026年8月1日）"
    )


def test_what_does_not_arise_is_left_out():
    shown = view(opened("permitted"))
    titles = ["名簿の性質", "名簿の規模", "利用目的との関係", "提供先の位置付け（A社）"]
    assert [one.title for one in shown.issues] == titles
    assert [one.title for one in shown.key_points] == titles
    assert all("働かないもの" not in one.conclusion for one in shown.key_points)


def test_key_points_hold_back_what_is_open():
    points = view(opened("open")).key_points
    assert points[1] == KeyPoint(
        "要配慮個人情報",
        "結論を留保（要配慮個人情報を含むもの ／ 要配慮個人情報を含まないもの）",
    )


# Duties


def test_duties_by_time_with_weight_owner_and_due_date():
    shown = view(opened("permitted"))
    assert shown.before == ()
    assert [one.weight for one in shown.during] == ["望ましい", "留意", "必須"]
    assert shown.during[-1] == Action(
        "（A社）委託先を監督する", "必須", "当社", "実施中", "法第25条"
    )
    assert shown.after == (
        Action("開示の請求に答える", "必須", "お客様窓口", "2026年6月30日まで", "法第33条第2項"),
    )


@pytest.mark.parametrize(
    ("planned", "due"), [(None, "実施前"), (date(2027, 1, 15), "2027年1月15日まで")]
)
def test_what_comes_before_is_due_by_the_planned_day(planned, due):
    session = opened("conditional")
    session.describe(Document(planned=planned), "")
    assert view(session).before == (
        Action("本人の同意を得る", "必須", "販売部", due, "法第18条第1項、ガイドライン通則編2-16"),
    )


def in_a_form_with(due, folder):
    """The `permitted` case where access has to be limited by a day, too."""

    def change(copy):
        path = copy / "topics" / "list.yaml"
        text = path.read_text("utf-8").replace(
            "    say: 名簿を見られる者を限る\n",
            f"    say: 名簿を見られる者を限る\n    due: {due}\n",
        )
        extra = "  - {id: found_on, ask: いつ見付けましたか, kind: date, record: true}\n"
        path.write_text(text.replace("conclusions:\n", extra + "conclusions:\n", 1), "utf-8")

    library = load_library(copied(folder, change))
    session = Session.open(library, folder / "examples" / "permitted.yaml")
    session.give(Ref("found_on"), date(2026, 12, 1))
    return session


def test_the_calendar_lists_the_last_days_in_their_order(tmp_path):
    due = "{after: found_on, days: 30, from_day: counted, closed: next}"
    shown = view(in_a_form_with(due, tmp_path))
    assert shown.deadlines == (
        Deadline(
            "2026年6月30日（火）",
            "開示の請求に答える",
            "お客様窓口",
            "2026年5月31日の翌日から1か月",
        ),
        Deadline(
            "2027年1月4日（月）",
            "名簿を見られる者を限る",
            "情報システム部",
            "2026年12月1日を1日目として30日（閉庁日に終わるときは、次の開庁日まで）",
        ),
    )
    assert shown.during[0].due == "2027年1月4日まで"


def test_one_last_day_alone_needs_no_calendar():
    assert view(opened("permitted")).deadlines == ()


def test_a_period_whose_beginning_is_not_known(tmp_path):
    session = in_a_form_with("{after: found_on, days: 30}", tmp_path)
    session.give(Ref("found_on"), DONT_KNOW)
    shown = view(session)
    assert shown.deadlines == ()
    assert shown.during[0].due == "起算日（未確認）の翌日から30日"


# What is open


def test_open_matters_with_effect_and_whom_to_ask():
    matters = view(opened("open")).open_matters
    assert [(one.text, one.ask_whom) for one in matters] == [
        ("名簿の事項は確認できていない", "名簿の項目一覧"),
        (
            "「載っている人は、今回の利用を予期できると評価しますか」の評価は、判断した者、日付、"
            "根拠がそろっていない",
            "法務部",
        ),
        ("提供先には、挙げていないものがある", "企画の担当者"),
        ("（A社）自社の目的に使うかどうかは確認できていない", "相手の担当者"),
    ]
    assert matters[0].effects == (
        "「住所」なら・「その他」なら・どれにも当たらないなら → "
        "要配慮個人情報は「要配慮個人情報を含まないもの」",
        "「病歴」なら → 要配慮個人情報は「要配慮個人情報を含むもの」",
    )
    assert "「いいえ」なら → 結論は不可か条件付き可" in "".join(matters[1].effects)
    assert matters[2].effects == (
        "この回答だけでは結論は定まらないが、ほかの回答と合わせて影響する。",
    )
    assert (
        matters[3]
        .effects[0]
        .startswith("「はい」なら → 結論は不可、提供先の位置付け（A社）は「第三者」")
    )


def test_a_question_not_asked_yet_is_open_too():
    session = opened("permitted")
    session.take_back(Ref("people"))
    assert view(session).open_matters == (
        OpenMatter("「名簿には何人が載っていますか」は未回答である", (), "総務部"),
    )


def test_a_text_not_written_yet_is_named_not_asked():
    session = opened("permitted")
    session.take_back(Ref("stated_purpose"))
    (matter,) = view(session).open_matters
    assert matter.text == "示していた利用目的は、まだ書かれていない"


def test_risks_name_duties_that_may_come_and_judgements_that_carry():
    may_come = [(one.text, one.who, one.weight) for one in view(opened("open")).possible]
    assert may_come == [
        ("本人の同意を得る", "販売部", "必須"),
        ("（A社）委託先を監督する", "当社", "必須"),
    ]
    assert view(opened("not-permitted")).risks == (
        "次の判断は、記名の評価に基づく。評価が変われば結論も変わり得る：利用目的との関係（3）",
    )
    assert view(opened("permitted")).risks == ()


# Limits, provisions, footer


def test_limits_name_dates_other_laws_and_review_status():
    shown = view(opened("open"))
    assert shown.limits[0].startswith("収録した法令は2026年7月17日現在のものであり")
    assert shown.limits[-1:] == ("法律専門家による確認：未了（論点：利用目的、提供先）",)
    assert shown.unexamined == (Unexamined("番号法", "個人番号の取扱いは検討していない。"),)
    (amendment,) = shown.amendments
    assert (amendment.title, amendment.touches) == ("委託先の義務", "検討（5）")
    assert amendment.dates.startswith("2026年7月17日公布、未施行")


def test_provisions_in_the_order_of_the_statutes_each_once():
    provisions = view(opened("permitted")).provisions
    assert provisions == (
        Provision("法第16条第3項", "定義", "検討（1）"),
        Provision("法第18条第1項", "利用目的による制限", "検討（3）、対応（実施中）、結論"),
        Provision("法第23条", "安全管理措置", "対応（実施中）"),
        Provision("法第25条", "委託先の監督", "対応（実施中）"),
        Provision("法第27条第5項第1号", "第三者提供の制限", "検討（4）"),
        Provision("法第33条第2項", "開示", "対応（実施後）"),
        Provision("ガイドライン通則編2-6", "個人データ", "検討（1）"),
        Provision("ガイドライン通則編3-4-2", "安全管理措置", "検討（2）、対応（実施中）"),
    )


def test_sources_name_editions_and_what_was_not_seen():
    shown = view(opened("permitted"))
    act = shown.sources[0]
    assert act.title == "個人情報の保護に関する法律"
    assert act.edition == "平成15年法律第57号、2026年7月17日現在"
    assert act.note.startswith("2026年10月1日及び")
    general = next(one for one in shown.sources if one.title.endswith("（通則編）"))
    assert general.edition == "令和8年6月一部改正"
    assert shown.sources_note == "規則は試験のために作ったものである。"


def test_the_foot_of_every_page():
    session = opened("permitted")
    shown = view(session)
    assert shown.pack == "法令パック「試験用の法令パック」1.2.0（法令基準日 2026年7月17日）"
    assert shown.digest == f"案件 {digest_of(session.case)[:16]}"
    assert shown.reservation == RESERVATION
    session.give(Ref("people"), DONT_KNOW)
    assert view(session).digest != shown.digest


def test_the_summary_keeps_its_paragraphs():
    assert view(opened("permitted")).summary == (
        "名簿を使い、A社に委託して案内を送る。",
        "発送は8月とする。",
    )


def test_parties_are_examined_one_by_one():
    session = started(storage="paper", contents=(), mentions_use="yes", request_made="no")
    for own_use in ("no", "yes", "no"):
        with_recipient(session, contract="yes", own_use=own_use, place="japan")
    points = [one for one in view(session).key_points if "提供先" in one.title]
    assert points == [
        KeyPoint("提供先の位置付け（A社、C社）", "委託先（第三者に当たらない）"),
        KeyPoint("提供先の位置付け（B社）", "第三者"),
    ]
    assert view(session).issues[-2].title == "提供先の位置付け（A社、C社）"


def test_an_opinion_on_one_party_sets_it_apart():
    session = started(storage="paper", contents=(), mentions_use="yes", request_made="no")
    parties = [with_recipient(session, contract="yes", own_use="no") for _ in range(2)]
    session.record_opinion(Ref("recipient_status", parties[0]), "なお監督を要する。", "佐藤", DAY)
    points = [one.title for one in view(session).key_points if "提供先" in one.title]
    assert points == ["提供先の位置付け（A社）", "提供先の位置付け（B社）"]


def test_review_is_said_once_where_it_is_the_same_for_all():
    shown = view(started("classify-a-list", storage="paper", contents=()))
    assert shown.review == "法律専門家による確認：弁護士 甲野（2026年8月1日）（すべての論点）"
    assert Field("専門家の確認", "済") in shown.header.fields
    assert not any(one.review for one in shown.issues)
    differing = view(opened("permitted"))
    assert differing.review == ""
    assert all(one.review for one in differing.issues)


def test_an_issue_refers_to_others_by_number(tmp_path):
    def rest_on_purpose(pack):
        topic = pack / "topics" / "recipients.yaml"
        text = topic.read_text("utf-8")
        assert "when: contract and not own_use" in text
        new = text.replace("when: contract", "when: purpose is within and contract")
        topic.write_text(new, "utf-8")

    library = load_library(copied(tmp_path, rest_on_purpose))
    session = Session.open(library, EXAMPLES / "permitted.yaml")
    assert issue(session, "提供先の位置付け（A社）").application == (
        "（3）のとおり、利用目的との関係は、「利用目的の範囲内の利用」である。"
        "業務委託の契約がある。名簿を自社の目的には使わない。"
    )


# Answers, terms


def test_an_answer_is_listed_point_by_point_with_what_follows():
    shown = view(started("classify-a-list", storage="computer", contents=("health",)))
    assert shown.overview == (
        Answered(
            "名簿の性質",
            "個人データ",
            (),
            "検索できるように整理されているから。",
            "法第16条第3項、ガイドライン通則編2-6",
        ),
        Answered(
            "要配慮個人情報",
            "要配慮個人情報を含むもの",
            (),
            "病歴が含まれるから。",
            "法第2条第3項",
        ),
    )


def test_an_open_point_of_an_answer_gives_no_reason():
    shown = view(started("classify-a-list", storage=DONT_KNOW, contents=()))
    assert shown.overview[0].answer == "結論を留保（個人データ ／ 個人情報）"
    assert shown.overview[0].reason == ""


def answering(folder, weight):
    """`classify-a-list` with the duty on access resting on what it wants."""

    def change(copy):
        path = copy / "topics" / "list.yaml"
        text = path.read_text("utf-8")
        duty = text.replace("if: scale is large", "if: list_class is personal_data")
        path.write_text(duty.replace("weight: should", f"weight: {weight}"), "utf-8")

    session = Session.start(load_library(copied(folder, change)), "classify-a-list", DAY)
    session.give(Ref("storage"), "computer")
    session.give(Ref("contents"), ())
    return view(session)


@pytest.mark.parametrize(
    ("weight", "action", "reason"),
    [
        ("must", "名簿を見られる者を限る", ""),
        ("should", "（望ましい）名簿を見られる者を限る", ""),
        ("note", "（留意）名簿を見られる者を限る", "検索できるように整理されているから。"),
    ],
)
def test_a_duty_stands_beside_the_point_that_calls_for_it(tmp_path, weight, action, reason):
    (row, *_) = answering(tmp_path, weight).overview
    assert (row.actions, row.reason) == ((action,), reason)


def test_only_an_answer_is_listed_so():
    assert view(opened("permitted")).overview == ()
    assert view(opened("open")).overview == ()


def test_terms_that_stand_in_the_memo():
    (term,) = view(opened("permitted")).terms
    assert (term.term, term.text, term.citations) == (
        *("個人データ", "検索できるように整理した個人情報", "法第16条第3項"),
    )
    session = opened("permitted")
    assert memo_view(Matter(session.case, session.assessment, small().law, "")).terms == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("保有個人データに当たる", {"保有個人データ"}),
        ("個人データであり、保有個人データである", {"個人データ", "保有個人データ"}),
        ("個人情報", set()),
    ],
)
def test_the_longest_term_counts(text, found):
    assert terms_among([text], {"個人データ": None, "保有個人データ": None}) == found


def test_a_duty_that_no_point_calls_for_has_a_row_of_its_own(tmp_path):
    def change(copy):
        path = copy / "topics" / "list.yaml"
        due = "due: {after: found_on, days: 1}"
        text = path.read_text("utf-8").replace(
            "if: scale is large", f"if: contents includes health\n    {due}"
        )
        extra = "  - {id: found_on, ask: いつ見付けましたか, kind: date, record: true}\n"
        path.write_text(text.replace("conclusions:\n", extra + "conclusions:\n", 1), "utf-8")

    library = load_library(copied(tmp_path, change))
    session = Session.start(library, "classify-a-list", DAY)
    for id_, value in {"storage": "computer", "contents": ("health",), "found_on": DAY}.items():
        session.give(Ref(id_), value)
    assert view(session).overview[-1] == Answered(
        "そのほかの対応", "", ("（望ましい）名簿を見られる者を限る（2026年7月2日まで）",)
    )
