"""Repeated parts, defined once: icons, faces, pins and marks.

Inks in a definition are places, `1`, `2`, …, that a `Symbol` fills. Icons live in a grid of 16 from their
top-left corner, everything else around (0, 0).

* an icon by the name of its file: `web`; with another stroke than 1.5: `web@1.6`. Ink 1.
* `face.-2` … `face.2`: radius 10. Inks: ground, lines.
* `pin.high`, `pin.medium`, `pin.low`: octagon, triangle 23 × 18, circle. Inks: ground, ring.
* `standing.assumed`, `standing.partly`: hatching of a card's bottom-right corner, at (0, 0); with `.turned`
  of its bottom-left one. Ink 1.
* `star`: radius 6. Ink 1.
* `mark.added`, `mark.changed`, `mark.removed`. Inks: ground, ring and sign.
"""

from functools import cache
from xml.etree import ElementTree

from journeymapper.drawing.figures import Box, Fill, Path, Shape, Stroke
from journeymapper.drawing.svg_path import segments
from journeymapper.resources import icon

PATH = "{http://www.w3.org/2000/svg}path"


class MissingSymbol(LookupError):
    """No symbol has this name: no such icon file, no such face or mark."""


@cache
def symbol(name: str) -> tuple[Shape, ...]:
    """The shapes of a symbol. Raises `MissingSymbol`.

    >>> len(symbol("chat"))
    2
    """
    if name in _DRAWN:
        return _DRAWN[name]
    plain, _, width = name.partition("@")
    if not plain.replace("-", "").isalnum() or not icon(plain).is_file():
        raise MissingSymbol(name)
    return _icon(plain, float(width) if width else None)


def has_symbol(name: str) -> bool:
    """Whether a symbol has this name: a channel may name an icon that a later version brings."""
    try:
        symbol(name)
    except MissingSymbol:
        return False
    return True


def _icon(name: str, width: float | None) -> tuple[Shape, ...]:
    root = ElementTree.parse(icon(name)).getroot()
    return tuple(_icon_path(root, element, width) for element in root.iter(PATH))


def _icon_path(root: ElementTree.Element, element: ElementTree.Element, width: float | None) -> Path:
    def inherited(attribute: str) -> str:
        return element.get(attribute) or root.get(attribute) or "none"

    stroke = _ink(inherited("stroke"))
    line = width if width is not None else float(element.get("stroke-width") or root.get("stroke-width") or 1)
    return Path(
        segments(element.get("d", "")),
        fill=_ink(inherited("fill")),
        stroke=Stroke(stroke, line, round_ends=True) if stroke else None,
    )


def _ink(value: str) -> str | None:
    return {"currentColor": "1", "none": None}.get(value, value)


def _face(level: int) -> tuple[Shape, ...]:
    """A face of radius 10: dots for eyes, one curve for the mouth."""
    eye_y = -1.6 if level == -2 else -2.2
    shapes: list[Shape] = [Box(-10, -10, 20, 20, 10, fill="1")]
    if level == -2:
        brows = "M-5.1 -4.6l3 1.5M5.1 -4.6l-3 1.5"
        shapes.append(Path(segments(brows), stroke=Stroke("2", 1.3, round_ends=True)))
    shapes += [Box(x - 1.25, eye_y - 1.25, 2.5, 2.5, 1.25, fill="2") for x in (-3.4, 3.4)]
    shapes.append(_mouth(level))
    return tuple(shapes)


def _mouth(level: int) -> Path:
    if level == 2:
        return Path(segments("M-4.2 1.6a4.2 4.2 0 0 0 8.4 0z"), fill="2")
    if level == -2:
        return Path(segments("M-3.36 5.6a3.36 3.36 0 0 1 6.72 0z"), fill="2")
    bend, y = {1: (5.44, 2.6), 0: (0.0, 3.6), -1: (-5.44, 5.2)}[level]
    return Path(segments(f"M-4.2 {y}Q0 {y + bend} 4.2 {y}"), stroke=Stroke("2", 1.6, round_ends=True))


def _shape(d: str, fill: Fill, stroke: str | None = None, width: float = 1.5) -> Path:
    return Path(segments(d), fill, Stroke(stroke, width, round_ends=True) if stroke else None)


_RING = Stroke("2", 1.5)


def _hatch(*distances: float, way: int = 1) -> tuple[Shape, ...]:
    """Lines across a corner, as areas: Qt fills them in a quarter of the time that stroking takes."""
    lines = (
        f"M{-0.9 * way} {0.9 - far}l0 -1.5L{(-0.6 - far) * way} -0.9l{1.5 * way} 0z" for far in distances
    )
    return (_shape("".join(lines), "1"),)


_DRAWN: dict[str, tuple[Shape, ...]] = {
    **{f"face.{level}": _face(level) for level in range(-2, 3)},
    "pin.high": (
        _shape("M-3.93-9.5L3.93-9.5 9.5-3.93 9.5 3.93 3.93 9.5-3.93 9.5-9.5 3.93-9.5-3.93z", "1", "2"),
    ),
    "pin.medium": (
        _shape(
            "M-1.8-8.2Q0-11 1.8-8.2L10.5 7Q12.5 10 8.9 10L-8.9 10Q-12.5 10-10.5 7z",
            "1",
            "2",
        ),
    ),
    "pin.low": (Box(-9.5, -9.5, 19, 19, 9.5, "1", _RING),),
    "standing.assumed": _hatch(6.2, 9.2, 12.2),
    "standing.partly": _hatch(6.2),
    "standing.assumed.turned": _hatch(6.2, 9.2, 12.2, way=-1),
    "standing.partly.turned": _hatch(6.2, way=-1),
    "star": (
        _shape("M0-6L1.76-2.43 5.71-1.85 2.85.93 3.53 4.85 0 3-3.53 4.85-2.85.93-5.71-1.85-1.76-2.43z", "1"),
    ),
    "mark.added": (
        Box(-8.5, -8.5, 17, 17, 4, "1", _RING),
        _shape("M-4 0h8M0-4v8", None, "2", 2),
    ),
    "mark.changed": (_shape("M0-9L9.5 8H-9.5z", "1", "2"), _shape("M0-2.6L4 4.8H-4z", "2")),
    "mark.removed": (
        Box(-8.8, -8.8, 17.6, 17.6, 8.8, "1", _RING),
        _shape("M-4 0h8", None, "2", 2.2),
    ),
}
NAMES = tuple(_DRAWN)
"""The symbols that are no icon."""
