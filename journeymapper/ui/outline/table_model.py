"""The map as a table for Qt: what stands in the cells of a step goes down, lanes go across."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from journeymapper.editor.outline import table
from journeymapper.editor.outline.differences import In, Out, Shift, differences
from journeymapper.editor.outline.words import own_words, title
from journeymapper.editor.store import Committed
from journeymapper.messages import message, text
from journeymapper.model.structure import Step
from journeymapper.ui.outline.source import COLUMN, AnyIndex, Source
from journeymapper.ui.outline.writing import may_edit, may_type, type_card, write

NAMES = 2
"""So many columns stand before those of the lanes: stage and step."""
_NOWHERE = QModelIndex()
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Turns:
    """What Qt is told before and after rows, or columns, come and go."""

    remove: Callable[[QModelIndex, int, int], None]
    removed: Callable[[], None]
    move: Callable[[QModelIndex, int, int, QModelIndex, int], bool]
    moved: Callable[[], None]
    insert: Callable[[QModelIndex, int, int], None]
    inserted: Callable[[], None]


class OutlineTable(QAbstractTableModel):
    """A row for each card that the fullest cell of a step holds; the first of a step and stage names them."""

    def __init__(self, source: Source) -> None:
        super().__init__()
        self._source = source
        self._map = source.map
        self._shown = source.project
        self.changing = False
        """Whether rows come and go just now: what Qt selects meanwhile is nobody’s choice."""
        self._rows: list[table.Row] = []
        self._lanes: list[str] = []
        self._lines = _Turns(
            *(self.beginRemoveRows, self.endRemoveRows, self.beginMoveRows),
            *(self.endMoveRows, self.beginInsertRows, self.endInsertRows),
        )
        self._columns = _Turns(
            *(self.beginRemoveColumns, self.endRemoveColumns, self.beginMoveColumns),
            *(self.endMoveColumns, self.beginInsertColumns, self.endInsertColumns),
        )
        self._begin_anew()
        source.changed.connect(self._follow)
        source.repainted.connect(self._look)

    # What Qt asks

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else NAMES + len(self._lanes)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_of(index)
        nameless = index.column() == 1 and not own_words(self._source.project.records.get(row))
        if row and not (nameless and role == Qt.ItemDataRole.DisplayRole):
            return self._source.data(row, "title", role)
        return "title" if role == COLUMN else "" if role == Qt.ItemDataRole.DisplayRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            step = self._source.project.find(Step, self._rows[section][0])
            stage = step.stage if step else ""
            names = (title(self._source.project, stage), step.name if step else "")
            return ", ".join(name for name in names if name)
        if section < NAMES:
            return text((message("Stage"), message("Step"))[section])
        return title(self._source.project, self._lanes[section - NAMES])

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        row, project = self.row_of(index), self._source.project
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        free = index.column() >= NAMES and may_type(project, *self.cell_of(index))
        editable = may_edit(project, row, "title") if row else free
        return plain | (Qt.ItemFlag.ItemIsEditable if editable else Qt.ItemFlag.NoItemFlags)

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row_of(index)
        if row:
            return write(self._source.desk, row, "title", value)
        return type_card(self._source.desk, *self.cell_of(index), str(value))

    # What the view asks

    def row_of(self, index: AnyIndex) -> str:
        """The id of what stands at an index; empty in an empty cell, and where a name would be repeated."""
        inside = index.row() < len(self._rows) and index.column() < NAMES + len(self._lanes)
        if not (index.isValid() and inside):
            return ""
        row, project = self._rows[index.row()], self._source.project
        if index.column() >= NAMES:
            return table.at(project, row, self._lanes[index.column() - NAMES])
        step = project.find(Step, row[0])
        if step is None or row[1]:
            return ""
        if index.column() == 1:
            return step.id
        return step.stage if project.index.steps(step.stage)[:1] == (step.id,) else ""

    def cell_of(self, index: AnyIndex) -> tuple[str, str]:
        """The step and the lane of an index in the columns of the lanes."""
        return self._rows[index.row()][0], self._lanes[index.column() - NAMES]

    def find(self, row: str) -> QModelIndex:
        """The index of a card, a feeling, a stage or a step; none for what the table doesn't show."""
        record = self._source.project.records.get(row)
        steps = {"step": row, "stage": next(iter(self._source.project.index.steps(row)), "")}
        step = steps.get(record.kind, getattr(record, "step", None)) if record is not None else None
        start = next((at for at, (each, _) in enumerate(self._rows) if each == step), None)
        if step is None or record is None or start is None:
            return QModelIndex()
        if record.kind in steps:
            return self.index(start, 1 if record.kind == "step" else 0)
        lane = getattr(record, "lane", "")
        held = table.cell(self._source.project, step, lane)
        if lane not in self._lanes or row not in held:
            return QModelIndex()
        return self.index(start + held.index(row), NAMES + self._lanes.index(lane))

    # Following

    def _follow(self, committed: Committed) -> None:
        if self._source.map != self._map or committed.origin == "open":
            self._begin_anew()
        else:
            self._compare()

    def _compare(self) -> None:
        project = self._shown = self._source.project
        self.changing = True
        _become(self._lanes, table.columns(project, self._map), self._columns, NAMES)
        _become(self._rows, table.rows(project, self._map), self._lines, 0)
        self.changing = False
        if self._rows:
            last = self.index(len(self._rows) - 1, NAMES + len(self._lanes) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, NAMES + len(self._lanes) - 1)

    def _look(self) -> None:
        if self._source.map != self._map:
            self._begin_anew()
        elif self._source.project is not self._shown:
            self._compare()

    def _begin_anew(self) -> None:
        self.beginResetModel()
        self._map = self._source.map
        self._shown = self._source.project
        self._lanes = list(table.columns(self._source.project, self._map))
        self._rows = list(table.rows(self._source.project, self._map))
        self.endResetModel()


def _become(held: list[T], wanted: Sequence[T], turns: _Turns, first: int) -> None:
    """Brings rows or columns, of which `first` stand before these, in line with what is wanted."""
    for each in tuple(differences(held, wanted)):
        match each:
            case Out(at):
                turns.remove(_NOWHERE, first + at, first + at)
                del held[at]
                turns.removed()
            case Shift(at, to):
                turns.move(_NOWHERE, first + at, first + at, _NOWHERE, first + to)
                held.insert(to, held.pop(at))
                turns.moved()
            case In(at, what):
                turns.insert(_NOWHERE, first + at, first + at)
                held.insert(at, what)
                turns.inserted()
