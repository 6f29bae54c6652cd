"""Whatever fault is planted in the real pack, some part of `check` catches it."""

from functools import cache

import pytest
from plant_faults import FAULTS, PACK, planted, says


@cache
def known(file):
    """What `check` has against the pack as it is."""
    return frozenset(says(PACK, file))


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_caught(tmp_path, fault):
    found = says(planted(fault, PACK, tmp_path), fault.file)
    assert next((one for one in found if one not in known(fault.file)), None)


def test_enough_kinds():
    assert len({fault.name for fault in FAULTS}) == len(FAULTS) >= 20
