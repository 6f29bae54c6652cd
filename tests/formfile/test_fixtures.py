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
