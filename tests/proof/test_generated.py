"""The generated consultations of the benchmark hold: it times proofs, not findings."""

import pytest
from generated import consultation

from michishirube.proof.prove import prove_pack


@pytest.mark.parametrize("questions", [24, 80])
def test_holds(questions):
    form = consultation(questions)
    assert sum(len(topic.questions) for topic in form.topics) == questions
    assert prove_pack([form]).refuted == ()
