"""Where everything of a map goes, in layout units."""

from journeymapper.layout.map import lay_out

__all__ = ["lay_out"]
