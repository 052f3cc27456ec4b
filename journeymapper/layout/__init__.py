"""Where everything of a map goes, in layout units."""

from journeymapper.layout.map import lay_out, nothing
from journeymapper.layout.relayout import relayout

__all__ = ["lay_out", "nothing", "relayout"]
