"""docs/form-format.md names every key there is, in the place of its shape, and no other."""

import re
from pathlib import Path

import pytest

from michishirube.formfile.shapes import SHAPES

DOC = (Path(__file__).parents[2] / "docs" / "form-format.md").read_text("utf-8")

TABLES = {
    "pack": "## pack.yaml",
    "topic": "## topics/*.yaml",
    "question": "### A question",
    "conclusion": "### A conclusion",
    "duty": "### A duty",
    "draft": "### A draft",
    "consultation": "## consultations/*.yaml",
    "glossary": "## glossary.yaml",
    "case": "## Case files",
    "example": "## examples/*.yaml",
    "course": "## courses/*.yaml",
}
SENTENCES = {
    "group": "group",
    "amendment": "amendment",
    "review": "review",
    "option": "option",
    "conclusion_case": "case",
    "due": "due",
    "draft_part": "draft part",
    "verdict_case": "verdict case",
    "scope_item": "scope item",
    "relations": "relations picture",
    "term": "term",
    "pack_named": "pack reference",
    "document": "document",
    "answer": "answer",
    "basis": "basis",
    "attachment": "attachment",
    "party_list": "party list",
    "party": "party",
    "opinion": "opinion",
    "expect": "expectation",
    "lesson": "lesson",
    "drill": "drill item",
}


def in_table(heading):
    """The keys in the first column of the first table under a heading."""
    below = DOC[DOC.index(f"\n{heading}\n") + len(heading) :]
    rows = re.search(r"(?:^\|.*\n)+", below, re.MULTILINE)[0].splitlines()[2:]
    return [key for row in rows for key in re.findall(r"`(\w+)`", row.split("|")[1])]


def in_sentence(name):
    """The keys of `A **name**: `key` (what it is), …`, without what stands in parentheses."""
    found = re.search(rf"\bAn? \*\*{name}\*\*:(.*?)\.(?=\s)", DOC, re.DOTALL)
    said = re.sub(r"\([^()]*\)", "", found[1])
    return re.findall(r"`(\w+)(?:: true)?`", said)


@pytest.mark.parametrize("shape", TABLES)
def test_a_table(shape):
    known = set(SHAPES[shape].names)
    if shape == "example":
        known -= set(SHAPES["case"].names)
    assert set(in_table(TABLES[shape])) == known


@pytest.mark.parametrize("shape", SENTENCES)
def test_a_sentence(shape):
    assert sorted(in_sentence(SENTENCES[shape])) == sorted(SHAPES[shape].names)


def test_every_shape_has_its_place():
    assert TABLES.keys() | SENTENCES.keys() == SHAPES.keys()


def test_every_value_of_a_closed_list_is_named():
    for shape in SHAPES.values():
        for key in shape.keys:
            assert [value for value in key.values if f"`{value}`" not in DOC] == []
