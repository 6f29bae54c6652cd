"""What a verification found: three checks, told apart, and who signed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from michishirube.comparing.comparison import Comparison
from michishirube.comparing.view import ComparedView
from michishirube.engine.case import Case
from michishirube.engine.truth import Truth
from michishirube.memo.intact import Alteration
from michishirube.memo.manifest import Manifest

CheckId = Literal["intact", "rederives", "stands"]
TITLES: dict[CheckId, str] = {
    "intact": "改変の有無",
    "rederives": "結論の再現",
    "stands": "今日の結論",
}
QUESTIONS: dict[CheckId, str] = {
    "intact": "作られたときのままか",
    "rederives": "収録した規則と回答から、同じ結論になるか",
    "stands": "今の法令パックでも、同じ結論になるか",
}
SIGNS = {Truth.YES: "○", Truth.NO: "×", Truth.UNKNOWN: "－"}
LIMIT = (
    "照合値で分かるのは、作られた後に変えられたかどうかです。はじめから偽って作られたメモは"
    "見分けられません。誰が作ったかを確かめるには、電子署名が要ります。"
)


@dataclass(frozen=True, slots=True)
class Check:
    """One of the three. UNKNOWN: it cannot be found out; `said` tells why.

    Attributes:
        details: what exactly differs, a line each.
    """

    id: CheckId
    holds: Truth
    said: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verification:
    """Everything found out about a memo.

    Attributes:
        shown: the file.
        case: its case, if it can be read.
        today: the day on which it has to stand.
        comparison, compared: the case then and now, where they can be set side by side and differ.
    """

    shown: str
    manifest: Manifest
    case: Case | None
    title: str
    today: date
    intact: Check
    rederives: Check
    stands: Check
    alterations: tuple[Alteration, ...] = ()
    comparison: Comparison | None = None
    compared: ComparedView | None = None

    @property
    def checks(self) -> tuple[Check, Check, Check]:
        return self.intact, self.rederives, self.stands

    @property
    def held(self) -> bool:
        """All three hold."""
        return all(check.holds is Truth.YES for check in self.checks)
