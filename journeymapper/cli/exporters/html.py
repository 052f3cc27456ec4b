"""A map with its findings as a web page."""

import argparse

from journeymapper.cli.exporters.drawn import drawn
from journeymapper.cli.exporters.exporter import Output


def export_html(options: argparse.Namespace) -> Output:
    """Write one page that needs no other file and no network. Raises `Failure`."""
    from journeymapper.export.html import write_html

    whole, matter = drawn(options)
    findings = matter.reading.findings if matter.reading.checked else None
    return Output(write_html(whole, matter.project, findings).encode("utf-8"), whole.notes)
