"""Settings shared by all tests: hypothesis runs the same examples every time.

`pytest --hypothesis-profile=long` looks for new ones.
"""

from hypothesis import HealthCheck, settings

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
