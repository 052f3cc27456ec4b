"""A map as slides that can be edited."""

import argparse

from journeymapper.cli.exporters.exporter import Output
from journeymapper.cli.exporters.matter import matter_of


def export_pptx(options: argparse.Namespace) -> Output:
    """Write the slides of a map for presentation programs. Raises `Failure`."""
    from journeymapper.export.order import PrintOrder
    from journeymapper.export.pptx.printing import print_pptx

    order = PrintOrder("slides", theme=options.theme or "print")
    printed = print_pptx(matter_of(options), order)
    return Output(printed.data, printed.notes)
