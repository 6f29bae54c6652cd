"""Whatever fault is planted in the real pack, some part of `check` catches it."""

from functools import cache

import pytest
from plant_faults import FAULTS, PACK, planted, says


@cache
def known():
    """What `check` has against the pack as it is."""
    return frozenset(says(PACK))


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_caught(tmp_path, fault):
    assert next((one for one in says(planted(fault, PACK, tmp_path)) if one not in known()), None)


def test_enough_kinds():
    assert len({fault.name for fault in FAULTS}) == len(FAULTS) >= 20
