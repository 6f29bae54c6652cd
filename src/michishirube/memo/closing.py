"""What a memo closes with: remaining risks, limits, provisions, editions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from michishirube.engine.form import Ref, When
from michishirube.law.citation import Citation, parse_citation
from michishirube.memo import view
from michishirube.memo.issues import NOT_REVIEWED, Examination
from michishirube.memo.matter import Matter, title_of
from michishirube.phrase import joined, phrase
from michishirube.wording import long_date, notice_text, plain, when_words


def risks(examination: Examination) -> Iterable[str]:
    """What a decided memo still depends on."""
    judged = [
        phrase(
            "{title}{number}",
            title=title_of(examination.matter.case, *group),
            number=examination.numbers[group[0].ref],
        )
        for group in examination.groups
        if group[0].judged and group[0].decided
    ]
    if judged:
        yield phrase(
            "次の判断は、記名の評価に基づく。評価が変われば結論も変わり得る：{titles}",
            titles=joined("、", judged),
        )


def limits(matter: Matter) -> Iterable[str]:
    """Dates, versions, review status: what limits the memo as a whole."""
    for notice in matter.assessment.notices:
        if notice.amendment is None:
            yield notice_text(notice, matter.assessment, matter.case)
    topics = matter.assessment.book.form.topics
    unreviewed = [plain(topic.title) for topic in topics if not topic.reviewed]
    if unreviewed:
        yield f"{NOT_REVIEWED}（論点：{'、'.join(unreviewed)}）"


def amendments(examination: Examination) -> Iterable[view.Amendment]:
    """The amendments not yet in force that touch what is examined."""
    for notice in examination.matter.assessment.notices:
        amendment = notice.amendment
        if amendment is not None:
            by = f"、施行は遅くとも{long_date(amendment.by)}まで" if amendment.by else ""
            yield view.Amendment(
                plain(amendment.title),
                f"{long_date(amendment.promulgated)}公布、未施行{by}",
                f"{plain(amendment.say).removesuffix('。')}。",
                examination.places(notice.about),
            )


def unexamined(matter: Matter) -> Iterable[view.Unexamined]:
    """The scope gate: what the consultation does not examine."""
    for item in matter.assessment.book.form.scope:
        yield view.Unexamined(plain(item.title), plain(item.say))


def provisions(examination: Examination) -> Iterable[view.Provision]:
    """Each provision relied on, in the order of the statutes, with where it is used."""
    law = examination.matter.law
    used = _used(examination)
    for cited in sorted(used, key=lambda cited: cited.sort_key):
        yield view.Provision(law.printed(cited), _caption(law.caption(cited)), used[cited])


def _used(examination: Examination) -> dict[Citation, str]:
    assessment = examination.matter.assessment
    refs: dict[str, list[Ref]] = {}
    times: dict[str, set[When]] = {}
    for group in examination.groups:
        for result in group:
            for text in result.cite:
                refs.setdefault(text, []).append(result.ref)
    for duty in assessment.duties:
        for text in duty.duty.cite:
            times.setdefault(text, set()).add(duty.duty.when)
    timely = when_words(assessment.book.form)
    found = {}
    for text in (*refs, *times, *assessment.verdict.cite):
        places = [examination.places(refs.get(text, ()))]
        if text in times:
            words = (timely[when] for when in When if when in times[text])
            places.append(f"対応（{'・'.join(words)}）")
        if text in assessment.verdict.cite:
            places.append("結論")
        found[parse_citation(text)] = "、".join(place for place in places if place)
    return found


def _caption(caption: str) -> str:
    """（第三者提供の制限） without its brackets, a section's title without （法第27条関係）."""
    if caption.startswith("（") and caption.endswith("）"):
        return caption[1:-1]
    title, bracket, rest = caption.rpartition("（")
    return title if bracket and rest.endswith("関係）") else caption


def editions(matter: Matter) -> Iterable[view.Edition]:
    """The sources and the editions of them that the pack rests on."""
    for edition in matter.law.editions():
        details = (edition.number, _edition_date(edition.as_of))
        words = "、".join(part for part in details if part)
        yield view.Edition(edition.title, words, edition.note)


def _edition_date(as_of: str) -> str:
    try:
        return f"{long_date(date.fromisoformat(as_of))}現在"
    except ValueError:
        return as_of  # a guideline's edition in its own words
