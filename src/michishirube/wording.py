"""The program's own Japanese words for what the engine says: for screen, command line and memo.

The engine gives data; here it becomes words; nothing here decides anything.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import partial

from michishirube.engine.assess import (
    AssessError,
    Assessment,
    ConclusionResult,
    Notice,
    NoticeKind,
    Openness,
)
from michishirube.engine.case import Answer, Attachment, Case, DontKnow, Value
from michishirube.engine.form import (
    Due,
    Form,
    HeldOpenBy,
    Kind,
    Pack,
    Question,
    Ref,
    Verdict,
    VerdictCase,
    Weight,
    When,
)
from michishirube.engine.truth import Truth
from michishirube.phrase import Listed, Phrase, in_each, joined, phrase

VERDICT_WORDS: Mapping[Verdict, tuple[str, str]] = {
    Verdict.PERMITTED: ("○", phrase("可")),
    Verdict.CONDITIONAL: ("△", phrase("条件付き可")),
    Verdict.NOT_PERMITTED: ("×", phrase("不可")),
    Verdict.UNDETERMINED: ("？", phrase("未確定")),
    Verdict.ANSWERED: ("●", phrase("回答")),
}
WEIGHT_WORDS = {
    Weight.MUST: phrase("必須"),
    Weight.SHOULD: phrase("望ましい"),
    Weight.NOTE: phrase("留意"),
}
WHEN_WORDS = {
    When.BEFORE: phrase("実施前"),
    When.DURING: phrase("実施中"),
    When.AFTER: phrase("実施後"),
}
WHEN_IN_ANSWERS = {
    When.BEFORE: phrase("当初"),
    When.DURING: phrase("継続"),
    When.AFTER: phrase("事後"),
}
"""Where nothing is planned: a leak, a request, a question of what applies."""
TRUTH_WORDS = {
    Truth.YES: phrase("満たす"),
    Truth.NO: phrase("満たさない"),
    Truth.UNKNOWN: phrase("未確定"),
}
OPENNESS_WORDS = {
    Openness.UNANSWERED: phrase("未回答"),
    Openness.DONT_KNOW: phrase("不明"),
    Openness.NO_BASIS: phrase("評価の根拠が未記入"),
    Openness.MORE_PARTIES: phrase("ほかにもある"),
}
DONT_KNOW_WORD = phrase("不明")
NONE_WORD = phrase("どれにも当たらない")
_WEEKDAYS = tuple(map(phrase, "月火水木金土日"))
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
"""For languages that write them out."""
_EMPHASIS = re.compile(r"(\*\*|\*)(?=\S)(.+?)(?<=\S)\1")
_ADVICE = re.compile(r"（[^（）]*ください）$| \(please [^()]*\)$")
_TERM = re.compile(r"\[([^\[\]]+)\]")


def plain(words: str) -> str:
    """Form wording without its marks: for places that show no emphasis and no terms."""
    if isinstance(words, Phrase):
        return words  # the program's own words have no marks
    return in_each(words, _unmarked)


def _unmarked(words: str) -> str:
    return _TERM.sub(r"\1", _EMPHASIS.sub(r"\2", words))


def without_advice(words: str) -> str:
    """Without what only tells the person who answers how to: （あるものをすべて選んでください）."""
    return in_each(words, partial(_ADVICE.sub, ""))


def verdict_word(verdict: Verdict) -> tuple[str, str]:
    """Sign and word of a verdict: always shown together with its colour."""
    return VERDICT_WORDS[verdict]


def long_date(day: date) -> str:
    return phrase(
        "{year}年{month}月{day}日",
        year=day.year,
        month=day.month,
        day=day.day,
        month_name=_MONTHS[day.month - 1],
    )


def weekday_date(day: date) -> str:
    """2027年1月4日（月）"""
    return phrase("{date}（{weekday}）", date=long_date(day), weekday=_WEEKDAYS[day.weekday()])


def period_text(due: Due) -> str:
    """A period and how it is counted: の翌日から30日（閉庁日に終わるときは、次の開庁日まで）."""
    years, rest = divmod(due.months, 12)
    parts = []
    if years and not rest:
        parts.append(phrase("{n}年", n=years))
    elif due.months:
        parts.append(phrase("{n}か月", n=due.months))
    if due.days:
        parts.append(phrase("{n}日", n=due.days))
    if not parts:
        return phrase("の当日")
    begins = phrase("を1日目として") if due.day_counted else phrase("の翌日から")
    moves = phrase("（閉庁日に終わるときは、次の開庁日まで）") if due.to_open_day else ""
    return phrase("{begins}{length}{moves}", begins=begins, length=joined("と", parts), moves=moves)


def era_date(day: date) -> str:
    """2026年（令和8年）11月22日: with the year of the era (令和 from 2019-05-01, 平成 from
    1989-01-08); before, without."""
    for name, start in ((phrase("令和"), date(2019, 5, 1)), (phrase("平成"), date(1989, 1, 8))):
        if day >= start:
            year = day.year - start.year + 1
            return phrase(
                "{year}年（{era}{number}年）{month}月{day}日",
                year=day.year,
                era=name,
                number=phrase("元") if year == 1 else year,
                month=day.month,
                month_name=_MONTHS[day.month - 1],
                day=day.day,
            )
    return long_date(day)


def number_text(number: Decimal) -> str:
    return f"{number:,f}"


def value_text(question: Question, value: Value) -> str:
    """A value as people read it: an option's label, a date, a number with its unit."""
    match value:
        case DontKnow():
            return DONT_KNOW_WORD
        case tuple():
            return joined("、", (plain(question.option(item).label) for item in value)) or NONE_WORD
        case date():
            return long_date(value)
        case Decimal():
            unit = plain(question.unit)
            number = number_text(value)
            return phrase("{number}{unit}", number=number, unit=unit) if unit else number
        case _ if question.kind is Kind.TEXT:
            return value or phrase("（なし）")
        case _:
            return plain(question.option(value).label)


def fact_text(question: Question, value: Value) -> str:
    """An answer as a statement of fact (である)."""
    if isinstance(value, DontKnow):
        return unknown_text(question)
    said = value_text(question, value)
    open_kind = question.kind in (Kind.TEXT, Kind.MANY, Kind.NUMBER, Kind.DATE)
    words = question.fact.get("given" if open_kind else str(value))
    if words is None:
        return phrase("「{ask}」の回答：{said}", ask=plain(question.ask), said=said)
    if not open_kind:
        return plain(words)
    if value == () and "none" in question.fact:
        return plain(question.fact["none"])
    if value == ():
        said = phrase("該当なし")
    elif question.kind is Kind.TEXT and value:
        said = phrase("「{said}」", said=said)
    about = in_each(plain(words), lambda text: text.rstrip("：:"))
    return phrase("{words}：{said}", words=about, said=said)


def unknown_text(question: Question) -> str:
    """A don't-know as a statement (である)."""
    return plain(question.fact.get("dont_know", "")) or phrase(
        "「{ask}」は不明である", ask=plain(question.ask)
    )


def answer_text(question: Question, answer: Answer | None) -> str:
    """An answer as people read it; empty if there is none."""
    return "" if answer is None else value_text(question, answer.value)


def attachment_text(attachment: Attachment) -> str:
    """契約書.pdf（12,345バイト、SHA-256 …）"""
    size, digest = phrase("{size:,}バイト", size=attachment.size), attachment.sha256
    return phrase(
        "{name}（{size}、SHA-256 {digest}）", name=attachment.name, size=size, digest=digest
    )


def list_text(case: Case, group: str) -> str:
    """A group's parties by name, and whether these are all."""
    listed = case.listed(group)
    names = joined("、", (party.name for party in listed.parties)) or phrase("なし")
    rest = {
        True: phrase("（以上で全部）"),
        False: phrase("（ほかにもある）"),
        None: phrase("（全部かどうか未回答）"),
    }
    return phrase("{names}{rest}", names=names, rest=rest[listed.complete])


def label_of(result: ConclusionResult) -> str:
    """The label of the case that fired, or of those that can have fired."""
    return joined(" ／ ", labels_of(result))


def labels_of(result: ConclusionResult) -> list[str]:
    """The labels of the cases that can have fired, each once."""
    return list(dict.fromkeys(plain(case.label) for case in result.fired))


def reason_of(result: ConclusionResult) -> str:
    """Why it is so; where it is open which case fired, each that can have."""
    reasons = dict.fromkeys(plain(case.because) for case in result.fired)
    return joined(" ／ ", reasons)


def headline(assessment: Assessment) -> str:
    """The verdict in one sentence."""
    return verdict_headline(assessment.book.form, assessment.verdict.fired)


def when_words(form: Form) -> Mapping[When, str]:
    """How a consultation speaks of before, during and after."""
    plans = (Verdict.PERMITTED, Verdict.CONDITIONAL, Verdict.NOT_PERMITTED)
    planned = any(case.value in plans for case in form.verdict)
    return WHEN_WORDS if planned else WHEN_IN_ANSWERS


def verdict_said(assessment: Assessment) -> tuple[str, str, str]:
    """Sign, word, and the headline without the word, which it may begin with."""
    sign, word = verdict_word(assessment.verdict.value)
    return sign, word, without_word(headline(assessment), word)


def without_word(said: str, word: str) -> str:
    """A headline without the verdict's word, which it may begin with."""
    if isinstance(said, Listed):
        return joined(said.pattern, (without_word(part, word) for part in said.parts))
    begins = f"{word}："
    return in_each(said, lambda text: text.removeprefix(begins))


def verdict_left(assessment: Assessment) -> list[str]:
    """What else the verdict can come to, and what keeps it open; nothing of a decided one."""
    verdict = assessment.verdict
    notes = []
    if not verdict.decided:
        words = joined("、", (VERDICT_WORDS[value][1] for value in verdict.possible))
        notes.append(phrase("なおあり得る結論：{words}", words=words))
    notes += [phrase("なおあり得る答え：{one}", one=one) for one in answers_left(verdict.fired)]
    held = held_open_text(assessment)
    return [*notes, held] if held else notes


def verdict_headline(form: Form, fired: Sequence[VerdictCase]) -> str:
    """The verdict in one sentence: of the case that fired, or of those that can have fired."""
    possible = list(dict.fromkeys(case.value for case in fired))
    if answers_left(fired):
        return plain(form.headline_open) or phrase("答えは、確認できていない事実によって分かれる。")
    if len(possible) == 1:
        return joined(" ／ ", dict.fromkeys(plain(case.headline) for case in fired))
    words = joined("、", (VERDICT_WORDS[value][1] for value in possible))
    return plain(form.headline_open) or phrase(
        "結論を留保する。あり得るのは、{words}である。", words=words
    )


def answers_left(fired: Sequence[VerdictCase]) -> tuple[str, ...]:
    """The headlines still possible of a verdict that is `answered` whichever of them it is.

    There the headline is the answer: as long as there are several, it is open.
    """
    headlines = tuple(dict.fromkeys(plain(case.headline) for case in fired))
    answered = all(case.value is Verdict.ANSWERED for case in fired)
    return headlines if answered and len(headlines) > 1 else ()


def held_open_text(assessment: Assessment) -> str:
    """What keeps the verdict undetermined; empty when nothing does."""
    match assessment.verdict.held_open_by:
        case HeldOpenBy.FACTS:
            return phrase("事実の確認が済んでいないため、結論は決まっていない。")
        case HeldOpenBy.LAW:
            return phrase("この相談で検討する定めだけでは、結論は決まらない。")
        case None:
            return ""


def notice_text(notice: Notice, assessment: Assessment, case: Case) -> str:
    """A notice in one or two sentences, である."""
    pack = assessment.book.form.pack
    match notice.kind:
        case NoticeKind.LAW_MAY_HAVE_CHANGED:
            return phrase(
                "収録した法令は{law_as_of}現在のものであり、基準日（{as_of}）"
                "までの改正は確認していない。",
                law_as_of=long_date(pack.law_as_of),
                as_of=long_date(assessment.book.as_of),
            )
        case NoticeKind.OTHER_PACK_VERSION:
            return phrase(
                "この案件は法令パックの版 {pack_version} で回答され、版 {version} で検討している。",
                pack_version=case.pack_version,
                version=pack.version,
            )
        case NoticeKind.BASIS_MISSING:
            asks = joined(
                "、", (phrase("「{ask}」", ask=ask_text(assessment, ref)) for ref in notice.about)
            )
            return phrase(
                "評価には、判断した者、日付、根拠が要る。そろうまで不明として扱う：{asks}",
                asks=asks,
            )
        case NoticeKind.AMENDMENT:
            assert notice.amendment is not None
            by = notice.amendment.by
            limit = phrase("施行は遅くとも{by}まで。", by=long_date(by)) if by else ""
            return phrase(
                "{title}（{promulgated}公布、未施行。{limit}）：{say}",
                title=plain(notice.amendment.title),
                promulgated=long_date(notice.amendment.promulgated),
                limit=limit,
                say=plain(notice.amendment.say),
            )


def ask_text(assessment: Assessment, ref: Ref) -> str:
    return plain(assessment.book.questions[ref.id].ask)


def party_name(case: Case, group: str | None, party: str | None) -> str:
    """A party's name; empty for the case's own."""
    if group is None or party is None:
        return ""
    return next((p.name for p in case.listed(group).parties if p.id == party), "")


def sources_text(pack: Pack) -> str:
    return phrase(
        "法令パック {id} {version}（法令基準日 {law_as_of}）",
        id=pack.id,
        version=pack.version,
        law_as_of=long_date(pack.law_as_of),
    )


def error_text(error: Exception) -> str:
    """A known error as people read it."""
    if isinstance(error, AssessError):
        return phrase(
            "基準日 {as_of} の案件は検討できません。収録した規定は {covers_from} "
            "以後のものです（as_of を確かめてください）",
            as_of=error.as_of,
            covers_from=error.covers_from,
        )
    return str(error)
