"""A field of many values: a chip for each, and a line that completes the next one."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from journeymapper.editor.offers import Offer
from journeymapper.messages import Message, message, text
from journeymapper.ui import fonts, marks
from journeymapper.ui.desk import Desk
from journeymapper.ui.flow import FlowLayout
from journeymapper.ui.inspector.editor import Amended, FieldEditor
from journeymapper.ui.inspector.lines import Line
from journeymapper.ui.inspector.suggestions import Suggestions
from journeymapper.ui.literal import tip

_WIDEST, _PAD, _CLOSE = 200, 8, 12


class Chip(QWidget):
    """One value: its words and a cross. Delete or the cross takes it out; Enter shows what it names."""

    dropped = Signal()
    opened = Signal()
    preferred = Signal()

    def __init__(self, desk: Desk, value: object, words: str, *, ranked: bool) -> None:
        super().__init__()
        self._desk = desk
        self._ranked = ranked
        self._words = ""
        self.value = value
        self.setFont(fonts.sans(13))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.say(words)

    def say(self, words: str) -> None:
        """Shows what the value is called."""
        if words != self._words:
            self._words = words
            self.setToolTip(tip(words))
            self.setAccessibleName(words)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        wide = min(_WIDEST, metrics.horizontalAdvance(self._words) + 1)
        return QSize(wide + 2 * _PAD + _CLOSE + 4, max(24, metrics.height() + 6))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Keeps Delete from being the window's: it is to take out the chip and not the card."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace))
            return event.isAccepted()
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._cross.adjusted(-4, -6, 6, 6).contains(event.position()):
            self.dropped.emit()
        elif self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.dropped.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self.opened.emit()
            case Qt.Key.Key_Left:
                self.focusPreviousChild()
            case Qt.Key.Key_Right:
                self.focusNextChild()
            case _:
                super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._ranked:
            menu.addAction(text(message("Put first"))).triggered.connect(self.preferred)
        menu.addAction(text(message("Remove"))).triggered.connect(self.dropped)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @property
    def _cross(self) -> QRectF:
        x = _PAD - 3 if self.isRightToLeft() else self.width() - _PAD - _CLOSE + 3
        return QRectF(x, self.height() / 2 - _CLOSE / 2, _CLOSE, _CLOSE)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._desk.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(theme.colour("accentLine" if focused else "line2")), 2 if focused else 1))
        painter.setBrush(QColor(theme.colour("hover" if self.underMouse() else "inset")))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(QColor(theme.colour("ink")))
        room = QRectF(self.rect()).adjusted(_PAD, 0, -_PAD - _CLOSE, 0)
        if self.isRightToLeft():
            room.translate(_CLOSE, 0)
        words = painter.fontMetrics().elidedText(
            self._words, Qt.TextElideMode.ElideRight, int(room.width()) + 1
        )
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), words)
        marks.paint_icon(painter, theme, "close", self._cross, "ink3")
        painter.end()


class ChipsEditor(FieldEditor):
    """Many values. Backspace in the empty line goes to the last chip; a comma takes a new word as it is.

    `ranked` values have an order, the first being the one that counts most.
    """

    def __init__(
        self,
        desk: Desk,
        offers: Callable[[], tuple[Offer, ...]],
        called: Callable[[str], str],
        add: Message,
        new: str | None = None,
        *,
        ranked: bool = False,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._called = called
        self._all_offers = offers
        self._ranked = ranked
        self._free = new is not None
        self._add = text(add)
        self._values: tuple[object, ...] = ()
        self._chips: list[Chip] = []
        self.line = NextLine(commas=new is not None)
        self.line.setPlaceholderText(self._add)
        self.suggestions = Suggestions(desk, self.line, self._offers, new)
        self._flow = FlowLayout(4)
        self._flow.addWidget(self.line)
        self.setLayout(self._flow)
        self.setFocusProxy(self.line)
        self.suggestions.picked.connect(lambda offer: self._take(offer.value))
        self.suggestions.made.connect(self._make)
        self.line.returnPressed.connect(self._settle)
        self.line.wanted.connect(lambda: self.suggestions.show_for(self.line.text()))
        self.line.back.connect(self._back)
        self.line.gone.connect(self._leave)
        self.line.escaped.connect(self.line.clear)

    def show_value(self, value: object) -> None:
        self.line.setPlaceholderText(self._add)
        self._values = value if isinstance(value, tuple) else ()
        shown = tuple(chip.value for chip in self._chips)
        if shown != self._values:
            self._rebuild()
        for chip in self._chips:
            chip.say(self._called(str(chip.value)))

    def show_common(self, values: tuple[object, ...]) -> None:
        self.show_value(values)
        self.line.setPlaceholderText(text(message("Add to all…")))

    def forget(self) -> None:
        self.suggestions.hide()
        self.line.clear()
        self.refused.emit(None)

    def name(self, words: Message) -> None:
        self.line.setAccessibleName(text(words))
        self.line.setAccessibleDescription(self._add)

    def _rebuild(self) -> None:
        kept = {chip.value: chip for chip in self._chips}
        for value, chip in kept.items():
            if value not in self._values:
                if chip.hasFocus():
                    self.line.setFocus(Qt.FocusReason.OtherFocusReason)
                chip.hide()
                self._flow.removeWidget(chip)
                chip.deleteLater()
        self._chips = [kept.get(value) or self._chip(value) for value in self._values]
        before: QWidget | None = None
        for place, chip in enumerate(self._chips):
            self._flow.move(self._flow.indexOf(chip), place)
            if before is not None:
                QWidget.setTabOrder(before, chip)
            before = chip
        if before is not None:
            QWidget.setTabOrder(before, self.line)
        self.updateGeometry()

    def _chip(self, value: object) -> Chip:
        chip = Chip(self._desk, value, self._called(str(value)), ranked=self._ranked)
        chip.dropped.connect(lambda: self._amend(removed=(value,)))
        chip.opened.connect(lambda: self._show(str(value)))
        chip.preferred.connect(lambda: self._put_first(value))
        self._flow.addWidget(chip)
        chip.show()  # at once: Backspace may go to it with the next key
        return chip

    def _offers(self) -> tuple[Offer, ...]:
        return tuple(offer for offer in self._all_offers() if offer.value not in self._values)

    def _show(self, value: str) -> None:
        if value in self._desk.project.records:
            self._desk.found.emit(value)

    def _settle(self) -> None:
        self.suggestions.hide()
        words = self.line.text().strip()
        if words:
            self.refused.emit(self.suggestions.settle(words))

    def _leave(self) -> None:
        words = self.line.text().strip()
        if words and (self._free or self.suggestions.exact(words)):
            self._settle()
        self.line.clear()
        self.refused.emit(None)
        self.left.emit()

    def _back(self) -> None:
        if self._chips:
            self._chips[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, value: object) -> None:
        self._amend(added=(value,))

    def _make(self, name: str) -> None:
        self.line.clear()
        self.refused.emit(None)
        self.made.emit(name)

    def _put_first(self, value: object) -> None:
        self.edited.emit((value, *(other for other in self._values if other != value)))
        self.left.emit()

    def _amend(self, added: tuple[object, ...] = (), removed: tuple[object, ...] = ()) -> None:
        self.line.clear()
        self.refused.emit(None)
        self.edited.emit(Amended(added, removed))
        self.left.emit()


class NextLine(Line):
    """Where the next value is typed. `wanted` asks for the list, `back` for the last chip."""

    wanted = Signal()
    back = Signal()

    def __init__(self, *, commas: bool) -> None:
        super().__init__()
        self._commas = commas
        self.setProperty("look", "plain")
        self.setMinimumWidth(72)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(84, super().sizeHint().height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.wanted.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.back.emit()
        elif self._commas and event.text() == "," and self.text().strip():
            self.returnPressed.emit()
        else:
            super().keyPressEvent(event)
