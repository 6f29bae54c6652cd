"""Signs of a verdict, drawn as shapes: circle, triangle, cross, question mark, diamond.

A verdict is always colour, sign and word, so that a black-and-white copy says as much.
"""

from collections.abc import Callable
from typing import Final

from michishirube.memo.canvas import MemoCanvas
from michishirube.memo.style import VERDICTS, Colour

SIZE: Final = 30.0  # points, the square a sign is drawn in
_Strokes = Callable[[MemoCanvas, float, float], None]


def sign_for(kind: str) -> Callable[[MemoCanvas, float, float], None]:
    """What draws the sign of a verdict with its top left corner at (x, top)."""
    colour, _ = VERDICTS[kind]
    strokes = _STROKES[kind]

    def draw(canvas: MemoCanvas, x: float, top: float) -> None:
        canvas.saveState()
        _prepare(canvas, colour)
        strokes(canvas, x, top - SIZE)
        canvas.restoreState()

    return draw


def _prepare(canvas: MemoCanvas, colour: Colour) -> None:
    canvas.ink(colour)
    canvas.ground(colour)
    canvas.setLineWidth(3.4)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)


def _circle(canvas: MemoCanvas, x: float, y: float) -> None:
    canvas.circle(x + SIZE / 2, y + SIZE / 2, SIZE * 0.40)


def _polygon(canvas: MemoCanvas, corners: list[tuple[float, float]], x: float, y: float) -> None:
    path = canvas.beginPath()
    path.moveTo(x + corners[0][0] * SIZE, y + corners[0][1] * SIZE)
    for across, up in corners[1:]:
        path.lineTo(x + across * SIZE, y + up * SIZE)
    path.close()
    canvas.drawPath(path)


def _triangle(canvas: MemoCanvas, x: float, y: float) -> None:
    _polygon(canvas, [(0.5, 0.90), (0.94, 0.13), (0.06, 0.13)], x, y)


def _diamond(canvas: MemoCanvas, x: float, y: float) -> None:
    _polygon(canvas, [(0.5, 0.94), (0.94, 0.5), (0.5, 0.06), (0.06, 0.5)], x, y)


def _cross(canvas: MemoCanvas, x: float, y: float) -> None:
    low, high = SIZE * 0.14, SIZE * 0.86
    canvas.line(x + low, y + low, x + high, y + high)
    canvas.line(x + low, y + high, x + high, y + low)


def _question(canvas: MemoCanvas, x: float, y: float) -> None:
    path = canvas.beginPath()
    path.moveTo(x + SIZE * 0.27, y + SIZE * 0.70)
    path.curveTo(
        x + SIZE * 0.27,
        y + SIZE * 1.0,
        x + SIZE * 0.76,
        y + SIZE * 1.0,
        x + SIZE * 0.76,
        y + SIZE * 0.69,
    )
    path.curveTo(
        x + SIZE * 0.76,
        y + SIZE * 0.50,
        x + SIZE * 0.5,
        y + SIZE * 0.52,
        x + SIZE * 0.5,
        y + SIZE * 0.31,
    )
    canvas.drawPath(path)
    canvas.circle(x + SIZE * 0.5, y + SIZE * 0.09, 2.0, stroke=0, fill=1)


_STROKES: Final[dict[str, _Strokes]] = {
    "permitted": _circle,
    "conditional": _triangle,
    "not_permitted": _cross,
    "undetermined": _question,
    "answered": _diamond,
}
