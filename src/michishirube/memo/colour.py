"""The colour space of a memo: an sRGB profile (IEC 61966-2-1), made here to the byte.

PDF/A wants to know what its reds and blues mean. A profile written by a colour library differs
from version to version, and one from elsewhere has a licence: this one has neither.
Layout: ICC.1:2010 (profile version 4.3), colorants adapted to D50 as sRGB's own profile has them.
"""

import struct
from functools import cache
from typing import Final

NAME: Final = "sRGB IEC61966-2.1"
_D50 = (0.9642, 1.0, 0.8249)
_COLORANTS = {
    "rXYZ": (0.43607, 0.22249, 0.01392),
    "gXYZ": (0.38515, 0.71687, 0.09708),
    "bXYZ": (0.14307, 0.06061, 0.71410),
}
_TO_D50 = (  # Bradford, from D65
    *(1.04791, 0.02293, -0.05019),
    *(0.02960, 0.99046, -0.01707),
    *(-0.00925, 0.01506, 0.75179),
)
_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
_HEADER = 128


@cache
def srgb_profile() -> bytes:
    """The profile's bytes; always the same."""
    curve = b"para" + bytes(4) + struct.pack(">HH", 3, 0) + _fixed(_CURVE)
    tags = {
        "desc": _text(NAME),
        "cprt": _text("No copyright, use freely"),
        "wtpt": b"XYZ " + bytes(4) + _fixed(_D50),
        "chad": b"sf32" + bytes(4) + _fixed(_TO_D50),
        **{tag: b"XYZ " + bytes(4) + _fixed(xyz) for tag, xyz in _COLORANTS.items()},
        **dict.fromkeys(("rTRC", "gTRC", "bTRC"), curve),
    }
    table, body = [struct.pack(">I", len(tags))], b""
    start = _HEADER + 4 + 12 * len(tags)
    for tag, content in tags.items():
        at = body.find(content)  # the three curves are one
        if at < 0:
            at = len(body)
            body += content + bytes(-len(content) % 4)
        table.append(struct.pack(">4sII", tag.encode("ascii"), start + at, len(content)))
    return _header(start + len(body)) + b"".join(table) + body


def _header(size: int) -> bytes:
    day = struct.pack(">6H", 2000, 1, 1, 0, 0, 0)
    head = struct.pack(">I4sI4s4s4s", size, b"", 0x04300000, b"mntr", b"RGB ", b"XYZ ")
    head += day + b"acsp" + bytes(28) + _fixed(_D50)
    return head.ljust(_HEADER, b"\0")


def _fixed(numbers: tuple[float, ...]) -> bytes:
    return struct.pack(f">{len(numbers)}i", *(round(number * 65536) for number in numbers))


def _text(text: str) -> bytes:
    words = text.encode("utf-16-be")
    return b"mluc" + struct.pack(">III2s2sII", 0, 1, 12, b"en", b"US", len(words), 28) + words
