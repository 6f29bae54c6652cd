"""Stores and snapshots for the tests."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from michishirube.store.cases import Store
from michishirube.store.database import back_up
from michishirube.store.records import Snapshot

START = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
ADS = Snapshot(
    content='{"consultation": "new-use"}',
    title="会員データ分析の委託と新商品広告",
    organization="X社",
    consultation="new-use",
    consultation_title="新しいことに使う",
    as_of=date(2026, 11, 22),
    verdict="conditional",
    headline="既存会員は本人の同意取得後に限る。",
    open_facts=2,
    words="会員データ分析の委託 再委託先は東京都 ＤＭ 𠮷田",
    place="purpose",
)
LEAK = replace(
    ADS,
    content='{"consultation": "leak"}',
    title="誤送信",
    consultation="leak",
    consultation_title="漏えい",
    verdict="answered",
    open_facts=0,
    words="名簿を誤って送信した",
)


class Clock:
    """Each look is a second later."""

    def __init__(self, now=START):
        self.now = now

    def __call__(self):
        self.now += timedelta(seconds=1)
        return self.now


def store_in(folder, clock=None):
    return Store(folder, clock or Clock())


def as_text(number, snapshot=ADS):
    return replace(snapshot, content=f'{{"step": {number}}}', words=f"第{number}段")


def backed_up(store: Store) -> Path:
    """Today's backup, as the program makes it beside the work."""
    return back_up(store.folder, store._clock().date())
