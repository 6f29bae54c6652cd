"""検討: each conclusion that arises as 問い → 規範 → 当てはめ → 結論, numbered through.

What comes out the same for several parties is examined once, under all their names.

Tone (である): what the text settles 「…である」; what rests on a judgement 「…と考えられる」;
what is open 「結論を留保する」.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, replace

from michishirube.engine.assess import ConclusionResult
from michishirube.engine.case import Opinion as PersonsOpinion
from michishirube.engine.form import Ref, Topic
from michishirube.memo.facts import stated, told
from michishirube.memo.matter import Matter, citations_text, title_of, with_names
from michishirube.memo.turning import Deciding
from michishirube.memo.view import Issue, KeyPoint, Opinion
from michishirube.phrase import joined, phrase
from michishirube.wording import label_of, labels_of, long_date, party_name, plain, reason_of

_Said = tuple[Hashable, ...]
NOT_REVIEWED = phrase("法律専門家による確認：未了")


@dataclass(frozen=True, slots=True)
class Examination:
    """The conclusions that arise, in the groups in which a memo examines them.

    Attributes:
        numbers: the issue that examines a conclusion, as it is printed: （2）.
    """

    matter: Matter
    groups: tuple[tuple[ConclusionResult, ...], ...]
    numbers: Mapping[Ref, str]

    def places(self, refs: Iterable[Ref]) -> str:
        """検討（2）（4）: where these conclusions are examined; empty if nowhere."""
        wanted = set(refs)
        found = dict.fromkeys(text for ref, text in self.numbers.items() if ref in wanted)
        return phrase("検討{numbers}", numbers=joined("", found)) if found else ""


def examined(matter: Matter) -> Examination:
    """Number the conclusions that arise; those of which the same is said stand together."""
    groups: dict[_Said, list[ConclusionResult]] = {}
    for result in matter.assessment.conclusions:
        if not result.not_applicable:
            groups.setdefault(_said_of(matter, result), []).append(result)
    numbers = {
        result.ref: phrase("（{number}）", number=number)
        for number, group in enumerate(groups.values(), 1)
        for result in group
    }
    return Examination(matter, tuple(tuple(group) for group in groups.values()), numbers)


def _said_of(matter: Matter, result: ConclusionResult) -> _Said:
    """All that an issue says, but for the name of the party it is about."""
    others = tuple(
        (with_names(ref.id, [name]), _said_of(matter, other))
        for ref, other, name in _conclusions_under(matter, result)
    )
    facts = tuple(_facts_under(matter, result))
    said = (result.conclusion.id, _concludes(result), result.opinion, _touched(matter, result))
    return (*said, result.cite, others, facts)


def key_points(examination: Examination) -> tuple[KeyPoint, ...]:
    """The conclusions in one line each, for page 1."""
    case = examination.matter.case
    return tuple(
        KeyPoint(title_of(case, *group), short_conclusion(group[0])) for group in examination.groups
    )


def short_conclusion(result: ConclusionResult) -> str:
    """The label; of an open conclusion, those still possible."""
    return (
        label_of(result)
        if result.decided
        else phrase("結論を留保（{labels}）", labels=label_of(result))
    )


def issues(examination: Examination, turning: Deciding) -> tuple[Issue, ...]:
    """The issues of the memo."""
    return tuple(
        replace(
            _issue(examination, group), decisive=turning.answers(result.ref for result in group)
        )
        for group in examination.groups
    )


def _issue(examination: Examination, group: tuple[ConclusionResult, ...]) -> Issue:
    matter, result = examination.matter, group[0]
    conclusion = result.conclusion
    touched = _touched(matter, result)
    topics = {topic.id: topic for topic in matter.assessment.book.form.topics}
    return Issue(
        title=title_of(matter.case, *group),
        question=plain(conclusion.issue),
        norm=plain(conclusion.rule),
        application=_application(examination, result),
        conclusion=_concludes(result),
        citations=citations_text(matter, result.cite),
        notices=(_notice(touched),) if touched else (),
        opinions=(_opinion(result.opinion),) if result.opinion else (),
        review="" if shared_review(matter) else review_of(topics[conclusion.topic]),
    )


def _notice(touched: tuple[str, ...]) -> str:
    """`where`: the section of the memo in which they stand."""
    names = joined("、", touched)
    return phrase(
        "施行前の改正が関わる（{where}）：{touched}", where=phrase("７参照"), touched=names
    )


def _opinion(opinion: PersonsOpinion) -> Opinion:
    return Opinion(
        opinion.text, phrase("{who}（{when}）", who=opinion.who, when=long_date(opinion.when))
    )


def _touched(matter: Matter, result: ConclusionResult) -> tuple[str, ...]:
    """The amendments not yet in force that touch a conclusion."""
    return tuple(
        plain(notice.amendment.title)
        for notice in matter.assessment.notices
        if notice.amendment is not None and result.ref in notice.about
    )


def _conclusions_under(
    matter: Matter, result: ConclusionResult
) -> Iterable[tuple[Ref, ConclusionResult, str]]:
    """The conclusions that one rests on; a party's name only where it is another's."""
    for ref in result.rests_on:
        other = matter.assessment.conclusion(ref)
        if other is not None:
            yield ref, other, _other_party(matter, result, other.conclusion.group, ref)


def _facts_under(matter: Matter, result: ConclusionResult) -> Iterable[str]:
    """The facts that a conclusion rests on, in the order of the form, each once."""
    rests = set(result.rests_on)
    texts: dict[str, list[str]] = {}
    for item in told(matter.assessment, matter.case):
        if item.ref in rests:
            text = stated(matter.assessment, matter.case, item)
            name = _other_party(matter, result, item.question.group, item.ref)
            texts.setdefault(text, []).append(name)
    for text, names in texts.items():
        about = joined("、", (name for name in names if name))
        yield phrase("{about}について、{text}", about=about, text=text) if about else text


def _other_party(matter: Matter, result: ConclusionResult, group: str | None, ref: Ref) -> str:
    return "" if ref.party == result.ref.party else party_name(matter.case, group, ref.party)


def _application(examination: Examination, result: ConclusionResult) -> str:
    """当てはめ: the other conclusions, then the facts, that made a conclusion what it is."""
    matter = examination.matter
    sentences = []
    for ref, other, name in _conclusions_under(matter, result):
        number = examination.numbers.get(ref, "")
        title = with_names(plain(other.conclusion.title), [name])
        state = (
            phrase("、「{label}」{ending}", label=label_of(other), ending=_ending(other))
            if other.decided
            else phrase("、決まっていない")
        )
        sentences.append(
            phrase(
                "{number}{title}は{state}",
                number=number and phrase("{number}のとおり、", number=number),
                title=title,
                state=state,
            )
        )
    sentences += _facts_under(matter, result)
    return joined("", map(stopped, sentences))


def stopped(said: str) -> str:
    """A sentence with its full stop."""
    return said if said.endswith("。") else phrase("{said}。", said=said)


def _concludes(result: ConclusionResult) -> str:
    if not result.decided:
        labels = (phrase("「{words}」", words=label) for label in labels_of(result))
        return phrase("結論を留保する。あり得るのは、{words}である。", words=joined("、", labels))
    reason = reason_of(result)
    so = phrase("「{label}」{ending}", label=label_of(result), ending=_ending(result))
    if len({case.because for case in result.fired}) > 1:
        return phrase("次のどの場合であっても、{so}：{reason}。", so=so, reason=reason)
    return phrase("{reason}、{so}。", reason=reason, so=so)


def _ending(result: ConclusionResult) -> str:
    return phrase("と考えられる") if result.judged else phrase("である")


def shared_review(matter: Matter) -> str:
    """The review status where it is the same for every topic; else empty."""
    said = {review_of(topic) for topic in matter.assessment.book.form.topics}
    return phrase("{review}（すべての論点）", review=said.pop()) if len(said) == 1 else ""


def review_of(topic: Topic) -> str:
    """Which lawyers reviewed a topic and when, or that none did."""
    if not topic.reviewed:
        return NOT_REVIEWED
    by = joined(
        "、",
        (
            phrase("{by}（{when}）", by=review.by, when=long_date(review.when))
            for review in topic.reviewed
        ),
    )
    return phrase("法律専門家による確認：{by}", by=by)
