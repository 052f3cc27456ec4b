"""Where everything of a map goes, in layout units."""

from journeymapper.layout.map import lay_out
from journeymapper.layout.relayout import relayout

__all__ = ["lay_out", "relayout"]
