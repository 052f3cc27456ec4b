"""A commit as one line of text with its checksum, and back."""

import zlib
from collections.abc import Iterable, Iterator, Mapping

from journeymapper.model.base import Record
from journeymapper.storage import json_text
from journeymapper.storage.aside import Aside, JsonObject, put_back
from journeymapper.storage.errors import CannotOpen
from journeymapper.storage.plain import plain

_CHECKSUM = 8
"""Hexadecimal digits before the blank."""


def line_of(
    number: int,
    label: str,
    steps: int,
    after: Mapping[str, Record | None],
    aside: Aside,
    pictures: Mapping[str, JsonObject],
) -> bytes:
    """A commit: the records as they are now, the ids of those that are gone, and which pictures came.

    `label` is what the edit is called that stands last, `steps` how many more edits there are than before:
    none where it goes on with the last one, fewer where one was taken back.
    Records carry what a file said of them beyond what this version knows.
    """
    said: JsonObject = {"n": number, "label": label, "steps": steps}
    records = [_plain(record, aside) for record in after.values() if record is not None]
    gone = [id_ for id_, record in after.items() if record is None]
    said |= {"records": list(records), "gone": list(gone), "pictures": dict(pictures)}
    words = json_text.write(said).encode()
    return b"%08x %s\n" % (zlib.crc32(words), words)


def entries_in(data: bytes) -> Iterator[JsonObject]:
    """The commits of a journal's bytes, in their order, up to the first line that is torn or damaged."""
    for number, line in enumerate(_whole_lines(data), 1):
        checksum, words = line[:_CHECKSUM], line[_CHECKSUM + 1 :]
        if checksum != b"%08x" % zlib.crc32(words):
            return
        try:
            entry = json_text.read(words, "")
        except CannotOpen:
            return
        if entry.get("n") != number:
            return
        yield entry


def _whole_lines(data: bytes) -> Iterable[bytes]:
    """The lines that end as they should; what comes after the last line feed was never finished."""
    return data.split(b"\n")[:-1]


def _plain(record: Record, aside: Aside) -> JsonObject:
    values = plain(record)
    put_back(values, aside.keys.get(record.id, ()))
    return values
