"""`python -m michishirube`: the desktop program, or a command where one is named.

Qt is imported only when a window is to be opened: commands run without it.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

CASE_FILES = (".yaml", ".yml", ".json")


def main(argv: list[str] | None = None) -> int:
    """No argument opens the program, a case file opens it on that case, all else is a command."""
    arguments = sys.argv[1:] if argv is None else argv
    if not arguments or (len(arguments) == 1 and Path(arguments[0]).suffix.lower() in CASE_FILES):
        from michishirube.ui.app import run  # noqa: PLC0415 - see above

        return run([], Path(arguments[0]) if arguments else None, date.today())
    from michishirube.cli import main as run_command  # noqa: PLC0415 - not needed for the window

    return run_command(arguments)


if __name__ == "__main__":
    sys.exit(main())
