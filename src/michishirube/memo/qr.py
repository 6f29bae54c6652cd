"""A QR code as one PDF path: ReportLab's encoder, drawn without an image or a font."""

from michishirube.memo.style import INK

PREFIX = "MICHISHIRUBE "
"""What a camera reads before the check number: whose number it is."""


def qr_path(text: str, size: float) -> str:
    """Operators that fill the dark squares of a code, `size` points wide, from its lower left
    corner on. Dark squares in a row are one rectangle. Whoever draws it leaves four squares free
    around it."""
    # Loaded here: the encoder is small, but its package loads charts and Platypus with it.
    from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel  # noqa: PLC0415

    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(text)
    code.make()
    count = code.getModuleCount()
    side = size / count
    parts = ["{:g} {:g} {:g} rg".format(*INK)]
    for row in range(count):
        dark = [code.isDark(row, column) for column in range(count)]
        column = 0
        while column < count:
            end = column
            while end < count and dark[end]:
                end += 1
            if end > column:
                left, low = column * side, size - (row + 1) * side
                parts.append(f"{left:.3f} {low:.3f} {(end - column) * side:.3f} {side:.3f} re")
            column = end + 1
    return " ".join([*parts, "f"])
