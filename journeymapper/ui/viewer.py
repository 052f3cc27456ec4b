"""A picture as large as the window has room for. Escape, or a press beside it, goes back."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from journeymapper.canvas.pictures import image_of
from journeymapper.messages import message, text
from journeymapper.model.project import Asset
from journeymapper.storage import files
from journeymapper.storage.errors import StorageError
from journeymapper.ui import parts
from journeymapper.ui.asks import Asks
from journeymapper.ui.desk import Desk
from journeymapper.ui.keyboard_place import KeyboardPlace

_MARGIN, _FOOT = 32, 64
_ENDINGS = {"image/png": ".png", "image/jpeg": ".jpg", "image/webp": ".webp"}


class PictureViewer(QWidget):
    """Covers the window that it is made over, until it is left."""

    left = Signal()

    def __init__(self, over: QWidget, desk: Desk, asks: Asks, asset: Asset, words: str) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(words or text(message("Picture without words")))
        self._desk = desk
        self._asks = asks
        self._asset = asset
        self._image = image_of(asset)
        self._before = KeyboardPlace()
        self._before.remember(over)
        said = parts.label(words, wraps=True)
        save = parts.push_button(message("Save as file…"), "outlined")
        close = parts.push_button(message("Close"), "outlined")
        foot = parts.row(margins=(_MARGIN, 0, _MARGIN, 16), gap=10)
        foot.addWidget(said, 1)
        foot.addWidget(save)
        foot.addWidget(close)
        body = parts.column(None)
        body.addLayout(foot)
        self.setLayout(body)
        save.clicked.connect(self._save)
        close.clicked.connect(self.close)
        over.installEventFilter(self)
        self.setGeometry(over.rect())
        self.show()
        self.raise_()
        self.setFocus()

    def close(self) -> bool:
        """Goes, and gives the keyboard back."""
        self._before.give_back()
        closed = super().close()
        self.left.emit()
        return closed

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays as large as the window."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Keys are not the map's while a picture lies over it."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._place().contains(event.position()):
            self.close()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(self._desk.theme.colour("canvas")))
        painter.drawImage(self._place(), self._image)
        painter.end()

    def _place(self) -> QRectF:
        """Where the picture is: never larger than it is."""
        room = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_FOOT - 16)
        size = QSizeF(self._image.size())
        if size.width() > room.width() or size.height() > room.height():
            size.scale(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(room.center())
        return place

    def _save(self) -> None:
        ending = _ENDINGS[self._asset.media_type]
        words = text(message("picture"))
        target = self._asks.file_for(message("Save the picture"), f"{words}{ending}", f"(*{ending})")
        if target is not None:
            self._write(files.ending(target, ending))

    def _write(self, target: Path) -> None:
        try:
            files.create(target, self._asset.data, force=True)
        except StorageError as error:
            self._desk.wrong.emit(error.message)


def show_large(over: QWidget, desk: Desk, asks: Asks, asset: str, words: str) -> PictureViewer | None:
    """Shows the picture of a hash over the window that a widget belongs to; None where it is missing."""
    kept = desk.project.assets.get(asset)
    return PictureViewer(over.window(), desk, asks, kept, words) if kept is not None else None
