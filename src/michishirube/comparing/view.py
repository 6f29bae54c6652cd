"""What the page of a comparison says, in finished words, for screen, print and command line."""

from __future__ import annotations

from dataclasses import dataclass

from michishirube.phrase import phrase

ADDED, REMOVED, CHANGED = "added", "removed", "changed"
SIGNS = {
    ADDED: (phrase("＋"), phrase("追加")),
    REMOVED: (phrase("－"), phrase("削除")),
    CHANGED: ("→", phrase("変更")),
}
NOTHING = "—"
BRIEF = 24  # characters
RESERVATION = phrase(
    "どちらも、入力された事実と上の法令パックによって検討した結果である。法的助言ではない。"
)


@dataclass(frozen=True, slots=True)
class Named:
    """What one of the two is called: 改訂1, with who fixed it and when."""

    name: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class SideView:
    """One of the two with its verdict. `kind` is the verdict's, for its colour."""

    name: str
    note: str
    kind: str
    sign: str
    word: str
    headline: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands on one side. `text` is — where there is nothing."""

    text: str = NOTHING
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RowView:
    """One difference. `kind`: added, removed or changed, with its sign and word.

    Attributes:
        about: the topic or party, empty where the title says all.
        note: what kind of change it is, where that is not plain.
    """

    kind: str
    about: str
    title: str
    before: Cell
    after: Cell
    note: str = ""

    @property
    def sign(self) -> str:
        return SIGNS[self.kind][0]

    @property
    def word(self) -> str:
        return SIGNS[self.kind][1]


@dataclass(frozen=True, slots=True)
class SectionView:
    title: str
    rows: tuple[RowView, ...]

    @property
    def brief(self) -> bool:
        """Nothing needs more room than a few words on either side."""
        cells = (cell for row in self.rows for cell in (row.before, row.after))
        return all(not cell.details and len(cell.text) <= BRIEF for cell in cells)


@dataclass(frozen=True, slots=True)
class ComparedView:
    """Everything the page of a comparison says.

    Attributes:
        entered: what was entered otherwise; `derived` what that changed.
        version: the pack that decided both.
    """

    title: str
    before: SideView
    after: SideView
    entered: tuple[SectionView, ...]
    derived: tuple[SectionView, ...]
    version: str
    law_day: str
    reservation: str = RESERVATION

    @property
    def empty(self) -> bool:
        return not self.entered and not self.derived

    @property
    def counts(self) -> tuple[int, int]:
        """How many differences were entered, and how many came out."""
        entered, derived = (
            sum(len(section.rows) for section in some) for some in (self.entered, self.derived)
        )
        return entered, derived
