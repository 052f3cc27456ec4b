"""The folders in which the program keeps what belongs to the person."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from journeymapper.diagnosis.doctor.points import Point
from journeymapper.messages import Message, message
from journeymapper.storage.folders import cache_dir, config_place, state_dir
from journeymapper.storage.refusals import reason_of
from journeymapper.storage.sizes import bytes_words

_LITTLE = 100_000_000
"""Bytes; a large project with its pictures is saved several times over in less."""


def look_at_folders() -> Iterator[Point]:
    """Settings, what is kept, and what can be made again."""
    yield from _look_at(message("Settings"), config_place())
    yield from _look_at(message("Recovery and earlier versions"), state_dir())
    yield from _look_at(message("Pictures of recent files"), cache_dir())


def _look_at(name: Message, folder: Path) -> Iterator[Point]:
    there = next(one for one in (folder, *folder.parents) if os.path.exists(one))
    words = message("{name}: {folder}", name=name, folder=folder)
    trouble = _trouble_with(there)
    if trouble is not None:
        advice = message(
            "It can’t be used, because {reason}. Give yourself the right to write there, or name another "
            "folder in XDG_CONFIG_HOME, XDG_STATE_HOME or XDG_CACHE_HOME.",
            reason=trouble,
        )
        yield Point("attention", words, advice)
        return
    free = shutil.disk_usage(there).free
    room = bytes_words(free)
    if free < _LITTLE:
        advice = message("Only {size} are free there. Make room, or edits can’t be kept.", size=room)
        yield Point("attention", words, advice)
        return
    yield Point("ok", message("{what} ({size} free)", what=words, size=room))


def _trouble_with(folder: Path) -> Message | str | None:
    """Why nothing can be kept in a folder; None where it can."""
    try:
        next(folder.iterdir(), None)
        with tempfile.TemporaryFile(dir=folder):
            return None
    except OSError as error:
        return reason_of(error)
