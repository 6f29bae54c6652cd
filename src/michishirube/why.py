"""Why a result is what it is: the trace in words, from the result down to the answers."""

from __future__ import annotations

from dataclasses import dataclass

from michishirube.engine.assess import Assessment
from michishirube.engine.case import Case, DontKnow
from michishirube.engine.condition import (
    AsOf,
    Compare,
    Constant,
    Includes,
    Is,
    IsGiven,
    IsYes,
    Test,
)
from michishirube.engine.evaluate import SOMEBODY, definite
from michishirube.engine.form import Question, Ref
from michishirube.engine.replay import answer_at
from michishirube.engine.trace import CaseStep, Finding, Step
from michishirube.engine.truth import Truth
from michishirube.phrase import phrase
from michishirube.wording import answer_text, party_name, plain, value_text

_JOINTS = {
    "and": phrase("次のすべて"),
    "or": phrase("次のいずれか"),
    "not": phrase("次でないこと"),
    "any": phrase("いずれかの当事者について"),
    "all": phrase("すべての当事者について"),
    "listing": phrase("まだ挙げられていない当事者について"),
}
_SIGNS = {
    "<": phrase("未満"),
    "<=": phrase("以下"),
    ">": phrase("を超える"),
    ">=": phrase("以上"),
    "=": phrase("と同じ"),
}


@dataclass(frozen=True, slots=True)
class WhyLine:
    """One line of an explanation. `ref`: the question it rests on, to go and change it."""

    text: str
    truth: Truth
    children: tuple[WhyLine, ...] = ()
    ref: Ref | None = None


def why_finding(assessment: Assessment, case: Case, finding: Finding) -> tuple[WhyLine, ...]:
    """Each case that was looked at, with what it came to and the conditions below it."""
    worder = _Worder(assessment, case)
    return tuple(worder.case_line(finding, step) for step in finding.looked_at)


def why_step(assessment: Assessment, case: Case, step: Step) -> tuple[WhyLine, ...]:
    """The condition of a duty."""
    return (_Worder(assessment, case).line(step),)


@dataclass(slots=True)
class _Worder:
    assessment: Assessment
    case: Case

    def case_line(self, finding: Finding, step: CaseStep) -> WhyLine:
        form_cases = (
            self.assessment.book.conclusions[finding.ref.id].cases
            if finding.ref.id in self.assessment.book.conclusions
            else None
        )
        if form_cases is None:
            verdict = self.assessment.book.form.verdict[step.index]
            label = plain(verdict.headline)
        else:
            label = plain(form_cases[step.index].label)
        if step.step is None:
            return WhyLine(phrase("{label}：上のどれにも当たらないとき", label=label), step.truth)
        return WhyLine(label, step.truth, (self.line(step.step),))

    def line(self, step: Step) -> WhyLine:
        if step.test is None:
            lines = tuple(self.line(part) for part in step.steps)
            return WhyLine(_JOINTS[step.kind], step.truth, lines, step.ref)
        assert step.ref is not None
        if step.kind == "conclusion":
            return self._conclusion_line(step, step.ref, step.test)
        question = self.assessment.book.questions[step.ref.id]
        given = self._given(step.ref, question)
        text = phrase(
            "{of}{ask} — {given}（{asked}）",
            of=self._of(step.ref),
            ask=plain(question.ask),
            given=given,
            asked=self._asked(step.test),
        )
        return WhyLine(text, step.truth, (), self._where(step.ref, question))

    def _given(self, ref: Ref, question: Question) -> str:
        if ref not in self.assessment.visited:
            return phrase("問われていない")
        answer = answer_at(self.assessment.book, self.case, ref)
        if answer is None:
            return phrase("未回答")
        said = answer_text(question, answer)
        known = isinstance(answer.value, DontKnow) or definite(question, answer) is not None
        return said if known else phrase("{said}（根拠が未記入）", said=said)

    def _where(self, ref: Ref, question: Question) -> Ref:
        """The question to go to: of a party nobody has listed, the list."""
        return Ref(question.group) if question.group and ref.party == SOMEBODY else ref

    def _conclusion_line(self, step: Step, ref: Ref, test: Test) -> WhyLine:
        conclusion = self.assessment.book.conclusions[ref.id]
        assert isinstance(test, Is)
        wanted = plain(self.assessment.book.label(ref.id, test.value))
        text = phrase(
            "{of}{title}が「{wanted}」であること",
            of=self._of(ref),
            title=plain(conclusion.title),
            wanted=wanted,
        )
        finding = self.assessment.findings[ref]
        return WhyLine(
            text, step.truth, tuple(self.case_line(finding, part) for part in finding.looked_at)
        )

    def _of(self, ref: Ref) -> str:
        if ref.party is None:
            return ""
        if ref.party == SOMEBODY:
            return phrase("［未記載の当事者］")
        group = self.assessment.book.group_of(ref.id)
        return phrase("［{name}］", name=party_name(self.case, group, ref.party))

    def _asked(self, test: Test) -> str:
        question = self.assessment.book.questions[test.id]
        match test:
            case IsYes():
                return phrase("条件：はい")
            case Is(value=value) | Includes(value=value):
                return phrase("条件：{label}", label=plain(question.option(value).label))
            case IsGiven():
                return phrase("条件：記入がある")
            case Compare(op=op, constant=constant):
                return phrase(
                    "条件：{limit}{sign}", limit=_limit(question, constant), sign=_SIGNS[op]
                )


def _limit(question: Question, constant: Constant) -> str:
    return phrase("基準日") if isinstance(constant, AsOf) else value_text(question, constant)
