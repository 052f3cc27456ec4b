"""What the program knows of the recent files: where they are, and the picture of each map."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage

from journeymapper.drawing.themes import Theme
from journeymapper.layout.map_layout import MapLayout
from journeymapper.model.project import Project
from journeymapper.storage.assets import media_type
from journeymapper.storage.embedded import PDF_SUFFIX
from journeymapper.storage.stamps import Stamps
from journeymapper.ui.literal import one_line
from journeymapper.ui.png import png_of
from journeymapper.ui.settings import Settings

_JOURNEY = "Journey"
"""The picture's own words: what the journey in it is called."""
_THEMES = ("light", "dark")


@dataclass(frozen=True, slots=True)
class RecentFile:
    """What the list shows of a file."""

    file: Path
    journey: str = ""
    written: datetime | None = None
    """None: it is not there any more."""
    picture: QImage | None = None

    @property
    def name(self) -> str:
        """What the list calls it; only of a PDF the ending is told, since it is none of the usual."""
        return one_line(self.file.name if self.file.suffix.lower() == PDF_SUFFIX else self.file.stem)

    @property
    def gone(self) -> bool:
        """Whether the file is not there any more."""
        return self.written is None


class RecentFiles:
    """The list in the settings with the pictures in the cache."""

    def __init__(self, settings: Settings, stamps: Stamps) -> None:
        self._settings = settings
        self._stamps = stamps

    def listed(self, theme: Theme) -> tuple[RecentFile, ...]:
        """Every recent file as it is now, newest first; those that are gone too."""
        return tuple(self._look_at(file, theme) for file in self._settings.recent)

    def keep_picture(self, file: Path, project: Project, layout: MapLayout, journey: str) -> None:
        """Keeps a picture of the map, light and dark, for as long as the file stays as it is."""
        from journeymapper.ui.start.previews import ROW, stamps  # no start needs it

        pictures = stamps(project, layout, [Theme.load(name) for name in _THEMES], ROW)
        kept = {name: _png(picture, journey) for name, picture in zip(_THEMES, pictures, strict=True)}
        self._stamps.keep(file, kept)

    def forget(self, file: Path) -> None:
        """Takes a file off the list, and its picture out of the cache."""
        self._settings.forget_recent(file)
        self._stamps.forget(file)

    def _look_at(self, file: Path, theme: Theme) -> RecentFile:
        try:
            written = datetime.fromtimestamp(file.stat().st_mtime)
        except (OSError, ValueError):
            return RecentFile(file)
        picture = self._picture(file, (theme.name, *_THEMES))
        journey = picture.text(_JOURNEY) if picture else ""
        return RecentFile(file, journey, written, picture)

    def _picture(self, file: Path, themes: Sequence[str]) -> QImage | None:
        for theme in themes:
            data = self._stamps.find(file, theme)
            if data is not None and media_type(data) == "image/png":
                picture = QImage.fromData(QByteArray(data))
                return None if picture.isNull() else picture
        return None


def _png(picture: QImage, journey: str) -> bytes:
    picture.setText(_JOURNEY, journey)
    return png_of(picture)
