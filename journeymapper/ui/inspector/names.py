"""A field that names one other record: type its name, or choose from the list."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent

from journeymapper.editor.offers import Offer
from journeymapper.messages import Message, text
from journeymapper.ui import marks, parts
from journeymapper.ui.desk import Desk
from journeymapper.ui.inspector.editor import SEVERAL_WORDS, FieldEditor
from journeymapper.ui.inspector.lines import LINE_INSET, Line
from journeymapper.ui.inspector.suggestions import Suggestions
from journeymapper.ui.sides import placed

_ARROW = 14


class NameLine(Line):
    """A line with the arrow of a list; a click, Alt+Down or F4 opens it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.open: Callable[[], object] = lambda: None
        self.setProperty("look", "plain")
        margins = (_ARROW + 2, 0, 0, 0) if self.isRightToLeft() else (0, 0, _ARROW + 2, 0)
        self.setTextMargins(*margins)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        arrow = QRectF(self.width() - _ARROW - 2, self.height() / 2 - _ARROW / 2, _ARROW, _ARROW)
        place = placed(QRectF(self.rect()), arrow, self.layoutDirection())
        marks.paint_icon(painter, self._desk.theme, "down", place, "ink3")
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.hasSelectedText():
            self.selectAll()
            self.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_F4):
            self.open()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keeps F4 from the window while the list may open."""
        offered = event.type() == QEvent.Type.ShortcutOverride
        if offered and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F4:
            event.accept()
            return True
        return super().event(event)


class NameEditor(FieldEditor):
    """Names one record. Emptied it names none; a name that is not there may be made where `new` has words."""

    inset = LINE_INSET

    def __init__(
        self,
        desk: Desk,
        offers: Callable[[], tuple[Offer, ...]],
        called: Callable[[str], str],
        none: Message,
        new: str | None = None,
    ) -> None:
        super().__init__()
        self.line = NameLine(desk)
        self._called = called
        self._none = text(none)
        self._value: object = None
        self.suggestions = Suggestions(desk, self.line, offers, new)
        self.line.setPlaceholderText(self._none)
        self.line.open = self._open
        self.setLayout(parts.row(self.line))
        self.setFocusProxy(self.line)
        self.suggestions.picked.connect(self._pick)
        self.suggestions.made.connect(self._make)
        self.line.returnPressed.connect(self._settle)
        self.line.visited.connect(self.visited)
        self.line.escaped.connect(self.escaped)
        self.line.gone.connect(self._leave)

    def show_value(self, value: object) -> None:
        self.line.setPlaceholderText(self._none)
        words = self._called(value) if isinstance(value, str) else ""
        if value != self._value or not self.line.isModified():
            self._value = value
            self._write(words)

    def show_several(self) -> None:
        self.show_value(None)
        self.line.setPlaceholderText(text(SEVERAL_WORDS))

    def forget(self) -> None:
        self.suggestions.hide()
        self._write(self._called(self._value) if isinstance(self._value, str) else "")
        self.refused.emit(None)

    def _write(self, words: str) -> None:
        if words != self.line.text():
            self.line.setText(words)
            self.line.setCursorPosition(0)
        self.line.setModified(False)

    def _open(self) -> None:
        self.suggestions.show_for(self.line.text() if self.line.isModified() else "")

    def _settle(self) -> None:
        self.suggestions.hide()
        words = self.line.text().strip()
        if not self.line.isModified():
            self.left.emit()
        elif not words:
            self._keep(None)
        else:
            self.refused.emit(self.suggestions.settle(words))

    def _leave(self) -> None:
        """What is typed in full is taken, anything else goes: nobody comes to be by leaving a field."""
        words = self.line.text().strip()
        if self.line.isModified() and (not words or self.suggestions.exact(words)):
            self._settle()
        elif self.line.isModified():
            self.forget()
        self.left.emit()

    def _pick(self, offer: Offer) -> None:
        self._keep(offer.value)

    def _make(self, name: str) -> None:
        self.line.setModified(False)
        self.refused.emit(None)
        self.made.emit(name)

    def _keep(self, value: str | None) -> None:
        self.line.setModified(False)
        self.refused.emit(None)
        self.edited.emit(value)
        self.line.keep()
        self.left.emit()
