"""What a memo is about: a case with everything derived from it."""

from __future__ import annotations

from dataclasses import dataclass

from michishirube.engine.assess import Assessment, ConclusionResult
from michishirube.engine.case import Case
from michishirube.law.index import LawIndex
from michishirube.wording import party_name, plain


@dataclass(frozen=True, slots=True)
class Matter:
    """A case with everything derived from it, the index of provisions and the case's digest."""

    case: Case
    assessment: Assessment
    law: LawIndex
    digest: str


def title_of(case: Case, result: ConclusionResult) -> str:
    """A conclusion's title, with the party's name where it is about one."""
    name = party_name(case, result.conclusion.group, result.ref.party)
    return plain(result.conclusion.title) + (f"（{name}）" if name else "")
