"""What copying puts into the system's clipboard. Pictures are drawn only when a program asks for them."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QMetaType, QMimeData

from journeymapper.canvas.pen import to_image
from journeymapper.drawing.excerpt import draw_excerpt
from journeymapper.drawing.figures import Drawing
from journeymapper.drawing.themes import Theme
from journeymapper.editor.clips.clip import CLIP_MIME, Clip, clip_bytes
from journeymapper.editor.clips.outline import as_html, as_text, outline
from journeymapper.layout.map_layout import MapLayout
from journeymapper.model.cards import Card
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading

_SCALE = 2
_IMAGE = "application/x-qt-image"
"""By this name Qt gives a picture to other programs in the formats that they know."""
SVG_MIME = "image/svg+xml"


@dataclass(frozen=True, slots=True)
class Seen:
    """A map as it was drawn when something was copied from it."""

    project: Project
    layout: MapLayout
    reading: Reading
    theme: Theme


class ClipData(QMimeData):
    """A clip in our own format and in those of others, each made when it is first asked for."""

    def __init__(self, clip: Clip, seen: Seen) -> None:
        super().__init__()
        self._clip = clip
        self._seen = seen
        self._made: dict[str, object] = {}
        self._makers: dict[str, Callable[[], object]] = {
            CLIP_MIME: lambda: QByteArray(clip_bytes(clip)),
            "text/plain": lambda: as_text(outline(clip)),
            "text/html": lambda: as_html(outline(clip)),
        }
        if any(card in seen.layout.cards for card in self._cards()):
            self._makers |= {SVG_MIME: self._svg, _IMAGE: self._image}

    def formats(self) -> list[str]:
        """Ours first."""
        return list(self._makers)

    def hasFormat(self, mimetype: str) -> bool:
        """Whether it can be had in a format."""
        return mimetype in self._makers

    def retrieveData(self, mimetype: str, preferred: QMetaType | QMetaType.Type) -> object:
        """The clip in a format; None in one that it can't be had in."""
        if mimetype not in self._made and mimetype in self._makers:
            self._made[mimetype] = self._makers[mimetype]()
        return self._made.get(mimetype)

    def _cards(self) -> list[str]:
        return [card.id for card in self._clip.project.all(Card)]

    def _drawing(self) -> Drawing:
        drawing = draw_excerpt(self._seen.project, self._seen.layout, self._seen.reading, self._cards())
        assert drawing is not None, "pictures are offered of cards that are laid out"
        return drawing

    def _image(self) -> object:
        return to_image(self._drawing(), self._seen.theme, _SCALE, self._seen.project.assets)

    def _svg(self) -> object:
        # Text is drawn with the outlines of fonts, whose library takes longer to import than copying.
        from journeymapper.export.svg import draw_svg

        drawn = draw_svg(self._drawing(), self._seen.theme, self._seen.project.assets, ground=False)
        return QByteArray(drawn.encode())
