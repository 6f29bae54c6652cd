"""An assessment in the words of a memo: the MemoView a template arranges. Decides nothing."""

from __future__ import annotations

from michishirube.drafted import DECIDE_LATER, Drafted, drafted
from michishirube.engine.assess import Assessment
from michishirube.engine.form import Pack, When
from michishirube.memo.actions import actions, conditions, deadlines, possible_actions
from michishirube.memo.closing import (
    amendments,
    editions,
    limits,
    provisions,
    risks,
    unexamined,
)
from michishirube.memo.facts import answer_groups, attachments, fact_groups
from michishirube.memo.issues import examined, issues, key_points, shared_review
from michishirube.memo.matter import Matter
from michishirube.memo.open_matters import open_matters
from michishirube.memo.overview import overview
from michishirube.memo.related import relations_view
from michishirube.memo.sheet import sheet
from michishirube.memo.terms import terms
from michishirube.memo.turning import deciding
from michishirube.memo.view import (
    Draft,
    DraftPart,
    Field,
    HeaderView,
    MemoView,
    VerdictView,
)
from michishirube.phrase import phrase
from michishirube.wording import (
    era_date,
    long_date,
    plain,
    verdict_left,
    verdict_said,
    when_words,
)

BOXES = (
    phrase("起案"),
    phrase("法務担当"),
    phrase("法務部長"),
    phrase("個人情報管理責任者"),
    phrase("決裁者"),
)
PROVISIONAL = phrase("暫定版")
RESERVATION = phrase(
    "本メモは記載の前提事実と収録規定（基準日）による社内検討資料であり、法的助言ではない。"
    "結論の採否は確認者の判断による。"
)


def memo_view(matter: Matter) -> MemoView:
    """The memo of a matter, in words."""
    assessment, case = matter.assessment, matter.case
    pack = assessment.book.form.pack
    examination = examined(matter)
    words = when_words(assessment.book.form)
    turning = deciding(matter)
    return MemoView(
        header=_header(matter),
        verdict=_verdict(assessment),
        key_points=key_points(examination),
        overview=overview(examination),
        summary=tuple(line for line in case.summary.splitlines() if line.strip()),
        relations=relations_view(assessment, case),
        facts=fact_groups(assessment, case),
        review=shared_review(matter),
        issues=issues(examination, turning),
        conditions=conditions(matter),
        when=(words[When.BEFORE], words[When.DURING], words[When.AFTER]),
        before=actions(matter, When.BEFORE),
        during=actions(matter, When.DURING),
        after=actions(matter, When.AFTER),
        deadlines=deadlines(matter),
        open_matters=tuple(open_matters(matter)),
        sheet=sheet(matter),
        decisive=turning.of_verdict(),
        turnings=turning.turnings(),
        possible=possible_actions(matter),
        risks=tuple(risks(examination)),
        limits=tuple(limits(matter)),
        amendments=tuple(amendments(examination)),
        unexamined=tuple(unexamined(matter)),
        provisions=tuple(provisions(examination)),
        terms=tuple(terms(examination)),
        sources=tuple(editions(matter)),
        sources_note=plain(pack.sources_note),
        answers=answer_groups(assessment, case),
        attachments=attachments(assessment, case),
        drafts=tuple(_draft(draft) for draft in drafted(assessment, case)),
        pack=_pack(pack),
        digest=phrase("案件 {number}", number=matter.digest[:16]),
        reservation=RESERVATION,
    )


def _draft(draft: Drafted) -> Draft:
    """A ready text as the memo's annex."""

    def note(is_open: bool) -> str:
        return phrase("〔{note}〕", note=DECIDE_LATER) if is_open else ""

    # it goes out in Japanese, whatever the memo's language is: only its title is spoken
    parts = (DraftPart(one.paragraphs, str(one.heading), note(one.open)) for one in draft.parts)
    return Draft(draft.title, tuple(parts), str(draft.to), note(draft.open))


def _pack(pack: Pack) -> str:
    """The pack by its title: a memo shows no ids."""
    return phrase(
        "法令パック「{title}」{version}（法令基準日 {as_of}）",
        title=plain(pack.title),
        version=pack.version,
        as_of=long_date(pack.law_as_of),
    )


def _reviewed(assessment: Assessment) -> str:
    open_topics = [topic for topic in assessment.book.form.topics if not topic.reviewed]
    if not open_topics:
        return phrase("済")
    every = len(open_topics) == len(assessment.book.form.topics)
    return phrase("未了（すべての論点）") if every else phrase("一部未了（７参照）")


def _header(matter: Matter) -> HeaderView:
    document, assessment = matter.case.document, matter.assessment
    form = assessment.book.form
    edition = PROVISIONAL if assessment.provisional else document.edition or phrase("確定版")
    author = " ".join(part for part in (document.department, document.author) if part)
    title = document.title or plain(form.title)
    issued = document.issued
    lines = (
        Field(phrase("文書番号"), document.number),
        Field(phrase("作成日"), era_date(issued) if issued else ""),
        Field(phrase("基準日"), era_date(assessment.book.as_of)),
        Field(phrase("実施予定日"), long_date(document.planned) if document.planned else ""),
        Field(phrase("宛先（決裁者）"), document.to),
        Field(phrase("起案"), author),
        Field(phrase("法務担当"), document.legal),
        Field(phrase("関連稟議番号"), document.ringi),
        Field(phrase("取扱区分"), document.handling),
        Field(phrase("版"), edition),
        Field(phrase("保存期間"), document.retention),
        Field(phrase("専門家の確認"), _reviewed(assessment)),
        Field(phrase("相談の種類"), plain(form.title), wide=True),
    )
    boxes = (*BOXES[:2], *document.approvers) if document.approvers else BOXES
    return HeaderView(
        document=phrase("法務確認メモ"),
        number=document.number,
        title=title,
        organization=document.organization,
        author=author,
        issued=issued,
        classification=document.handling,
        provisional=PROVISIONAL if assessment.provisional else "",
        fields=tuple(line for line in lines if line.value),
        boxes=tuple(dict.fromkeys(boxes)),
    )


def _verdict(assessment: Assessment) -> VerdictView:
    notes = verdict_left(assessment)
    if not notes and assessment.provisional:
        notes.append(phrase("結論は決まっているが、確認の済んでいない事項がある（６参照）。"))
    _, word, said = verdict_said(assessment)
    return VerdictView(assessment.verdict.value.value, word, said, tuple(notes))


__all__ = ["Matter", "memo_view"]
