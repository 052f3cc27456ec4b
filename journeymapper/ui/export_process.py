"""A file made in a process of its own, so that the window stays as quick as it was, and can give up."""

import pickle
from typing import TYPE_CHECKING, Protocol

from journeymapper.diagnosis.accounts import account_of_end
from journeymapper.diagnosis.diary import own_diary, written_down
from journeymapper.editor.second_process import SecondProcess
from journeymapper.editor.serving import packed
from journeymapper.messages import language, message
from journeymapper.translations import speak
from journeymapper.ui.export_orders import Made

if TYPE_CHECKING:
    from multiprocessing.connection import Connection as Pipe


class Order(Protocol):
    """What is to be made: plain data, which goes to the process."""

    def make(self) -> Made:
        """Makes it, in the process."""
        ...


class ExportProcess:
    """One file on its way. Nothing here waits."""

    def __init__(self, order: Order) -> None:
        # Words that are not the project's own are those of the window's language.
        self._process = SecondProcess("export", carry_out, packed((language(), order)))

    def poll(self) -> Made | None:
        """The file once it is there; None until then."""
        try:
            if not self._process.pipe.poll():
                return None
            made: Made = pickle.loads(self._process.pipe.recv_bytes())
        except (EOFError, OSError):
            own_diary().write(account_of_end("export", self._process.died()))
            made = Made(b"", (message("The file could not be made."),))
        self.stop()
        return made

    def stop(self) -> None:
        """Gives the file up, or tidies up after it."""
        self._process.end()


def carry_out(pipe: "Pipe", asked: bytes) -> None:
    """Runs in the process: makes what is asked for and sends it back."""
    order: Order
    spoken, order = pickle.loads(asked)
    speak(spoken)
    with written_down("export"):
        pipe.send_bytes(packed(order.make()))
    pipe.close()
