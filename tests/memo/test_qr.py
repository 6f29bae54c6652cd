"""The code at the foot of a memo: its squares, and where they stand."""

import re

from michishirube.memo.qr import PREFIX, qr_path

FINDER = ["1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111"]


def squares(path, count):
    """The code as rows of 0 and 1, of a path drawn one point a square."""
    rows = [["0"] * count for _ in range(count)]
    for left, low, width, height in re.findall(r"(\S+) (\S+) (\S+) (\S+) re", path):
        assert float(height) == 1
        for step in range(round(float(width))):
            rows[count - 1 - round(float(low))][round(float(left)) + step] = "1"
    return ["".join(row) for row in rows]


def test_a_code_has_its_three_finders_and_other_squares_for_another_text():
    codes = [
        squares(qr_path(f"{PREFIX}{text}", 25), 25)
        for text in ("GM2C-88AQ-SXYZ-3HSZ", "GM2C-88AQ-SXYZ-3HSY")
    ]
    for rows in codes:
        assert [row[:7] for row in rows[:7]] == FINDER
        assert [row[-7:] for row in rows[:7]] == FINDER
        assert [row[:7] for row in rows[-7:]] == FINDER
        assert [row[7] for row in rows[:8]] == ["0"] * 8
    assert codes[0] != codes[1]
