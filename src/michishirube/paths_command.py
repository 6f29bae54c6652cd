"""What `michishirube paths` makes: tables as text, CSV and PDF, the flowchart, the copy anew."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from michishirube.engine.form import Form
from michishirube.library import Library
from michishirube.memo.errors import SaveError
from michishirube.memo.saving import save_atomically
from michishirube.outcomes import renew
from michishirube.paths import fonts_dir
from michishirube.paths_report import TangledError, paths_csv, paths_text, paths_view
from michishirube.proving import ProofUnavailableError
from michishirube.usage import UsageError

FLOWS = (".svg", ".pdf")


class ChartUnavailableError(Exception):
    """What lays out flowcharts is not installed; the message (Japanese) says how to get it."""


ERRORS = (ProofUnavailableError, TangledError, ChartUnavailableError)


@dataclass(frozen=True, slots=True)
class Targets:
    """Where to write what; None where it is not asked for."""

    csv: Path | None = None
    pdf: Path | None = None
    flow: Path | None = None

    @property
    def tables(self) -> bool:
        """Whether the outcome tables are asked for: on screen, where nothing else is."""
        return self.flow is None or self.csv is not None or self.pdf is not None


def renewed(library: Library, consultation: str | None) -> Iterator[str]:
    """Renew the checked-in copies; one line for each."""
    forms = [library.form(consultation)] if consultation else list(library.forms.values())
    for form in forms:
        yield f"結論の表の写し：{renew(library, form)}"


def paths_of(library: Library, consultation: str | None, targets: Targets) -> Iterator[str]:
    """Make what is asked for, all of it before anything is written; what to say of it.

    Raises:
        UsageError: the call does not say what to make, or where.
        ProofUnavailableError, ChartUnavailableError: a part for authors is not installed.
        TangledError: the outcomes cannot be worked out.
    """
    if consultation is None:
        raise UsageError("相談の id を書いてください（一覧は michishirube forms）")
    form = library.form(consultation)
    files: dict[Path, tuple[str, bytes]] = {}
    text = ""
    if targets.flow is not None:
        files[targets.flow] = ("相談の流れ", _flow(form, targets.flow))
    if targets.tables:
        view = paths_view(library, form)
        text = paths_text(view)
        if targets.pdf is not None:
            # Loaded here: setting type takes longer to load than all the rest.
            from michishirube.paths_printing import paths_pdf  # noqa: PLC0415

            files[targets.pdf] = ("結論の表", paths_pdf(view))
        if targets.csv is not None:
            _make_folder(targets.csv)
            for name, data in paths_csv(view).items():
                files[targets.csv / name] = ("結論の表", data)
    for path, (what, data) in files.items():
        save_atomically(path, data)
        yield f"{what}：{path}"
    if not files:
        yield text


def _flow(form: Form, path: Path) -> bytes:
    if path.suffix.lower() not in FLOWS:
        raise UsageError(f"--flow の保存先は .svg か .pdf で終わる名前にしてください：{path}")
    if importlib.util.find_spec("kiwisolver") is None:
        raise ChartUnavailableError(
            "流れ図を作る部品（kiwisolver）が入っていません。"
            "pip install 'michishirube[authors]' で入れてください"
        )
    # Loaded here, because it is not on a user's laptop.
    from michishirube.flowchart.chart import chart_of  # noqa: PLC0415
    from michishirube.flowchart.layout import draw  # noqa: PLC0415
    from michishirube.flowchart.svg import drawing_svg  # noqa: PLC0415
    from michishirube.memo.drawing import Setter, drawing_pdf  # noqa: PLC0415

    setter = Setter.of(fonts_dir())
    drawing = draw(chart_of(form), setter)
    return drawing_svg(drawing) if path.suffix.lower() == ".svg" else drawing_pdf(drawing, setter)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise SaveError(
            f"フォルダーを作れません：{folder}（{error.strerror}）。別の場所を指定してください。"
        ) from error
