"""未確認事項: what is still open in a case, what each answer to it would decide, whom to ask."""

from __future__ import annotations

from collections.abc import Iterable

from michishirube.drafted import named
from michishirube.engine.assess import Assessment, Openness
from michishirube.engine.form import Kind, Question, Ref
from michishirube.engine.whatif import Outcome, outcomes
from michishirube.memo.matter import Matter, title_of
from michishirube.memo.view import OpenMatter
from michishirube.wording import VERDICT_WORDS, party_name, plain, unknown_text

FOR_THE_RECORD = "結論には影響しない。文案や記録に用いる。"


def open_matters(matter: Matter) -> Iterable[OpenMatter]:
    """What is asked and not known, or not asked yet: what it would decide, and whom to ask."""
    assessment, case = matter.assessment, matter.case
    opened = dict.fromkeys(assessment.next_questions, Openness.UNANSWERED)
    opened |= assessment.open_questions
    for ref, state in opened.items():
        question = assessment.book.questions[ref.id]
        name = party_name(case, question.group, ref.party)
        text = f"{f'（{name}）' if name else ''}{_unsettled(assessment, question, state)}"
        effects = (FOR_THE_RECORD,) if question.record else _effects(matter, ref)
        yield OpenMatter(text, effects, plain(question.ask_whom), decides=not question.record)


def _unsettled(assessment: Assessment, question: Question, state: Openness) -> str:
    """What is open, as a statement (である)."""
    match state:
        case Openness.UNANSWERED if question.kind is Kind.TEXT and "given" in question.fact:
            return f"{named(plain(question.fact['given']))}は、まだ書かれていない"
        case Openness.UNANSWERED:
            return f"「{plain(question.ask)}」は未回答である"
        case Openness.DONT_KNOW:
            return unknown_text(question)
        case Openness.NO_BASIS:
            return f"「{plain(question.ask)}」の評価は、判断した者、日付、根拠がそろっていない"
        case Openness.MORE_PARTIES:
            title = assessment.book.form.groups[question.id].title
            return f"{plain(title)}には、挙げていないものがある"


def _effects(matter: Matter, ref: Ref) -> tuple[str, ...]:
    """What the answers to an open question would decide, grouped by what they lead to."""
    assessment = matter.assessment
    answers: dict[str, list[str]] = {}
    for outcome in outcomes(assessment.book, matter.case, assessment, ref):
        effect = _outcome(matter, outcome)
        answers.setdefault(effect, []).append(_supposed(assessment, ref, outcome))
    effects = tuple(f"{'・'.join(said)} → {effect}" for effect, said in answers.items() if effect)
    if effects or not answers:
        return effects
    return ("この回答だけでは結論は定まらないが、ほかの回答と合わせて影響する。",)


def _supposed(assessment: Assessment, ref: Ref, outcome: Outcome) -> str:
    question = assessment.book.questions[ref.id]
    special = {"complete": "これで全部なら", "none": "どれにも当たらないなら"}
    known = {option.value: f"「{plain(option.label)}」なら" for option in question.options}
    return known.get(outcome.value) or special[outcome.value]


def _outcome(matter: Matter, outcome: Outcome) -> str:
    assessment = matter.assessment
    parts = []
    if len(outcome.verdict_possible) < len(assessment.verdict.possible):
        words = "か".join(VERDICT_WORDS[value][1] for value in outcome.verdict_possible)
        parts.append(f"結論は{words}")
    for ref, possible in outcome.narrowed:
        result = assessment.conclusion(ref)
        if result is not None and len(possible) == 1:
            labels = result.conclusion.labels()
            parts.append(f"{title_of(matter.case, result)}は「{plain(labels[possible[0]])}」")
    return "、".join(parts)
