"""Every colour of the screen, in a light and a dark scheme.

The stylesheet names them `@name`; code asks `look.colours()`. `tests/ui/test_colours.py` holds
every text on every ground at a contrast of 4.5:1, and the lines that mark a focus at 3:1.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

TEXTS = (
    *("ink", "muted", "faint", "accent", "hint", "problem"),
    *("permitted", "conditional", "not_permitted", "undetermined"),
)
"""What words are written in, on any of GROUNDS."""
GROUNDS = (
    *("paper", "card", "side", "pale", "hover", "opinion", "banner", "needed", "chosen"),
    *("permitted_ground", "conditional_ground", "not_permitted_ground", "undetermined_ground"),
)
PAIRS = (
    ("on_accent", "accent_fill"),
    ("on_accent", "accent_hover"),
    ("on_off", "off"),
    ("tip_ink", "tip"),
    ("ink", "done"),
)
"""Words and grounds that only occur together."""
MARKS = ("accent", "edge")
"""Lines by which one sees what a thing is and where the focus is."""


@dataclass(frozen=True, slots=True)
class Colours:
    """One scheme.

    Attributes:
        faint: words of what cannot be used now, and of an example in an empty field.
        line, edge: thin rules; the edge of a field or button.
        off, on_off: the main button where it cannot be pressed.
    """

    paper: str
    card: str
    side: str
    pale: str
    hover: str
    chosen: str
    ink: str
    muted: str
    faint: str
    accent: str
    accent_fill: str
    accent_hover: str
    on_accent: str
    focus_on_fill: str
    off: str
    on_off: str
    line: str
    edge: str
    handle: str
    handle_hover: str
    hint: str
    problem: str
    banner: str
    banner_edge: str
    needed: str
    opinion: str
    opinion_edge: str
    tip: str
    tip_ink: str
    desk: str
    done: str
    to_come: str
    permitted: str
    permitted_ground: str
    conditional: str
    conditional_ground: str
    not_permitted: str
    not_permitted_ground: str
    undetermined: str
    undetermined_ground: str

    def verdict(self, kind: str) -> str:
        """The colour of a verdict; `answered` has the accent."""
        return str(getattr(self, kind if kind != "answered" else "accent"))


LIGHT = Colours(
    paper="#faf9f6",
    card="#ffffff",
    side="#f2f0ea",
    pale="#eceef7",
    hover="#e6e8f2",
    chosen="#dfe2f0",
    ink="#1f2430",
    muted="#515768",
    faint="#5c6170",
    accent="#2b3a78",
    accent_fill="#2b3a78",
    accent_hover="#3a4c96",
    on_accent="#ffffff",
    focus_on_fill="#b4bdea",
    off="#dcdde3",
    on_off="#5c6170",
    line="#d9d5cb",
    edge="#807c72",
    handle="#b3aea2",
    handle_hover="#8d8a82",
    hint="#7d4400",
    problem="#a32020",
    banner="#fdf4e3",
    banner_edge="#e6cf9c",
    needed="#fdf6e7",
    opinion="#f6f3ec",
    opinion_edge="#b9ae93",
    tip="#ffffff",
    tip_ink="#1f2430",
    desk="#d8d5cc",
    done="#b9c0e0",
    to_come="#85817a",
    permitted="#1d6541",
    permitted_ground="#eff7f2",
    conditional="#7a4f00",
    conditional_ground="#fdf6e7",
    not_permitted="#a32020",
    not_permitted_ground="#fbefee",
    undetermined="#4a5568",
    undetermined_ground="#f1f2f5",
)
DARK = Colours(
    paper="#1b1d22",
    card="#23262d",
    side="#17191d",
    pale="#2c3247",
    hover="#2d3240",
    chosen="#363e59",
    ink="#e9e7e1",
    muted="#b8bcc7",
    faint="#a9aebb",
    accent="#b3bff5",
    accent_fill="#4153a6",
    accent_hover="#4c5fb8",
    on_accent="#ffffff",
    focus_on_fill="#e9e7e1",
    off="#343842",
    on_off="#b0b4c0",
    line="#3b3f49",
    edge="#858a97",
    handle="#565b68",
    handle_hover="#7b808d",
    hint="#ecb872",
    problem="#ffaca4",
    banner="#352d1d",
    banner_edge="#6d5a30",
    needed="#332c1d",
    opinion="#2b2a26",
    opinion_edge="#8a8066",
    tip="#2d313a",
    tip_ink="#f2f0ea",
    desk="#121317",
    done="#34427d",
    to_come="#858a97",
    permitted="#85d6a6",
    permitted_ground="#1c2d24",
    conditional="#ebc06a",
    conditional_ground="#322b1a",
    not_permitted="#ffaca4",
    not_permitted_ground="#381f20",
    undetermined="#bec5d5",
    undetermined_ground="#2a2e37",
)
NAMES = tuple(one.name for one in fields(Colours))
