"""Training at 10,000 answered items: the figures of the progress page, a save, a marked lesson.

The floor in the same run: reading the same rows from a bare table, and counting them.
"""

from __future__ import annotations

import argparse
import json
import random
import sqlite3
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median, quantiles

from michishirube.engine.case import Answer
from michishirube.library import load_library
from michishirube.store.learning import AnsweredItem, ItemCard, Learning
from michishirube.training.catalogue import Catalogue, Lesson
from michishirube.training.items import Item, answered_question
from michishirube.training.marking import Marking, mark_alone
from michishirube.training.progress import progress
from michishirube.training.records import record_of, to_json
from michishirube.training.words import marking_view

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def timed(task: Callable[[], object], runs: int) -> list[float]:
    """Milliseconds of each run."""
    took = []
    for _ in range(runs):
        start = time.perf_counter()
        task()
        took.append((time.perf_counter() - start) * 1000)
    return took


def some_items(catalogue: Catalogue, count: int) -> list[AnsweredItem]:
    """So many answers to the pack's own items, a fifth of them wrong, over a year."""
    chance = random.Random(1)
    pool = []
    for id_ in catalogue.lesson_ids:
        lesson = catalogue.lesson(id_)
        marking = mark_alone(lesson, lesson.model.case)
        pool += [answered_question(lesson, mark, NOW, "はい") for mark in marking.marks]
    return [
        replace(
            chance.choice(pool),
            moment=NOW - timedelta(minutes=50 * (count - number)),
            right=chance.random() > 0.2,
        )
        for number in range(count)
    ]


def stored(folder: Path, items: list[AnsweredItem]) -> tuple[Learning, str, str]:
    """A store with a learner who answered them, and an attempt that is open."""
    learning = Learning(folder, lambda: NOW)
    learner = learning.enrol("甲").uid
    attempt = learning.begin(learner, "ppc-1-new-use", "first-day", "guided", "{}").uid
    cards = {one.item: ItemCard(one.item, NOW, "{}") for one in items if not one.right}
    learning.save(attempt, "{}", 60, answered=items, cards=list(cards.values()))
    return learning, learner, attempt


def floor(folder: Path, items: list[AnsweredItem]) -> Callable[[], object]:
    """The same rows out of a bare table, counted by topic."""
    path = folder / "floor.sqlite3"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE items (moment, item, topic, cites, right)")
        connection.executemany(
            "INSERT INTO items VALUES (?, ?, ?, ?, ?)",
            [(str(o.moment), o.item, o.topic, " ".join(o.cites), o.right) for o in items],
        )

    def read() -> object:
        with closing(sqlite3.connect(path)) as connection:
            rows = connection.execute("SELECT * FROM items ORDER BY moment").fetchall()
            return Counter(topic for _, _, topic, _, _ in rows)

    return read


def some_wrong(lesson: Lesson) -> Callable[[], Marking]:
    """Mark the lesson of a learner who got three answers wrong."""
    wrong = {"people_affected": "new", "consent_status": "obtained", "storage_form": "paper"}
    answers = {id_: Answer(value) for id_, value in wrong.items()}
    case = replace(lesson.model.case, answers={**lesson.model.case.answers, **answers})
    return lambda: mark_alone(lesson, case)


def wrong_answers(lesson: Lesson) -> Callable[[], Marking]:
    """Mark the lesson of a learner who knew no answer."""
    case = replace(lesson.model.case, answers={})
    return lambda: mark_alone(lesson, case)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--items", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    library = load_library()
    catalogue = Catalogue(library.pack.folder, library.forms)
    items = some_items(catalogue, arguments.items)
    lesson = catalogue.lesson("ppc-1-new-use")
    marking = wrong_answers(lesson)()
    with tempfile.TemporaryDirectory() as folder:
        learning, learner, attempt = stored(Path(folder), items)

        def figures() -> object:
            return progress(
                learning.answered(learner),
                learning.attempts(learner),
                learning.cards(learner),
                catalogue.courses,
                NOW,
            )

        def save() -> None:
            one = replace(items[0], item=Item("x").id)
            learning.save(attempt, "{}", 61, answered=[one])

        def export() -> object:
            people = learning.learners()[0]
            return to_json(record_of(people, (), learning.answered(learner), "appi", NOW))

        tasks = {
            "floor: bare rows, counted": floor(Path(folder), items),
            "figures of the progress page": figures,
            "an answer kept": save,
            "the record as a file": export,
            "a lesson marked, three answers wrong": some_wrong(lesson),
            "a lesson marked, nothing known": wrong_answers(lesson),
            "the same in words": lambda: marking_view(library, marking),
        }
        found = {name: timed(task, arguments.runs) for name, task in tasks.items()}
        learning.close()
    if arguments.json:
        print(json.dumps({name: median(took) for name, took in found.items()}, ensure_ascii=False))
        return
    base = median(found["floor: bare rows, counted"])
    print(f"{arguments.items:,} answered items, {arguments.runs} runs; milliseconds")
    print(f"{'':50}{'median':>9}{'least':>9}{'p95':>9}{'ratio':>8}")
    for name, took in found.items():
        p95 = quantiles(took, n=20)[-1]
        ratio = median(took) / base
        print(f"{name:50}{median(took):9.1f}{min(took):9.1f}{p95:9.1f}{ratio:8.1f}")


if __name__ == "__main__":
    main()
