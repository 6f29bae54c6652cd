"""What a flowchart shows: topics with their questions and conclusions, and what leads to what.

A question leads to the conclusions whose conditions name it, a conclusion to those that name
it, and to the verdict.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from michishirube.engine.assess import rules_for
from michishirube.engine.condition import Condition, tests
from michishirube.engine.form import Form, Question, Topic
from michishirube.engine.rulebook import Rulebook, listing_question
from michishirube.wording import long_date, plain, verdict_word, without_advice

VERDICT_ID = "verdict"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question. `mark` says what it is for where it decides no conclusion."""

    number: int
    text: str
    leads_to: tuple[str, ...]
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Decided:
    """A conclusion.

    Attributes:
        wanted: the consultation is after it; others are steps on the way.
        by: what it is decided by and its outcome table, in words: 問3〜8、判1　（表2）.
        leads_to: conclusions, and `VERDICT_ID`.
    """

    id: str
    number: int
    title: str
    wanted: bool
    by: str
    leads_to: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lane:
    """A topic."""

    title: str
    asked: tuple[Asked, ...]
    decided: tuple[Decided, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One headline of the verdict; `kind` is the verdict's, for its colour."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Chart:
    """One consultation. `under` are the lines under its title."""

    title: str
    under: tuple[str, ...]
    lanes: tuple[Lane, ...]
    outcomes: tuple[Outcome, ...]
    verdict_by: str


def chart_of(form: Form) -> Chart:
    """The chart of a consultation, of the rules in force on the day of its pack's law."""
    pack = form.pack
    book = rules_for(form, max(pack.law_as_of, pack.covers_from))
    maker = _Maker(book)
    return Chart(
        title=plain(form.title),
        under=(
            plain(form.purpose),
            f"法令パック {pack.id} {pack.version}（{pack.digest[:16]}）　"
            f"法令基準日 {long_date(book.as_of)}　法律専門家による確認：{_reviewed(form)}",
        ),
        lanes=tuple(maker.lanes()),
        outcomes=tuple(
            dict.fromkeys(
                _outcome(case.value.value, case.headline, *verdict_word(case.value))
                for case in form.verdict
            )
        ),
        verdict_by=maker.by(case.when for case in form.verdict),
    )


def _reviewed(form: Form) -> str:
    count = sum(bool(topic.reviewed) for topic in form.topics)
    if count == len(form.topics):
        return "済み"
    return f"一部未了（{len(form.topics) - count} 論点）" if count else "未了"


def _outcome(kind: str, headline: str, sign: str, word: str) -> Outcome:
    says = plain(headline)
    return Outcome(kind, f"{sign} {says}" if says.startswith(word) else f"{sign} {word}：{says}")


class _Maker:
    def __init__(self, book: Rulebook) -> None:
        self._book = book
        self._questions = {id_: number for number, id_ in enumerate(book.order, 1)}
        shown = [
            id_
            for topic in book.form.topics
            for id_, rule in book.conclusions.items()
            if rule.topic == topic.id
        ]
        self._conclusions = {id_: number for number, id_ in enumerate(shown, 1)}
        self._leads_to: dict[str, list[str]] = {}
        for id_ in shown:
            self._note(id_, (case.when for case in book.conclusions[id_].cases))
        self._note(VERDICT_ID, (case.when for case in book.form.verdict))
        self._for_duties = set(_named(map(book.applies_if, book.applying)))

    def _note(self, target: str, conditions: Iterable[Condition | None]) -> None:
        for id_ in dict.fromkeys(_named(conditions)):
            self._leads_to.setdefault(id_, []).append(target)

    def lanes(self) -> Iterator[Lane]:
        listed: set[str] = set()
        for topic in self._book.form.topics:
            questions = list(topic.questions)
            group = topic.for_each
            if group is not None and group not in listed:
                listed.add(group)
                questions.insert(0, listing_question(self._book.form.groups[group], topic))
            each = f"（{plain(self._book.form.groups[group].title)}ごと）" if group else ""
            yield Lane(
                plain(topic.title) + each,
                tuple(self._asked(question) for question in questions),
                tuple(self._decided(topic)),
            )

    def _asked(self, question: Question) -> Asked:
        leads_to = tuple(self._leads_to.get(question.id, ()))
        mark = ""
        if question.record:
            mark = "記録"
        elif question.id in self._book.form.groups:
            mark = "当事者"
        elif not leads_to:
            mark = "対応事項" if question.id in self._for_duties else ""
        asks = without_advice(plain(question.ask))
        return Asked(self._questions[question.id], asks, leads_to, mark)

    def _decided(self, topic: Topic) -> Iterator[Decided]:
        for id_, number in self._conclusions.items():
            rule = self._book.conclusions[id_]
            if rule.topic == topic.id:
                yield Decided(
                    id_,
                    number,
                    plain(rule.title),
                    id_ in self._book.wants,
                    self._by(id_),
                    tuple(self._leads_to.get(id_, ())),
                )

    def _by(self, id_: str) -> str:
        by = self.by(case.when for case in self._book.conclusions[id_].cases)
        if id_ not in self._book.wants:
            return by
        table = self._book.wants.index(id_) + 2  # the verdict's is the first
        return f"{by}　（表{table}）" if by else f"（表{table}）"

    def by(self, conditions: Iterable[Condition | None]) -> str:
        """What some conditions name, by number: 問3〜8、判1."""
        ids = set(_named(conditions))
        parts = _ranges("問", [n for id_, n in self._questions.items() if id_ in ids])
        parts += _ranges("判", [n for id_, n in self._conclusions.items() if id_ in ids])
        return "、".join(parts)


def _named(conditions: Iterable[Condition | None]) -> Iterator[str]:
    for condition in conditions:
        if condition is not None:
            yield from (test.id for test, _ in tests(condition))


def _ranges(word: str, numbers: list[int]) -> list[str]:
    """問3〜5、問9 for 3, 4, 5, 9."""
    starts = [
        n
        for before, n in pairwise([None, *sorted(numbers)])
        if n is not None and (before is None or n != before + 1)
    ]
    parts = []
    for start in starts:
        end = start
        while end + 1 in numbers:
            end += 1
        parts.append(f"{word}{start}" if start == end else f"{word}{start}〜{end}")
    return parts
