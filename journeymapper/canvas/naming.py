"""Typing in place: a field over a name at the edges of a view, or over what is said beside it."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from journeymapper.canvas.context import Context
from journeymapper.canvas.edges import Edge, NamePlace
from journeymapper.canvas.inks import Inks
from journeymapper.canvas.said import Said
from journeymapper.messages import message, text
from journeymapper.model.base import Record

_LEAST_WIDTH = 180
_BORDER, _PAD = 2, 3
_ASCENT = 0.35
"""Of the size of the text: how far its middle is above the baseline."""


class NameField(QLineEdit):
    """One name while it is typed. `settled` says whether it is meant: Enter and going elsewhere, not Esc."""

    settled = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps what is typed, Esc does not."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.accept()
            self.settled.emit(event.key() != Qt.Key.Key_Escape)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What is typed stays, unless only a menu opened over it."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.settled.emit(True)

    def leave(self, to: QWidget) -> str:
        """What is typed, in one line. The field goes, and the keyboard to `to` where the field has it."""
        had_focus = self.hasFocus()
        self.hide()
        self.deleteLater()
        if had_focus:
            to.setFocus(Qt.FocusReason.OtherFocusReason)
        return " ".join(self.text().split())


class Naming:
    """Holds the field that is open, over one of the edges of a view."""

    def __init__(self, view: QWidget, context: Context) -> None:
        self._view = view
        self._context = context
        self._field: NameField | None = None
        self._edge: Edge | None = None
        self._record = ""
        self._said: Said | None = None

    @property
    def open(self) -> bool:
        """Whether a name is being typed."""
        return self._field is not None

    def begin(self, edge: Edge, record: Record, said: Said) -> bool:
        """Open the field over what is said, all selected. False where the edge does not show the record."""
        self.finish()
        place = _place(edge, record.id, said)
        if place is None:
            return False
        self._edge, self._record, self._said = edge, record.id, said
        field = self._field = NameField(self._view)
        field.setMaxLength(said.longest)
        field.setText(said.read(self._context.project, record))
        field.selectAll()
        field.setAccessibleName(text(said.spoken))
        field.setPlaceholderText("" if said.part is None else text(said.spoken))
        field.setStyleSheet(_look(self._context.scene.pen.inks, place.size))
        turned = self._context.scene.pen.turned
        field.setLayoutDirection(Qt.LayoutDirection.RightToLeft if turned else Qt.LayoutDirection.LeftToRight)
        field.setGeometry(self._around(place, edge.geometry()))
        field.settled.connect(self._settle)
        field.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def follow(self) -> None:
        """The edges show something else: go where the name is, or go away with it."""
        if self._field is None or self._edge is None or self._said is None:
            return
        place = _place(self._edge, self._record, self._said)
        if place is None or self._record not in self._context.project.records:
            self._settle(False)
        else:
            self._field.setGeometry(self._around(place, self._edge.geometry()))

    def finish(self) -> None:
        """What is typed stays."""
        self._settle(True)

    def _around(self, place: NamePlace, edge: QRect) -> QRect:
        """The field around a name, in pixels of the view: over its edge, and wider where that is narrow."""
        height = round(place.size * 1.5 + place.lines_below) + 2 * _BORDER
        top = round(place.baseline + place.lines_below / 2 - place.size * _ASCENT - height / 2)
        before = _BORDER + _PAD
        if self._context.scene.pen.turned:
            right = edge.x() + min(round(place.start) + before, edge.width())
            wide = max(round(place.start) - place.area.left(), _LEAST_WIDTH)
            left = right - wide
        else:
            left = edge.x() + max(round(place.start) - before, 0)
            wide = max(place.area.right() - round(place.start), _LEAST_WIDTH)
        left = max(0, min(left, self._view.width() - wide))
        return QRect(left, edge.y() + max(0, min(top, edge.height() - height)), wide, height)

    def _settle(self, meant: bool) -> None:
        field, self._field = self._field, None
        if field is None:
            return
        words = field.leave(self._view)
        record = self._context.project.records.get(self._record)
        if meant and record is not None and self._said is not None:
            self._take(record, self._said, words)
        self._context.store.seal()

    def _take(self, record: Record, said: Said, words: str) -> None:
        try:
            change = said.change(self._context.project, record, words)
        except ValueError:
            self._context.tell(message("“{words}” is not a number.", words=words))
            return
        self._context.commit(change, said.label, merge=naming_key(record.id) if said.part is None else "")


def _place(edge: Edge, record: str, said: Said) -> NamePlace | None:
    """Where it stands; where nothing is said yet, over the name."""
    return edge.place_of(record, said.part) or edge.place_of(record)


def naming_key(record: str) -> str:
    """The key by which the first name of a new record joins its coming in one undo step."""
    return f"name:{record}"


def _look(inks: Inks, size: float) -> str:
    ground, ink, line = (inks.colour(token).name() for token in ("field", "ink", "accentLine"))
    return (
        f"QLineEdit {{ background: {ground}; color: {ink}; border: {_BORDER}px solid {line};"
        f" border-radius: 5px; padding: 0 {_PAD - 1}px; font-size: {size:g}px; font-weight: 600; }}"
    )
