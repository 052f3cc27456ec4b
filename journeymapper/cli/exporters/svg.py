"""A map as SVG, for web pages and drawing programs."""

import argparse

from journeymapper.cli.exporters.drawn import drawn
from journeymapper.cli.exporters.exporter import Output

TEXTS = ("font", "outlines")
"""Real text in fonts inside the file, which is what is written where nothing is asked for; or paths."""


def export_svg(options: argparse.Namespace) -> Output:
    """Write a poster, or a map alone, as one SVG file that needs no other. Raises `Failure`."""
    from journeymapper.drawing.themes import Theme
    from journeymapper.export.pages import LAYOUT_UNIT
    from journeymapper.export.svg import Extent, Outlines, RealText, draw_svg

    whole, _ = drawn(options)
    width, height = whole.size
    words = draw_svg(
        whole.drawing,
        Theme.load(whole.theme),
        whole.embedded(),
        texts=Outlines() if options.text == "outlines" else RealText(),
        extent=Extent(width / LAYOUT_UNIT, height / LAYOUT_UNIT),
        description=whole.particulars.subject,
    )
    return Output(words.encode("utf-8"), whole.notes)
