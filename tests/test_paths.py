"""Where the program's files are found: in a checkout, a wheel and a frozen program."""

import pytest

from michishirube.paths import (
    InstallationError,
    data_root,
    forms_dir,
    law_index_file,
    resources_dir,
    templates_dir,
)


def test_in_this_checkout():
    root = data_root()
    assert (root / "pyproject.toml").is_file()
    assert forms_dir() == root / "forms"
    assert templates_dir() == root / "templates"
    assert resources_dir() == root / "resources"
    assert law_index_file().is_file()


def test_in_a_wheel(tmp_path):
    package = tmp_path / "site-packages" / "michishirube"
    (package / "data").mkdir(parents=True)
    assert data_root(package) == package / "data"


def test_in_a_checkout(tmp_path):
    package = tmp_path / "src" / "michishirube"
    package.mkdir(parents=True)
    (tmp_path / "pyproject.toml").touch()
    assert data_root(package) == tmp_path


def test_in_a_frozen_program(tmp_path):
    bundle = tmp_path / "_internal"
    (bundle / "michishirube" / "data").mkdir(parents=True)
    assert data_root(tmp_path / "elsewhere", bundle) == bundle / "michishirube" / "data"


@pytest.mark.parametrize("frozen", [True, False])
def test_missing_files_are_named(tmp_path, frozen):
    package = tmp_path / "michishirube"
    with pytest.raises(InstallationError, match=r"data.*入れ直して"):
        data_root(package, tmp_path if frozen else None)
