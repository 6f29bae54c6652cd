"""Who gives to whom, in words: what a case says comes out as party, line and words."""

from dataclasses import replace

import pytest
from tests.engine.building import (
    as_answer,
    ask,
    conclude,
    every,
    make_case,
    make_form,
    party,
    some,
    topic,
)

from michishirube.engine.assess import assess
from michishirube.engine.case import DONT_KNOW, Document, Party
from michishirube.engine.condition import parse_condition
from michishirube.engine.form import Direction, Group, Relations
from michishirube.memo.related import relations_view

OF_GROUP = Relations(
    standing=("role", "nature"),
    group="recipients",
    what="class",
    person="consent",
    also=("ground",),
    not_third_party=parse_condition("role is 委託先である会社など"),
    barred=parse_condition("ground is 渡すことのできない相手"),
    abroad=parse_condition("far"),
)
EACH = topic(
    *(ask("service"), ask("work"), ask("agreed"), ask("far")),
    conclude(
        "role", "該当なし when service", "委託先である会社など when work", "第三者である会社など"
    ),
    conclude("nature", "中身を見ない保管の会社 when service", "中身を見て扱う会社"),
    conclude(
        "ground",
        "要らない when service or work",
        "同意による提供の相手 when agreed and not far",
        "外国への同意による提供 when agreed",
        "渡すことのできない相手",
    ),
    id_="e",
    each="recipients",
)
NOT_ARISING = {"role": "該当なし", "ground": "要らない"}


def form(relations, *topics):
    made = make_form(
        topic(
            *(ask("known"), ask("asked"), ask("who", "text", record=True)),
            conclude("class", "個人データ when known", "そのほかの情報"),
            conclude("consent", "取得済み when asked", "未取得"),
        ),
        *topics,
    )
    marked = tuple(
        replace(
            part,
            conclusions=tuple(
                replace(
                    rule,
                    cases=tuple(
                        replace(case, not_applicable=NOT_ARISING.get(rule.id) == case.value)
                        for case in rule.cases
                    ),
                )
                for rule in part.conclusions
            ),
        )
        for part in made.topics
    )
    groups = {"recipients": Group("recipients", "提供先", "提供先", "")} if topics else {}
    return replace(made, topics=marked, groups=groups, relations=relations)


def shown(relations, *topics, parties=None, organization="X社", **answers):
    case = make_case(parties=parties, **{"known": "yes", "asked": "no", **answers})
    case = replace(case, document=Document(organization=organization))
    return relations_view(assess(form(relations, *topics), case), case)


def of(*listed, how=every):
    return shown(OF_GROUP, EACH, parties={"recipients": how(*listed)})


@pytest.mark.parametrize(
    ("answers", "line", "place", "said", "also"),
    [
        ({"service": "yes"}, "other", "", "中身を見ない保管の会社", ""),
        ({"work": "yes"}, "own", "", "委託先である会社など", ""),
        (
            {"work": "no", "agreed": "yes", "far": "no"},
            *("other", "日本国内", "第三者である会社など", "同意による提供の相手"),
        ),
        (
            {"work": "no", "agreed": "yes", "far": "yes"},
            *("other", "外国", "第三者である会社など", "外国への同意による提供"),
        ),
        (
            {"work": "no", "agreed": "no"},
            *("barred", "", "第三者である会社など", "渡すことのできない相手"),
        ),
        (
            {"work": "no", "agreed": "yes", "far": DONT_KNOW},
            "other",
            "所在未確認",
            "第三者である会社など",
            "未確認：同意による提供の相手 ／ 外国への同意による提供",
        ),
        (
            {"work": "no", "agreed": DONT_KNOW},
            *("open", "所在未確認", "第三者である会社など", "groundは未確認"),
        ),
        (
            {"work": DONT_KNOW, "agreed": "no"},
            "open",
            "",
            "未確認：委託先である会社など ／ 第三者である会社など",
            "groundは未確認",
        ),
    ],
)
def test_a_party(answers, line, place, said, also):
    (one,) = of(party("A", **{"service": "no", **answers})).parties
    assert (one.name, one.line, one.place, one.said, one.also) == ("A社", line, place, said, also)


def test_the_whole_and_its_text():
    view = of(
        party("A", service="no", work="yes"), party("B", service="no", work="no", agreed="no")
    )
    assert (view.organization, view.direction) == ("X社（当社）", "to")
    assert (view.what, view.person) == ("渡す情報：個人データ", "consent：未取得")
    assert view.text == (
        "渡す情報：個人データ。本人からX社（当社）へ：consent：未取得。"
        "X社（当社）からA社へ：委託先である会社など。"
        "X社（当社）からB社へ（不可）：第三者である会社など、渡すことのできない相手。"
    )


def test_who_a_list_leaves_out_is_drawn_as_open():
    view = of(party("A", service="no", work="yes"), how=some)
    assert [(one.name, one.line) for one in view.parties] == [
        ("A社", "own"),
        ("ほかの提供先", "open"),
    ]
    (one,) = of(how=some).parties
    assert (one.name, one.line) == ("提供先", "open")


def test_no_picture_without_relations_or_parties():
    assert shown(None, EACH, parties={"recipients": every(party("A"))}) is None
    assert of() is None


def many(count):
    answers = {"service": as_answer("no")}
    ways = ({"work": "yes"}, {"work": "no", "agreed": "yes", "far": "yes"})
    return of(
        *(
            Party(
                f"p{n}", f"{n}社", {**answers, **{k: as_answer(v) for k, v in ways[n % 2].items()}}
            )
            for n in range(count)
        )
    )


def test_many_parties_of_whom_the_same_is_said_stand_together():
    assert len(many(6).parties) == 6
    view = many(30)
    assert [one.name[:12] for one in view.parties] == ["15者：0社、2社、4社", "15者：1社、3社、5社"]
    assert all(f"{number}社" in view.text for number in range(30))


def test_of_too_many_kinds_the_last_are_counted():
    ids = "abcdefghijkl"
    role = conclude("role", *(f"{id_}番目の扱いを受ける相手 when {id_}" for id_ in ids), "x")
    each = topic(*map(ask, ids), role, id_="e", each="recipients")
    listed = [
        party(f"p{n}", **dict.fromkeys(ids[:n], "no"), **{ids[n]: "yes"}) for n in range(len(ids))
    ]
    relations = Relations(("role",), group="recipients")
    view = shown(relations, each, parties={"recipients": every(*listed)})
    assert [one.name for one in view.parties] == [*(f"p{n}社" for n in range(7)), "ほか5件"]
    assert all(f"p{n}社" in view.text for n in range(12))


@pytest.mark.parametrize(
    ("answers", "name", "line"),
    [
        ({"who": "𠮷田商事"}, "𠮷田商事", "other"),
        ({}, "渡してくる相手", "other"),
        ({"who": DONT_KNOW, "asked": DONT_KNOW}, "渡してくる相手", "open"),
    ],
)
def test_one_other_side_without_a_group(answers, name, line):
    relations = Relations(
        ("consent",), Direction.FROM, name="渡してくる相手", named_by="who", what="class"
    )
    view = shown(relations, organization="", **answers)
    (one,) = view.parties
    assert (one.name, one.line, view.direction) == (name, line, "from")
    assert view.what == "受け取る情報：個人データ"
    assert f"本人から{name}を経て当社へ" in view.text
