"""What a memo is about: a case with everything derived from it. How its things are called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from michishirube.engine.assess import Assessment, ConclusionResult
from michishirube.engine.case import Case
from michishirube.engine.form import Term
from michishirube.engine.pivots import Pivots
from michishirube.law.citation import Citation, parse_citation
from michishirube.law.english import FULL, SHORT, in_english
from michishirube.law.index import LawIndex
from michishirube.phrase import Wording, joined, phrase
from michishirube.wording import party_name, plain


@dataclass(frozen=True, slots=True)
class Matter:
    """A case with everything derived from it, the index of provisions and the case's digest.

    Attributes:
        glossary: what terms mean, for the memo to list those it used.
        pivots: what decides it, where that has been worked out already.
    """

    case: Case
    assessment: Assessment
    law: LawIndex
    digest: str
    glossary: Mapping[str, Term] = field(default_factory=dict)
    pivots: Pivots | None = None


def with_names(title: str, names: Iterable[str]) -> str:
    """提供先の位置付け（A社、B社）: a title with the parties it is about, if any."""
    named = joined("、", (name for name in names if name))
    return phrase("{title}（{named}）", title=title, named=named) if named else title


def title_of(case: Case, *results: ConclusionResult) -> str:
    """The title of a conclusion, with the names of the parties these results are about."""
    names = [party_name(case, result.conclusion.group, result.ref.party) for result in results]
    return with_names(plain(results[0].conclusion.title), names)


def citations_text(matter: Matter, citations: Iterable[str]) -> str:
    """Citations in the order of the statutes; a guideline's name is not said twice running."""
    parsed = sorted({parse_citation(text) for text in citations}, key=lambda cited: cited.sort_key)
    printed, before = [], None
    for cited in parsed:
        same = cited.source is before and not cited.source.is_statute
        printed.append(_printed(matter.law, cited, named=not same))
        before = cited.source
    return joined("、", printed)


def _printed(law: LawIndex, cited: Citation, *, named: bool) -> str:
    text, short = law.printed(cited), in_english(cited, law, SHORT if named else {})
    return Wording(text if named else text.removeprefix(cited.source.printed), {"en": short})


def printed_in_full(law: LawIndex, cited: Citation) -> str:
    """A citation as the table of provisions prints it."""
    return Wording(law.printed(cited), {"en": in_english(cited, law, FULL)})
