"""The proofs of a pack as problems: what does not hold, where, and a case that shows it.

The proofs need a solver that is not on a user's laptop; only authors install it.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Callable

from michishirube.engine.case import Case
from michishirube.engine.form import Form, Kind
from michishirube.engine.replay import answer_at
from michishirube.engine.rulebook import in_force, places
from michishirube.formfile.problems import Problem, Spot
from michishirube.library import Library
from michishirube.proof.findings import Memory, Refuted, Width
from michishirube.wording import answer_text, list_text, party_name, plain


class ProofUnavailableError(Exception):
    """The solver is not installed; the message (Japanese) says how to get it."""


def require_solver() -> None:
    """
    Raises:
        ProofUnavailableError: there is no solver, so nothing can be said to be proved.
    """
    if importlib.util.find_spec("pysat") is None:
        raise ProofUnavailableError(
            "証明に使う部品（python-sat）が入っていないため、検査を終えられません。"
            "pip install 'michishirube[authors]' で入れてください"
        )


def prove_library(
    library: Library,
    step: Callable[[str], None] = lambda id_: None,
    memory: Memory | None = None,
) -> tuple[tuple[Problem, ...], Width]:
    """Everything that the proofs refute, as problems; and how wide *possible* is.

    Args:
        step: told each consultation's id as it is begun.
        memory: of earlier proofs; without it everything is proved anew.

    Raises:
        ProofUnavailableError: there is no solver, so nothing can be said to be proved.
    """
    require_solver()
    # Loaded here, because a laptop without the solver must still be able to do all the rest.
    from michishirube.proof.prove import prove_pack  # noqa: PLC0415

    proved = prove_pack(library.forms.values(), step, memory=memory)
    return tuple(_problem(library, one) for one in proved.refuted), proved.width


def _problem(library: Library, refuted: Refuted) -> Problem:
    spot = library.pack.spots.get((refuted.topic, refuted.about), Spot(str(library.pack.folder)))
    what = f"［{refuted.proof.value}］{refuted.what}"
    if refuted.witness is None:
        return Problem(spot, what)
    form = library.forms[refuted.witness.consultation]
    return Problem(spot, what, "例：" + "；".join(witness_lines(form, refuted.witness)))


def witness_lines(form: Form, case: Case) -> list[str]:
    """A case as a lawyer reads it: each question with its answer."""
    book = in_force(form, case.as_of)
    members = {
        group: tuple(party.id for party in listed.parties) for group, listed in case.parties.items()
    }
    lines = []
    for ref in places(book, members):
        question = book.questions[ref.id]
        if question.kind is Kind.PARTIES:
            said = list_text(case, ref.id) if ref.id in case.parties else ""
        else:
            said = answer_text(question, answer_at(book, case, ref))
        name = party_name(case, question.group, ref.party)
        if said:
            lines.append(f"{f'［{name}］' if name else ''}{plain(question.ask)} — {said}")
    return lines or ["何も答えていないとき"]
