"""The picture of a map that can be had back, drawn as those of the recent files are."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from journeymapper.drawing.themes import Theme
from journeymapper.editor.reading import gather
from journeymapper.layout import lay_out
from journeymapper.layout.formats import SCREEN
from journeymapper.model.project import Project
from journeymapper.ui.start.previews import stamps

SIZE = QSize(155, 100)
_SHARPNESS = 2
_MOST_CARDS = 1000
"""Laying out more would be felt; such a map is shown by its plain shape."""


def picture_of(project: Project, theme: Theme) -> QImage | None:
    """The first map in small; None where there is none, or more on it than is laid out in a moment."""
    maps = project.index.all_maps()
    if not maps or len(project.index.cards_of_map(maps[0])) > _MOST_CARDS:
        return None
    layout = lay_out(project, maps[0], gather(project, maps[0]), SCREEN)
    (picture,) = stamps(project, layout, (theme,), SIZE * _SHARPNESS)
    return picture
