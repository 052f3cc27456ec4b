"""How much is ever read, and a look at a text's brackets before any parser sees it.

A parser makes objects of what it reads: 96 MB of `{},{},…` would fill gigabytes, and a million opening
brackets would overrun its stack. Both are seen here from the bytes alone, in time linear in their number.
"""

import re
from itertools import accumulate

from journeymapper.messages import message
from journeymapper.storage.aside import Json
from journeymapper.storage.errors import TooDeep, TooLarge, TooMany

FILE_BYTES = 96 * 2**20
FLUENT_CARDS = 5_000
"""Up to here everything is fluent; beyond, a project opens with a note."""
CARDS = 20_000
VALUES = 4_000_000
"""Keys and elements in a file: twenty thousand full cards with all their measurements stay far below."""
RECORDS = 200_000
"""Ten for each of twenty thousand cards; each may need a repair, which takes its time."""
ENTRIES = 20_000
"""Elements of one list, or keys of one object, in a record: as many as there may be cards to name."""
DEPTH = 60
"""Levels of brackets; our own records need six."""

_NO_STRUCTURE = bytes(set(range(256)) - set(b'[]{},"'))
_STRING = re.compile(rb'"[^"]*"')
_STEP = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}


def check_size(size: int, name: str) -> None:
    """Raises `TooLarge`."""
    if size > FILE_BYTES:
        raise TooLarge(name, size, FILE_BYTES)


def check_structure(data: bytes, name: str) -> None:
    """Raises `TooMany` or `TooDeep` for a text that no parser should see.

    >>> check_structure(b'[' * 100, "deep.journey")
    Traceback (most recent call last):
    journeymapper.storage.errors.TooDeep: deep.journey nests values more than 60 levels deep, ...
    """
    structure = _structure(data)
    brackets = structure.translate(None, b",")
    if len(structure) > VALUES:
        raise TooMany(name, len(structure), VALUES, message("values"))
    if max(accumulate(map(_STEP.__getitem__, brackets)), default=0) > DEPTH:
        raise TooDeep(name, DEPTH)


def values_in(data: bytes) -> int:
    """The commas and brackets of a JSON text, by which its values are counted.

    >>> values_in(b'{"a":[1,"[,]"],"b":{}}')
    8
    """
    return len(_structure(data))


def check_entries(record: Json, name: str) -> None:
    """Raises `TooMany` for a record with a list so long that the tale of what is wrong in it fills memory."""
    if isinstance(record, dict | list):
        if len(record) > ENTRIES:
            raise TooMany(name, len(record), ENTRIES, message("entries in one list"))
        for inner in record.values() if isinstance(record, dict) else record:
            if type(inner) is list or type(inner) is dict:
                check_entries(inner, name)


def _structure(data: bytes) -> bytes:
    """The brackets and commas of a JSON text, without those inside strings."""
    if b"\\" in data:
        data = data.replace(b"\\\\", b"").replace(b'\\"', b"")
    # Two quotes side by side hold nothing and turn nothing round; without them little is left to search.
    structure = data.translate(None, _NO_STRUCTURE).replace(b'""', b"")
    return _STRING.sub(b"", structure).replace(b'"', b"")
