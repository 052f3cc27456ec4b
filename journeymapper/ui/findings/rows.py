"""The rows of the list of findings for Qt, which come and go in slices that hold up no frame."""

import itertools
import sys
from collections.abc import Iterator, Sequence
from time import perf_counter

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel

from journeymapper.editor.outline.differences import In, Out, Shift, differences
from journeymapper.messages import text
from journeymapper.ui.findings.row import Heading, Row, finding_of, key_of, name_of
from journeymapper.ui.findings.setting import height_of
from journeymapper.ui.literal import tip

AnyIndex = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_SLICE = 0.004
"""Seconds."""
_DONE = object()
_LEAST = 16
"""So many changes are made at once, whatever the time: what is in view comes together."""


class FindingRows(QStandardItemModel):
    """Rows that become others by their differences, so that scroll and current row stay.

    Items hold how high they are: a view of 2,000 rows asks each of them whenever one comes or goes, and to
    ask Python would take a frame. `turned` tells that rows have come, gone or changed; `turning` that they
    are about to.
    """

    turning = Signal()
    turned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._items: dict[str, QStandardItem] = {}
        self._order: list[str] = []
        self._shown: dict[str, Row] = {}
        self._width = 0.0
        self._turns: Iterator[None] = iter(())
        self._rest = QTimer(self)
        self._rest.setInterval(0)
        self.changing = False
        """Whether rows come and go just now: what Qt makes current meanwhile is nobody’s choice."""
        self._rest.timeout.connect(lambda: self._go_on())

    def row_at(self, index: AnyIndex) -> Row | None:
        """What stands at an index."""
        row: Row | None = index.data(ROW) if index.isValid() else None
        return row

    def place_of(self, key: str) -> QModelIndex:
        """The index of a row; none where it is not there."""
        item = self._items.get(key)
        return item.index() if item is not None else QModelIndex()

    def become(self, wanted: Sequence[Row], width: float) -> None:
        """Shows other rows, set in a width: what a frame has room for at once, then the rest."""
        again = width != self._width
        self._width = width
        self._turns = self._change(wanted, again)
        if not self.changing:  # else the next step takes them up
            self._go_on()

    def finish(self) -> None:
        """Makes all changes that are left."""
        self._go_on(least=sys.maxsize)

    def fit(self, key: str, height: int | None = None) -> None:
        """Gives a row another height; None is that of its words."""
        item = self._items.get(key)
        if item is not None:
            item.setSizeHint(QSize(0, self._height(self._shown[key]) if height is None else height))

    def _go_on(self, least: int = _LEAST) -> None:
        self._rest.stop()
        self.changing = True
        self.turning.emit()
        started = perf_counter()
        for count in itertools.count(1):
            if next(self._turns, _DONE) is _DONE:
                break
            if count >= least and perf_counter() - started > _SLICE:
                self._rest.start()
                break
        self.changing = False
        self.turned.emit()

    def _change(self, wanted: Sequence[Row], again: bool) -> Iterator[None]:
        """Makes one small change for each step that is taken."""
        following = {key_of(row): row for row in wanted}
        for each in differences(self._order, tuple(following)):
            match each:
                case Out(at):
                    key = self._order.pop(at)
                    del self._items[key], self._shown[key]
                    self.removeRow(at)
                case Shift(at, to):
                    self._order.insert(to, self._order.pop(at))
                    self.insertRow(to, self.takeRow(at))
                case In(at, key):
                    self._order.insert(at, key)
                    self._items[key] = self._new(following[key])
                    self.insertRow(at, self._items[key])
            yield
        for key, row in following.items():
            if again or self._shown[key] != row:
                self._dress(self._items[key], row)
                yield

    def _new(self, row: Row) -> QStandardItem:
        item = QStandardItem()
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        self._dress(item, row)
        return item

    def _dress(self, item: QStandardItem, row: Row) -> None:
        name, finding = name_of(row), finding_of(row)
        self._shown[key_of(row)] = row
        item.setData(row, ROW)
        item.setText(name if isinstance(row, Heading) or finding is None else text(finding.title))
        item.setData(name, Qt.ItemDataRole.AccessibleTextRole)
        item.setToolTip(tip(text(finding.reason)) if finding is not None else "")
        item.setSizeHint(QSize(0, self._height(row)))

    def _height(self, row: Row) -> int:
        return height_of(row, self._width)
