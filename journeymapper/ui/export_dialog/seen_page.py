"""Where a page stands in the preview, and which of its pixels are seen."""

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, QSizeF

from journeymapper.ui.export_dialog.told import Sheet

FULL = 96 / 72
"""Pixels to a point at 100 %: a page is as large as on paper where a screen has 96 pixels to an inch."""
MARGIN = 24.0
"""Around a page that is fitted."""
LEAST, MOST = 0.05, 8.0
"""The zoom, as shares of 100 %."""


@dataclass(frozen=True, slots=True)
class SeenPage:
    """A sheet in a room of a size in pixels; `zoom` None fits it. `centre` is in points of the sheet."""

    sheet: Sheet
    room: QSizeF
    zoom: float | None = None
    centre: QPointF = field(default_factory=QPointF)

    @property
    def scale(self) -> float:
        """Pixels to a point."""
        return self.fitting * FULL if self.zoom is None else self.zoom * FULL

    @property
    def fitting(self) -> float:
        """The zoom at which all of the sheet is seen; never more than 100 %."""
        width = max(self.room.width() - 2 * MARGIN, 40) / self.sheet.width
        height = max(self.room.height() - 2 * MARGIN, 40) / self.sheet.height
        return max(min(width, height) / FULL, LEAST / 10)

    @property
    def place(self) -> QRectF:
        """The sheet in the room, on whole pixels."""
        size = QSizeF(self.sheet.width * self.scale, self.sheet.height * self.scale)
        x = _origin(size.width(), self.room.width(), self.centre.x() * self.scale)
        y = _origin(size.height(), self.room.height(), self.centre.y() * self.scale)
        return QRectF(round(x), round(y), round(size.width()), round(size.height()))

    def point(self, at: QPointF) -> QPointF:
        """The point of the sheet that is seen at a place of the room."""
        return (at - self.place.topLeft()) / self.scale

    def zoomed(self, zoom: float | None, at: QPointF | None = None) -> "SeenPage":
        """The same at another zoom; what is seen at a place of the room stays there."""
        if zoom is None:
            return SeenPage(self.sheet, self.room)
        middle = QPointF(self.room.width() / 2, self.room.height() / 2)
        at = middle if at is None else at
        zoom = min(max(zoom, LEAST), MOST)
        held = self.point(at)
        return SeenPage(self.sheet, self.room, zoom, held + (middle - at) / (zoom * FULL)).bounded()

    def moved(self, by: QPointF) -> "SeenPage":
        """The same with the sheet moved by pixels, as far as there is something to be seen."""
        if self.zoom is None:
            return self
        return SeenPage(self.sheet, self.room, self.zoom, self.centre - by / self.scale).bounded()

    def bounded(self) -> "SeenPage":
        """The same with its centre where the sheet fills the room."""
        half = QPointF(self.room.width(), self.room.height()) / (2 * self.scale)
        x = min(max(self.centre.x(), half.x()), max(self.sheet.width - half.x(), half.x()))
        y = min(max(self.centre.y(), half.y()), max(self.sheet.height - half.y(), half.y()))
        return SeenPage(self.sheet, self.room, self.zoom, QPointF(x, y))

    def part(self, around: float) -> QRectF:
        """What of the sheet is seen, and a share of the room around it, in pixels of the whole sheet."""
        room, place = QRectF(0, 0, self.room.width(), self.room.height()), self.place
        across, down = room.width() * around, room.height() * around
        seen = room.adjusted(-across, -down, across, down).intersected(place)
        return seen.translated(-place.topLeft())

    @property
    def overflows(self) -> bool:
        """Whether some of the sheet is out of the room."""
        place = self.place
        return place.width() > self.room.width() or place.height() > self.room.height()


def _origin(size: float, room: float, centre: float) -> float:
    """Where something begins: in the middle where it fits, else with its centre in the middle."""
    return (room - size) / 2 if size <= room else room / 2 - centre
