"""Journals as crashed programs, failing disks and strangers leave them."""

import zlib
from functools import cache
from pathlib import Path

from journeymapper.storage.atomic import digest_of
from journeymapper.storage.journal.about import NAME, About, base_file, lines_file, text_of
from journeymapper.storage.journal.reading import read_journal
from tests.fuzz.files import projects
from tests.fuzz.projects import hold_opened
from tests.storage.files_by_hand import file_of

_PARTS = b"\n=====\n"
"""Between about, base and lines, so that they are one input."""


@cache
def journals() -> tuple[bytes, ...]:
    """Journals with a base and three edits, one of them with a picture that isn't there."""
    lines = b"\n".join(
        (
            b'{"n":1,"label":"Add","records":[{"id":"card_7","kind":"note","map":"map_1","text":"x"}],"gone":[],"pictures":{}}',
            b'{"n":2,"label":"Delete","records":[],"gone":["card_7","card_1"],"pictures":{}}',
            b'{"n":3,"label":"Picture","records":[],"gone":[],"pictures":{"%064x":{"type":"image/png"}}}' % 7,
        )
    )
    return tuple(
        _PARTS.join((text_of(About("map", "", digest_of(base))), base, lines))
        for base in (*projects()[::2], file_of('{"id":"card_1","kind":"touchpoint","map":"map_1"}'))
    )


def recover(data: bytes, folder: Path) -> bool:
    """As journals are read. Lines get sums that fit, or nothing behind them would ever be reached."""
    about, base, lines = (*data.split(_PARTS), b"", b"")[:3]
    summed = b"".join(b"%08x %s\n" % (zlib.crc32(line), line) for line in lines.split(b"\n"))
    (folder / NAME).write_bytes(about)
    base_file(folder, 0).write_bytes(base)
    lines_file(folder, 0).write_bytes(summed if len(data) % 8 else lines)
    kept = read_journal(folder)
    if kept is None:
        return False
    hold_opened(kept.opened)
    return True
