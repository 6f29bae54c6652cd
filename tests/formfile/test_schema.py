"""The JSON Schema takes what the reader takes, and refuses keys that do not exist."""

import re
from copy import deepcopy

import jsonschema
import pytest
from fixtures import HERE, PLACES, files, names

from michishirube.formfile.schema import FILES, json_schema
from michishirube.formfile.shapes import SHAPES
from michishirube.formfile.tree import Items, Keys, read_tree
from michishirube.paths import forms_dir

APPI = forms_dir() / "appi"
CLOSED = {"id", "value", "by", "term", "after", "who"}
"""Keys that only mappings with closed keys have."""


def plain(node):
    """As an editor's YAML reads it: text is text, but `true` and `false` without quotes are not."""
    match node:
        case Keys():
            return {key: plain(value) for key, (_, value) in node.entries.items()}
        case Items():
            return [plain(item) for item in node.items]
    if node.plain and node.value in ("true", "false"):
        return node.value == "true"
    return node.value


def validator(kind):
    schema = json_schema(kind)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


VALIDATORS = {kind: validator(kind) for kind in FILES}


def kind_of(place):
    """`topics` for topics/t.yaml, `pack.yaml` for itself: a key of FILES."""
    return place.split("/")[0]


def some_of_the_pack():
    """Every file but the worked cases, and of these the first of each consultation."""
    first = {}
    for path in sorted(APPI.rglob("*.yaml")):
        is_example = path.is_relative_to(APPI / "examples")
        named = re.search(r"^consultation: (.*)", path.read_text("utf-8"), re.MULTILINE)
        first.setdefault(named[1] if is_example and named else path, path)
    return list(first.values())


@pytest.mark.parametrize("path", some_of_the_pack(), ids=lambda path: path.stem)
def test_the_pack_is_valid(path):
    kind = kind_of(path.relative_to(APPI).as_posix())
    VALIDATORS[kind].validate(plain(read_tree(path)))


GOOD = [
    *((PLACES[path.stem], path) for path in sorted((HERE / "base").glob("*.yaml"))),
    *((PLACES[part], path) for name in names("good") for part, path in files("good", name).items()),
]


@pytest.mark.parametrize(("place", "path"), GOOD, ids=lambda part: getattr(part, "name", ""))
def test_the_good_forms_are_valid(place, path):
    VALIDATORS[kind_of(place)].validate(plain(read_tree(path)))


@pytest.mark.parametrize("part", ["kinds", "names", "circle", "groups", "citations"])
def test_what_only_linking_finds_is_valid(part):
    """A schema cannot know names: it must not refuse what is well-formed."""
    data = plain(read_tree(files("bad", part)["topic"]))
    if part == "citations":
        data["questions"] = data["questions"][:1]
        data["questions"][0]["cite"] = ["act:999"]
    VALIDATORS["topics"].validate(data)


def mappings(data):
    """Every mapping in some data, with closed keys or free ones."""
    if isinstance(data, dict):
        yield data
    for value in (
        data.values() if isinstance(data, dict) else data if isinstance(data, list) else []
    ):
        yield from mappings(value)


@pytest.mark.parametrize(("place", "path"), GOOD, ids=lambda part: getattr(part, "name", ""))
def test_an_unknown_key_is_not_valid(place, path):
    data = plain(read_tree(path))
    checker = VALIDATORS[kind_of(place)]
    assert not checker.is_valid(data | {"titel": "x"})
    for required in [key for key in data if key in ("topic", "consultation", "pack", "terms")]:
        less = deepcopy(data)
        del less[required]
        assert not checker.is_valid(less)
    for number, one in enumerate(mappings(data)):
        if CLOSED & one.keys():
            more = deepcopy(data)
            list(mappings(more))[number]["no_such_key"] = "x"
            assert not checker.is_valid(more), one


@pytest.mark.parametrize(
    ("kind", "change"),
    [
        ("topics", {"questions": {"id": "a"}}),
        ("topics", {"questions": [{"id": "a", "ask": "a", "kind": "yesno"}]}),
        ("topics", {"questions": [{"id": "1a", "ask": "a", "kind": "yes_no"}]}),
        ("topics", {"questions": [{"id": "a", "ask": {"en": "a"}, "kind": "yes_no"}]}),
        ("topics", {"questions": [{"id": "a", "ask": "a", "kind": "date", "record": "yes"}]}),
        ("topics", {"questions": [{"id": "a", "ask": "a", "kind": "date", "cite": ["law:1"]}]}),
        ("topics", {"reviewed": [{"by": "甲", "when": "soon"}]}),
        ("topics", {"title": ["論点"]}),
        ("pack.yaml", {"law_as_of": "2026"}),
        ("consultations", {"verdict": [{"value": "allowed", "headline": "可", "when": "a"}]}),
    ],
)
def test_a_wrong_value_is_not_valid(kind, change):
    base = {"topics": "topic", "pack.yaml": "pack", "consultations": "consultation"}[kind]
    data = plain(read_tree(HERE / "base" / f"{base}.yaml"))
    assert VALIDATORS[kind].is_valid(data)
    assert not VALIDATORS[kind].is_valid(data | change)


def test_every_shape_is_in_every_schema():
    for kind in FILES:
        assert json_schema(kind)["$defs"].keys() == SHAPES.keys()
