"""Where an answer is entered: one editor for each kind of question.

An editor shows a value, and says when the person has settled on another one. Text that is no
value yet (a half-typed date) is its `draft`: the wizard keeps it while other pages are shown.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from michishirube.engine.case import DONT_KNOW, DontKnow, Value
from michishirube.engine.form import Option
from michishirube.ui.options import OptionCard
from michishirube.ui.words import tr
from michishirube.wording import DONT_KNOW_WORD, NONE_WORD


class AnswerEditor(QWidget):
    """What all editors do.

    Signals:
        changed: the person settled on another answer; `value()` has it.
    """

    changed = Signal()

    def value(self) -> Value | None:
        """The answer as entered; None when there is none yet."""
        raise NotImplementedError

    def show_value(self, value: Value | None) -> None:
        """Show an answer without signalling."""
        raise NotImplementedError

    def choose(self, key: int) -> bool:
        """A digit was pressed; False where this editor has no such key."""
        return False

    def draft(self) -> str:
        """Typed text that `value` does not carry; empty when there is none."""
        return ""

    def show_draft(self, text: str) -> None:
        """Show such a text again."""

    def problem(self) -> str:
        """Why the text typed is no answer, and how to mend it; empty when all is well."""
        return ""

    def first_field(self) -> QWidget:
        """Where the keyboard goes when the page is shown."""
        raise NotImplementedError


class ChoiceEditor(AnswerEditor):
    """One of several options, 不明 beside them. Digits choose, from 1 down the page."""

    def __init__(
        self, options: tuple[Option, ...], dont_know: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._values: list[str | DontKnow] = [option.value for option in options]
        labels = [option.label for option in options]
        if dont_know:
            self._values.append(DONT_KNOW)
            labels.append(tr(DONT_KNOW_WORD))
        self._group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for number, label in enumerate(labels, 1):
            button = QRadioButton()
            self._group.addButton(button, number)
            layout.addWidget(OptionCard(button, label, number if number < 10 else 0, self))
        self._group.idClicked.connect(lambda _id: self.changed.emit())

    def value(self) -> Value | None:
        chosen = self._group.checkedId()
        return None if chosen < 1 else self._values[chosen - 1]

    def show_value(self, value: Value | None) -> None:
        self._group.setExclusive(False)
        for number, known in enumerate(self._values, 1):
            self._group.button(number).setChecked(known == value)
        self._group.setExclusive(True)

    def choose(self, key: int) -> bool:
        button = self._group.button(key)
        if button is None or key > 9:
            return False
        button.setFocus()
        button.click()
        return True

    def first_field(self) -> QWidget:
        return self._group.checkedButton() or self._group.button(1)


class ManyEditor(AnswerEditor):
    """Any of several options; どれにも当たらない is the empty list, 不明 stands alone."""

    def __init__(self, options: tuple[Option, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = [option.value for option in options]
        self._buttons: list[QAbstractButton] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        hint = QLabel(tr("当てはまるものをすべて選んでください。"), self)
        hint.setProperty("role", "muted")
        layout.addWidget(hint)
        labels = [option.label for option in options] + [tr(NONE_WORD), tr(DONT_KNOW_WORD)]
        for number, label in enumerate(labels, 1):
            button = QCheckBox()
            button.clicked.connect(lambda _checked, index=number - 1: self._clicked(index))
            self._buttons.append(button)
            layout.addWidget(OptionCard(button, label, number if number < 10 else 0, self))

    def value(self) -> Value | None:
        *boxes, none, dont_know = (button.isChecked() for button in self._buttons)
        if dont_know:
            return DONT_KNOW
        chosen = tuple(name for name, on in zip(self._names, boxes, strict=True) if on)
        return chosen if chosen or none else None

    def show_value(self, value: Value | None) -> None:
        chosen = value if isinstance(value, tuple) else ()
        for name, button in zip(self._names, self._buttons, strict=False):
            button.setChecked(name in chosen)
        self._buttons[-2].setChecked(value == ())
        self._buttons[-1].setChecked(isinstance(value, DontKnow))

    def choose(self, key: int) -> bool:
        if not 1 <= key <= min(9, len(self._buttons)):
            return False
        self._buttons[key - 1].setFocus()
        self._buttons[key - 1].click()
        return True

    def first_field(self) -> QWidget:
        return self._buttons[0]

    def _clicked(self, index: int) -> None:
        """どれにも and 不明 stand alone: choosing one lets go of all others."""
        alone = index >= len(self._names)
        if self._buttons[index].isChecked():
            for other, button in enumerate(self._buttons):
                if other != index and (alone or other >= len(self._names)):
                    button.setChecked(False)
        self.changed.emit()
