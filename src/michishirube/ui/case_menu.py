"""The menu of the list: what a person can do with cases, each in the menu and on a key.

It is light, so that it is there with the list; what it names is done elsewhere.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from michishirube.ui.case_list import CaseList
from michishirube.ui.words import tr


class CaseMenu(QObject):
    """Makes the actions and enables those that can be done.

    Signals:
        wanted(str): the name of something to do.
    """

    wanted = Signal(str)

    def __init__(self, cases: CaseList, kept: bool) -> None:
        """`kept`: there are kept cases to do something with."""
        super().__init__(cases)
        self._cases, self._kept = cases, kept
        self.actions: dict[str, QAction] = {}
        self._make_actions()
        cases.chosen_changed.connect(self._enable)
        cases.new_wanted.connect(partial(self.wanted.emit, "new"))
        cases.training_wanted.connect(partial(self.wanted.emit, "training"))
        cases.take_in_wanted.connect(partial(self.wanted.emit, "in"))
        cases.example_wanted.connect(partial(self.wanted.emit, "example"))
        self._enable()

    def _make_actions(self) -> None:
        menu = self._cases.menu
        for name, text, keys, in_context in (
            ("new", tr("新しい相談を始める"), "Ctrl+N", False),
            ("open", tr("開く"), "", True),
            ("variant", tr("複製して別案を作る"), "Ctrl+D", True),
            ("", "", "", True),
            ("compare", tr("比べる…"), "Ctrl+K", True),
            ("tag", tr("タグ…"), "Ctrl+T", True),
            ("retain", tr("保存期限…"), "Ctrl+R", True),
            ("archive", tr("アーカイブに移す"), "Ctrl+E", True),
            ("erase", tr("完全に消去…"), "Del", True),
            ("", "", "", False),
            ("in", tr("取り込む…"), "Ctrl+I", False),
            ("out", tr("書き出す…"), "Ctrl+Shift+E", True),
            ("", "", "", False),
            ("training", tr("研修"), "Ctrl+Shift+K", False),
            ("find", tr("言葉で探す"), "Ctrl+F", False),
            ("settings", tr("設定…"), "Ctrl+,", False),
            ("", "", "", False),
            ("quit", tr("終了"), "Ctrl+Q", False),
        ):
            if not name:
                menu.addSeparator()
                continue
            action = self._action(name, text, keys)
            menu.addAction(action)
            if name == "open":
                menu.addMenu(self._cases.recent_menu)
            if in_context:
                self._cases.table.addAction(action)
            if name == "settings":  # at the questions, too
                self._cases.window().addAction(action)
        for name, text, keys in (
            ("keys", tr("使い方"), "F1"),
            ("example", tr("例を開いて試す（約2分）"), ""),
            ("about", tr("このプログラムについて"), ""),
        ):
            self._cases.help_menu.addAction(self._action(name, text, keys))

    def _action(self, name: str, text: str, keys: str) -> QAction:
        action = QAction(text, self._cases)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _checked=False: self.wanted.emit(name))
        self.actions[name] = action
        return action

    def _enable(self) -> None:
        chosen = self._cases.chosen_rows()
        for name in ("tag", "retain", "archive", "out"):
            self.actions[name].setEnabled(self._kept and bool(chosen))
        for name in ("open", "variant", "erase"):
            self.actions[name].setEnabled(self._kept and len(chosen) == 1)
        self.actions["compare"].setEnabled(self._kept and len(chosen) in (1, 2))
        self.actions["in"].setEnabled(self._kept)
        back = bool(chosen) and all(row.archived for row in chosen)
        self.actions["archive"].setText(tr("一覧に戻す") if back else tr("アーカイブに移す"))
