"""Text setting without a toolkit: fonts, shaping, direction and lines, for screen and paper alike.

One result, lines of positioned glyphs in em and design units, is painted by every pen and at every zoom.
"""

from journeymapper.typeset.bidi import language_from_right
from journeymapper.typeset.faces import Face, Role
from journeymapper.typeset.fallback import uncovered
from journeymapper.typeset.lines import Line, Paragraph, Run
from journeymapper.typeset.paragraphs import elide, line_width, set_line, set_paragraph

__all__ = [
    "Face",
    "Line",
    "Paragraph",
    "Role",
    "Run",
    "elide",
    "language_from_right",
    "line_width",
    "set_line",
    "set_paragraph",
    "uncovered",
]
