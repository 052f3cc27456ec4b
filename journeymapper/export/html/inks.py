"""Colours of a page as variables of CSS: light, dark and print give them other values, and shapes stay."""

import re
from collections.abc import Mapping
from functools import cache

from journeymapper.drawing.themes import Theme

READERS = "print"
"""The theme with which a page is light or dark as its reader's screen is."""
_NAMED = re.compile(r"var\((--[\w-]+)\)")


@cache
def page_theme(theme: str) -> Theme:
    """A theme whose colours are variables; strokes are those of the theme that is seen on a screen."""
    seen = Theme.load("light" if theme == READERS else theme)
    colours = {token: f"var({_name(token)})" for token in seen.colours}
    return Theme("page", seen.dark, colours, seen.strokes, seen.grey)


def schemes(theme: str) -> str:
    """Whether a page is light, dark or both, as browsers ask to paint their own parts alike."""
    if theme == READERS:
        return "light dark"
    return "dark" if Theme.load(theme).dark else "light"


def ink_rules(words: str, theme: str) -> str:
    """The rules of CSS that give a value to each variable that is used in these words."""
    used = frozenset(_NAMED.findall(words))
    paper = "grey" if Theme.load(theme).grey else "print"
    media: Mapping[str, str] = {"print": paper}
    if theme == READERS:
        media = {"(prefers-color-scheme: dark)": "dark", **media}
    first = _root("light" if theme == READERS else theme, used)
    return first + "".join(f"@media {medium}{{{_root(name, used)}}}\n" for medium, name in media.items())


def _root(theme: str, used: frozenset[str]) -> str:
    """What a theme does not paint is transparent."""
    colours = Theme.load(theme).colours
    named = {_name(token): colour or "transparent" for token, colour in colours.items()}
    return f":root{{{';'.join(f'{name}:{named[name]}' for name in sorted(used & named.keys()))}}}"


def _name(token: str) -> str:
    return "--" + token.replace(".", "_")
