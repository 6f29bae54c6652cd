"""The store at 10,000 cases: an answer's save, the list, a search, the start.

The floor in the same run: one write of the same text to a bare table, without index and steps.
"""

from __future__ import annotations

import argparse
import json
import random
import sqlite3
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import median, quantiles

from michishirube.formfile.casefile import read_case
from michishirube.formfile.casewriter import to_json
from michishirube.library import load_library
from michishirube.paths import forms_dir
from michishirube.store.cases import Store
from michishirube.store.database import transaction
from michishirube.store.records import Snapshot
from michishirube.store.rows import Filter

NAMES = ["会員", "顧客", "従業員", "応募者", "取引先", "株主", "患者", "生徒", "来場者", "購読者"]
MATTERS = [
    "分析の委託",
    "広告の配信",
    "名簿の提供",
    "共同利用",
    "海外移転",
    "開示の請求",
    "漏えい対応",
    "統計の作成",
]


def _content() -> str:
    library = load_library(only="new-use-of-existing-data")
    return to_json(read_case(forms_dir() / "appi/examples/ppc-1-new-use.yaml", library.forms))


def _snapshot(content: str, number: int, chance: random.Random) -> Snapshot:
    title = f"{chance.choice(NAMES)}データの{chance.choice(MATTERS)}（第{number}号）"
    words = f"{title} {content}"
    return Snapshot(
        content.replace("X社", f"X{number}社"),
        *(title, f"X{chance.randrange(40)}社", "new-use-of-existing-data", "新しいことに使う"),
        *(date(2026, 11, 22), chance.choice(["permitted", "conditional"]), title),
        *(chance.randrange(5), words),
    )


def timed(task: Callable[[], object], runs: int) -> list[float]:
    """Milliseconds of each run."""
    took = []
    for _ in range(runs):
        start = time.perf_counter()
        task()
        took.append((time.perf_counter() - start) * 1000)
    return took


def line(name: str, took: list[float], floor: list[float] | None = None) -> None:
    p99 = quantiles(took, n=100)[98] if len(took) > 20 else max(took)
    ratio = f"   × {median(took) / median(floor):.1f}" if floor else ""
    print(f"{name:44}{median(took):9.2f}ms{min(took):9.2f}{max(took):9.2f}   p99 {p99:8.2f}{ratio}")


def _fill(folder: Path, count: int, content: str) -> Store:
    chance = random.Random(1)
    store = Store(folder, lambda: datetime.now(UTC))
    store._connection.execute("PRAGMA synchronous = OFF")  # only while it is filled
    start = time.perf_counter()
    for number in range(count):
        store.create(_snapshot(content, number, chance))
    print(f"{count} cases made in {time.perf_counter() - start:.0f} s")
    store.close()
    return Store(folder, lambda: datetime.now(UTC))


def _floor(folder: Path, content: str) -> list[float]:
    """A bare table: one write of the same text."""
    connection = sqlite3.connect(folder / "bare.sqlite3", isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE bare (id INTEGER PRIMARY KEY, title, text)")

    def write() -> None:
        with transaction(connection):
            connection.execute("INSERT OR REPLACE INTO bare VALUES (1, 'x', ?)", (content,))

    writes = timed(write, 300)
    connection.close()
    return writes


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cases", type=int, default=10_000)
    options = parser.parse_args()
    content = _content()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        floor = _floor(folder, content)
        store = _fill(folder / "cases", options.cases, content)
        kept = store.create(_snapshot(content, 1, random.Random(2)))
        data = json.loads(content)
        state = {"kept": kept, "number": 0}

        def save() -> None:
            state["number"] += 1
            data["summary"] = f"第{state['number']}段"
            text = json.dumps(data, ensure_ascii=False)
            snapshot = replace(_snapshot(text, 1, random.Random(3)), words=text)
            state["kept"] = store.save(state["kept"], snapshot)

        line("a bare write of the same text", floor)
        line("an answer saved", timed(save, 300), floor)
        line(
            "the list: count and first 200",
            timed(lambda: (store.count(Filter()), store.rows(Filter())), 15),
        )
        for words in ("委託", "海外移転 患者", "購入", "なし"):
            line(
                f"search: {words}",
                timed(
                    lambda w=words: (store.count(Filter(words=w)), store.rows(Filter(words=w))), 15
                ),
            )
        store.close()

        def start() -> None:
            Store(folder / "cases", lambda: datetime.now(UTC)).close()

        line("opened", timed(start, 7))
        line(
            "opened, empty",
            timed(lambda: Store(folder / "none", lambda: datetime.now(UTC)).close(), 7),
        )


if __name__ == "__main__":
    main()
