"""A sheet of choices, each with a picture, a name and a line that explains it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
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
from journeymapper.ui.desk import Desk

Paint = Callable[[QPainter, QRectF], None]
_WIDTH, _ROW, _PICTURE, _MOST_ROWS = 360, 46, 26, 9
_PLACE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose. What is `refused` is shown with the reason and can't be chosen."""

    value: str
    name: str
    detail: str
    paint: Paint
    refused: str = ""


class PictureSheet(QFrame):
    """Lies inside the window; it goes when something is chosen or the keyboard goes elsewhere."""

    def __init__(self, desk: Desk, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("popover")
        self._over = over
        self._take: Callable[[str], object] = _untaken
        self._choices: tuple[Choice, ...] = ()
        self._heading = parts.label(weight="semibold")
        self.list = ChoiceList(desk.theme)
        desk.themed.connect(lambda: self.list.wear(desk.theme))
        self.setLayout(parts.column(self._heading, self.list, margins=(10, 10, 10, 10), gap=6))
        self.list.itemClicked.connect(lambda item: self._go(self.list.row(item)))
        self.list.settled.connect(self._settle)
        self.hide()

    def ask(
        self,
        heading: Message,
        choices: Sequence[Choice],
        current: str,
        at: QPoint,
        take: Callable[[str], object],
    ) -> None:
        """Opens with its corner at a point of the screen; `take` gets the value that is chosen."""
        self._take, self._choices = take, tuple(choices)
        self._heading.setText(text(heading))
        self.list.setAccessibleName(text(heading))
        self.list.offer(self._choices, current)
        height = min(len(choices), _MOST_ROWS) * _ROW + 52
        corner = self._over.mapFromGlobal(at)
        room = self._over.rect()
        x = max(8, min(corner.x(), room.right() - _WIDTH - 8))
        y = max(8, min(corner.y(), room.bottom() - height - 8))
        self.setGeometry(x, y, _WIDTH, height)
        self.show()
        self.raise_()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def _settle(self, meant: bool) -> None:
        if meant:
            self._go(self.list.currentRow())
        else:
            self.hide()

    def _go(self, row: int) -> None:
        if self.isHidden() or not 0 <= row < len(self._choices) or self._choices[row].refused:
            return
        self.hide()
        self._take(self._choices[row].value)


class ChoiceList(QListWidget):
    """The choices. `settled` says whether one is meant: Enter, not Esc or going elsewhere."""

    settled = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._delegate = _ChoiceDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def wear(self, theme: Theme) -> None:
        """Paints in another theme."""
        self._delegate.theme = theme
        self.viewport().update()

    def offer(self, choices: Sequence[Choice], current: str) -> None:
        """Shows these, one of them chosen."""
        self.clear()
        for choice in choices:
            item = QListWidgetItem(choice.name, self)
            item.setData(_PLACE, choice)
            spoken = (choice.name, choice.refused or choice.detail)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in spoken if part))
            if choice.refused:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
        values = [choice.value for choice in choices]
        self.setCurrentRow(values.index(current) if current in values else 0)

    def event(self, event: QEvent) -> bool:
        """Letters look for a choice: they are no shortcuts of the window here."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.text() != ""
            and event.text().isprintable()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.accept()
            self.settled.emit(event.key() != Qt.Key.Key_Escape)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.settled.emit(False)


class _ChoiceDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(_WIDTH - 40, _ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        choice = index.data(_PLACE)
        box = QRectF(option.rect).adjusted(0, 1, 0, -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.colour("accentTint")))
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
        painter.setPen(QColor(self.theme.colour(ink)))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
        place = Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag.AlignBottom
        painter.drawText(box, int(place | Qt.AlignmentFlag.AlignLeft), shown)


def _untaken(value: str) -> None:
    pass
