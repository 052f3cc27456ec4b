"""A sheet at the top right of the map, below its header: find, or find and replace, one at a time."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

_GAP = 10


class CornerSheet(QFrame):
    """Stays at its corner when the map gets another size. Escape puts it away; its keys are not the map's."""

    def __init__(self, view: QAbstractScrollArea, width: int) -> None:
        super().__init__(view)
        self._view = view
        self._width = width
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.hide()
        view.viewport().installEventFilter(self)

    def appear(self) -> None:
        """Shows the sheet; another one in this corner goes."""
        for other in self._view.findChildren(CornerSheet):
            if other is not self:
                other.leave()
        self.stand()
        self.show()
        self.raise_()

    def leave(self) -> None:
        """Goes, and gives the keyboard to the map where the sheet had it. Told twice, it does nothing."""
        if self.isHidden():
            return
        had_keyboard = self.isAncestorOf(self.window().focusWidget() or self._view)
        self.hide()
        self.let_go()
        if had_keyboard:
            self._view.setFocus()

    def let_go(self) -> None:
        """Ends what the sheet made of the map while it was open."""

    def wanted_height(self) -> int:
        """How high it is where there is room."""
        return self.sizeHint().height()

    def stand(self) -> None:
        """Takes its place."""
        room = self._view.viewport().geometry()
        self.setFixedWidth(max(0, min(self._width, room.width() - 2 * _GAP)))
        self.resize(self.width(), max(0, min(self.wanted_height(), room.height() - 2 * _GAP)))
        self.move(room.right() + 1 - self.width() - _GAP, room.top() + _GAP)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        resized = event.type() == QEvent.Type.Resize and not self.isHidden()
        if resized and watched is self._view.viewport():
            self.stand()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no field wants goes no further: the map below would take it for its own."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        event.accept()
