"""What both outlines look at: the rows' facts as they are now, and how a row looks."""

from functools import cache

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap

from journeymapper.drawing.themes import Theme
from journeymapper.editor.outline.words import Column, Known, findings_words, own_words, said, spoken
from journeymapper.editor.store import Committed
from journeymapper.model.cards import Feeling, Note, Touchpoint
from journeymapper.model.faces import face
from journeymapper.model.people import Channel
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Phase, Stage
from journeymapper.ui import fonts, marks
from journeymapper.ui.desk import Desk

AnyIndex = QModelIndex | QPersistentModelIndex
ROW, COLUMN = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
"""The id of what stands at an index, and the column of the outline that it shows."""
PICTURE = 18
_WORDS = 14


class Source(QObject):
    """Answers for both models. `changed` carries a commit, `repainted` says that rows look or read anew."""

    changed = Signal(object)
    repainted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.known = Known.of(desk.project, desk.reading)
        self._awake = False
        desk.changed.connect(self._follow)
        for news in (desk.read, desk.looked, desk.themed):
            news.connect(self._look)

    @property
    def project(self) -> Project:
        """The project as the rows show it."""
        return self.known.project

    @property
    def map(self) -> str:
        """The map that is outlined; empty where there is none."""
        return self.desk.session.map

    def wake(self, awake: bool) -> None:
        """Follows from now on, or no more: an outline that nobody sees costs nothing."""
        self._awake = awake
        self._look()

    def _follow(self, committed: Committed) -> None:
        if not self._awake:
            return
        self.known = Known.of(self.desk.project, self.desk.reading)
        self.changed.emit(committed)

    def _look(self) -> None:
        if not self._awake:
            return
        self.known = Known.of(self.desk.project, self.desk.reading)
        self.repainted.emit()

    def data(self, row: str, column: Column, role: int) -> object:
        """What a row says, or how it looks, in a column."""
        record = self.project.records.get(row)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return said(self.known, row, column)
            case Qt.ItemDataRole.EditRole:
                return own_words(record) if column == "title" else said(self.known, row, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(self.known, row) if column == "title" else said(self.known, row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return findings_words(self.known, row) if column == "findings" else None
            case Qt.ItemDataRole.DecorationRole:
                return self._picture(row) if column == "title" else None
            case Qt.ItemDataRole.FontRole:
                return _font(self.project, row) if column == "title" else None
            case Qt.ItemDataRole.ForegroundRole:
                return QColor(self.desk.theme.colour(self._ink(row, column)))
        return row if role == ROW else column if role == COLUMN else None

    def _ink(self, row: str, column: Column) -> str:
        record = self.project.records.get(row)
        if row in self.desk.apart.left_out or (record is not None and not own_words(record)):
            return "ink3"
        return "ink" if column == "title" else "ink2"

    def _picture(self, row: str) -> QPixmap | None:
        theme = self.desk.theme
        match self.project.records.get(row):
            case Touchpoint() as card:
                channel = self.project.find(Channel, card.channel)
                family, icon = (channel.family, channel.icon) if channel else ("", "card")
                return _tile(theme, family, icon)
            case Feeling() as feeling:
                return _face(theme, face(feeling.level))
        return None


def _font(project: Project, row: str) -> QFont | None:
    """Names of columns and lanes are told apart by weight; what customers say stands in their own letters."""
    match project.records.get(row):
        case Phase() | Stage() | Lane():
            return fonts.sans(_WORDS, QFont.Weight.DemiBold)
        case Feeling(words=words) if words:
            return fonts.quote(_WORDS)
        case Note(note_kind="question" | "thought"):
            return fonts.quote(_WORDS)
        case None:
            return fonts.sans(_WORDS, QFont.Weight.DemiBold)
    return None


def _blank() -> tuple[QPixmap, QPainter]:
    picture = QPixmap(QSize(PICTURE, PICTURE) * 2)
    picture.fill(Qt.GlobalColor.transparent)
    picture.setDevicePixelRatio(2)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return picture, painter


@cache
def _tile(theme: Theme, family: str, icon: str) -> QPixmap:
    picture, painter = _blank()
    marks.paint_tile(painter, theme, QRectF(0, 0, PICTURE, PICTURE), 5, family, icon)
    painter.end()
    return picture


@cache
def _face(theme: Theme, level: int) -> QPixmap:
    picture, painter = _blank()
    marks.paint_face(painter, theme, level, QPointF(PICTURE / 2, PICTURE / 2), PICTURE / 2 - 1)
    painter.end()
    return picture
