"""The digest of objects: the same for the same content, another for every change."""

import zlib

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from michishirube.memo.graph import Graph


def told(build, before=0):
    """The digest of what `build` makes in a new PDF that has some objects already."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    for number in range(before):
        pdf.make_indirect(Dictionary(Number=number))
    return Graph(pdf).digest([build(pdf)])


def chained(pdf, words="甲", length=300):
    """Objects that refer to one another, back and forth."""
    first = pdf.make_indirect(Dictionary(Title=words, Note="12 0 R (3 0 R) \\"))
    last = first
    for number in range(length):
        following = pdf.make_indirect(Dictionary(Number=number, Prev=last))
        last.Next = following
        last = following
    return Dictionary(First=first, Last=last, Page=pdf.pages[0].obj)


def test_numbers_and_order_don_t_count():
    assert told(chained) == told(chained, before=40)
    one = told(lambda _pdf: Dictionary(A=1, B=Name.X))
    assert one == told(lambda _pdf: Dictionary(B=Name.X, A=1))


def test_a_stream_counts_by_what_it_says_however_packed():
    def packed(pdf):
        return pdf.make_stream(zlib.compress(b"text"), Filter=Name.FlateDecode)

    assert told(packed) == told(lambda pdf: pdf.make_stream(b"text"))
    assert told(packed) != told(lambda pdf: pdf.make_stream(b"test"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (lambda _: Dictionary(A="1 0 R"), lambda _: Dictionary(A="2 0 R")),
        (lambda _: Dictionary(A="x"), lambda _: Dictionary(A=Name.x)),
        (lambda _: Dictionary(A=Array([1, 2])), lambda _: Dictionary(A=Array([2, 1]))),
        (lambda _: Dictionary(A=Dictionary(B=1)), lambda _: Dictionary(A=Dictionary(B=2))),
        (lambda _: Dictionary(A=True), lambda _: Dictionary(A=False)),
        (chained, lambda pdf: chained(pdf, "乙")),
        (chained, lambda pdf: chained(pdf, length=299)),
        (
            lambda pdf: Array([pdf.make_indirect(Dictionary(A=1))]),
            lambda pdf: Array([pdf.make_indirect(Dictionary(A=2))]),
        ),
    ],
)
def test_every_change_counts(one, other):
    assert told(one) == told(one)
    assert told(one) != told(other)
