"""用語: the glossary's terms that stand in this memo's conclusion, examination and actions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from michishirube.memo.issues import Examination
from michishirube.memo.matter import citations_text
from michishirube.memo.view import Term
from michishirube.wording import plain


def terms(examination: Examination) -> Iterator[Term]:
    """The terms used, in the order of the glossary."""
    matter = examination.matter
    used = terms_among(map(plain, _wording(examination)), matter.glossary)
    for entry in matter.glossary.values():
        if entry.term in used:
            yield Term(entry.term, plain(entry.say), citations_text(matter, entry.cite))


def terms_among(texts: Iterable[str], known: Mapping[str, object]) -> set[str]:
    """The terms that stand in some texts; 個人データ does not stand in 保有個人データ."""
    if not known:
        return set()
    longest_first = sorted(known, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, longest_first)))
    return {found for text in texts for found in pattern.findall(text)}


def _wording(examination: Examination) -> Iterator[str]:
    """What a form says in the results and duties of this memo."""
    assessment = examination.matter.assessment
    yield from (case.headline for case in assessment.verdict.fired)
    for group in examination.groups:
        conclusion = group[0].conclusion
        yield from (conclusion.title, conclusion.issue, conclusion.rule)
        for case in group[0].fired:
            yield from (case.label, case.because)
    for duty in (*assessment.duties, *assessment.possible_duties):
        yield duty.duty.say
