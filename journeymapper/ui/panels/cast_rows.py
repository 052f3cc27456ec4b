"""The rows of the project's people and things: a list model in step with every commit, dragged into order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QByteArray, QMimeData, QModelIndex, QPersistentModelIndex, Qt

from journeymapper.editor import cast
from journeymapper.editor.cast import Group, Member
from journeymapper.messages import Message, forms, message, plural, text
from journeymapper.model.base import Record
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.people import Persona
from journeymapper.ui.desk import Desk

MIME = "application/x-journeymapper-member"
AnyIndex = QModelIndex | QPersistentModelIndex

_USES = {
    "journey": forms("{count} map", "{count} maps"),
    "map": forms("{count} card", "{count} cards"),
    "persona": forms("in {count} journey", "in {count} journeys"),
    "person": forms("owns {count} thing", "owns {count} things"),
    "channel": forms("{count} touchpoint", "{count} touchpoints"),
}


@dataclass(frozen=True, slots=True)
class Offer:
    """What stands in a group that has no record yet: one sentence that adds the first."""

    group: Group


Row = Group | Member | Offer

OFFERS: Mapping[Group, Message] = {
    "journeys": message("Begin a journey"),
    "personas": message("Add a persona"),
    "objectives": message("Add an objective"),
    "people": message("Add a person or team"),
    "channels": message("Add a channel"),
}


class CastRows(QAbstractListModel):
    """Groups and their records. It compares, so that a commit elsewhere resets nothing."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._groups: Mapping[Group, tuple[Member, ...]] = {}
        self._rows: list[Row] = []
        self._folded: set[Group] = set()
        self.sync()

    def sync(self) -> None:
        """Lists what the project has now; nothing happens where that is the same."""
        groups = cast.cast_of(self._desk.project, self._desk.session.map)
        if groups != self._groups:
            self._groups = groups
            self._arrange()

    def fold(self, group: Group) -> None:
        """Hides the records of a group, or shows them again."""
        self._folded ^= {group}
        self._arrange()

    def row(self, index: AnyIndex) -> Row:
        """What stands in a row."""
        return self._rows[index.row()]

    def place_of(self, record: str) -> QModelIndex:
        """Where a record stands; an index of nothing where it is not listed."""
        return self.with_identity(record)

    def identity(self, index: AnyIndex) -> str:
        """What finds a row again after the list has changed."""
        return _identity(self.row(index))

    def with_identity(self, identity: str) -> QModelIndex:
        """The row that has it now; an index of nothing where none has."""
        found = (row for row, one in enumerate(self._rows) if _identity(one) == identity)
        return self.index(next(found, -1))

    def is_folded(self, group: Group) -> bool:
        """Whether a group's records are hidden."""
        return group in self._folded

    def is_shown(self, record: Record) -> bool:
        """Whether the window shows a record: it is selected, or it is the map that is looked at."""
        session = self._desk.session
        return record.id in session.selection or (record.id == session.map and not session.selection)

    def _arrange(self) -> None:
        rows: list[Row] = []
        for group, members in self._groups.items():
            rows.append(group)
            if group not in self._folded:
                rows += members or (Offer(group),)
        if [_identity(one) for one in rows] == [_identity(one) for one in self._rows]:
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    # What Qt asks

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self.row(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(one)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._said(one)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(one, Member):
            return self._said(one)
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        one = self.row(index)
        movable = isinstance(one, Member) and (isinstance(one.record, Persona) or bool(self._row_of(one)))
        return plain | (Qt.ItemFlag.ItemIsDragEnabled if movable else Qt.ItemFlag.NoItemFlags)

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        one = self.row(indexes[0]) if indexes else None
        if isinstance(one, Member):
            data.setData(MIME, QByteArray(one.record.id.encode()))
        return data

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        return self._landing(data, row) is not None

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        landing = self._landing(data, row)
        if landing is not None:
            self.move(*landing)
        return False  # the rows follow the commit; Qt is to take none away

    def move(self, record: Record, at: int) -> None:
        """Puts a record at a place among those that it stands in order with."""
        change = cast.moved(self._desk.project, record, self._desk.journey, at)
        self._desk.commit(change, message("Move {name} in the list", name=Member(record, "journeys").name))

    # Within

    def _row_of(self, member: Member) -> tuple[str, ...]:
        return cast.row_of(self._desk.project, member.record, self._desk.journey)

    def _landing(self, data: QMimeData, row: int) -> tuple[Record, int] | None:
        """What is carried, and its place in order if it were let go before a row."""
        id_ = bytes(data.data(MIME).data()).decode()
        record = self._desk.project.records.get(id_)
        order = cast.row_of(self._desk.project, record, self._desk.journey)
        if record is None or row < 0 or not (order or isinstance(record, Persona)):
            return None
        places = [place.row() for other in order if (place := self.place_of(other)).isValid()]
        if not places or not min(places) <= row <= self._end(record, order, places):
            return None
        before = [other for other in order if other != id_ and self.place_of(other).row() < row]
        return record, len(before)

    def _end(self, record: Record, order: tuple[str, ...], places: list[int]) -> int:
        """The last row before which it may stand: a journey may stand below the maps of the last one."""
        if not isinstance(record, Journey):
            return max(places) + 1
        maps = self._desk.project.index.maps(order[-1])
        return max([*places, *(self.place_of(map_).row() for map_ in maps)]) + 1

    def _words(self, one: Row) -> str:
        if isinstance(one, Member):
            return text(one.name)
        return text(OFFERS[one.group]) if isinstance(one, Offer) else text(cast.GROUPS[one])

    def _said(self, one: Row) -> str:
        """With what a row shows by its place and its count."""
        if not isinstance(one, Member):
            return self._words(one)
        words = one.name
        if isinstance(one.record, Map):
            words = message("Map {name}", name=words)
        if one.record.kind in _USES:
            uses = plural(*_USES[one.record.kind], one.uses)
            words = message("{name}, {uses}", name=words, uses=uses)
        if one.apart:
            words = message("{name}, not in this journey", name=words)
        return text(words)


def _identity(row: Row) -> str:
    """What stays the same while a record's fields change."""
    if isinstance(row, Member):
        return row.record.id
    return f"first of {row.group}" if isinstance(row, Offer) else row
