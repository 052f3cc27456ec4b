"""What there is to say of a PDF before it is written, for people to read."""

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from journeymapper.cli.exporters.matter import matter_of
from journeymapper.cli.exporters.paper import print_order
from journeymapper.cli.harmless import harmless
from journeymapper.cli.outcome import FOUND_NOTHING, FOUND_SOMETHING, Failure
from journeymapper.messages import Message, message, plural, text

if TYPE_CHECKING:
    from journeymapper.export.preflight.remarks import Preflight, Remark, Remedy

_MOST_PLACES = 5
"""Of one remark that are listed."""
_WORDS: dict[str, Message] = {
    "warning": message("Warning"),
    "look": message("Worth a look"),
    "fine": message("Fine"),
}


def look_ahead(options: argparse.Namespace) -> int:
    """Draw a map as it is asked for, write nothing, and print every remark; 1 if one is a warning."""
    from journeymapper.export.errors import CannotExport
    from journeymapper.export.modes import prepare
    from journeymapper.export.preflight.looking import preflight

    order, matter = print_order(options), matter_of(options)
    try:
        told = preflight(matter, order, prepare(matter, order))
    except CannotExport as error:
        raise Failure(error.message) from error
    print(harmless("\n".join(_lines(told))))
    return FOUND_SOMETHING if told.severity == "warning" else FOUND_NOTHING


def _lines(told: "Preflight") -> Iterator[str]:
    for remark in told.remarks:
        yield f"{text(_WORDS[remark.severity])}: {text(remark.words)}"
        yield from (f"  {line}" for line in _details(remark))


def _details(remark: "Remark") -> Iterator[str]:
    """Where it is, and the options that mend it."""
    for place in remark.places[:_MOST_PLACES]:
        yield text(message("Page {page}: “{words}”", page=place.name, words=place.words or place.record))
    further = len(remark.places) - _MOST_PLACES
    if further > 0:
        yield text(plural("and {count} more", "and {count} more", further))
    for remedy in remark.remedies:
        yield f"→ {text(remedy.words)} ({_as_options(remedy)})"


def _as_options(remedy: "Remedy") -> str:
    """A remedy as it is written on the command line."""
    given = {name: value for name, value in remedy.changes.items() if value not in (None, "auto")}
    if not given:
        return text(message("without {options}", options=", ".join(f"--{name}" for name in remedy.changes)))
    return " ".join(f"--{name} {value}" for name, value in given.items())
