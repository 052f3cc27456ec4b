"""Themes: what the tokens of colours and strokes mean. Formats fix geometry and type, themes all else."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from journeymapper.drawing.figures import Ink, Stroke
from journeymapper.drawing.greys import grey_of
from journeymapper.resources import resource

NAMES = ("light", "dark", "contrast-light", "contrast-dark", "projector", "print", "grey")


class UnknownTheme(LookupError):
    """No theme has this name."""


class UnknownInk(LookupError):
    """No token of the theme has this name."""


@dataclass(frozen=True, eq=False)
class Theme:
    """Colours and stroke widths by token. All themes name the same tokens."""

    name: str
    dark: bool
    colours: Mapping[str, str | None]
    """Token → `#rrggbb`; None: this theme does not paint it, as print has no shadows."""
    strokes: Mapping[str, float]
    grey: bool = False
    """Whether all is grey, also colours that are no tokens."""

    @staticmethod
    def load(name: str) -> "Theme":
        """The theme of this name, one of `NAMES`; the same object each time. Raises `UnknownTheme`."""
        return _loaded(name)

    def colour(self, ink: Ink) -> str | None:
        """The colour of a token as `#rrggbb`, or None where this theme leaves it out. Raises `UnknownInk`.

        >>> Theme.load("light").colour("channel.web")
        '#3B7DD8'
        >>> Theme.load("print").colour("sh1.canvas") is None
        True
        """
        if ink.startswith("#"):
            return grey_of(ink) if self.grey else ink
        try:
            return self.colours[ink]
        except KeyError:
            raise UnknownInk(f"{ink!r} in the theme {self.name!r}") from None

    def stroke_width(self, stroke: Stroke) -> float:
        """The width of a stroke in layout units: the theme's where the stroke names a token that it sets.

        >>> Theme.load("print").stroke_width(Stroke("line2", 1, token="card"))
        0.8
        """
        return self.strokes.get(stroke.token, stroke.width)


@cache
def _loaded(name: str) -> Theme:
    if name not in NAMES:
        raise UnknownTheme(name)
    read = json.loads(resource("themes", f"{name}.json").read_text("utf-8"))
    if "based_on" in read:
        base, grey = _loaded(read["based_on"]), read.get("grey", False)
        given = {token: value and grey_of(value) for token, value in base.colours.items()}
        colours = MappingProxyType({**(given if grey else base.colours), **read["colours"]})
        strokes = MappingProxyType({**base.strokes, **read["strokes"]})
        return Theme(name, base.dark, colours, strokes, grey)
    return Theme(name, read["dark"], MappingProxyType(read["colours"]), MappingProxyType(read["strokes"]))
