"""The language of conditions: what it reads as, and what it says of mistakes."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from michishirube.engine.condition import (
    KEYWORDS,
    MAX_DEPTH,
    OPERATORS,
    AllParties,
    And,
    AnyParty,
    AsOf,
    Compare,
    ConditionError,
    Includes,
    Is,
    IsGiven,
    IsYes,
    Not,
    Or,
    holds_of,
    parse_condition,
    subterms,
)
from michishirube.engine.condition import tests as each_test
from michishirube.engine.truth import Truth

A, B, C = IsYes("a"), IsYes("b"), IsYes("c")


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("a", A),
        ("own_use-2", IsYes("own_use-2")),
        ("委託先", IsYes("委託先")),
        ("a is x", Is("a", "x")),
        ("a is not x", Not(Is("a", "x"))),
        ("a is all", Is("a", "all")),
        ("a includes x", Includes("a", "x")),
        ("a is given", IsGiven("a")),
        ("not a is given", Not(IsGiven("a"))),
        ("a < 5", Compare("a", "<", Decimal(5))),
        ("a<=-0.5", Compare("a", "<=", Decimal("-0.5"))),
        ("a > 2026-11-22", Compare("a", ">", date(2026, 11, 22))),
        ("a>=as_of", Compare("a", ">=", AsOf.AS_OF)),
        ("a = 1000", Compare("a", "=", Decimal(1000))),
        ("not a", Not(A)),
        ("not not a", Not(Not(A))),
        ("a and b and c", And((A, B, C))),
        ("a or b or c", Or((A, B, C))),
        ("a or b and c", Or((A, And((B, C))))),
        ("a and b or c", Or((And((A, B)), C))),
        ("(a or b) and c", And((Or((A, B)), C))),
        ("not a and b", And((Not(A), B))),
        ("not (a and b)", Not(And((A, B)))),
        ("((a))", A),
        ("any g: a", AnyParty("g", A)),
        ("all g: not a", AllParties("g", Not(A))),
        ("not any g: a", Not(AnyParty("g", A))),
        ("any g: a and b", And((AnyParty("g", A), B))),
        ("any g: (a and b)", AnyParty("g", And((A, B)))),
        ("any g: all h: a", AnyParty("g", AllParties("h", A))),
        ("any g: (a or all h: b) or c", Or((AnyParty("g", Or((A, AllParties("h", B)))), C))),
        ("  a\n  and\tb ", And((A, B))),
    ],
)
def test_reads(text, condition):
    assert parse_condition(text) == condition


@pytest.mark.parametrize(
    ("text", "column", "message"),
    [
        ("", 0, "条件の終わり"),
        ("a and", 5, "条件の終わり"),
        ("a b", 2, "「b」の前に and か or"),
        ("a && b", 2, "使えない文字「&」"),
        ("a is 'x'", 5, "使えない文字「'」"),
        ("a is", 4, "選択肢か判断の値"),
        ("a is not", 8, "選択肢か判断の値"),
        ("a is or b", 5, "選択肢か判断の値"),
        ("a is not given", 9, "「not a is given」と書いてください"),
        ("a includes", 10, "選択肢か判断の値"),
        ("(a or b", 7, "閉じ括弧「)」が足りません"),
        ("a or b)", 6, "「)」の前に"),
        ("any a", 5, "「:」が要ります"),
        ("any : a", 4, "当事者グループの id"),
        ("all any: a", 4, "当事者グループの id"),
        ("any g: any h: any i: a", 18, "重ねられるのは 2 段まで"),
        ("any g: (a or all g: b)", 17, "もう一度「g」は使えません"),
        ("is x", 0, "質問か判断の id"),
        ("5 < a", 0, "質問か判断の id"),
        ("a < b", 4, "「b」とは比べられません"),
        ("a <", 3, "「」とは比べられません"),
        ("a < 1.2.3", 4, "「1.2.3」とは比べられません"),
        ("a < NaN", 4, "「NaN」とは比べられません"),
        ("a < Infinity", 4, "「Infinity」とは比べられません"),
        ("a < 2026-02-30", 4, "「2026-02-30」とは比べられません"),
        ("a < 2026-2-3", 4, "「2026-2-3」とは比べられません"),
        ("a < 3 < 4", 6, "「<」の前に"),
        ("a == 3", 3, "「=」とは比べられません"),
        ("a != 3", 2, "使えない文字「!」"),
        ("   x  %", 6, "使えない文字「%」"),
        ("not", 3, "条件の終わり"),
        ("(" * 100 + "a" + ")" * 100, MAX_DEPTH, "入れ子が深すぎます"),
        ("not " * 100 + "a", 400, "入れ子が深すぎます"),
        (("not " * 20 + "(") * 10 + "a" + ")" * 10, 242, "入れ子が深すぎます"),
    ],
)
def test_says_where_and_what_is_wrong(text, column, message):
    with pytest.raises(ConditionError) as raised:
        parse_condition(text)
    assert message in raised.value.message
    assert raised.value.column == column


def test_the_deepest_condition_can_be_walked():
    text = "(" * (MAX_DEPTH - 1) + "a or b and c" + ") or x and y" * (MAX_DEPTH - 1)
    assert len(list(each_test(parse_condition(text)))) == 3 + 2 * (MAX_DEPTH - 1)


def test_a_long_condition_is_flat():
    condition = parse_condition(" or ".join(f"q{n}" for n in range(20_000)))
    assert len(subterms(condition)) == 20_000


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("a and any g: (b or all h: c)", [(A, None), (B, "g"), (C, "h")]),
        ("not (a or any g: not b)", [(A, None), (B, "g")]),
    ],
)
def test_tests_know_whom_they_are_asked_of(text, over):
    assert list(each_test(parse_condition(text))) == over


AS_OF = date(2026, 4, 1)


@pytest.mark.parametrize(
    ("text", "value", "holds"),
    [
        ("a", "yes", True),
        ("a", "no", False),
        ("a is x", "x", True),
        ("a is x", "y", False),
        ("a includes x", ("x", "y"), True),
        ("a includes z", ("x", "y"), False),
        ("a includes x", (), False),
        ("a is given", "文", True),
        ("a is given", "", False),
        ("a is given", " ", True),
        ("a is given", date(2026, 1, 1), True),
        *[
            (f"a {op} 5", Decimal(value), holds)
            for op, *row in [
                ("<", True, False, False),
                ("<=", True, True, False),
                ("=", False, True, False),
                (">=", False, True, True),
                (">", False, False, True),
            ]
            for value, holds in zip(("4.9", "5.0", "5.1"), row, strict=True)
        ],
        ("a = 0.3", Decimal("0.1") * 3, True),
        ("a < 2026-04-01", date(2026, 3, 31), True),
        ("a < 2026-04-01", date(2026, 4, 1), False),
        ("a <= as_of", AS_OF, True),
        ("a > as_of", AS_OF, False),
        ("a > as_of", date(2026, 4, 2), True),
    ],
)
def test_holds_of_a_definite_answer(text, value, holds):
    expected = Truth.YES if holds else Truth.NO
    assert holds_of(parse_condition(text), value, AS_OF) is expected


WORDS = st.sampled_from(
    [*sorted(KEYWORDS), *sorted(OPERATORS), *["a", "g", "x", "(", ")", ":", "5", "2026-11-22"]]
)


@given(st.one_of(st.text(), st.lists(WORDS, max_size=12).map(" ".join)))
@example("any g: is")
@example("a is not not")
def test_any_text_is_read_or_refused_with_a_place(text):
    try:
        parse_condition(text)
    except ConditionError as error:
        assert 0 <= error.column <= len(text)
        assert error.message


def shown(condition):
    """The text of a condition, parenthesised where it has to be."""
    match condition:
        case Not(term):
            return f"not {grouped(term)}"
        case And(terms):
            return " and ".join(map(grouped, terms))
        case Or(terms):
            return " or ".join(map(grouped, terms))
        case AnyParty(group, term):
            return f"any {group}: {grouped(term)}"
        case AllParties(group, term):
            return f"all {group}: {grouped(term)}"
        case Is(id_, value):
            return f"{id_} is {value}"
        case Compare(id_, op, constant):
            return f"{id_} {op} {constant}"
        case _:
            return condition.id


def grouped(condition):
    joined = isinstance(condition, And | Or)
    return f"({shown(condition)})" if joined else shown(condition)


LEAVES = st.sampled_from([A, Is("b", "x"), Compare("c", "<", Decimal("1.5"))])


def _deeper(inner):
    several = st.lists(inner, min_size=2, max_size=3).map(tuple)
    return st.one_of(inner.map(Not), several.map(And), several.map(Or))


@given(st.recursive(LEAVES, _deeper, max_leaves=12).map(lambda term: AnyParty("g", term)))
def test_what_is_written_reads_as_itself(condition):
    assert parse_condition(shown(condition)) == condition
