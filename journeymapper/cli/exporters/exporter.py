"""A kind of file that `export` can write."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass

from journeymapper.messages import Message


@dataclass(frozen=True, slots=True)
class Output:
    """A finished file, and what to say of it."""

    data: bytes
    notes: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Exporter:
    """One kind of file, chosen by the ending of the output's name."""

    ending: str
    """With its dot, in small letters."""
    export: Callable[[argparse.Namespace], Output]
    """Makes the file from the options of the command line. Raises `Failure`."""
    takes: tuple[str, ...] = ()
    """The options that change something in such a file, besides --as-of, which all take."""
