"""The small hand-made legal texts, and the index that is built from them."""

from pathlib import Path

import pytest

from michishirube.law.build import build_index
from michishirube.law.index import LawIndex, load_index


@pytest.fixture(scope="session")
def texts() -> Path:
    return Path(__file__).parent / "texts"


@pytest.fixture(scope="session")
def sample(texts, tmp_path_factory) -> LawIndex:
    file = tmp_path_factory.mktemp("law") / "index.json"
    file.write_bytes(build_index(texts))
    return load_index(file)
