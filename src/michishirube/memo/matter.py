"""What a memo is about: a case with everything derived from it. How its things are called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from michishirube.engine.assess import Assessment, ConclusionResult
from michishirube.engine.case import Case
from michishirube.engine.form import Term
from michishirube.engine.pivots import Pivots
from michishirube.law.citation import Citation, Source, parse_citation
from michishirube.law.english import in_english
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
        printed.append(printed_of(matter.law, cited, before))
        before = cited.source
    return joined("、", printed)


def printed_of(law: LawIndex, cited: Citation, before: Source | None = None) -> str:
    """A citation as it prints after one of the source `before`, whose name is not said twice.

    In Japanese 法 is short enough to be said again.
    """
    text, same = law.printed(cited), cited.source is before
    if same and not cited.source.is_statute:
        text = text.removeprefix(cited.source.printed)
    return Wording(text, {"en": in_english(cited, law, named=not same)})
