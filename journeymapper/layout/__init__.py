"""Where everything of a map goes, in layout units."""

from journeymapper.layout.map import lay_out, led, nothing
from journeymapper.layout.relayout import relayout

__all__ = ["lay_out", "led", "nothing", "relayout"]
