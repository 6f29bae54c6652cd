"""What the end-to-end tests share."""

import pytest
from tests.e2e.calling import Call


@pytest.fixture
def call(capsys) -> Call:
    return Call(capsys)
