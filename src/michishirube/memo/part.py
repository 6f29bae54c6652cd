"""What flows down a page: a part that is measured, split and drawn.

It does what a flowable of ReportLab's Platypus does, under the same names, so that Platypus can
set it too. Platypus itself is not loaded: that takes a third of a memo's cold start.
"""

from __future__ import annotations

from michishirube.memo.canvas import MemoCanvas


class Part:
    """The base of all parts. Lengths are points; `width` and `height` are known once wrapped."""

    canv: MemoCanvas

    def __init__(self) -> None:
        self.width = self.height = 0.0
        self.keepWithNext = False

    def getKeepWithNext(self) -> bool:  # noqa: N802 (ReportLab's names, here and below)
        """Does it not stay behind without what follows it?"""
        return self.keepWithNext

    def getSpaceBefore(self) -> float:  # noqa: N802
        return 0.0

    def getSpaceAfter(self) -> float:  # noqa: N802
        return 0.0

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """Its width and height in a column of `aW`, with room for `aH`."""
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Part]:  # noqa: N803
        """[] if nothing of it fits into `aH`; itself, or two parts that follow each other."""
        return []

    def drawOn(self, canvas: MemoCanvas, x: float, y: float) -> None:  # noqa: N802
        """Draw it with its lower left corner at (x, y). It has been wrapped."""
        self.canv = canvas
        canvas.saveState()
        canvas.translate(x, y)
        self.draw()
        canvas.restoreState()

    def draw(self) -> None:
        """Draw it on `canv`, whose origin is its lower left corner."""
