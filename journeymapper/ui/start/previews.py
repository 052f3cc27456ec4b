"""Pictures of maps, drawn as the map itself is, and the idle slices in which they are made."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QObject, QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from journeymapper.canvas.pen import HINTS, Pen
from journeymapper.canvas.timers import again
from journeymapper.drawing.figures import Box, Figure
from journeymapper.drawing.map import draw_map
from journeymapper.drawing.themes import Theme
from journeymapper.drawing.thumbnail import thumbnail
from journeymapper.editor.reading import gather
from journeymapper.layout import lay_out
from journeymapper.layout.formats import SCREEN
from journeymapper.layout.map_layout import MapLayout
from journeymapper.messages import Message, message, plural
from journeymapper.model.project import Project
from journeymapper.storage import files
from journeymapper.storage.errors import StorageError

TILE = QSize(466, 300)
"""Pixels of a tile's picture: twice what is shown, for sharp screens."""
ROW = QSize(186, 120)
"""Pixels of the picture in a row of the recent files."""
_SLICE_MS = 15
"""Between two pictures, so that keys and clicks come first."""


@dataclass(frozen=True, slots=True)
class Preview:
    """The picture of a map, and how large it is in words."""

    picture: QImage
    size: Message


def stamps(project: Project, layout: MapLayout, themes: Iterable[Theme], size: QSize) -> Iterator[QImage]:
    """A map in small, in each of these themes."""
    figure = thumbnail(project, layout, size.width(), size.height())
    for theme in themes:
        image = QImage(size, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        painter.setRenderHints(HINTS)
        _paint(painter, figure, Pen(theme))
        painter.end()
        yield image


def _paint(painter: QPainter, figure: Figure, pen: Pen) -> None:
    """Paints a stamp; plain boxes, of which there are most, in a tenth of the pen's time."""
    for shape in figure.shapes:
        if isinstance(shape, Box) and not shape.radius and isinstance(shape.fill, str):
            box = QRectF(shape.x, shape.y, shape.width, shape.height)
            painter.fillRect(box, pen.inks.colour(shape.fill))
        else:
            pen.paint(painter, replace(figure, shapes=(shape,)), 0, 0)


@lru_cache(maxsize=32)
def preview(file: Path, theme: Theme) -> Preview | None:
    """The first map of a file that comes with the program; None where there is none to show."""
    opened = _laid_out(file)
    if opened is None:
        return None
    project, layout = opened
    (picture,) = stamps(project, layout, (theme,), TILE)
    return Preview(picture, extent_words(layout))


@lru_cache(maxsize=1)  # 9 MB
def excerpt(file: Path, theme: Theme, scale: float) -> QImage | None:
    """The top of a map as it is on the canvas, without its header: actions and touchpoints."""
    opened = _laid_out(file)
    if opened is None:
        return None
    project, layout = opened
    lanes = [band for band in layout.lanes if band.kind in ("actions", "touchpoints")]
    top, bottom = min(band.y for band in lanes), max(band.bottom for band in lanes)
    left = layout.format.first_column - layout.format.gutter / 2
    area = QRectF(left, top, layout.width - left, bottom - top)
    image = QImage((area.size() * scale).toSize(), QImage.Format.Format_RGB32)
    pen = Pen(theme, project.assets)
    image.fill(pen.inks.colour("canvas"))
    painter = QPainter(image)
    painter.setRenderHints(HINTS)
    painter.scale(scale, scale)
    painter.translate(-area.topLeft())
    for placed in draw_map(project, layout, layout.reading).figures:
        bounds = placed.figure.bounds
        box = QRectF(bounds.x + placed.x, bounds.y + placed.y, bounds.width, bounds.height)
        if box.intersects(area):
            pen.paint(painter, placed.figure, placed.x, placed.y)
    painter.end()
    return image


@lru_cache(maxsize=8)
def _laid_out(file: Path) -> tuple[Project, MapLayout] | None:
    try:
        project = files.read(file).project
    except StorageError:
        return None
    maps = project.index.all_maps()
    if not maps:
        return None
    return project, lay_out(project, maps[0], gather(project, maps[0]), SCREEN)


def extent_words(layout: MapLayout) -> Message:
    """How large a map is: its stages, and its cards or lanes."""
    stages = plural("{count} stage", "{count} stages", len(layout.header.stages))
    if layout.cards:
        cards = plural("{count} card", "{count} cards", len(layout.cards))
        return message("{stages}, {others}", stages=stages, others=cards)
    lanes = plural("{count} lane", "{count} lanes", len(layout.lanes))
    return message("{stages}, {others}", stages=stages, others=lanes)


class Slices(QObject):
    """Does small jobs one after another while nothing else is to be done."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs: deque[Callable[[], object]] = deque()
        self._timer = again(self, _SLICE_MS, self._next)

    def later(self, job: Callable[[], object]) -> None:
        """Does a job after those that wait already."""
        self._jobs.append(job)
        self._timer.start()

    def clear(self) -> None:
        """Forgets what waits."""
        self._jobs.clear()
        self._timer.stop()

    def _next(self) -> None:
        if self._jobs:
            self._jobs.popleft()()
        if not self._jobs:
            self._timer.stop()
