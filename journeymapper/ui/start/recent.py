"""The recent files: each with the picture of its map, when it was written, and a way off the list."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from journeymapper.messages import message, text
from journeymapper.model.dates import listed_moment
from journeymapper.ui import fonts, parts
from journeymapper.ui.desk import Desk
from journeymapper.ui.literal import tip
from journeymapper.ui.map_picture import paint_map_picture
from journeymapper.ui.recent_files import RecentFile

_PICTURE = QSize(91, 58)
_RADIUS = 5
_PAD = 10
_HEIGHT = 78


class RecentRow(QAbstractButton):
    """One file. `stepped` carries ±1 for the arrow keys, `removed` asks to take it off the list."""

    stepped = Signal(int)
    removed = Signal()

    def __init__(self, desk: Desk, recent: RecentFile) -> None:
        super().__init__()
        self._desk = desk
        self.recent = recent
        self._lines = _lines(recent)
        self.setText(recent.name)
        self.setAccessibleName(recent.name)
        self.setAccessibleDescription(", ".join(line for line in self._lines if line))
        self.setToolTip(tip(str(recent.file)))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        words = message("Remove {name} from the list", name=recent.name)
        self.remove = parts.icon_button(desk.icons, "close", words, look="smallIcon", ink="ink3", size=13)
        self.remove.setParent(self)
        self.remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Delete does it for the keyboard
        self.remove.clicked.connect(self.removed)
        self.remove.setVisible(recent.gone)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Up:
                self.stepped.emit(-1)
            case Qt.Key.Key_Down:
                self.stepped.emit(1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.removed.emit()
            case _:
                super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.remove.show()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.remove.setVisible(self.recent.gone or self.hasFocus())
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.remove.show()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.remove.setVisible(self.recent.gone or self.underMouse())
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        x = 6 if self.isRightToLeft() else self.width() - 30
        self.remove.setGeometry(x, (self.height() - 24) // 2, 24, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        ground = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        colour = self._desk.theme.colour
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour("hover")))
            painter.drawRoundedRect(ground, 7, 7)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colour("accentLine")), 2))
            painter.setBrush(QColor(colour("accentTint")))
            painter.drawRoundedRect(ground, 7, 7)
        box = QRectF(_PAD, (self.height() - _PICTURE.height()) / 2, _PICTURE.width(), _PICTURE.height())
        if self.isRightToLeft():
            box.moveRight(self.width() - _PAD)
        picture = None if self.recent.gone else self.recent.picture
        paint_map_picture(painter, self._desk, box, picture, _RADIUS)
        self._paint_words(painter, box)
        painter.end()

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        colour = self._desk.theme.colour
        looks = (
            (fonts.sans(15, QFont.Weight.DemiBold), "ink"),
            (fonts.sans(14), "ink2"),
            (fonts.sans(13), "highInk" if self.recent.gone else "ink3"),
        )
        said = (self.text(), *self._lines)
        shown = [(words, *look) for words, look in zip(said, looks, strict=True) if words]
        heights = [QFontMetricsF(font).height() for _, font, _ in shown]
        y = (self.height() - sum(heights)) / 2
        room = self.width() - box.width() - 2 * _PAD - 12 - (26 if self.remove.isVisible() else 0)
        for (words, font, ink), height in zip(shown, heights, strict=True):
            metrics = QFontMetricsF(font)
            elided = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
            x = box.right() + 12
            if self.isRightToLeft():
                x = box.left() - 12 - metrics.horizontalAdvance(elided)
            painter.setFont(font)
            painter.setPen(QColor(colour("ink3" if self.recent.gone and ink != "highInk" else ink)))
            painter.drawText(QPointF(x, y + metrics.ascent()), elided)
            y += height


def _lines(recent: RecentFile) -> tuple[str, str]:
    """The second and the third line of a row."""
    if recent.written is None:
        return str(recent.file.parent), text(message("Not there any more"))
    return recent.journey or recent.file.parent.name, text(listed_moment(recent.written, datetime.now()))


class RecentList(QWidget):
    """The rows, newest first. `opened` and `removed` carry a file."""

    opened = Signal(object)
    removed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: tuple[RecentFile, ...] = ()
        self._rows: list[RecentRow] = []
        self._body = parts.column(gap=2)
        self.setLayout(self._body)

    @property
    def rows(self) -> tuple[RecentRow, ...]:
        """The rows from top to bottom."""
        return tuple(self._rows)

    def show_files(self, recent: Sequence[RecentFile]) -> None:
        """Shows these files; the keyboard stays on the row where it was."""
        at = next((place for place, row in enumerate(self._rows) if row.hasFocus()), None)
        parts.empty(self._body)
        self._rows = [self._row(one) for one in recent]
        for row in self._rows:
            self._body.addWidget(row)
        if at is not None and self._rows:
            self._rows[min(at, len(self._rows) - 1)].setFocus()

    def _row(self, recent: RecentFile) -> RecentRow:
        row = RecentRow(self._desk, recent)
        row.clicked.connect(lambda: self.opened.emit(recent.file))
        row.removed.connect(lambda: self.removed.emit(recent.file))
        row.stepped.connect(lambda by: self._step(row, by))
        return row

    def _step(self, row: RecentRow, by: int) -> None:
        target = self._rows.index(row) + by
        if 0 <= target < len(self._rows):
            self._rows[target].setFocus(Qt.FocusReason.TabFocusReason)
