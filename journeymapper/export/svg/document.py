"""A drawing as the text of an SVG file."""

from dataclasses import dataclass
from types import MappingProxyType

from journeymapper.drawing.figures import Box, Drawing, Part
from journeymapper.drawing.themes import Theme
from journeymapper.export.numbers import number, numbers
from journeymapper.export.svg.pen import Assets, Links, Pen
from journeymapper.export.svg.text import Outlines, Texts
from journeymapper.export.svg.xml import Names, attribute, content


@dataclass(frozen=True, slots=True)
class Extent:
    """How large a drawing stands where nobody scales it, in CSS pixels: 96 are an inch."""

    width: float
    height: float


def draw_svg(
    drawing: Drawing,
    theme: Theme,
    assets: Assets,
    *,
    ground: bool = True,
    texts: Texts | None = None,
    extent: Extent | None = None,
    description: str = "",
    links: Links = MappingProxyType({}),
) -> str:
    """A drawing as the text of an SVG file, in layout units; without `ground` it is see-through.

    Texts are outlines where nothing else is given, and a layout unit is a pixel where there is no `extent`.
    """
    texts = texts or Outlines()
    pen = Pen(theme, assets, texts, links)
    figures = "\n".join(pen.placed(placed) for placed in drawing.figures)
    size = extent or Extent(drawing.width, drawing.height)
    below = pen.shape(Box(0, 0, drawing.width, drawing.height, fill=drawing.ground)) if ground else ""
    language = attribute(drawing.language)
    styles = texts.styles()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" '
        f'width="{number(size.width)}" height="{number(size.height)}" '
        f'viewBox="0 0 {numbers(drawing.width, drawing.height)}" lang="{language}" xml:lang="{language}" '
        'xml:space="preserve">'
        f"{_named('title', drawing.title)}{_named('desc', description)}"
        f"{f'<style>{styles}</style>' if styles else ''}<defs>{''.join(pen.definitions)}</defs>{below}\n"
        f"{figures}\n</svg>\n"
    )


def ids_of(drawing: Drawing) -> dict[tuple[Part, str], str]:
    """Part and record → the id of the first figure in an SVG that has them."""
    names, ids = Names(), dict[tuple[Part, str], str]()
    for placed in drawing.figures:
        key = placed.figure.part, placed.figure.record
        ids.setdefault(key, names.name(*key))
    return ids


def _named(element: str, words: str) -> str:
    return f"<{element}>{content(words)}</{element}>" if words else ""
