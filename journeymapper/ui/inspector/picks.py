"""Editors that are picked from: choices, switches, segments and faces."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox

from journeymapper.editor.fields import Choice
from journeymapper.messages import message, term, text
from journeymapper.ui import marks, parts
from journeymapper.ui.controls import Faces, Scale, Segments
from journeymapper.ui.desk import Desk
from journeymapper.ui.inspector.editor import SEVERAL_WORDS, FieldEditor
from journeymapper.ui.sides import placed


class ArrowedBox(QComboBox):
    """A box of choices with the program's own arrow; the wheel scrolls the panel and changes nothing."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        arrow = QRectF(self.width() - 16, self.height() / 2 - 7, 14, 14)
        place = placed(QRectF(self.rect()), arrow, self.layoutDirection())
        marks.paint_icon(painter, self._desk.theme, "down", place, "ink3")
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ChoiceEditor(FieldEditor):
    """One of a few values."""

    inset = 7

    def __init__(self, desk: Desk, choices: tuple[Choice, ...]) -> None:
        super().__init__()
        self.box = ArrowedBox(desk)
        self.box.addItems([text(choice.words) for choice in choices])
        self.box.setProperty("look", "plain")
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(6)
        self.setLayout(parts.row(self.box))
        self.setFocusProxy(self.box)
        self.box.activated.connect(self._pick)
        self._values = tuple(choice.value for choice in choices)

    def show_value(self, value: object) -> None:
        if isinstance(value, str) and value not in self._values:
            # A file may hold what is not offered here, as a language: it is shown as it is.
            self._values = (*self._values, value)
            self.box.addItem(value)
        row = self._values.index(value) if value in self._values else -1
        self.box.setPlaceholderText("")
        if self.box.currentIndex() != row:
            self.box.setCurrentIndex(row)

    def show_several(self) -> None:
        self.box.setPlaceholderText(text(SEVERAL_WORDS))
        self.box.setCurrentIndex(-1)

    def _pick(self, row: int) -> None:
        self.edited.emit(self._values[row])
        self.left.emit()


class SwitchEditor(FieldEditor):
    """Yes or no."""

    inset = 5

    def __init__(self) -> None:
        super().__init__()
        self.box = QCheckBox()
        self.setLayout(parts.row(self.box, None))
        self.setFocusProxy(self.box)
        self.box.clicked.connect(self._pick)

    def show_value(self, value: object) -> None:
        self.box.setTristate(False)
        self.box.setChecked(bool(value))

    def show_several(self) -> None:
        self.box.setTristate(True)
        self.box.setCheckState(Qt.CheckState.PartiallyChecked)

    def _pick(self) -> None:
        self.box.setTristate(False)
        self.edited.emit(self.box.checkState() != Qt.CheckState.Unchecked)
        self.left.emit()


class ScaleEditor(FieldEditor):
    """A level on segments or faces, with its words beside them."""

    def __init__(
        self, scale: Scale, words: str = "{level}", strong_from: float | None = None, shift: int = 0
    ) -> None:
        super().__init__()
        self.scale = scale
        self._words = words
        self._strong_from = strong_from
        self._shift = shift
        self._said = parts.label(weight="semibold")
        self.setLayout(parts.row(scale, 5, self._said, None))
        self.setFocusProxy(scale)
        scale.picked.connect(self._pick)

    def show_value(self, value: object) -> None:
        level = float(value) + self._shift if isinstance(value, (int, float)) else None
        self.scale.show_level(level)
        self._said.setText("" if level is None or not self._words else _said(self._words, level))
        strong = level is not None and self._strong_from is not None and level >= self._strong_from
        parts.restyle(self._said, "ink", "highInk" if strong else "ink")
        self.scale.setAccessibleDescription(self._said.text() or ("" if level is None else f"{level:g}"))

    def show_several(self) -> None:
        self.scale.show_level(None)
        self._said.setText(text(SEVERAL_WORDS))
        parts.restyle(self._said, "ink", "ink3")

    def _pick(self, level: int | None) -> None:
        self.edited.emit(None if level is None else level - self._shift)
        self.left.emit()


def _said(words: str, level: float) -> str:
    return text(message(words, level=f"{level:g}"))


class FrictionSegments(Segments):
    """Five segments that turn red from level 4."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, 5, "ink2")

    def show_level(self, level: float | None) -> None:
        self.use_ink("high" if level is not None and level >= 4 else "ink2")
        super().show_level(level)


def effort_editor(desk: Desk) -> ScaleEditor:
    """Customer effort, 1–7."""
    return ScaleEditor(Segments(desk, 7, "accent"))


def five_editor(desk: Desk) -> ScaleEditor:
    """Something of 1–5."""
    return ScaleEditor(Segments(desk, 5, "accent"))


def bars_editor(desk: Desk) -> ScaleEditor:
    """How frequent people call something, 1–4."""
    return ScaleEditor(Segments(desk, 4, "ink2"), term("{level} of 4"))


def friction_editor(desk: Desk) -> ScaleEditor:
    """Friction or severity, 1–5, red from 4."""
    return ScaleEditor(FrictionSegments(desk), term("{level} of 5"), strong_from=4)


def level_editor(desk: Desk) -> ScaleEditor:
    """A feeling, −2…+2, as five faces."""
    return ScaleEditor(Faces(desk), "", shift=3)
