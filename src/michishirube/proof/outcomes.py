"""One complete case for each value that each wanted conclusion, and the verdict, can have."""

from __future__ import annotations

from collections.abc import Iterator

from michishirube.engine.case import Case
from michishirube.engine.evaluate import VERDICT
from michishirube.engine.rulebook import Rulebook
from michishirube.proof.encoding import Encoding
from michishirube.proof.prover import Prover
from michishirube.proof.witness import Cases, case_of, replayed


def outcome_cases(book: Rulebook) -> Iterator[tuple[str, str, Case]]:
    """The id of the conclusion (the consultation's for the verdict), the value, a case.

    Raises:
        TooTangledError: the solver gave up.
    """
    encoding = Encoding(book)
    with Cases(encoding) as cases:
        prover = Prover.of(encoding, cases)
        for ref, _ in prover.decided_things():
            if ref != VERDICT and ref.id not in book.wants:
                continue
            here = prover.here(book.group_of(ref.id))
            values = prover.value_literals(ref)
            for value, literal in values.items():
                others = [-other for name, other in values.items() if name != value]
                model = cases.smallest(encoding.answers, prover.complete, here, literal, *others)
                if model is not None:
                    case, _ = replayed(encoding, case_of(encoding, encoding.answers, model))
                    yield prover.about(ref), value, case
