"""A search finds any run of characters of a text, and nothing that is not in it."""

import sqlite3
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from michishirube.store.bigrams import asked, indexed


def finds(text, words):
    database = sqlite3.connect(":memory:")
    try:
        database.execute(
            "CREATE VIRTUAL TABLE found USING fts5(w, tokenize = 'unicode61 remove_diacritics 0')"
        )
        database.execute("INSERT INTO found VALUES (?)", (indexed(text),))
        query = asked(words)
        return bool(
            query
            and database.execute("SELECT 1 FROM found WHERE found MATCH ?", (query,)).fetchone()
        )
    finally:
        database.close()


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("再委託先の監督", "委託", True),
        ("再委託先の監督", "委託先", True),
        ("委 託", "委託", False),
        ("委と託", "委託", False),
        ("会員データ分析", "分", True),
        ("会員データ分析", "析", True),
        ("会員データ分析", "データ　会員", True),
        ("会員データ分析", "データ 統計", False),
        ("ＤＭを送る", "dm", True),
        ("A社とB社", "b社", True),
        ("法第27条第5項第1号", "27条", True),
        ("𠮷田", "𠮷", True),
        ("が", "か", False),
        ("ﾃﾞｰﾀ", "データ", True),
        ("何か", "", False),
        ("何か", "」「", False),
        ('"quoted" AND OR NOT *', 'AND "OR', True),
        ("a* b", "c*", False),
    ],
)
def test_found(text, words, expected):
    assert finds(text, words) is expected


letters = st.text(st.sampled_from("委託先データ分析会員ＡｂC1９"), min_size=1, max_size=12)


@given(letters, letters)
def test_found_just_when_it_is_in_the_text(text, words):
    inside = unicodedata.normalize("NFKC", words).casefold()
    assert finds(text, words) is (inside in unicodedata.normalize("NFKC", text).casefold())


@given(st.text(max_size=30), st.text(max_size=10))
def test_no_words_break_the_query(text, words):
    finds(text, words)
