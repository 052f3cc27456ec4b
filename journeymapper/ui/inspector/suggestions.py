"""What is offered under a field while somebody types, and what of it they take."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QCompleter,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from journeymapper.editor.offers import Offer
from journeymapper.editor.search import best
from journeymapper.messages import Message, message, text
from journeymapper.ui import fonts
from journeymapper.ui.desk import Desk
from journeymapper.ui.inspector.lines import Line

_OFFER = Qt.ItemDataRole.UserRole
_DETAIL = Qt.ItemDataRole.UserRole + 1
_MOST, _SHOWN, _ROW, _NARROWEST = 60, 8, 28, 230
AnyIndex = QModelIndex | QPersistentModelIndex


class Suggestions(QObject):
    """A list under a field. `picked` carries an `Offer`, `made` a name that is to be a new one.

    `offers` is asked whenever the list opens. `new` are the words for making one, with the place `{name}`;
    None where only what is there may be taken.
    """

    picked = Signal(object)
    made = Signal(str)

    def __init__(
        self, desk: Desk, line: Line, offers: Callable[[], tuple[Offer, ...]], new: str | None
    ) -> None:
        super().__init__(line)
        self._line = line
        self._offers = offers
        self._new = new
        self._rows = QStandardItemModel(self)
        self._desk = desk
        self._completer = QCompleter(self._rows, self)
        self._completer.setWidget(line)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_SHOWN)
        self._completer.activated[QModelIndex].connect(self._take)  # type: ignore[index]  # an overload
        self._list: QListView | None = None
        line.offering = lambda: self.shown
        line.textEdited.connect(self._follow)

    @property
    def shown(self) -> bool:
        """Whether the list is open."""
        return self._list is not None and self._list.isVisible()

    def show_for(self, typed: str) -> None:
        """Opens the list with what matches, the best first, or closes it where nothing does."""
        self._rows.clear()
        for offer in best(typed, self._offers(), lambda one: one.words, _MOST):
            self._add(offer.words, offer, offer.detail)
        name = " ".join(typed.split())
        if self._new is not None and name and self.exact(name) is None:
            self._add(text(message(self._new, name=name)), name, "")
        if not self._rows.rowCount():
            self.hide()
            return
        if self._list is None:
            self._list = self._new_list()
        wide = max(_NARROWEST, self._line.width())
        self._completer.complete(QRect(0, 0, wide, self._line.height()))
        if name:
            self._list.setCurrentIndex(self._completer.completionModel().index(0, 0))

    def exact(self, typed: str) -> Offer | None:
        """The offer that is called so, capitals or not."""
        name = " ".join(typed.split()).casefold()
        return next((offer for offer in self._offers() if offer.words.casefold() == name), None)

    def settle(self, typed: str) -> Message | None:
        """Takes what is called so, or makes it; else says why not."""
        name = " ".join(typed.split())
        offer = self.exact(name)
        if offer is not None:
            self.picked.emit(offer)
        elif self._new is not None:
            self.made.emit(name)
        else:
            return message("Nothing here is called “{name}”.", name=name)
        return None

    def hide(self) -> None:
        """Closes the list."""
        if self._list is not None:
            self._list.hide()

    def _new_list(self) -> QListView:
        """Only where somebody types: of the fields that a person sees, hardly one is typed into."""
        offered = QListView()
        offered.setObjectName("offers")
        offered.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._completer.setPopup(offered)
        offered.setItemDelegate(OfferPainter(self._desk, self))  # the completer had given it another one
        return offered

    def _follow(self, typed: str) -> None:
        """What is emptied is empty: Enter is not to mean the first of all offers then."""
        if typed.strip():
            self.show_for(typed)
        else:
            self.hide()

    def _add(self, words: str, offer: Offer | str, detail: str) -> None:
        row = QStandardItem(words)
        row.setData(offer, _OFFER)
        row.setData(detail, _DETAIL)
        row.setEditable(False)
        self._rows.appendRow(row)

    def _take(self, index: QModelIndex) -> None:
        offer = index.data(_OFFER)
        if isinstance(offer, Offer):
            self.picked.emit(offer)
        else:
            self.made.emit(offer)


class OfferPainter(QStyledItemDelegate):
    """Paints an offer: its words, and paler what tells it from its like."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(160, max(_ROW, option.fontMetrics.height() + 10))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme = self._desk.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(4, 1, -4, -1)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.colour("accentTint")))
            painter.drawRoundedRect(box, 6, 6)
        room = box.adjusted(8, 0, -8, 0)
        painter.setFont(fonts.sans(14))
        painter.setPen(QColor(theme.colour("ink")))
        metrics = painter.fontMetrics()
        words = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), words)
        taken = metrics.horizontalAdvance(words) + 8
        from_right = option.direction == Qt.LayoutDirection.RightToLeft
        room.adjust(0 if from_right else taken, 0, -taken if from_right else 0, 0)
        painter.setFont(fonts.sans(12.5))
        painter.setPen(QColor(theme.colour("ink3")))
        elided = painter.fontMetrics().elidedText(
            str(index.data(_DETAIL) or ""), Qt.TextElideMode.ElideRight, max(0, int(room.width()))
        )
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), elided)
        painter.restore()
