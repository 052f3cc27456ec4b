"""Picks one of a list of choices, each with a picture, a name and a line that explains it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from journeymapper.drawing.themes import Theme
from journeymapper.messages import Message, text
from journeymapper.ui import fonts, parts
from journeymapper.ui.popover import Popover

Paint = Callable[[QPainter, QRectF], None]
_WIDTH, _ROW, _PICTURE, _MOST_ROWS = 360, 46, 26, 9
_CHOICE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose. What is `refused` is shown with the reason and can't be chosen."""

    value: str
    name: str
    detail: str
    paint: Paint
    refused: str = ""


class ChoicePopover(Popover):
    """A press or Enter picks, and `take` gets the value; a press elsewhere picks nothing."""

    def __init__(
        self,
        heading: Message,
        choices: Sequence[Choice],
        current: str,
        take: Callable[[str], object],
        theme: Theme,
        over: QWidget,
        back: QWidget,
    ) -> None:
        super().__init__(heading, over, back)
        self._take = take
        self._picked: str | None = None
        self.list = ChoiceList(theme, choices, current)
        self.list.setAccessibleName(text(heading))
        title = parts.label(text(heading), weight="semibold")
        self.setLayout(parts.column(title, self.list, margins=(10, 10, 10, 10), gap=6))
        self.setFixedSize(_WIDTH, min(len(choices), _MOST_ROWS) * _ROW + 52)
        self.list.itemClicked.connect(self._pick)

    def begin(self) -> None:
        """Arrows and letters walk at once."""
        self.list.setFocus()

    def keep(self) -> None:
        """Hands on what was picked."""
        if self._picked is not None:
            self._take(self._picked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick(self.list.currentItem())
        else:
            super().keyPressEvent(event)

    def _pick(self, item: QListWidgetItem) -> None:
        choice = item.data(_CHOICE)
        if not choice.refused:
            self._picked = choice.value
            self.finish(kept=True)


class ChoiceList(QListWidget):
    """The choices, one of them chosen. Enter and Escape are the popover's."""

    def __init__(self, theme: Theme, choices: Sequence[Choice], current: str) -> None:
        super().__init__()
        self.setItemDelegate(_ChoiceDelegate(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for choice in choices:
            item = QListWidgetItem(choice.name, self)
            item.setData(_CHOICE, choice)
            spoken = (choice.name, choice.refused or choice.detail)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in spoken if part))
            if choice.refused:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
        values = [choice.value for choice in choices]
        self.setCurrentRow(values.index(current) if current in values else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)


class _ChoiceDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(_WIDTH - 40, _ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        choice = index.data(_CHOICE)
        box = QRectF(option.rect).adjusted(0, 1, 0, -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.colour("accentTint")))
            painter.drawRoundedRect(box, 6, 6)
        if choice.refused:
            painter.setOpacity(0.55)
        choice.paint(painter, QRectF(box.x() + 8, box.center().y() - _PICTURE / 2, _PICTURE, _PICTURE))
        lines = box.adjusted(8 + _PICTURE + 10, 4, -8, -4)
        self._write(painter, lines, choice.name, fonts.sans(14, QFont.Weight.DemiBold), "ink", top=True)
        painter.setOpacity(1)
        detail = choice.refused or choice.detail
        self._write(painter, lines, detail, fonts.sans(12), "ink3", top=not choice.name)
        painter.restore()

    def _write(self, painter: QPainter, box: QRectF, words: str, font: QFont, ink: str, *, top: bool) -> None:
        painter.setFont(font)
        painter.setPen(QColor(self._theme.colour(ink)))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
        place = Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag.AlignBottom
        painter.drawText(box, int(place | Qt.AlignmentFlag.AlignLeft), shown)
