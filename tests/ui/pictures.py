"""Real picture files, and dragging them about as a file manager does."""

from pathlib import Path

from PIL import Image
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QWidget


def picture_file(folder: Path, name: str = "shelf.png", colour: str = "teal") -> Path:
    """A small picture on the disk."""
    file = folder / name
    Image.new("RGB", (64, 48), colour).save(file)
    return file


def of_files(*files: Path) -> QMimeData:
    """What a file manager hands out for files."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return data


def of_image(colour: str = "red") -> QMimeData:
    """What a browser hands out for a picture."""
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(colour)
    data = QMimeData()
    data.setImageData(image)
    return data


def drag_over(target: QWidget, data: QMimeData, at: QPoint) -> None:
    """Brings data from elsewhere over a part of the window."""
    actions, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    for event in (
        QDragEnterEvent(at, actions, data, left, Qt.KeyboardModifier.NoModifier),
        QDragMoveEvent(at, actions, data, left, Qt.KeyboardModifier.NoModifier),
    ):
        QApplication.sendEvent(target, event)


def drop(target: QWidget, data: QMimeData, at: QPoint) -> None:
    """Drags data from elsewhere onto a part of the window and lets it go."""
    drag_over(target, data, at)
    event = QDropEvent(
        QPointF(at),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QEvent.Type.Drop,
    )
    QApplication.sendEvent(target, event)
