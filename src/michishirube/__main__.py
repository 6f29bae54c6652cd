"""`python -m michishirube`: the desktop program, or a command where one is named.

Qt is imported only when a window is to be opened: commands run without it.
"""

from __future__ import annotations

import gc
import sys
from datetime import date
from pathlib import Path

CASE_FILES = (".yaml", ".yml", ".json", ".pdf")


def hasten() -> None:
    """What has the first window come sooner; `ui.app.start` has the collector work again.

    Qt for Python makes thousands of names that stay, and reads the source of every module that
    imports anything after it.
    """
    gc.disable()
    import michishirube.cabinet  # noqa: PLC0415 - before Qt
    import michishirube.settings  # noqa: F401, PLC0415


def main(argv: list[str] | None = None) -> int:
    """No argument opens the program, a case file or a memo opens it on that, all else is a command.

    `--data DIR` before them says where the program keeps its cases.
    """
    if hasattr(sys, "frozen"):
        # A packaged program is its own Python: here its worker processes begin.
        from multiprocessing import freeze_support  # noqa: PLC0415

        freeze_support()
    arguments = sys.argv[1:] if argv is None else argv
    folder, rest = None, arguments
    if len(arguments) > 1 and arguments[0] == "--data":
        folder, rest = Path(arguments[1]), arguments[2:]
    if not rest or (len(rest) == 1 and Path(rest[0]).suffix.lower() in CASE_FILES):
        hasten()
        from michishirube.ui.app import run  # noqa: PLC0415 - see above

        return run([], Path(rest[0]) if rest else None, date.today(), folder)
    from michishirube.cli import main as run_command  # noqa: PLC0415 - not needed for the window

    return run_command(arguments)


if __name__ == "__main__":
    sys.exit(main())
