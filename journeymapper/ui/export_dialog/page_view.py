"""One page of what is to be exported, as the press painted it: leafed to, zoomed, moved and pointed at."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from journeymapper.canvas.timers import once
from journeymapper.messages import message, text
from journeymapper.ui.desk import Desk
from journeymapper.ui.export_dialog.pixels import Pixels
from journeymapper.ui.export_dialog.seen_page import FULL, SeenPage
from journeymapper.ui.export_dialog.told import Look, Proofed, Rows, Sheet

STEP = 1.25
"""Of zooming by keys and buttons."""
_ASK_MS = 40
"""After the last movement pixels are asked for."""
_AROUND = 0.25
"""Of the room, painted beyond each of its edges, so that short moves show nothing blurred."""
_RING = 4.0
_CLOSE = 2.0
"""The closest at which a place is shown."""


class PageView(QWidget):
    """`wanted` carries a `Look` to be painted, `turned` the number of the page that is seen, from 0.

    While the pages are drawn anew the last ones stay; `dim` puts them under a veil.
    """

    wanted = Signal(object)
    turned = Signal(int)
    zoomed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._number = 0
        self._sheets: tuple[Sheet, ...] = ()
        self._page = 0
        self.seen: SeenPage | None = None
        self._whole = Pixels()
        self._detail = Pixels()
        self._dimmed = False
        self._ring: QRectF | None = None
        self._came_by_key = False
        self._asking = once(self, _ASK_MS, self._ask)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(320, 220)
        self.setAccessibleName(text(message("Preview")))
        desk.themed.connect(self.update)

    @property
    def page(self) -> int:
        """The page that is seen, from 0."""
        return self._page

    @property
    def pages(self) -> int:
        """How many there are."""
        return len(self._sheets)

    @property
    def zoom(self) -> float:
        """The share of 100 % at which the page is seen."""
        return self.seen.scale / FULL if self.seen else 1.0

    @property
    def fits(self) -> bool:
        """Whether the whole page is fitted into the room."""
        return self.seen is None or self.seen.zoom is None

    @property
    def image(self) -> QImage:
        """The whole page as it was painted last; null until then."""
        return self._whole.image

    @property
    def waits(self) -> bool:
        """Whether pixels are still to come."""
        return self._asking.isActive() or self._whole.waits or self._detail.waits

    def show_proof(self, proofed: Proofed) -> None:
        """Shows other pages once they are painted."""
        self._number, self._sheets = proofed.number, proofed.sheets
        self._ring = None
        self._whole.forget()
        self._detail.forget()
        self._go(min(self._page, len(self._sheets) - 1), told=True)
        self._ask()

    def dim(self, dimmed: bool) -> None:
        """Puts what is seen under a veil: it is not what is asked for any more."""
        if dimmed != self._dimmed:
            self._dimmed = dimmed
            self.update()

    def take(self, rows: Rows) -> None:
        """Takes pixels; a page is shown once all of it is there."""
        pixels = self._whole if rows.look.name == "page" else self._detail
        if pixels.take(rows):
            self.update()

    def turn_to(self, page: int) -> None:
        """Leafs to a page, from 0."""
        if 0 <= page < len(self._sheets) and page != self._page:
            self._ring = None
            self._go(page)

    def turn_by(self, pages: int) -> None:
        """Leafs on, or back."""
        self.turn_to(min(max(self._page + pages, 0), len(self._sheets) - 1))

    def zoom_to(self, zoom: float | None, at: QPointF | None = None) -> None:
        """Shows a page at a share of 100 %; None fits it."""
        if self.seen is not None:
            self.see(self.seen.zoomed(zoom, at))

    def zoom_in(self) -> None:
        """One step closer."""
        self.zoom_to(self.zoom * STEP)

    def zoom_out(self) -> None:
        """One step back; the whole page at the least."""
        zoom = self.zoom / STEP
        self.zoom_to(zoom if self.seen is not None and zoom > self.seen.fitting else None)

    def show_place(self, page: int, place: QRectF) -> None:
        """Shows a place of a page, in points, with a ring around it."""
        if not 0 <= page < len(self._sheets):
            return
        self.turn_to(page)
        self._ring = place
        seen = self.seen
        if seen is not None and not place.isEmpty():
            across = self.width() / (place.width() + 80) / FULL
            down = self.height() / (place.height() + 80) / FULL
            zoom = min(across, down, _CLOSE)
            if zoom > seen.fitting:
                self.see(replace(seen, zoom=zoom, centre=place.center()).bounded())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        theme = self._desk.theme
        ground = QColor(theme.colour("inset"))
        painter.fillRect(self.rect(), ground)
        if self.seen is not None and self._whole.shows:
            self._paint_page(painter, self.seen)
            if self._dimmed:
                ground.setAlpha(150)
                painter.fillRect(self.rect(), ground)
        if self._came_by_key:
            painter.setPen(QPen(QColor(theme.colour("accentLine")), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_page(self, painter: QPainter, seen: SeenPage) -> None:
        """The page that has pixels: while another is painted the last one stays in its own proportions."""
        if self._whole.look is not None and not self._current(self._whole.look):
            sheet = self._whole.sheet
            seen = SeenPage(sheet, seen.room) if sheet is not None else seen
        place, theme = seen.place, self._desk.theme
        shade = QColor(theme.colour("ink"))
        for spread, strength in ((3.0, 10), (2.0, 14), (1.0, 22)):
            shade.setAlpha(strength)
            painter.fillRect(place.adjusted(-spread, 1 - spread, spread, 1 + spread), shade)
        self._whole.paint(painter, seen)
        if self._detail.look is not None and self._current(self._detail.look):
            self._detail.paint(painter, seen)
        if self._ring is not None:
            ring = QRectF(self._ring.topLeft() * seen.scale, self._ring.size() * seen.scale)
            ring.translate(place.topLeft())
            painter.setPen(QPen(QColor(theme.colour("accentLine")), 2.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ring.adjusted(-_RING, -_RING, _RING, _RING), 6, 6)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows that it has the keyboard where that came by a key: a press on it says enough."""
        self._came_by_key = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        )
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._came_by_key = False
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.seen is not None:
            seen = replace(self.seen, room=QSizeF(self.size()))
            self.see(seen if seen.zoom is None else seen.bounded())

    def _current(self, look: Look) -> bool:
        return (look.number, look.page) == (self._number, self._page)

    def _go(self, page: int, *, told: bool = False) -> None:
        self._page = page
        sheet = self._sheets[page]
        if self.seen is None or self.seen.sheet != sheet:
            self.seen = SeenPage(sheet, QSizeF(self.size()))
        self._asking.start()
        said = message("Page {page} of {pages}", page=page + 1, pages=len(self._sheets))
        self.setAccessibleDescription(text(said))
        self.turned.emit(page)
        self.see(self.seen)

    def see(self, seen: SeenPage) -> None:
        """Shows the page at another zoom, or another part of it."""
        self.seen = seen
        self.point()
        self._asking.start()
        self.zoomed.emit()
        self.update()

    def point(self) -> None:
        """Shows by the cursor whether the page can be moved."""
        moves = self.seen is not None and self.seen.overflows
        self.setCursor(Qt.CursorShape.OpenHandCursor if moves else Qt.CursorShape.ArrowCursor)

    def _ask(self) -> None:
        """Has painted what is seen and is not there yet: the whole page, and a part of it from close up."""
        if self.seen is None:
            return
        fitted = SeenPage(self.seen.sheet, self.seen.room)
        self._want(self._whole, self._look("page", fitted))
        if self.seen.zoom is not None:
            self._want(self._detail, self._look("detail", self.seen))
        else:
            self._detail.forget()

    def _look(self, name: str, seen: SeenPage) -> Look:
        density, part = self.devicePixelRatio(), seen.part(_AROUND)
        left, top, width, height = (
            round(side * density) for side in (part.x(), part.y(), part.width(), part.height())
        )
        scale = seen.scale * density
        return Look(name, self._number, self._page, scale, left, top, max(width, 1), max(height, 1))

    def _want(self, pixels: Pixels, look: Look) -> None:
        if pixels.wants(look):
            pixels.expect(look, self._sheets[look.page])
            self.wanted.emit(look)
