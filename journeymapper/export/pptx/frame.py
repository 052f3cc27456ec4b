"""From the units of drawings to points on a slide."""

from dataclasses import dataclass, replace

from journeymapper.drawing.figures import Placed, Segment
from journeymapper.drawing.leaves import Layer
from journeymapper.layout.geometry import Rect


@dataclass(frozen=True, slots=True)
class Frame:
    """From the units of a shape to points on the slide, and the inks of the symbol that it is of."""

    x: float
    y: float
    scale: float
    inks: tuple[str, ...] = ()
    clip: Rect | None = None

    def rect(self, of: Rect) -> Rect:
        """A rectangle, cut at the clip."""
        x, y, scale = self.x + of.x * self.scale, self.y + of.y * self.scale, self.scale
        at = Rect(x, y, of.width * scale, of.height * scale)
        return at if self.clip is None else _within(at, self.clip)

    def segment(self, segment: Segment) -> Segment:
        """A piece of a path."""
        match segment:
            case ("M", x, y):
                return ("M", *self.point(x, y))
            case ("L", x, y):
                return ("L", *self.point(x, y))
            case ("C", x1, y1, x2, y2, x, y):
                return ("C", *self.point(x1, y1), *self.point(x2, y2), *self.point(x, y))
            case _:
                return ("Z",)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point, no further out than the clip."""
        x, y = self.x + x * self.scale, self.y + y * self.scale
        if self.clip is None:
            return x, y
        clip = self.clip
        return min(max(x, clip.x), clip.right), min(max(y, clip.y), clip.bottom)


def frame_of(layer: Layer, placed: Placed) -> Frame:
    """From the units of a figure of a layer."""
    frame = Frame(layer.x + placed.x * layer.scale, layer.y + placed.y * layer.scale, layer.scale)
    if layer.clip is None:
        return frame
    return replace(frame, clip=Frame(layer.x, layer.y, layer.scale).rect(layer.clip))


def _within(at: Rect, clip: Rect) -> Rect:
    x, y = min(max(at.x, clip.x), clip.right), min(max(at.y, clip.y), clip.bottom)
    return Rect(x, y, min(max(at.right, x), clip.right) - x, min(max(at.bottom, y), clip.bottom) - y)
