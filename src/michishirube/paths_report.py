"""Outcome tables in words: as text, as CSV, and as what the printed table says.

Tone: である, as in the memo, because a lawyer checks and signs it.
"""

from __future__ import annotations

import importlib.util
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from michishirube.engine.assess import rules_for
from michishirube.engine.case import Case
from michishirube.engine.evaluate import VERDICT
from michishirube.engine.form import Conclusion, Form, Kind, Topic, VerdictCase
from michishirube.engine.replay import answer_at
from michishirube.engine.rulebook import Rulebook, places
from michishirube.library import Library
from michishirube.proving import ProofUnavailableError
from michishirube.spreadsheet import MARK, csv_rows
from michishirube.wording import (
    answer_text,
    list_text,
    long_date,
    party_name,
    plain,
    sources_text,
    verdict_word,
    without_advice,
)

if TYPE_CHECKING:
    from michishirube.proof.paths import Path as Way
    from michishirube.proof.paths import Table

NOTES = (
    "各項は、結論とその根拠が異なるものごとに、そこに至る最も少ない回答を一組挙げる。"
    "同じ数の組がほかにあるときは、当事者が少なく、先に尋ねる質問によるものを挙げた。",
    "挙げた回答がそろえば、ほかの質問の回答がどうであっても（未回答や不明でも）、その結論は変わらない。",
    "挙げていない結論は、どのように回答しても生じない。確認できない事実のために決まらない場合"
    "（未確定）は挙げていない。",
    "評価を求める質問の回答は、判断した者、日付、根拠の記載がそろったものをいう。"
    "質問は、答え方の注意書きを省いて掲げる。",
)
ANYBODY_ELSE = "（ほかの有無を問わない）"
NOTHING_ASKED = "どのように回答しても、この結果になる。"
RESERVATION = (
    "この表は収録した規定だけによる機械的な導出を示すものであり、法的助言ではない。"
    "収録していない法令と、基準日より後の改正は反映していない。"
)
COLUMNS = ("判断", "結果", "値", "理由", "根拠", "回答数", "当事者", "質問", "回答", "質問の id")
_WORTH = 3  # answers: fewer are shown with each outcome, however many share them


class TangledError(Exception):
    """The outcomes of a consultation cannot be worked out; the message (Japanese) says so."""


@dataclass(frozen=True, slots=True)
class Line:
    """One answer of a path. `number` is the question's place in the form, 0 for a list."""

    id: str
    number: int
    party: str
    question: str
    answer: str

    def __str__(self) -> str:
        return f"{f'［{self.party}］' if self.party else ''}{self.question} — {self.answer}"


@dataclass(frozen=True, slots=True)
class RowView:
    """One outcome. `kind` is a verdict's, for its colour; empty for a conclusion."""

    kind: str
    value: str
    label: str
    because: str
    cited: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class TableView:
    """The outcomes of the verdict or of one conclusion. `id` names its CSV file."""

    id: str
    title: str
    issue: str
    rows: tuple[RowView, ...]

    @property
    def common(self) -> tuple[Line, ...]:
        """The first answers that many outcomes share, so that paper can show them once."""
        starts = Counter(
            row.lines[:length] for row in self.rows for length in range(_WORTH, len(row.lines) + 1)
        )
        saved = {start: (count - 1) * len(start) for start, count in starts.items() if count > 1}
        return max(saved, key=lambda start: (saved[start], len(start)), default=())

    def shares(self, row: RowView) -> bool:
        """Whether a row begins with the common answers."""
        common = self.common
        return bool(common) and row.lines[: len(common)] == common


@dataclass(frozen=True, slots=True)
class PathsView:
    """Everything the outcome tables of one consultation say."""

    id: str
    title: str
    purpose: str
    pack: str
    law: str
    day: str
    version: str
    digest: str
    sources: str
    reviews: tuple[str, ...]
    notes: tuple[str, ...]
    tables: tuple[TableView, ...]
    always: str = NOTHING_ASKED
    reservation: str = RESERVATION

    @property
    def outcomes(self) -> int:
        return sum(len(table.rows) for table in self.tables)


def paths_view(library: Library, form: Form) -> PathsView:
    """The tables of a consultation, of the rules in force on the day of its pack's law.

    Raises:
        ProofUnavailableError: there is no solver to find them with.
        TangledError: the solver gave up; nothing is said then.
    """
    if importlib.util.find_spec("pysat") is None:
        raise ProofUnavailableError(
            "結論の表を作る部品（python-sat）が入っていません。"
            "pip install 'michishirube[authors]' で入れてください"
        )
    # Loaded here, because a laptop without the solver must still be able to do all the rest.
    from michishirube.proof.paths import outcome_tables  # noqa: PLC0415
    from michishirube.proof.witness import TooTangledError  # noqa: PLC0415

    pack = form.pack
    book = rules_for(form, max(pack.law_as_of, pack.covers_from))
    words = _Words(library, book)
    try:
        tables = outcome_tables(book)
    except TooTangledError as error:
        raise TangledError(
            f"相談「{form.id}」は込み入りすぎていて、結論の表を求めきれません。"
            "条件の重なる判断を分けてください"
        ) from error
    return PathsView(
        id=form.id,
        title=plain(form.title),
        purpose=plain(form.purpose),
        pack=sources_text(pack),
        law=plain(pack.title),
        day=long_date(book.as_of),
        version=f"{pack.id} {pack.version}",
        digest=pack.digest[:16],
        sources=plain(pack.sources_note),
        reviews=tuple(_review(topic) for topic in form.topics),
        notes=NOTES,
        tables=tuple(words.table(table) for table in tables),
    )


def _review(topic: Topic) -> str:
    by = "、".join(f"{review.by}（{long_date(review.when)}）" for review in topic.reviewed)
    return f"{plain(topic.title)}：{by or '未了'}"


class _Words:
    def __init__(self, library: Library, book: Rulebook) -> None:
        self._library = library
        self._book = book
        self._numbers = question_numbers(book)

    def table(self, table: Table) -> TableView:
        if table.ref == VERDICT:
            id_, title, issue = "verdict", "結論", ""
        else:
            conclusion = self._book.conclusions[table.ref.id]
            id_, title, issue = table.ref.id, self._title(conclusion), plain(conclusion.issue)
        return TableView(id_, title, issue, tuple(self._row(way) for way in table.paths))

    def _title(self, conclusion: Conclusion) -> str:
        if conclusion.group is None:
            return plain(conclusion.title)
        group = self._book.form.groups[conclusion.group]
        return f"{plain(conclusion.title)}（{plain(group.title)}ごと）"

    def _row(self, way: Way) -> RowView:
        first = way.fired[0]
        because = " ／ ".join(dict.fromkeys(plain(case.because) for case in way.fired))
        cited = "、".join(map(self._library.printed, self._library.in_order(first.cite)))
        lines = tuple(self._lines(way.case))
        if isinstance(first, VerdictCase):
            sign, word = verdict_word(first.value)
            says = plain(first.headline)
            label = f"{sign} {says}" if says.startswith(word) else f"{sign} {word}：{says}"
            return RowView(first.value.value, first.value.value, label, because, cited, lines)
        label = " ／ ".join(
            dict.fromkeys(
                plain(case.label) for case in way.fired if not isinstance(case, VerdictCase)
            )
        )
        return RowView("", first.value, label, because, cited, lines)

    def _lines(self, case: Case) -> Iterator[Line]:
        members = {
            group: tuple(party.id for party in listed.parties)
            for group, listed in case.parties.items()
        }
        for ref in places(self._book, members):
            question = self._book.questions[ref.id]
            if question.kind is Kind.PARTIES:
                said = _listed(case, ref.id)
            else:
                said = answer_text(question, answer_at(self._book, case, ref))
            if said:
                name = party_name(case, question.group, ref.party)
                asks = without_advice(plain(question.ask))
                yield Line(ref.id, self._numbers[ref.id], name, asks, without_advice(said))


def question_numbers(book: Rulebook) -> dict[str, int]:
    """Each question's number in the order of the form, the lists of parties among them."""
    return {id_: number for number, id_ in enumerate(book.order, 1)}


def _listed(case: Case, group: str) -> str:
    """Empty where the path says nothing of who there is."""
    listed = case.listed(group)
    if listed.complete:
        return list_text(case, group)
    names = "、".join(party.name for party in listed.parties)
    return names and names + ANYBODY_ELSE


# Text


def paths_text(view: PathsView) -> str:
    """Everything for a person at the command line."""
    head = [
        f"結論の表　{view.title}（{view.id}）",
        view.pack,
        f"法律専門家による確認　{'、'.join(view.reviews)}",
        "",
    ]
    return "\n".join([*head, outcomes_text(view)])


def outcomes_text(view: PathsView) -> str:
    """Notes and tables, without anything that changes while the outcomes stay the same."""
    lines = [f"{number}　{note}" for number, note in enumerate(view.notes, 1)]
    for table in view.tables:
        lines += ["", "", f"■ {table.title}"]
        for row in table.rows:
            lines += ["", *_row_lines(row)]
    return "\n".join(lines)


def _row_lines(row: RowView) -> Iterator[str]:
    yield f"◆ {row.label}" if not row.kind else row.label
    if row.because:
        yield f"  理由　{row.because}"
    if row.cited:
        yield f"  根拠　{row.cited}"
    if not row.lines:
        yield f"  回答　{NOTHING_ASKED}"
        return
    yield f"  回答　{len(row.lines)}問"
    for line in row.lines:
        yield f"    ・{line}"


# CSV


def paths_csv(view: PathsView) -> dict[str, bytes]:
    """By file name: one file a table, one line an answer, for Excel (UTF-8 with a mark)."""
    return {f"{table.id}.csv": _table_csv(table) for table in view.tables}


def _table_csv(table: TableView) -> bytes:
    rows: list[tuple[str, ...]] = [tuple(COLUMNS)]
    for row in table.rows:
        cells = (table.title, row.label, row.value, row.because, row.cited, str(len(row.lines)))
        for line in row.lines or (Line("", 0, "", "", ""),):
            rows.append((*cells, line.party, line.question, line.answer, line.id))
    return (MARK + csv_rows(rows)).encode()
