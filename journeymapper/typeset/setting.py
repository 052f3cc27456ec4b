"""One line of any text: cut into runs, shaped, put in the order it is seen in."""

from functools import lru_cache

from journeymapper.typeset import bidi
from journeymapper.typeset.breaking import SPACES
from journeymapper.typeset.faces import Role
from journeymapper.typeset.fallback import Item, itemise, shown
from journeymapper.typeset.lines import Line, Run
from journeymapper.typeset.plain import is_plain, plain_extent, plain_line
from journeymapper.typeset.shaping import Extent, advance_from, shape, without_advance


def extent(text: str, role: Role, language: str) -> Extent:
    """The widths of a piece of text set on its own."""
    return plain_extent(text, role, language) if is_plain(text) else _mixed_extent(text, role, language)


@lru_cache(32768)
def shaped_line(text: str, role: Role, language: str, rtl: bool) -> Line:
    """One line in a paragraph of the given direction. The same arguments give the same object."""
    if not text:
        return Line(text, (), 0.0, rtl, rtl and not bidi.language_from_right(language))
    if not rtl and is_plain(text):
        return plain_line(text, role, language)
    return _mixed_line(text, role, language, rtl=rtl)


@lru_cache(16384)
def _mixed_extent(text: str, role: Role, language: str) -> Extent:
    line = _mixed_line(text, role, language, rtl=False)
    return Extent(sum([run.width for run in line.runs]), line.width)


def _mixed_line(text: str, role: Role, language: str, *, rtl: bool) -> Line:
    visible = shown(text)
    bare = len(visible.rstrip(SPACES))
    width = 0.0
    runs: dict[Item, Run] = {}
    items = itemise(visible, role, rtl=rtl)
    for item in items:
        backward = bool(item.level % 2)
        upem = item.face.upem
        glyphs = shape(visible[item.start : item.end], item.face, item.script, language, rtl=backward)
        hanging = advance_from(glyphs, bare - item.start)
        width += (glyphs.advance - hanging) / upem
        if rtl and hanging:
            glyphs = without_advance(glyphs, bare - item.start)
        run_text = text[item.start : item.end]
        runs[item] = Run(item.face, *glyphs[:5], run_text, backward, glyphs.advance / upem)
    ordered = tuple([runs[item] for item in bidi.visual_order(items)])
    return Line(text, ordered, width, rtl, rtl and not bidi.language_from_right(language))
