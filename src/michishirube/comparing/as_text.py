"""A comparison as plain text, for the command line."""

from __future__ import annotations

from collections.abc import Iterator

from michishirube.comparing.view import Cell, ComparedView, RowView, SectionView, SideView

SAME = "違いはありません。"
SAME_RESULT = "  結論、判断、対応事項は変わりません。"
SAME_ENTRIES = "  変わった入力はありません。"


def compared_text(view: ComparedView) -> str:
    """Both names and verdicts, what was entered otherwise, what that changed."""
    return "\n".join(_lines(view))


def _lines(view: ComparedView) -> Iterator[str]:
    yield f"比較　{view.title}"
    yield f"  前：{_side(view.before)}"
    yield f"  後：{_side(view.after)}"
    if view.empty:
        yield SAME
        return
    entered, derived = view.counts
    yield f"\n変わった入力（{entered}件）"
    yield from _sections(view.entered, SAME_ENTRIES)
    yield f"\nそのために変わったこと（{derived}件）"
    yield from _sections(view.derived, SAME_RESULT)


def _side(side: SideView) -> str:
    note = f"（{side.note}）" if side.note else ""
    return f"{side.name}{note}　{side.sign} {side.word}：{side.headline}"


def _sections(sections: tuple[SectionView, ...], none: str) -> Iterator[str]:
    if not sections:
        yield none
    for section in sections:
        yield f"■ {section.title}"
        for row in section.rows:
            yield from _row(row)


def _row(row: RowView) -> Iterator[str]:
    about = f"［{row.about}］" if row.about else ""
    note = f"（{row.note}）" if row.note else ""
    yield f"  {row.sign} {about}{row.title}{note}"
    yield f"      前：{_cell(row.before)}"
    yield f"      後：{_cell(row.after)}"


def _cell(cell: Cell) -> str:
    details = "　".join(cell.details)
    return f"{cell.text}（{details}）" if details else cell.text
