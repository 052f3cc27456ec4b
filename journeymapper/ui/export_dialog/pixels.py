"""Pixels of a page that come in lines, and are shown once all of them are there."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from journeymapper.ui.export_dialog.seen_page import SeenPage
from journeymapper.ui.export_dialog.told import Look, Rows, Sheet


class Pixels:
    """What was asked for last, and what came last as a whole."""

    def __init__(self) -> None:
        self.image = QImage()
        self.look: Look | None = None
        """What the image is of."""
        self.sheet: Sheet | None = None
        self._asked: tuple[Look, Sheet] | None = None
        self._coming = QImage()

    @property
    def shows(self) -> bool:
        """Whether there is an image."""
        return self.look is not None

    @property
    def waits(self) -> bool:
        """Whether lines are still to come."""
        return self._asked is not None

    def wants(self, look: Look) -> bool:
        """Whether this is neither here nor on its way."""
        return look != (self._asked[0] if self._asked else self.look)

    def expect(self, look: Look, sheet: Sheet) -> None:
        """From now on lines of this look are taken, and no others."""
        self._asked = look, sheet
        self._coming = QImage(look.width, look.height, QImage.Format.Format_RGB32)

    def forget(self) -> None:
        """Waits for nothing any more: what was asked for will not come."""
        self._asked = None

    def take(self, rows: Rows) -> bool:
        """Takes lines; whether the image is whole now."""
        if self._asked is None or rows.look != self._asked[0]:
            return False
        start = rows.first * 4 * rows.look.width
        memoryview(self._coming.bits())[start : start + len(rows.pixels)] = rows.pixels
        if not rows.ends:
            return False
        self.image, (self.look, self.sheet), self._asked = self._coming, self._asked, None
        return True

    def paint(self, painter: QPainter, seen: SeenPage) -> None:
        """Paint it where it is on the page, larger or smaller than it came where the zoom differs."""
        if self.look is None or self.sheet is None:
            return
        share = seen.place.width() / (self.sheet.width * self.look.scale)
        x, y = self.look.left * share, self.look.top * share
        place = QRectF(x, y, self.look.width * share, self.look.height * share)
        painter.drawImage(place.translated(seen.place.topLeft()), self.image)
