"""An assessment in the words of a memo: the MemoView a template arranges. Decides nothing.

Tone (である): what the text settles 「…である」; what rests on a judgement 「…と考えられる」;
what is open 「結論を留保する」.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from michishirube.engine.assess import Assessment, ConclusionResult, DutyResult
from michishirube.engine.form import Topic, When
from michishirube.law.citation import parse_citation
from michishirube.memo.facts import (
    answer_groups,
    attachments,
    fact_groups,
    fact_text,
    told,
)
from michishirube.memo.matter import Matter, title_of
from michishirube.memo.open_matters import open_matters
from michishirube.memo.view import (
    Action,
    Field,
    HeaderView,
    Issue,
    KeyPoint,
    MemoView,
    Opinion,
    Provision,
    VerdictView,
)
from michishirube.wording import (
    VERDICT_WORDS,
    WEIGHT_WORDS,
    WHEN_WORDS,
    era_date,
    headline,
    held_open_text,
    label_of,
    long_date,
    notice_text,
    party_name,
    plain,
    reason_of,
    sources_text,
    verdict_word,
)

BOXES = ("起案", "法務担当", "法務部長", "個人情報管理責任者", "決裁者")
RESERVATION = (
    "本メモは記載の前提事実と収録規定（基準日）による社内検討資料であり、法的助言ではない。"
    "結論の採否は確認者の判断による。"
)
NOT_REVIEWED = "法律専門家による確認：未了"


def memo_view(matter: Matter) -> MemoView:
    """The memo of a matter, in words."""
    assessment, case = matter.assessment, matter.case
    pack = assessment.book.form.pack
    arising = [result for result in assessment.conclusions if not result.not_applicable]
    return MemoView(
        header=_header(matter),
        verdict=_verdict(assessment),
        key_points=tuple(KeyPoint(title_of(case, result), _short(result)) for result in arising),
        summary=tuple(line for line in case.summary.splitlines() if line.strip()),
        facts=fact_groups(assessment, case),
        issues=tuple(_issue(matter, result) for result in arising),
        before=_actions(matter, When.BEFORE),
        during=_actions(matter, When.DURING),
        after=_actions(matter, When.AFTER),
        open_matters=tuple(open_matters(matter)),
        risks=tuple(_risks(matter)),
        limits=tuple(_limits(matter)),
        provisions=_provisions(matter, arising),
        sources=tuple(_sources(matter)),
        answers=answer_groups(assessment, case),
        attachments=attachments(assessment, case),
        pack=sources_text(pack),
        digest=f"案件 {matter.digest[:16]}",
        reservation=RESERVATION,
    )


def _header(matter: Matter) -> HeaderView:
    document, assessment = matter.case.document, matter.assessment
    form = assessment.book.form
    edition = "暫定版" if assessment.provisional else document.edition or "確定版"
    author = " ".join(part for part in (document.department, document.author) if part)
    title = document.title or plain(form.title)
    issued = document.issued
    lines = (
        Field("文書番号", document.number),
        Field("作成日", f"{long_date(issued)}（{era_date(issued)}）" if issued else ""),
        Field("基準日", f"{long_date(assessment.book.as_of)}（{era_date(assessment.book.as_of)}）"),
        Field("実施予定日", long_date(document.planned) if document.planned else ""),
        Field("宛先（決裁者）", document.to),
        Field("起案", author),
        Field("法務担当", document.legal),
        Field("関連稟議番号", document.ringi),
        Field("取扱区分", document.handling),
        Field("版", edition),
        Field("保存期間", document.retention),
        Field("相談の種類", plain(form.title), wide=True),
    )
    boxes = ("起案", "法務担当", *document.approvers) if document.approvers else BOXES
    return HeaderView(
        document="法務確認メモ",
        number=document.number,
        title=title,
        organization=document.organization,
        author=author,
        classification=document.handling,
        provisional="暫定版" if assessment.provisional else "",
        fields=tuple(line for line in lines if line.value),
        boxes=tuple(dict.fromkeys(boxes)),
    )


def _verdict(assessment: Assessment) -> VerdictView:
    verdict = assessment.verdict
    notes = []
    if not verdict.decided:
        words = "、".join(VERDICT_WORDS[value][1] for value in verdict.possible)
        notes.append(f"なおあり得る結論：{words}")
    if held := held_open_text(assessment):
        notes.append(held)
    elif assessment.provisional:
        notes.append("結論は決まっているが、確認の済んでいない事項がある（6参照）。")
    word = verdict_word(verdict.value)[1]
    said = headline(assessment).removeprefix(f"{word}：")  # the word stands above it in large
    return VerdictView(verdict.value.value, word, said, tuple(notes))


def _short(result: ConclusionResult) -> str:
    return label_of(result) if result.decided else f"結論を留保（{label_of(result)}）"


def _issue(matter: Matter, result: ConclusionResult) -> Issue:
    assessment, case, conclusion = matter.assessment, matter.case, result.conclusion
    touched = [
        plain(notice.amendment.title)
        for notice in assessment.notices
        if notice.amendment is not None and result.ref in notice.about
    ]
    notices = (f"施行前の改正が関わる（7参照）：{'、'.join(touched)}",) if touched else ()
    opinion = result.opinion
    opinions = (
        (Opinion(opinion.text, f"{opinion.who}（{long_date(opinion.when)}）"),) if opinion else ()
    )
    return Issue(
        title=title_of(case, result),
        question=plain(conclusion.issue),
        norm=plain(conclusion.rule),
        application=tuple(dict.fromkeys(_applied(matter, result))),
        conclusion=_concludes(result),
        citations=_printed(matter, result.cite),
        notices=notices,
        opinions=opinions,
        review=_review(_topic(assessment, conclusion.topic)),
    )


def _applied(matter: Matter, result: ConclusionResult) -> Iterable[str]:
    """当てはめ: the facts, and the other conclusions, that made a conclusion what it is."""
    answered = {item.ref: item for item in told(matter.assessment, matter.case)}
    for ref in result.rests_on:
        other = matter.assessment.conclusion(ref)
        if ref in answered:
            yield fact_text(matter.assessment, matter.case, answered[ref])
        elif other is not None and other.decided:
            yield f"{title_of(matter.case, other)}は、「{label_of(other)}」である（上の検討による）"
        elif other is not None:
            yield f"{title_of(matter.case, other)}は、まだ決まっていない"


def _concludes(result: ConclusionResult) -> str:
    if not result.decided:
        labels = result.conclusion.labels()
        possible = "」、「".join(plain(labels[value]) for value in result.finding.possible)
        return f"結論を留保する。あり得るのは、「{possible}」である。"
    ending = "と考えられる" if result.judged else "である"
    return f"{reason_of(result)}、「{label_of(result)}」{ending}。"


def _topic(assessment: Assessment, id_: str) -> Topic:
    return next(topic for topic in assessment.book.form.topics if topic.id == id_)


def _review(topic: Topic) -> str:
    if not topic.reviewed:
        return NOT_REVIEWED
    by = "、".join(f"{review.by}（{long_date(review.when)}）" for review in topic.reviewed)
    return f"法律専門家による確認：{by}"


def _printed(matter: Matter, citations: Iterable[str]) -> str:
    parsed = sorted({parse_citation(text) for text in citations}, key=lambda cited: cited.sort_key)
    return "、".join(matter.law.printed(cited) for cited in parsed)


def _actions(matter: Matter, when: When) -> tuple[Action, ...]:
    duties = [duty for duty in matter.assessment.duties if duty.duty.when is when]
    return tuple(_action(matter, duty) for duty in duties)


def _action(matter: Matter, result: DutyResult) -> Action:
    duty = result.duty
    name = party_name(matter.case, duty.group, result.ref.party)
    text = plain(duty.say)
    planned = matter.case.document.planned
    due = WHEN_WORDS[duty.when]
    if duty.when is When.BEFORE and planned:
        due = f"{long_date(planned)}まで"
    if result.due:
        due = long_date(result.due)
    return Action(
        f"（{name}）{text}" if name else text,
        WEIGHT_WORDS[duty.weight],
        plain(duty.who),
        due,
        _printed(matter, duty.cite),
    )


def _risks(matter: Matter) -> Iterable[str]:
    assessment = matter.assessment
    for result in assessment.possible_duties:
        action = _action(matter, result)
        what = f"{action.who}が、{action.text}（{action.weight}）"
        yield f"未確認の事実によっては、次の対応も要る：{what}"
    judged = [
        result
        for result in assessment.conclusions
        if result.judged and result.decided and not result.not_applicable
    ]
    if judged:
        titles = "、".join(dict.fromkeys(title_of(matter.case, result) for result in judged))
        yield f"次の判断は、記名の評価に基づく。評価が変われば結論も変わり得る：{titles}"


def _limits(matter: Matter) -> Iterable[str]:
    assessment = matter.assessment
    form = assessment.book.form
    for notice in assessment.notices:
        yield notice_text(notice, assessment, matter.case)
    for item in form.scope:
        yield f"{plain(item.title)}：{plain(item.say)}"
    unreviewed = [topic for topic in form.topics if not topic.reviewed]
    if unreviewed:
        titles = "、".join(plain(topic.title) for topic in unreviewed)
        yield f"{NOT_REVIEWED}（論点：{titles}）"


def _provisions(matter: Matter, arising: list[ConclusionResult]) -> tuple[Provision, ...]:
    used: dict[str, list[str]] = {}
    for result in arising:
        for citation in result.cite:
            used.setdefault(citation, []).append(plain(result.conclusion.title))
    for duty in matter.assessment.duties:
        for citation in duty.duty.cite:
            used.setdefault(citation, []).append(f"{WHEN_WORDS[duty.duty.when]}の対応")
    for citation in matter.assessment.verdict.cite:
        used.setdefault(citation, []).append("結論")
    parsed = {parse_citation(text): names for text, names in used.items()}
    return tuple(
        Provision(
            matter.law.printed(cited),
            _bare(matter.law.caption(cited)),
            "、".join(dict.fromkeys(parsed[cited])),
        )
        for cited in sorted(parsed, key=lambda cited: cited.sort_key)
    )


def _bare(caption: str) -> str:
    """（第三者提供の制限） without its brackets; a title may end in brackets of its own."""
    whole = caption.startswith("（") and caption.endswith("）")
    return caption[1:-1] if whole else caption


def _edition_date(as_of: str) -> str:
    try:
        return f"{long_date(date.fromisoformat(as_of))}現在"
    except ValueError:
        return as_of  # a guideline's edition in its own words


def _sources(matter: Matter) -> Iterable[str]:
    for edition in matter.law.editions():
        details = "、".join(part for part in (edition.number, _edition_date(edition.as_of)) if part)
        note = f"　{edition.note}" if edition.note else ""
        yield f"{edition.title}{f'（{details}）' if details else ''}{note}"
    pack = matter.assessment.book.form.pack
    if pack.sources_note:
        yield plain(pack.sources_note)


__all__ = ["Matter", "memo_view"]
