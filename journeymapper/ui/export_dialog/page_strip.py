"""All pages small, beside the one that is seen; each is painted when it comes into view."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QListWidget, QListWidgetItem

from journeymapper.canvas.timers import once
from journeymapper.messages import message, text
from journeymapper.ui.export_dialog.pixels import Pixels
from journeymapper.ui.export_dialog.told import Look, Proofed, Rows, Sheet

_WIDTH, _HEIGHT = 76, 100
"""The room of a page."""
_ASK_MS = 60


class PageStrip(QListWidget):
    """`chosen` carries a page, from 0; `wanted` a `Look`. Hidden where there is one page."""

    chosen = Signal(int)
    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._number = 0
        self._sheets: tuple[Sheet, ...] = ()
        self._pixels: dict[int, Pixels] = {}
        self._asking = once(self, _ASK_MS, self._ask)
        self.setObjectName("pageStrip")
        self.setAccessibleName(text(message("Pages")))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.TopToBottom)
        self.setWrapping(False)
        self.setMovement(QListView.Movement.Static)
        self.setIconSize(QSize(_WIDTH, _HEIGHT))
        self.setFixedWidth(_WIDTH + 44)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().valueChanged.connect(self._asking.start)
        self.currentRowChanged.connect(self._tell)
        self.hide()

    def show_proof(self, proofed: Proofed) -> None:
        """Shows other pages; what was painted of the last ones stays until it is painted anew."""
        self._number = proofed.number
        if proofed.sheets != self._sheets:
            self._sheets = proofed.sheets
            self._fill()
        for pixels in self._pixels.values():
            pixels.forget()
        self.setVisible(len(self._sheets) > 1)
        self._asking.start()

    def turn_to(self, page: int) -> None:
        """Marks the page that is seen."""
        self.blockSignals(True)
        self.setCurrentRow(page)
        self.blockSignals(False)

    def take(self, rows: Rows) -> None:
        """Takes pixels of a page."""
        page = rows.look.page
        if page in self._pixels and self._pixels[page].take(rows):
            image = self._pixels[page].image
            image.setDevicePixelRatio(self.devicePixelRatio())
            icon, picture = QIcon(), QPixmap.fromImage(image)
            for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):  # Qt would tint the one that is seen
                icon.addPixmap(picture, mode)
            self.item(page).setIcon(icon)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._asking.start()

    def _fill(self) -> None:
        self.blockSignals(True)
        self.clear()
        self._pixels = {page: Pixels() for page in range(len(self._sheets))}
        for page, sheet in enumerate(self._sheets):
            item = QListWidgetItem(sheet.name or str(page + 1), self)
            item.setSizeHint(QSize(_WIDTH + 22, round(sheet.height * _scale(sheet)) + 32))
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                text(message("Page {page} of {pages}", page=page + 1, pages=len(self._sheets))),
            )
        self.blockSignals(False)

    def _ask(self) -> None:
        """Has painted what is in view and not there yet."""
        room = self.viewport().rect()
        for page, sheet in enumerate(self._sheets):
            if not self.visualItemRect(self.item(page)).intersects(room):
                continue
            scale = _scale(sheet) * self.devicePixelRatio()
            width, height = max(round(sheet.width * scale), 1), max(round(sheet.height * scale), 1)
            look = Look(f"small {page}", self._number, page, scale, 0, 0, width, height)
            if self._pixels[page].wants(look):
                self._pixels[page].expect(look, sheet)
                self.wanted.emit(look)

    def _tell(self, page: int) -> None:
        if page >= 0:
            self.chosen.emit(page)


def _scale(sheet: Sheet) -> float:
    """Logical pixels to a point."""
    return min(_WIDTH / sheet.width, _HEIGHT / sheet.height)
