"""A poster drawn in a process of its own, so that the window stays as quick as it was, and can give up."""

import pickle
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from journeymapper.editor.serving import packed
from journeymapper.messages import Message, language, message
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.storage.codec import decode, encode
from journeymapper.translations import speak

if TYPE_CHECKING:
    from multiprocessing.connection import Connection as Pipe
    from multiprocessing.context import SpawnProcess


@dataclass(frozen=True, slots=True)
class PosterOrder:
    """What to draw: a project as the bytes of its file, and what the checks say of the map."""

    file: bytes
    map: str
    reading: Reading
    as_of: date
    page: str
    language: str
    """Of the words that are not the project's own."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A poster as the bytes of its PDF, and what to say of it; no bytes where it could not be drawn."""

    data: bytes
    notes: tuple[Message, ...]


class PosterProcess:
    """One poster on its way. Nothing here waits."""

    def __init__(self, project: Project, map_: str, reading: Reading, as_of: date, page: str) -> None:
        order = PosterOrder(encode(project), map_, reading, as_of, page, language())
        import multiprocessing  # 10 ms, and only exports need it

        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process: SpawnProcess = context.Process(target=draw, args=(theirs, packed(order)), daemon=True)
        self._process.start()
        theirs.close()

    def poll(self) -> Drawn | None:
        """The poster once it is there; None until then."""
        try:
            if not self._pipe.poll():
                return None
            drawn: Drawn = pickle.loads(self._pipe.recv_bytes())
        except (EOFError, OSError):
            drawn = Drawn(b"", (message("The PDF could not be drawn."),))
        self.stop()
        return drawn

    def stop(self) -> None:
        """Gives the poster up, or tidies up after it."""
        if self._process.is_alive():
            self._process.kill()
        self._process.join(2)
        self._pipe.close()


def draw(pipe: "Pipe", order: bytes) -> None:
    """Runs in the process: draws the poster and sends it back, or the sentence that says why not."""
    from journeymapper.export.errors import CannotExport
    from journeymapper.export.poster import export_poster

    wanted: PosterOrder = pickle.loads(order)
    speak(wanted.language)
    project = decode(wanted.file).project
    try:
        poster = export_poster(project, wanted.map, _checked(project, wanted), wanted.as_of, wanted.page)
        drawn = Drawn(poster.data, poster.notes)
    except CannotExport as error:
        drawn = Drawn(b"", (error.message,))
    pipe.send_bytes(packed(drawn))
    pipe.close()


def _checked(project: Project, wanted: PosterOrder) -> Reading:
    """The reading of the window; one made here where the checker has not yet seen the last edit."""
    if wanted.reading.checked:
        return wanted.reading
    from journeymapper.checks import check
    from journeymapper.editor.numbering import Numbering
    from journeymapper.editor.reading import gather

    findings = Numbering().number(wanted.map, check(project, wanted.map, wanted.as_of).open)
    gathered = gather(project, wanted.map, findings, checked=True)
    return replace(gathered, colouring=wanted.reading.colouring)
