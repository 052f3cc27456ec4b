"""On which line of its file a record stands, for reports that point there."""

import re

_ID = re.compile(rb'"id"\s*:\s*"([^"\\]+)"')
"""A quote within a text has a backslash before it, so no text is taken for a key."""


def lines_of(data: bytes) -> dict[str, int]:
    """Id → the line of a file, counted from 1, on which it is given; parts of a record that have ids too.

    Files that others wrote need not have a record to a line.

    >>> lines_of(b'{"records":[\\n{"id":"stage_a"},\\n{"id":"stage_b","note":"\\\\"id\\\\":\\\\"x\\\\""}]}')
    {'stage_a': 2, 'stage_b': 3}
    """
    lines: dict[str, int] = {}
    line, counted_to = 1, 0
    for found in _ID.finditer(data):
        line += data.count(b"\n", counted_to, found.start())
        counted_to = found.start()
        lines.setdefault(found.group(1).decode("utf-8", "replace"), line)
    return lines
