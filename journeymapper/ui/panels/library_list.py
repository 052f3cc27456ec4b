"""The rows of the library: a list model that can be dragged out of, and how a row is painted."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journeymapper.canvas.tools.dropping import LIBRARY_MIME
from journeymapper.editor import library
from journeymapper.editor.library import Entry, Phase
from journeymapper.messages import message, plural, text
from journeymapper.model.cards import Touchpoint
from journeymapper.ui import marks
from journeymapper.ui.desk import Desk
from journeymapper.ui.own_touchpoints import OwnTouchpoints
from journeymapper.ui.panels import list_paint
from journeymapper.ui.sides import placed

Row = Entry | Phase
AnyIndex = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole


_ABOUT_YOURS = message("Kept for later projects, in a file of your own that undo does not reach")


class LibraryRows(QAbstractListModel):
    """Phases and their touchpoints, those that match a search, with counts of use on the map."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._own: OwnTouchpoints | None = None
        self._rows: list[Row] = []
        self._uses: dict[str, int] = {}
        self._folded: set[Phase] = set()
        self._search = ""
        self._arrange()
        self.sync()

    def show_own(self, own: OwnTouchpoints) -> None:
        """Shows the person's own touchpoints too, from now on."""
        self._own = own
        own.changed.connect(self._arrange)
        self._arrange()

    @property
    def every(self) -> tuple[Entry, ...]:
        """All entries there are, the person's own last."""
        return (*library.entries(), *(self._own.entries() if self._own is not None else ()))

    def card_of(self, entry: Entry) -> Touchpoint:
        """The unplaced touchpoint that an entry becomes on the map."""
        project, map_ = self._desk.project, self._desk.session.map
        kept = self._own.find(entry.id) if self._own is not None else None
        if kept is not None:
            return library.touchpoint_from(project, map_, kept)
        return library.touchpoint_of(project, map_, entry)

    def sync(self) -> None:
        """Counts anew how often each touchpoint is used on the map."""
        uses = dict(library.uses(self._desk.project, self._desk.session.map))
        if uses != self._uses:
            self._uses = uses
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def search(self, words: str) -> None:
        """Shows the touchpoints whose name has these words."""
        self._search = words.strip().casefold()
        self._arrange()

    def fold(self, phase: Phase) -> None:
        """Hides the touchpoints of a phase, or shows them again."""
        self._folded ^= {phase}
        self._arrange()

    def row(self, index: AnyIndex) -> Row:
        """The entry or phase of a row."""
        return self._rows[index.row()]

    def used(self, entry: Entry) -> int:
        """How often an entry is used on the map."""
        return self._uses.get(entry.id, 0)

    def is_folded(self, phase: Phase) -> bool:
        """Whether a phase's touchpoints are hidden."""
        return phase in self._folded and not self._search

    def _arrange(self) -> None:
        self.beginResetModel()
        self._rows = []
        for phase in library.PHASES:
            found = [one for one in self.every if one.phase == phase and self._search in one.name.casefold()]
            if found:
                self._rows += [phase, *([] if self.is_folded(phase) else found)]
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self.row(index)
        if role == ENTRY:
            return one
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return one.name if isinstance(one, Entry) else text(library.PHASES[one])
        if role == Qt.ItemDataRole.ToolTipRole and one == "yours":
            return text(_ABOUT_YOURS)
        if role == Qt.ItemDataRole.AccessibleTextRole and isinstance(one, Entry) and self.used(one):
            uses = plural("used {count} time", "used {count} times", self.used(one))
            return text(message("{name}, {uses}", name=one.name, uses=uses))
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        plain, row = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable, self.row(index)
        if not isinstance(row, Entry):
            return plain
        own = Qt.ItemFlag.ItemIsEditable if row.phase == "yours" else Qt.ItemFlag.NoItemFlags
        return plain | Qt.ItemFlag.ItemIsDragEnabled | own

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Renames one of the person's own touchpoints."""
        row = self.row(index)
        if self._own is None or not isinstance(row, Entry):
            return False
        self._own.rename(row.id, str(value))
        return True

    def mimeTypes(self) -> list[str]:
        return [LIBRARY_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        one = self.row(indexes[0]) if indexes else None
        if isinstance(one, Entry):
            data.setData(LIBRARY_MIME, QByteArray(one.id.encode()))
            data.setText(one.name)
        return data


class LibraryRowPainter(QStyledItemDelegate):
    """Paints a phase with its arrow, or a touchpoint with its tile and its count."""

    def __init__(self, desk: Desk, rows: LibraryRows) -> None:
        super().__init__()
        self._desk = desk
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        one = self._rows.row(index)
        if not isinstance(one, Entry):
            return QSize(180, 27 if index.row() == 0 else 30)
        return QSize(180, 26 + index.row() % 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        state = option.state
        one = self._rows.row(index)
        if isinstance(one, Entry):
            self._paint_entry(painter, box, state, one, option.direction)
        else:
            words, folded = text(library.PHASES[one]), self._rows.is_folded(one)
            list_paint.paint_heading(painter, self._desk.theme, box, option.direction, words, folded)
        painter.restore()

    def _paint_entry(
        self,
        painter: QPainter,
        box: QRectF,
        state: QStyle.StateFlag,
        one: Entry,
        direction: Qt.LayoutDirection,
    ) -> None:
        theme = self._desk.theme
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if hovered or state & QStyle.StateFlag.State_Selected:
            list_paint.paint_ground(painter, theme, box, "hover" if hovered else "accentTint")
        tile = placed(box, QRectF(14, box.center().y() - 9.5, 19, 19), direction)
        marks.paint_tile(painter, theme, tile, 5, one.channel)
        count = "" if hovered else str(self._rows.used(one) or "")
        end = list_paint.paint_end(painter, theme, box, direction, count, "grip" if hovered else "")
        list_paint.paint_name(painter, theme, box, direction, one.name, 41, end)
