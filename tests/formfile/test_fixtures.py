"""Each feature of a form, once right and once wrong; what is wrong, all at once, and where."""

import pytest
from fixtures import expected, files, lay_out, loaded, names, problems

from michishirube.formfile.casefile import read_example
from michishirube.formfile.shapes import SHAPES
from michishirube.formfile.tree import Items, Keys, read_tree


@pytest.mark.parametrize("name", names("good"))
def test_good(tmp_path, name):
    folder = lay_out(tmp_path, "good", name)
    assert problems(folder) == []
    pack = loaded(folder)
    for example in pack.examples:
        assert read_example(example, pack.forms).source


@pytest.mark.parametrize("name", names("bad"))
def test_bad(tmp_path, name):
    found = problems(lay_out(tmp_path, "bad", name))
    says = expected("bad", name)
    assert says, "say in a comment what is wrong with it"
    assert [(file, place) for file, place, _ in sorted(found)] == [
        (file, place) for file, place, _ in says
    ]
    for (_, _, words), (_, _, begins) in zip(sorted(found), says, strict=True):
        assert begins in words


SHAPE_OF_FILE = {
    "pack": "pack",
    "glossary": "glossary",
    "topic": "topic",
    "each": "topic",
    "consultation": "consultation",
    "example": "example",
    "course": "course",
}


def keys_used(node, shape):
    """Every key of every shape that stands in a file, as `shape.key`."""
    for key in SHAPES[shape].keys:
        if key.name not in node.entries:
            continue
        yield f"{shape}.{key.name}"
        below = node.entries[key.name][1]
        inner = "answer" if key.name == "answers" else key.shape
        if not inner:
            continue
        if key.name in ("answers", "parties", "opinions"):
            several = [value for _, value in below.entries.values()]
        else:
            several = below.items if isinstance(below, Items) else [below]
        for one in several:
            if isinstance(one, Keys):
                yield from keys_used(one, inner)


def test_the_good_forms_use_every_key():
    used = set()
    for name in names("good"):
        for part, path in files("good", name).items():
            used.update(keys_used(read_tree(path), SHAPE_OF_FILE[part]))
    known = {f"{name}.{key.name}" for name, shape in SHAPES.items() for key in shape.keys}
    asked = {key for key in known if not key.startswith("case.")}  # an example is a case
    assert asked - used == set()
