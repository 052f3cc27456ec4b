"""What a version looks like and how it differs from the present project: in a process of its own."""

import pickle
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from journeymapper.drawing.themes import Theme
from journeymapper.editor.differences import Differences, differences
from journeymapper.editor.reading import gather
from journeymapper.editor.serving import packed
from journeymapper.layout import lay_out
from journeymapper.layout.formats import SCREEN
from journeymapper.messages import Message
from journeymapper.model.project import Project
from journeymapper.storage.backups import Version, read_version
from journeymapper.storage.codec import decode
from journeymapper.storage.errors import CannotOpen
from journeymapper.translations import speak
from journeymapper.ui.png import png_of
from journeymapper.ui.start.previews import extent_words, stamps

if TYPE_CHECKING:
    from multiprocessing.connection import Connection as Pipe


@dataclass(frozen=True, slots=True)
class Asked:
    """A version that somebody looks at."""

    version: Version
    name: str
    """What sentences call the file."""
    map: str
    """Which map to show; the first where it has no such one."""
    theme: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Seen:
    """What there is to see of it."""

    asked: Asked
    picture: bytes = b""
    """PNG; empty where it has no map."""
    size: Message | None = None
    """How large the map is."""
    told: Differences | None = None
    """What restoring it would change."""
    refused: Message | None = None
    """Why it can't be used."""


def serve(pipe: "Pipe", spoken: str) -> None:
    """Runs in the process: first comes the present project, then what is looked at, the last one first."""
    speak(spoken)
    try:
        present = decode(pipe.recv_bytes()).project
        while True:
            asked: Asked = pickle.loads(pipe.recv_bytes())
            while pipe.poll():  # who walks through the list is shown where they rest
                asked = pickle.loads(pipe.recv_bytes())
            pipe.send_bytes(packed(seen(present, asked)))
    except (EOFError, OSError):
        pipe.close()


def seen(present: Project, asked: Asked) -> Seen:
    """Reads a version, draws its map and compares it."""
    try:
        project = read_version(asked.version, asked.name).project
    except CannotOpen as error:
        return Seen(asked, refused=error.message)
    picture, size = _picture(project, asked)
    return Seen(asked, picture, size, differences(present, project))


def _picture(project: Project, asked: Asked) -> tuple[bytes, Message | None]:
    maps = project.index.all_maps()
    if not maps:
        return b"", None
    map_ = asked.map if asked.map in maps else maps[0]
    layout = lay_out(project, map_, gather(project, map_), SCREEN)
    (image,) = stamps(project, layout, [Theme.load(asked.theme)], QSize(asked.width, asked.height))
    return png_of(image), extent_words(layout)
