"""What follows `journeymapper` on a command line, up to where files would be opened."""

import io
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from pathlib import Path

from journeymapper.cli.exporters import exporter_for
from journeymapper.cli.exporters.paper import print_order
from journeymapper.cli.harmless import harmless
from journeymapper.cli.options import command_parser
from journeymapper.cli.outcome import Failure
from journeymapper.cli.rules import rules_called
from journeymapper.export.errors import CannotExport
from journeymapper.export.pages import page_for

TOKENS = (
    *(
        b"\n--page\n",
        b"\n--scale\n",
        b"\n--sheets\n",
        b"\n--dpi\n",
        b"\n--bands\n",
        b"\n--as-of\n",
        b"\n--mode\ntiles\n",
    ),
    *(
        b"nan",
        b"1e30mm",
        b"-5x-5mm",
        b"roll 0mm",
        b"0x0in",
        b"inf",
        b"\xd9\xa3",
        b"2026-02-30",
        b"999999999999",
    ),
)

_PARSER = command_parser()


@cache
def command_lines() -> tuple[bytes, ...]:
    """Arguments, one a line."""
    return (
        b"export\nx.journey\n-o\nx.pdf\n--page\n600x1200mm\n--orientation\nauto\n--bands\n2",
        b"export\nx.journey\n-o\nx.pdf\n--mode\ntiles\n--scale\n80%\n--layout\nassemble",
        b"export\nx.journey\n-o\nx.pdf\n--mode\ntiles\n--sheets\n12\n--key\nnone\n--page\nA4",
        b"export\nx.journey\n-o\nx.png\n--dpi\n300\n--page\nroll 914mm\n--hide\nowners",
        b"check\nx.journey\n--rule\ncare,dead-end\n--as-of\n2026-11-21\n--severity\nmedium",
        b"convert\nx.mmd\nx.journey\n--map\nBuying/Current",
        b"new\n--template\nblank\n-o\nx.journey",
    )


def ask(data: bytes, _folder: Path) -> bool:
    """As arguments are understood. A file's name may have bytes that are no text; none has a zero byte."""
    words = data.replace(b"\0", b"").decode("utf-8", "surrogateescape").split("\n")
    said = io.StringIO()
    try:
        with redirect_stderr(said), redirect_stdout(said):
            options = _PARSER.parse_args(words)
        if words[0] == "export":
            exporter_for(options)
            order = print_order(options)
            page = page_for(order.page or "A4", 1_000, 500, order.orientation)
            assert 0 < page.width <= 14_400
            assert 0 < page.height <= 14_400
        elif words[0] == "check":
            rules_called(options.rule)
    except (SystemExit, Failure) as refusal:
        said.write(str(refusal))
        refused = True
    except CannotExport as refusal:
        said.write(str(Failure(refusal.message)))  # as the exporters hand it on
        refused = True
    else:
        refused = False
    assert said.getvalue() == harmless(said.getvalue())
    return not refused
