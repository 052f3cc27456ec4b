"""A map as a picture of pixels. QPainter paints it, as it paints the canvas, so that both look alike."""

import argparse
import re

from journeymapper.cli.exporters.drawn import drawn
from journeymapper.cli.exporters.exporter import Output
from journeymapper.cli.outcome import Failure
from journeymapper.messages import message

_FINEST = 2400


def export_png(options: argparse.Namespace) -> Output:
    """Paint a poster, or a map alone, as large as a PDF of it. Needs Qt, but no display. Raises `Failure`."""
    try:
        from journeymapper.canvas.picture_file import offscreen, to_png
    except ImportError as error:
        if (error.name or "").partition(".")[0] == "journeymapper":
            raise  # nothing is missing: the program itself is wrong
        raise Failure(
            message(
                "A PNG needs PySide6 and its system libraries ({reason}). "
                "`sh packaging/run.sh` installs what is missing; an SVG needs neither.",
                reason=str(error),
            )
        ) from None
    from journeymapper.drawing.themes import Theme
    from journeymapper.export.pixels import USUAL, dots_for, pixel_notes

    whole, _ = drawn(options)
    wanted = options.dpi or USUAL
    dots = dots_for(whole.size, wanted)
    application = offscreen()
    try:
        data = to_png(
            whole.drawing,
            Theme.load(whole.theme),
            whole.fitted.scale / 72 * dots,
            dots,
            whole.assets,
            transparent=options.transparent,
        )
    except MemoryError:
        raise Failure(message("There is not enough memory for this picture. Ask for less --dpi.")) from None
    finally:
        application.quit()
    return Output(data, (*whole.notes, *pixel_notes(whole.size, wanted)))


def dots(words: str) -> int:
    """Dots an inch as written on the command line; argparse turns the error into a sentence.

    >>> dots("300")
    300
    """
    if not re.fullmatch(r"[1-9]\d{0,3}", words) or int(words) > _FINEST:
        raise argparse.ArgumentTypeError(f"{words!r} is not a number of dots an inch from 1 to {_FINEST}")
    return int(words)
