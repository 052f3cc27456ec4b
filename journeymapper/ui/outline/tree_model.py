"""The map as a tree for Qt: rows are asked for when they are looked into, and compared after every commit."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args, overload

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from journeymapper.editor.outline import tree
from journeymapper.editor.outline.differences import In, Out, Shift, differences
from journeymapper.editor.outline.words import COLUMNS, Column
from journeymapper.editor.store import Committed
from journeymapper.messages import text
from journeymapper.ui.outline.source import AnyIndex, Source
from journeymapper.ui.outline.writing import may_edit, write

_ORDER: tuple[Column, ...] = get_args(Column)
_NOWHERE = QModelIndex()


@dataclass(slots=True)
class _Node:
    row: str
    parent: int
    below: list[int] | None = None
    """The numbers of the nodes right below; None: nobody has looked into it yet."""


class OutlineTree(QAbstractItemModel):
    """Nodes have numbers, which indexes carry: 0 is the map itself, and none is given twice.

    While a commit is followed, a card that goes elsewhere may have two nodes: Qt looks about meanwhile.
    """

    def __init__(self, source: Source) -> None:
        super().__init__()
        self._source = source
        self._map = source.map
        self._shown = source.project
        self.changing = False
        """Whether rows come and go just now: what Qt selects meanwhile is nobody’s choice."""
        self._nodes: dict[int, _Node] = {0: _Node(tree.TOP, -1)}
        self._numbers: dict[str, int] = {}
        self._last = 0
        source.changed.connect(self._follow)
        source.repainted.connect(self._look)

    # What Qt asks

    def index(self, row: int, column: int, parent: AnyIndex = _NOWHERE) -> QModelIndex:
        below = self._below(self._number(parent))
        if not (0 <= row < len(below) and 0 <= column < len(_ORDER)):
            return QModelIndex()
        return self.createIndex(row, column, below[row])

    @overload
    def parent(self) -> QObject | None: ...
    @overload
    def parent(self, child: AnyIndex) -> QModelIndex: ...
    def parent(self, child: AnyIndex | None = None) -> QObject | QModelIndex | None:
        if child is None:
            return super().parent()
        node = self._nodes.get(self._number(child))
        return self._index_of(node.parent) if node is not None else QModelIndex()

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.column() > 0 else len(self._below(self._number(parent)))

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return len(_ORDER)

    def hasChildren(self, parent: AnyIndex = _NOWHERE) -> bool:
        node = self._nodes.get(self._number(parent))
        if node is None or parent.column() > 0:
            return False
        if node.below is not None:
            return bool(node.below)
        return bool(tree.children(self._source.project, self._map, node.row))

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        node = self._nodes.get(self._number(index))
        return self._source.data(node.row, _ORDER[index.column()], role) if node and node.row else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        shown = role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal
        return text(COLUMNS[_ORDER[section]]) if shown else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        row = self.row_of(index)
        editable = may_edit(self._source.project, row, _ORDER[max(index.column(), 0)])
        return plain | (Qt.ItemFlag.ItemIsEditable if editable else Qt.ItemFlag.NoItemFlags)

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        return write(self._source.desk, self.row_of(index), _ORDER[index.column()], value)

    # What the view asks

    def row_of(self, index: AnyIndex) -> str:
        """The id of what stands at an index."""
        node = self._nodes.get(self._number(index))
        return node.row if node is not None else tree.TOP

    def find(self, row: str, column: int = 0) -> QModelIndex:
        """The index of a row, with everything above it looked into; none for what is not on this map."""
        project = self._source.project
        above = tree.path(project, self._map, row)
        if not above and row not in tree.children(project, self._map, tree.TOP):
            return QModelIndex()
        at = 0
        for each in (*above, row):
            found = self._child(at, each)
            if found is None:
                return QModelIndex()
            at = found
        return self._index_of(at, column)

    # Following

    def _follow(self, committed: Committed) -> None:
        if self._source.map != self._map or committed.origin == "open":
            self._begin_anew()
            return
        self._compare()
        self._tell(committed.change.ids)

    def _compare(self) -> None:
        self._shown = self._source.project
        looked_into = [number for number, node in self._nodes.items() if node.below is not None]
        wanted = {number: self._children(number) for number in looked_into}
        self.changing = True
        for number in looked_into:
            self._take_out(number, frozenset(wanted[number]))
        for number in looked_into:
            if number in self._nodes:
                self._bring_in(number, wanted[number])
        self.changing = False

    def _look(self) -> None:
        if self._source.map != self._map:
            self._begin_anew()
        elif self._source.project is not self._shown:
            self._compare()

    def _begin_anew(self) -> None:
        self.beginResetModel()
        self._map = self._source.map
        self._shown = self._source.project
        self._nodes = {0: _Node(tree.TOP, -1)}
        self._numbers = {}
        self.endResetModel()

    def _take_out(self, number: int, kept: frozenset[str]) -> None:
        node = self._nodes.get(number)
        below = node.below if node is not None and node.below is not None else []
        for at in reversed(range(len(below))):
            if self._nodes[below[at]].row not in kept:
                self.beginRemoveRows(self._index_of(number), at, at)
                self._forget(below.pop(at))
                self.endRemoveRows()

    def _bring_in(self, number: int, wanted: tuple[str, ...]) -> None:
        below, parent = self._below(number), self._index_of(number)
        held = [self._nodes[each].row for each in below]
        for each in tuple(differences(held, wanted)):
            match each:
                case Out():
                    raise AssertionError("what goes has been taken out before anything comes")
                case Shift(at, to):
                    self.beginMoveRows(parent, at, at, parent, to)
                    below.insert(to, below.pop(at))
                    self.endMoveRows()
                case In(at, row):
                    self.beginInsertRows(parent, at, at)
                    below.insert(at, self._add(row, number))
                    self.endInsertRows()

    def _tell(self, ids: Iterable[str]) -> None:
        for id_ in ids:
            number = self._numbers.get(id_)
            if number is not None:
                self.dataChanged.emit(self._index_of(number), self._index_of(number, len(_ORDER) - 1))

    # Nodes

    def _number(self, index: AnyIndex) -> int:
        return int(index.internalId()) if index.isValid() else 0

    def _children(self, number: int) -> tuple[str, ...]:
        return tree.children(self._source.project, self._map, self._nodes[number].row)

    def _below(self, number: int) -> list[int]:
        node = self._nodes.get(number)
        if node is None:
            return []
        if node.below is None:
            node.below = [self._add(row, number) for row in self._children(number)]
        return node.below

    def _child(self, number: int, row: str) -> int | None:
        known = self._numbers.get(row)
        if known is not None and self._nodes[known].parent == number:
            return known
        return next((each for each in self._below(number) if self._nodes[each].row == row), None)

    def _add(self, row: str, parent: int) -> int:
        self._last += 1
        self._nodes[self._last] = _Node(row, parent)
        self._numbers[row] = self._last
        return self._last

    def _forget(self, number: int) -> None:
        node = self._nodes.pop(number)
        if self._numbers.get(node.row) == number:
            del self._numbers[node.row]
        for below in node.below or ():
            self._forget(below)

    def _index_of(self, number: int, column: int = 0) -> QModelIndex:
        node = self._nodes.get(number)
        if node is None or number == 0:
            return QModelIndex()
        return self.createIndex(self._below(node.parent).index(number), column, number)
