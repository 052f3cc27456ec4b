"""One of a few values as buttons side by side, with words or with pictures."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QToolButton

from journeymapper.editor.fields import Choice
from journeymapper.messages import Message, text
from journeymapper.ui import marks, parts
from journeymapper.ui.desk import Desk
from journeymapper.ui.flow import FlowLayout
from journeymapper.ui.inspector.editor import FieldEditor
from journeymapper.ui.literal import caption, tip

_TILE = 26


class ButtonsEditor(FieldEditor):
    """Buttons of which one is down; Tab comes to that one, arrows go on to the others."""

    def __init__(self, choices: tuple[Choice, ...], buttons: tuple[QAbstractButton, ...]) -> None:
        super().__init__()
        self._choices = choices
        self._buttons = buttons
        self._group = QButtonGroup(self)
        for place, (choice, button) in enumerate(zip(choices, buttons, strict=True)):
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setAccessibleName(text(choice.words))
            self._group.addButton(button, place)
        self._group.idClicked.connect(self._pick)
        self.setFocusProxy(buttons[0])

    def show_value(self, value: object) -> None:
        down = next((place for place, choice in enumerate(self._choices) if choice.value == value), None)
        # Qt lets no button of an exclusive group up.
        self._group.setExclusive(down is not None)
        for place, button in enumerate(self._buttons):
            button.setChecked(place == down)
        self.setFocusProxy(self._buttons[down or 0])

    def name(self, words: Message) -> None:
        self.setAccessibleName(text(words))
        for choice, button in zip(self._choices, self._buttons, strict=True):
            button.setAccessibleName(f"{text(words)}: {text(choice.words)}")

    def _pick(self, place: int) -> None:
        self.edited.emit(self._choices[place].value)
        self.left.emit()


class SegmentsEditor(ButtonsEditor):
    """A few short words side by side."""

    def __init__(self, choices: tuple[Choice, ...]) -> None:
        super().__init__(choices, tuple(_segment(choice) for choice in choices))
        frame = QFrame()
        frame.setObjectName("wordSegments")
        frame.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        flow = FlowLayout(1)
        for button in self._buttons:
            flow.addWidget(button)
        inside = parts.column(margins=(2, 2, 2, 2))
        inside.addLayout(flow)
        frame.setLayout(inside)
        self.setLayout(parts.row(frame, None, margins=(3, 2, 0, 2)))

    @property
    def least_width(self) -> int:
        return self.sizeHint().width()


class TilesEditor(ButtonsEditor):
    """Pictures of channels side by side: families with their hues, or icons."""

    def __init__(self, desk: Desk, choices: tuple[Choice, ...], family: str | None = None) -> None:
        tiles = tuple(PickTile(desk, choice, family) for choice in choices)
        super().__init__(choices, tiles)
        self._tiles = tiles
        flow = FlowLayout(3)
        for tile in tiles:
            flow.addWidget(tile)
        self.setLayout(flow)

    def tint(self, family: str) -> None:
        """Paints icons in the hue of a family."""
        for tile in self._tiles:
            tile.tint(family)


class PickTile(QAbstractButton):
    """A tile that is picked. Without a family of its own it shows the family that its value names."""

    def __init__(self, desk: Desk, choice: Choice, family: str | None) -> None:
        super().__init__()
        self._desk = desk
        self._value = str(choice.value)
        self._family = family
        self.setToolTip(tip(text(choice.words)))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def tint(self, family: str) -> None:
        """Takes on the hue of a family."""
        if self._family is not None and family != self._family:
            self._family = family
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(_TILE + 6, _TILE + 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._desk.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self.isChecked() or self.hasFocus() or self.underMouse():
            ink = "accentLine" if self.isChecked() or self.hasFocus() else "strong"
            painter.setPen(QPen(QColor(theme.colour(ink)), 2 if self.isChecked() else 1))
            painter.setBrush(QColor(theme.colour("accentTint" if self.hasFocus() else "panel")))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 8, 8)
        inner = box.adjusted(4, 4, -4, -4)
        family = self._value if self._family is None else self._family
        marks.paint_tile(painter, theme, inner, 6, family, self._value if self._family is not None else "")
        painter.end()


def _segment(choice: Choice) -> QToolButton:
    button = QToolButton()
    button.setProperty("look", "segment")
    button.setText(caption(text(choice.words)))
    button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
    return button
