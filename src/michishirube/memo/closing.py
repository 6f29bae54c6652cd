"""What a memo closes with: remaining risks, limits, provisions, editions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from michishirube.engine.form import Ref, When
from michishirube.law.citation import Citation, parse_citation
from michishirube.memo import view
from michishirube.memo.issues import NOT_REVIEWED, Examination, stopped
from michishirube.memo.matter import Matter, printed_of, title_of
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
        topics_said = joined("、", unreviewed)
        yield phrase("{status}（論点：{topics}）", status=NOT_REVIEWED, topics=topics_said)


def amendments(examination: Examination) -> Iterable[view.Amendment]:
    """The amendments not yet in force that touch what is examined."""
    for notice in examination.matter.assessment.notices:
        amendment = notice.amendment
        if amendment is not None:
            by = amendment.by and phrase("、施行は遅くとも{by}まで", by=long_date(amendment.by))
            promulgated = long_date(amendment.promulgated)
            yield view.Amendment(
                plain(amendment.title),
                phrase("{day}公布、未施行{by}", day=promulgated, by=by or ""),
                stopped(plain(amendment.say)),
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
        caption = _caption(law.caption(cited))
        label = printed_of(law, cited)
        yield view.Provision(label, caption and phrase(caption), used[cited])


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
            words = joined("・", (timely[when] for when in When if when in times[text]))
            places.append(phrase("対応（{words}）", words=words))
        if text in assessment.verdict.cite:
            places.append(phrase("結論"))
        found[parse_citation(text)] = joined("、", (place for place in places if place))
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
        number, note = edition.number and phrase(edition.number), edition.note
        details = (number, _edition_date(edition.as_of))
        words = joined("、", (part for part in details if part))
        yield view.Edition(phrase(edition.title), words, note and phrase(note))


def _edition_date(as_of: str) -> str:
    try:
        return phrase("{day}現在", day=long_date(date.fromisoformat(as_of)))
    except ValueError:
        return as_of and phrase(as_of)  # a guideline's edition in its own words
