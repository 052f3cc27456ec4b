"""What the process of an export dialog does while the dialog is open.

It keeps the project and what was checked of it, draws the pages of one wish after the other, paints what is
looked at and writes the file. What is asked for anew while it draws makes it give up what it has in work.
"""

import pickle
import signal
import threading
from _thread import interrupt_main
from typing import TYPE_CHECKING, cast

from journeymapper.diagnosis.diary import write_down, written_down
from journeymapper.editor.serving import packed
from journeymapper.messages import Message, message
from journeymapper.model.base import Record
from journeymapper.model.cards import Card
from journeymapper.model.project import Asset, Project
from journeymapper.translations import speak
from journeymapper.ui.export_dialog.told import (
    Answer,
    Asked,
    Look,
    NotWritten,
    Portion,
    Proofed,
    Prove,
    Refused,
    Rows,
    Saving,
    Sheet,
    Subject,
    Taken,
    Write,
    Written,
)
from journeymapper.ui.export_dialog.wanted import Wanted

if TYPE_CHECKING:
    from multiprocessing.connection import Connection as Pipe
    from types import FrameType

    from PySide6.QtGui import QGuiApplication

    from journeymapper.export.preflight.remarks import Remark
    from journeymapper.model.matter import Matter
    from journeymapper.model.showing import Showing
    from journeymapper.ui.export_dialog.painting import PagePainter
    from journeymapper.ui.export_dialog.proofs import Proof

_ROWS_BYTES = 256 * 1024
"""Of pixels that go through the pipe at a time, so that the window is never busy with many."""


class GivenUp(BaseException):
    """What was in work is not wanted any more."""


class Room:
    """Does what it is asked, the newest first."""

    def __init__(self, pipe: "Pipe") -> None:
        self._pipe = pipe
        self._wanted = Wanted(interrupt_main)
        self._may_give_up = False
        self._records: dict[str, Record] = {}
        self._assets: dict[str, Asset] = {}
        self._subject: Subject | None = None
        self._whole: Matter | None = None
        self._cut: tuple[Showing, Matter] | None = None
        self._number = 0
        self._proof: Proof | None = None
        self._painter: PagePainter | None = None
        self._application: QGuiApplication | None = None

    def work(self) -> None:
        """Does what is asked until the window is gone."""
        signal.signal(signal.SIGINT, self._stop)
        threading.Thread(target=self._read, daemon=True).start()
        while (asked := self._wanted.next()) is not None:
            try:
                self._may_give_up = isinstance(asked, (Prove, Look))
                self._do(asked)
                self._may_give_up = False
            except GivenUp:
                pass
            except (EOFError, OSError):
                return

    def _stop(self, _signal: int, _frame: "FrameType | None") -> None:
        """Ends what is in work; runs between two steps of the thread that works.

        It may come late, when what it was meant for is already in work: only what waits counts.
        """
        if self._may_give_up and self._wanted.presses:
            self._may_give_up = False
            raise GivenUp

    def _read(self) -> None:
        try:
            while True:
                asked: Asked = pickle.loads(self._pipe.recv_bytes())
                self._wanted.put(asked)
        except (EOFError, OSError):
            self._wanted.end()

    def _do(self, asked: Asked) -> None:
        match asked:
            case Portion():
                self._records |= {record.id: record for record in asked.records}
                self._assets |= dict(asked.assets)
                self._say(Taken())
            case Subject():
                self._subject, self._whole, self._cut = asked, None, None
            case Prove():
                self._prove(asked)
            case Look():
                self._look(asked)
            case Write():
                self._write(asked)

    def _say(self, answer: Answer) -> None:
        # Half an answer would leave nothing readable behind it.
        held, self._may_give_up = self._may_give_up, False
        self._pipe.send_bytes(packed(answer))
        self._may_give_up = held

    def _shown(self, showing: "Showing") -> "Matter":
        """What is printed of the map: checked once, and cut anew whenever something else is to be shown."""
        from journeymapper.editor.matters import matter_for
        from journeymapper.editor.showing.cutting import cut
        from journeymapper.storage.collector import hide_from_collector

        subject = cast("Subject", self._subject)
        if self._whole is None:
            project = Project(self._records, self._assets)
            self._whole = matter_for(
                project, subject.map, subject.as_of, subject.numbering, subject.colouring
            )
            hide_from_collector()  # it stays for as long as the dialog is open
        if self._cut is None or self._cut[0] != showing:
            self._cut = showing, cut(self._whole, showing)
        return self._cut[1]

    def _prove(self, asked: Prove) -> None:
        from journeymapper.editor.showing.travelling import goes_along, travelling
        from journeymapper.export.errors import CannotExport
        from journeymapper.ui.export_dialog.proofs import prove

        self._proof = self._painter = None
        try:
            matter = self._shown(asked.wish.showing)
            proof = prove(matter, asked.wish)
            along = goes_along(travelling(matter)) if asked.wish.with_source else ()
        except CannotExport as error:
            self._say(Refused(asked.number, error.message))
            return
        except Exception as error:
            self._say(Refused(asked.number, _trouble(error)))
            return
        self._number, self._proof = asked.number, proof
        sheets = tuple(Sheet(leaf.name, leaf.width, leaf.height) for leaf in proof.leaves)
        self._say(Proofed(asked.number, sheets, (*self._beforehand(matter), *proof.remarks), along))

    def _beforehand(self, matter: "Matter") -> "tuple[Remark, ...]":
        """That there is nothing to print yet, or who is named though names are hidden."""
        from journeymapper.export.preflight.remarks import Remark

        if not any(matter.project.all(Card)):
            words = message("There are no cards on this map yet: these are its empty lanes.")
            return (Remark("arrangement", "look", words),)
        return tuple(Remark("arrangement", "look", words) for words in self._still_named(matter))

    def _still_named(self, matter: "Matter") -> tuple[Message, ...]:
        """Where people that are hidden are named in what others wrote."""
        from journeymapper.editor.showing.told_still import still_named

        if self._whole is None or self._cut is None or self._cut[0].shows("owners"):
            return ()
        return tuple(still_named(self._whole.project, matter.project))

    def _look(self, asked: Look) -> None:
        proof = self._proof
        if proof is None or asked.number != self._number:
            return
        if self._painter is None:
            from journeymapper.ui.export_dialog.painting import PagePainter

            self._take_up_pens()
            self._painter = PagePainter(proof.leaves, proof.wish.order.theme, proof.assets)
        image = self._painter.paint(asked)  # owns the bytes
        pixels = memoryview(image.constBits())
        line = 4 * asked.width
        step = max(1, _ROWS_BYTES // line)
        for first in range(0, asked.height, step):
            self._say(Rows(asked, first, bytes(pixels[first * line : (first + step) * line])))

    def _take_up_pens(self) -> None:
        """Makes Qt ready to paint without a display, once; it has to be held for as long as it paints."""
        if self._application is None:
            from journeymapper.canvas.picture_file import offscreen

            self._application = offscreen()

    def _write(self, asked: Write) -> None:
        from journeymapper.export.errors import CannotExport
        from journeymapper.storage import files
        from journeymapper.storage.errors import StorageError
        from journeymapper.ui.export_dialog.proofs import make

        if asked.wish.file == "png":
            self._take_up_pens()
        try:
            matter = self._shown(asked.wish.showing)
            made = make(matter, asked.wish)
            self._say(Saving())
            files.create(asked.target, made.data, force=True)
        except CannotExport as error:
            self._say(NotWritten(error.message))
        except StorageError as error:
            self._say(NotWritten(error.message, refused=True))
        except Exception as error:
            self._say(NotWritten(_trouble(error)))
        else:
            self._say(Written(asked.target, (*self._still_named(matter), *made.notes)))


def _trouble(error: Exception) -> Message:
    write_down(error, "press")
    return message("The pages could not be drawn, because something went wrong in the program.")


def print_on(pipe: "Pipe", spoken: str) -> None:
    """Runs in the process, until the window closes the pipe. `spoken` is the window's language."""
    speak(spoken)
    with written_down("press"):
        Room(pipe).work()
