"""What an instructor sees of several learners: how far each is, and what is misread most.

Questions that many misread are worth a look by the forms' authors, too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from michishirube.engine.form import Form
from michishirube.library import Library, citation_check
from michishirube.memo.blocks import Bar
from michishirube.phrase import joined, phrase
from michishirube.spreadsheet import MARK, csv_rows
from michishirube.store.learning import AnsweredItem
from michishirube.training.catalogue import Catalogue, Course
from michishirube.training.progress import Progress, Share, progress, topic_titles
from michishirube.training.records import Record
from michishirube.training.words import Provision, time_text, to_read
from michishirube.wording import DONT_KNOW_WORD, NONE_WORD, long_date, plain, without_advice

MOST = 20
DAYS = 14
"""Days of work that a sheet shows, the last ones."""
KNOWN = {word: word for word in (phrase("はい"), phrase("いいえ"), DONT_KNOW_WORD, NONE_WORD)}
"""The program's own words for answers: what a record says in them can be translated."""
"""What a spreadsheet would take a cell for a formula by."""


@dataclass(frozen=True, slots=True)
class LearnerLine:
    """One learner in a report. `mean`: of finished attempts' points; empty where there are none."""

    name: str
    lessons: str
    answered: int
    right: str
    mean: str
    time: str
    weakest: str


@dataclass(frozen=True, slots=True)
class Misread:
    """A question or conclusion that was answered wrong, over all learners.

    Attributes:
        asked: its words; its id where this pack has it no more.
        wrong, total: answers; `people` how many learners erred.
        instead: the wrong answer given most often.
    """

    asked: str
    topic: str
    consultation: str
    wrong: int
    total: int
    people: int
    instead: str
    read: tuple[Provision, ...]

    @property
    def percent(self) -> int:
        return 100 * self.wrong // self.total


@dataclass(frozen=True, slots=True)
class WeakPoint:
    """A topic or provision with its bar."""

    bar: Bar
    title: str
    right: int
    total: int


@dataclass(frozen=True, slots=True)
class ReportView:
    """The instructor's report in finished words."""

    day: str
    pack: str
    learners: tuple[LearnerLine, ...]
    misread: tuple[Misread, ...]
    topics: tuple[WeakPoint, ...]
    chart: str


@dataclass(frozen=True, slots=True)
class Line:
    """A label with what is said of it."""

    label: str
    said: str


@dataclass(frozen=True, slots=True)
class AgainLine:
    """An item that was wrong when it was answered last.

    Attributes:
        where: the lesson's title, or a drill item's fact.
    """

    where: str
    asked: str
    given: str
    read: tuple[Provision, ...]


@dataclass(frozen=True, slots=True)
class SummaryView:
    """A learner's own sheet in finished words.

    Attributes:
        again: what to answer once more, with what to read.
        chart, days_chart: the charts in words.
    """

    name: str
    day: str
    pack: str
    figures: tuple[Line, ...]
    courses: tuple[WeakPoint, ...]
    topics: tuple[WeakPoint, ...]
    days: tuple[WeakPoint, ...]
    again: tuple[AgainLine, ...]
    read: tuple[Provision, ...]
    courses_chart: str
    chart: str
    days_chart: str


def report_view(
    library: Library, courses: Sequence[Course], records: Sequence[Record], now: datetime
) -> ReportView:
    """The report over some records, each learner's figures as of `now`."""
    titles = topic_titles(library.forms)
    lines, last = [], []
    for record in records:
        figures = progress(record.answered, record.attempts, (), courses, now)
        lines.append(_learner(record, figures, titles, sum(len(one.lessons) for one in courses)))
        last += list(record.answered)
    topics = _weak_points(_shares(last), titles)
    return ReportView(
        *(long_date(now.date()), _pack(library), tuple(lines)),
        misread(library, records),
        *(topics, _in_words(topics)),
    )


def misread(library: Library, records: Sequence[Record]) -> tuple[Misread, ...]:
    """The questions misread most: by the number of learners, then of wrong answers."""
    by_rule: dict[tuple[str, str], list[tuple[int, AnsweredItem]]] = {}
    for number, record in enumerate(records):
        for one in record.answered:
            by_rule.setdefault((one.consultation, one.rule), []).append((number, one))
    found = [
        _misread(library, key, answers)
        for key, answers in by_rule.items()
        if any(not one.right for _, one in answers)
    ]
    return tuple(
        sorted(found, key=lambda one: (-one.people, -one.wrong, -one.percent, one.asked))[:MOST]
    )


def summary_view(
    library: Library,
    catalogue: Catalogue,
    record: Record,
    figures: Progress,
    now: datetime,
) -> SummaryView:
    """A learner's own sheet."""
    titles = topic_titles(library.forms)
    topics = _weak_points(figures.topics, titles)
    days = _weak_points(figures.days[-DAYS:], {one.id: _short(one.id) for one in figures.days})
    courses_done = tuple(
        _weak_point(plain(one.course.title), one.done, one.total) for one in figures.courses
    )
    again = tuple(_again(library, catalogue, one) for one in figures.again[:MOST])
    weak = [share.id for share in figures.provisions if share.wrong]
    return SummaryView(
        *(record.name, long_date(now.date()), _pack(library), _figures(figures)),
        courses_done,
        topics,
        days,
        again,
        to_read(library, _known(library, weak)[:MOST]),
        *(_in_words(courses_done), _in_words(topics), _in_words(days)),
    )


def misread_csv(found: Sequence[Misread]) -> str:
    """A table of what is misread, for a spreadsheet."""
    head = [
        "問い",
        "論点",
        "相談",
        "誤答",
        "回答",
        "誤答の割合（％）",
        "誤った人数",
        "多い誤答",
        "根拠",
    ]
    rows = [
        [
            *(one.asked, one.topic, one.consultation, one.wrong, one.total, one.percent),
            *(one.people, one.instead, "、".join(provision.printed for provision in one.read)),
        ]
        for one in found
    ]
    return MARK + csv_rows([head, *rows])


def learners_csv(lines: Sequence[LearnerLine]) -> str:
    """A table of the learners, for a spreadsheet."""
    head = ["受講者", "終えた課題", "答えた問い", "正答", "平均点", "時間", "弱い論点"]
    rows: list[list[object]] = [
        [one.name, one.lessons, one.answered, one.right, one.mean, one.time, one.weakest]
        for one in lines
    ]
    return MARK + csv_rows([head, *rows])


def _learner(
    record: Record, figures: Progress, titles: Mapping[str, str], lessons: int
) -> LearnerLine:
    points = [row.points for row in record.attempts if row.lesson and row.points is not None]
    weak = [titles.get(share.id, share.id) for share in figures.topics if share.wrong]
    share = Share("", figures.right, figures.answered)
    return LearnerLine(
        record.name,
        phrase("{right}／{total}", right=figures.lessons, total=lessons),
        figures.answered,
        f"{share.percent}%" if figures.answered else "",
        str(sum(points) // len(points)) if points else "",
        time_text(figures.seconds),
        joined("、", (plain(title) for title in weak[:3])),
    )


def _misread(
    library: Library, key: tuple[str, str], answers: Sequence[tuple[int, AnsweredItem]]
) -> Misread:
    consultation, rule = key
    form = library.forms.get(consultation)
    wrong = [(number, one) for number, one in answers if not one.right]
    instead = Counter(one.given for _, one in wrong if one.given).most_common(1)
    cites = [cite for _, one in wrong for cite in one.cites]
    titles = topic_titles(library.forms)
    topic = wrong[0][1].topic
    return Misread(
        *(_asked(form, rule), plain(titles.get(topic, topic))),
        plain(form.title) if form else consultation,
        *(len(wrong), len(answers), len({number for number, _ in wrong})),
        KNOWN.get(instead[0][0], instead[0][0]) if instead else "",
        to_read(library, _known(library, cites)),
    )


def _again(library: Library, catalogue: Catalogue, one: AnsweredItem) -> AgainLine:
    return AgainLine(
        catalogue.named(one.item),
        _asked(library.forms.get(one.consultation), one.rule),
        KNOWN.get(one.given, one.given),
        to_read(library, _known(library, one.cites)),
    )


def _asked(form: Form | None, rule: str) -> str:
    """The words of a question, of a group's list, or of a conclusion; its id where it is gone."""
    if form is not None:
        if rule in form.groups:
            return plain(form.groups[rule].ask)
        for topic in form.topics:
            for question in topic.questions:
                if question.id == rule:
                    return without_advice(plain(question.ask))
            for conclusion in topic.conclusions:
                if conclusion.id == rule:
                    return plain(conclusion.issue or conclusion.title)
    return rule


def _known(library: Library, cites: Sequence[str]) -> tuple[str, ...]:
    """Of citations that a file names, those that there are."""
    wrong = citation_check(library.law)
    return tuple(cite for cite in dict.fromkeys(cites) if wrong(cite) is None)


def _pack(library: Library) -> str:
    pack = library.pack.pack
    return f"{plain(pack.title)} {pack.version}"


def _figures(figures: Progress) -> tuple[Line, ...]:
    share = Share("", figures.right, figures.answered)
    right = phrase("{n:,}問（{percent}%）", n=figures.right, percent=share.percent)
    lines = [
        Line(phrase("終えた課題"), phrase("{n:,}件", n=figures.lessons)),
        Line(phrase("答えた問い"), phrase("{n:,}問", n=figures.answered)),
        Line(phrase("正答"), right if figures.answered else phrase("なし")),
        Line(phrase("掛けた時間"), time_text(figures.seconds)),
        Line(phrase("いま復習できる問い"), phrase("{n:,}問", n=figures.due)),
    ]
    return tuple(lines)


def _shares(answered: Sequence[AnsweredItem]) -> list[Share]:
    counts: dict[str, list[int]] = {}
    for one in answered:
        count = counts.setdefault(one.topic, [0, 0])
        count[0] += one.right
        count[1] += 1
    shares = [Share(id_, *count) for id_, count in counts.items()]
    return sorted(shares, key=lambda one: (one.percent, -one.wrong, one.id))


def _weak_points(shares: Sequence[Share], titles: Mapping[str, str]) -> tuple[WeakPoint, ...]:
    return tuple(
        _weak_point(plain(titles.get(share.id, share.id)), share.right, share.total)
        for share in shares
    )


def _short(day: str) -> str:
    """11月8日"""
    date = datetime.fromisoformat(day)
    return f"{date.month}月{date.day}日"


def _weak_point(title: str, right: int, total: int) -> WeakPoint:
    share = Share("", right, total)
    said = phrase("{right}／{total}", right=right, total=total)
    return WeakPoint(Bar(title, share.percent, said), title, right, total)


def _in_words(points: Sequence[WeakPoint]) -> str:
    """A chart in words."""
    return "、".join(f"{one.title} {one.right}／{one.total}" for one in points) or "なし"
