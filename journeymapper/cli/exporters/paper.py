"""What can be asked of a map on paper."""

import argparse
import os
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from journeymapper.cli.outcome import Failure
from journeymapper.messages import message

if TYPE_CHECKING:
    from journeymapper.export.order import PrintOrder

MODES = ("poster", "tiles", "slides", "report")
LAYOUTS = ("handout", "assemble")
KEYS = ("first", "none")
OF_PAPER = ("page", "orientation", "columns", "bands", "layout", "scale", "sheets", "key")
"""The options that a mode may take."""


def print_order(options: argparse.Namespace) -> "PrintOrder":
    """The order that the options make. Raises `Failure` where they contradict each other."""
    from journeymapper.export.modes import MODES as WAYS
    from journeymapper.export.order import Mode, PrintOrder
    from journeymapper.export.standards import standard_of

    mode: Mode = options.mode or "poster"
    refuse_strange(options, "mode", mode, {name: way.takes for name, way in WAYS.items()})
    if options.scale and options.sheets:
        raise Failure(message("Give --scale or --sheets: each decides the other."))
    return PrintOrder(
        mode=mode,
        page=options.page,
        orientation=options.orientation or "auto",
        columns=options.columns or "auto",
        bands=bands_of(options),
        layout=options.layout or "handout",
        scale=options.scale,
        sheets=options.sheets,
        theme=_theme(options),
        key=options.key or "first",
        standard=standard_of(_locale(os.environ)),
    )


def _theme(options: argparse.Namespace) -> str:
    from journeymapper.export.order import PAPER_THEMES

    if options.theme and options.theme not in PAPER_THEMES:
        raise Failure(
            message(
                "--theme {theme} is for screens; a PDF takes {themes}.",
                theme=options.theme,
                themes=", ".join(PAPER_THEMES),
            )
        )
    return options.theme or PAPER_THEMES[0]


def _locale(environ: Mapping[str, str]) -> str:
    """The locale that says which paper there is, as POSIX orders the variables."""
    return next((environ[name] for name in ("LC_ALL", "LC_PAPER", "LANG") if environ.get(name)), "")


def bands_of(options: argparse.Namespace) -> int | None:
    """Into how many bands a poster is to be folded; None: as its text gains by."""
    return None if options.bands in (None, "auto") else int(options.bands)


def refuse_strange(
    options: argparse.Namespace, asked: str, chosen: str, takes: Mapping[str, Sequence[str]]
) -> None:
    """Raises `Failure` for an option that would change nothing in what is chosen with `--{asked}`.

    `takes` has the options of each choice.
    """
    for option in OF_PAPER:
        if getattr(options, option) and option not in takes[chosen]:
            raise Failure(
                message(
                    "--{option} means nothing with --{asked} {chosen}; it is for {choices}.",
                    option=option,
                    asked=asked,
                    chosen=chosen,
                    choices=", ".join(name for name, names in takes.items() if option in names),
                )
            )


def percentage(words: str) -> float:
    """A scale as written on the command line; argparse turns the error into a sentence.

    >>> percentage("80%"), percentage("62.5")
    (80.0, 62.5)
    """
    if not re.fullmatch(r"\d{1,4}(\.\d+)? ?%?", words):
        raise argparse.ArgumentTypeError(f"{words!r} is not a scale like 80%")
    return float(words.rstrip("% "))


def count(words: str) -> int:
    """A number of sheets as written on the command line."""
    if not re.fullmatch(r"[1-9]\d{0,3}", words):
        raise argparse.ArgumentTypeError(f"{words!r} is not a number of sheets like 12")
    return int(words)
