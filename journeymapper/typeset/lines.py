"""What text setting hands to painters: paragraphs of lines of positioned glyph runs.

All of it is compared by identity: painters use these objects as cache keys, and equal requests give the same
object.
"""

from dataclasses import dataclass

from journeymapper.typeset.faces import Face


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Run:
    """Glyphs of one face, script and direction, from left to right.

    Advances and offsets are in design units of the face (y up); `clusters` gives for each glyph the index
    into `text` of the first character it shows. `width` is the sum of the advances in em.
    """

    face: Face
    glyphs: tuple[int, ...]
    advances: tuple[int, ...]
    x_offsets: tuple[int, ...]
    y_offsets: tuple[int, ...]
    clusters: tuple[int, ...]
    text: str
    rtl: bool
    width: float


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Line:
    """One line: its logical text, and its runs from left to right.

    `width` in em does not count the spaces at the end, which stay in `text` so that copied text keeps them.
    In a line that reads from the right they have no advance, so runs painted from the left edge of the line
    are in place in both directions. `rtl` is the direction of the paragraph; `opposed` says that it reads
    from the right where the language around it does not, as an Arabic title in an English map. `cut` says
    that text was left out after it.
    """

    text: str
    runs: tuple[Run, ...]
    width: float
    rtl: bool
    opposed: bool
    cut: bool = False


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Paragraph:
    """One line or more; `elided` says that text was left out and the last line ends in `…`."""

    lines: tuple[Line, ...]
    elided: bool
