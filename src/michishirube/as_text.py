"""An assessment and a consultation's questions as plain text, for the command line."""

from __future__ import annotations

from collections.abc import Iterator

from michishirube.drafted import DECIDE_LATER, Drafted, drafted
from michishirube.engine.assess import Assessment, ConclusionResult, DutyResult
from michishirube.engine.case import Case
from michishirube.engine.evaluate import VERDICT
from michishirube.engine.form import Form, Question, Ref
from michishirube.engine.pivots import pivots
from michishirube.library import Library
from michishirube.memo.facts import stated, told
from michishirube.turned import turned
from michishirube.wording import (
    OPENNESS_WORDS,
    VERDICT_WORDS,
    WEIGHT_WORDS,
    ask_text,
    label_of,
    long_date,
    notice_text,
    party_name,
    plain,
    reason_of,
    verdict_said,
    when_words,
)


def verdict_line(assessment: Assessment) -> str:
    """Sign, word and headline; the word once, where the headline starts with it."""
    sign, word, said = verdict_said(assessment)
    return f"{sign} {word}：{said}"


def assessment_text(assessment: Assessment, case: Case, library: Library) -> str:
    """Verdict, conclusions, duties, open questions and notices, in lines."""
    return "\n".join(_Writer(assessment, case, library).lines())


def questions_text(form: Form, library: Library) -> str:
    """Every question of a consultation, topic by topic."""
    lines = []
    for topic in form.topics:
        each = f"（{plain(form.groups[topic.for_each].title)}ごと）" if topic.for_each else ""
        lines.append(f"\n■ {plain(topic.title)}{each}")
        for question in topic.questions:
            lines += _question(question, library)
    return "\n".join(lines).strip("\n")


def _question(question: Question, library: Library) -> Iterator[str]:
    yield f"  {question.id} ({question.kind.value})  {plain(question.ask)}"
    if question.options:
        yield "      " + "／".join(f"{plain(o.label)} [{o.value}]" for o in question.options)
    if question.cite:
        yield "      " + _cited(question.cite, library)


def _cited(citations: tuple[str, ...], library: Library) -> str:
    return "、".join(library.printed(citation) for citation in library.in_order(citations))


class _Writer:
    def __init__(self, assessment: Assessment, case: Case, library: Library) -> None:
        self._assessment = assessment
        self._case = case
        self._library = library

    def lines(self) -> Iterator[str]:
        assessment = self._assessment
        yield f"結論　{verdict_line(assessment)}"
        if not assessment.verdict.decided:
            words = (VERDICT_WORDS[value][1] for value in assessment.verdict.possible)
            yield f"      あり得る結論：{'、'.join(words)}"
        yield from self._deciding()
        yield "\n判断"
        for result in assessment.conclusions:
            if not result.not_applicable:
                yield from self._conclusion(result)
        yield "\n対応事項"
        for duty in assessment.duties:
            yield self._duty(duty)
        if not assessment.duties:
            yield "  なし"
        yield from self._open()
        for draft in drafted(assessment, self._case):
            yield from self._draft(draft)
        for notice in assessment.notices:
            yield f"\n注意　{notice_text(notice, assessment, self._case)}"

    def _deciding(self) -> Iterator[str]:
        """The answers that the verdict rests on, and what would turn it."""
        assessment, case = self._assessment, self._case
        found = pivots(assessment, case)
        decisive = set(found.decisive.get(VERDICT, ()))
        if decisive:
            yield "\n結論を決めた回答"
        for item in told(assessment, case):
            if item.ref in decisive:
                yield f"  {self._of(item.ref)}{stated(assessment, case, item)}"
        if found.turning_points:
            yield "\n分かれ目"
        for point in found.turning_points:
            yield f"  {turned(assessment, case, point).sentence}"

    def _of(self, ref: Ref) -> str:
        name = party_name(self._case, self._assessment.book.group_of(ref.id), ref.party)
        return f"［{name}］" if name else ""

    def _conclusion(self, result: ConclusionResult) -> Iterator[str]:
        mark = "" if result.decided else "（未確定）"
        yield f"  {self._of(result.ref)}{plain(result.conclusion.title)}：{label_of(result)}{mark}"
        cited = _cited(result.cite, self._library)
        yield f"      {reason_of(result)}" + (f"　{cited}" if cited else "")
        if result.opinion:
            by = f"{result.opinion.who}、{long_date(result.opinion.when)}"
            yield f"      担当者意見：{result.opinion.text}（{by}）"

    def _duty(self, result: DutyResult) -> str:
        duty = result.duty
        words = when_words(self._assessment.book.form)
        when = words[duty.when] if result.due is None else f"{long_date(result.due)}まで"
        cited = _cited(duty.cite, self._library)
        say = f"{plain(duty.who)}：{plain(duty.say)}" + (f"　{cited}" if cited else "")
        return f"  □ {self._of(result.ref)}{when}・{WEIGHT_WORDS[duty.weight]}　{say}"

    def _draft(self, draft: Drafted) -> Iterator[str]:
        mark = f"（{DECIDE_LATER}）"
        yield f"\n文案　{draft.title}{mark * draft.open}"
        if draft.to:
            yield f"  {draft.to}"
        for part in draft.parts:
            if part.heading or part.open:
                yield f"  ［{part.heading}］{mark * part.open}"
            yield from (f"    {paragraph}" for paragraph in part.paragraphs)

    def _open(self) -> Iterator[str]:
        assessment = self._assessment
        asked = [(ref, "未回答") for ref in assessment.next_questions]
        asked += [(ref, OPENNESS_WORDS[state]) for ref, state in assessment.open_questions.items()]
        if asked:
            yield "\n確認が要る質問"
        for ref, state in asked:
            yield f"  {self._of(ref)}{ask_text(assessment, ref)}（{state}）"
