"""Drawings as SVG: `document` writes the file, `pen` its shapes, `text` its words, `fonts` their fonts.

The same arguments give the same text: there is no clock and no random id.
"""

from journeymapper.export.svg.document import Extent, draw_svg, ids_of
from journeymapper.export.svg.text import Outlines, RealText, Texts

__all__ = ["Extent", "Outlines", "RealText", "Texts", "draw_svg", "ids_of"]
