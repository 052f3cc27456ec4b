"""Colours of a page as variables of CSS: light, dark and print give them other values, and shapes stay."""

import re
from functools import cache

from journeymapper.drawing.themes import Theme

_NAMED = re.compile(r"var\((--[\w-]+)\)")


@cache
def page_theme() -> Theme:
    """A theme whose colours are variables; its strokes are those of the light one."""
    light = Theme.load("light")
    return Theme("page", False, {token: f"var({_name(token)})" for token in light.colours}, light.strokes)


def ink_rules(words: str) -> str:
    """The rules of CSS that give a value to each variable that is used in these words."""
    used = frozenset(_NAMED.findall(words))
    return (
        f":root{{{_values('light', used)}}}\n"
        f"@media (prefers-color-scheme: dark){{:root{{{_values('dark', used)}}}}}\n"
        f"@media print{{:root{{{_values('print', used)}}}}}\n"
    )


def _values(theme: str, used: frozenset[str]) -> str:
    """What a theme does not paint is transparent."""
    colours = Theme.load(theme).colours
    named = {_name(token): colour or "transparent" for token, colour in colours.items()}
    return ";".join(f"{name}:{named[name]}" for name in sorted(used & named.keys()))


def _name(token: str) -> str:
    return "--" + token.replace(".", "_")
