"""Settings shared by all tests: no screen, and hypothesis runs the same examples every time.

`pytest --hypothesis-profile=long` looks for new ones.
"""

import os

import pytest
from hypothesis import HealthCheck, settings

# Without a screen, and the same with one: Qt must not look for a display.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile(
    "steady",
    derandomize=True,
    deadline=None,
    max_examples=100,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.register_profile(
    "long", settings.get_profile("steady"), derandomize=False, max_examples=3000
)
settings.load_profile("steady")


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory):
    """What `check` keeps between two runs neither comes from before the tests nor outlives them."""
    os.environ["XDG_CACHE_HOME"] = str(tmp_path_factory.mktemp("cache"))
