"""Pictures in what is dropped or pasted: files by their endings, or a picture that has no file."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage

from journeymapper.messages import message, text
from journeymapper.storage.pictures import REFUSED_SUFFIXES, SUFFIXES, Source

_LITTLE_WORK = 90
"""Of PNG's 0–100, the higher the less is packed: the bytes live for a moment only."""


def has_pictures(data: QMimeData) -> bool:
    """Whether there is a picture in it, or a file that people take for one."""
    return bool(_files(data)) or _is_picture_alone(data)


def pictures_in(data: QMimeData) -> tuple[Source, ...]:
    """The pictures, files before what has none: file managers hand out an icon beside the file."""
    files = _files(data)
    if files:
        return tuple(Source(file.name, file) for file in files)
    image = data.imageData() if _is_picture_alone(data) else None
    if not isinstance(image, QImage) or image.isNull():
        return ()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG", _LITTLE_WORK)  # type: ignore[call-overload]  # the stubs want bytes, Qt a str
    return (Source(text(message("The pasted picture")), data=bytes(buffer.data().data())),)


def _is_picture_alone(data: QMimeData) -> bool:
    """Spreadsheets put a picture of the copied cells beside their text, which is meant."""
    return data.hasImage() and not data.hasUrls() and not data.hasText()


def _files(data: QMimeData) -> tuple[Path, ...]:
    files = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return tuple(file for file in files if file.suffix.lower() in (*SUFFIXES, *REFUSED_SUFFIXES))
