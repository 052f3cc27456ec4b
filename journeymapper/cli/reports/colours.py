"""Colours of a terminal, where there is one that wants them."""

import os
import sys
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Literal, TextIO

Ink = Literal["high", "medium", "low", "done", "name", "aside"]
Paint = Callable[[str, Ink], str]
"""Words in an ink."""

_CODES: Mapping[Ink, str] = MappingProxyType(
    {"high": "1;31", "medium": "33", "low": "36", "done": "32", "name": "1", "aside": "2"}
)


def plain(words: str, ink: Ink) -> str:
    """The words as they are."""
    return words


def coloured(words: str, ink: Ink) -> str:
    """The words between two codes that terminals obey (ECMA-48, SGR).

    >>> coloured("high", "high")
    '\\x1b[1;31mhigh\\x1b[0m'
    """
    return f"\x1b[{_CODES[ink]}m{words}\x1b[0m"


def paint_for(stream: TextIO) -> Paint:
    """How to paint on a stream: with colours on a terminal, unless NO_COLOR is set to anything."""
    wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    # The old console of Windows shows the codes themselves.
    understood = sys.platform != "win32" or bool(os.environ.get("WT_SESSION"))
    return coloured if wanted and understood and stream.isatty() else plain
