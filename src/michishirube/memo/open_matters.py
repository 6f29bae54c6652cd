"""未確認事項: what is still open in a case, what each answer to it would decide, whom to ask."""

from __future__ import annotations

from collections.abc import Iterable

from michishirube.drafted import named
from michishirube.engine.assess import Assessment, Openness
from michishirube.engine.form import Kind, Question, Ref
from michishirube.engine.whatif import Outcome, outcomes
from michishirube.memo.matter import Matter, title_of
from michishirube.memo.view import OpenMatter
from michishirube.phrase import joined, phrase
from michishirube.wording import VERDICT_WORDS, party_name, plain, unknown_text

FOR_THE_RECORD = phrase("結論には影響しない。文案や記録に用いる。")


def open_matters(matter: Matter) -> Iterable[OpenMatter]:
    """What is asked and not known, or not asked yet: what it would decide, and whom to ask."""
    assessment, case = matter.assessment, matter.case
    opened = dict.fromkeys(assessment.next_questions, Openness.UNANSWERED)
    opened |= assessment.open_questions
    for ref, state in opened.items():
        question = assessment.book.questions[ref.id]
        name = party_name(case, question.group, ref.party)
        text = _unsettled(assessment, question, state)
        if name:
            text = phrase("（{name}）{text}", name=name, text=text)
        effects = (FOR_THE_RECORD,) if question.record else _effects(matter, ref)
        yield OpenMatter(text, effects, plain(question.ask_whom), decides=not question.record)


def _unsettled(assessment: Assessment, question: Question, state: Openness) -> str:
    """What is open, as a statement (である)."""
    match state:
        case Openness.UNANSWERED if question.kind is Kind.TEXT and "given" in question.fact:
            return phrase(
                "{named}は、まだ書かれていない", named=named(plain(question.fact["given"]))
            )
        case Openness.UNANSWERED:
            return phrase("「{ask}」は未回答である", ask=plain(question.ask))
        case Openness.DONT_KNOW:
            return unknown_text(question)
        case Openness.NO_BASIS:
            return phrase(
                "「{ask}」の評価は、判断した者、日付、根拠がそろっていない", ask=plain(question.ask)
            )
        case Openness.MORE_PARTIES:
            title = assessment.book.form.groups[question.id].title
            return phrase("{title}には、挙げていないものがある", title=plain(title))


def _effects(matter: Matter, ref: Ref) -> tuple[str, ...]:
    """What the answers to an open question would decide, grouped by what they lead to."""
    assessment = matter.assessment
    answers: dict[str, list[str]] = {}
    for outcome in outcomes(assessment.book, matter.case, assessment, ref):
        effect = _outcome(matter, outcome)
        answers.setdefault(effect, []).append(_supposed(assessment, ref, outcome))
    effects = tuple(
        phrase("{said} → {effect}", said=joined("・", said), effect=effect)
        for effect, said in answers.items()
        if effect
    )
    if effects or not answers:
        return effects
    return (phrase("この回答だけでは結論は定まらないが、ほかの回答と合わせて影響する。"),)


def _supposed(assessment: Assessment, ref: Ref, outcome: Outcome) -> str:
    question = assessment.book.questions[ref.id]
    special = {"complete": phrase("これで全部なら"), "none": phrase("どれにも当たらないなら")}
    known = {option.value: plain(option.label) for option in question.options}
    if outcome.value in known:
        return phrase("「{label}」なら", label=known[outcome.value])
    return special[outcome.value]


def _outcome(matter: Matter, outcome: Outcome) -> str:
    assessment = matter.assessment
    parts = []
    if len(outcome.verdict_possible) < len(assessment.verdict.possible):
        words = joined("か", (VERDICT_WORDS[value][1] for value in outcome.verdict_possible))
        parts.append(phrase("結論は{words}", words=words))
    for ref, possible in outcome.narrowed:
        result = assessment.conclusion(ref)
        if result is not None and len(possible) == 1:
            labels = result.conclusion.labels()
            parts.append(
                phrase(
                    "{title}は「{label}」",
                    title=title_of(matter.case, result),
                    label=plain(labels[possible[0]]),
                )
            )
    return joined("、", parts)
