"""Pictures made fit to be kept in a process of their own, so that the window stays as quick as it was."""

import pickle
from collections.abc import Iterable
from typing import TYPE_CHECKING

from journeymapper.diagnosis.diary import write_down
from journeymapper.editor.second_process import SecondProcess
from journeymapper.editor.serving import packed
from journeymapper.messages import Message, message
from journeymapper.model.project import Asset
from journeymapper.storage.pictures import Source

if TYPE_CHECKING:
    from multiprocessing.connection import Connection as Pipe


class Shrinking:
    """A batch of pictures on its way. Nothing here waits; somebody has to `poll` until it is `over`."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self.sources = tuple(sources)
        self.taken: list[Asset | Message] = []
        """For each source that is done, in order: the picture, or the sentence that says why not."""
        self._process = SecondProcess("pictures", shrink, packed(self.sources))

    @property
    def process_id(self) -> int:
        """The id of the process."""
        return self._process.id

    @property
    def over(self) -> bool:
        """Whether every picture has come or been refused."""
        return len(self.taken) == len(self.sources)

    def poll(self) -> None:
        """Take what has come since. A process that died counts for every picture that it still had."""
        try:
            while not self.over and self._process.pipe.poll():
                self.taken.append(pickle.loads(self._process.pipe.recv_bytes()))
        except (EOFError, OSError):
            left = self.sources[len(self.taken) :]
            self.taken += [_unread(source) for source in left]
        if self.over:
            self.stop()

    def stop(self) -> None:
        """Give up what has not come, or tidy up after all has."""
        self._process.end()


def shrink(pipe: "Pipe", order: bytes) -> None:
    """Runs in the process: takes in one picture after the other and sends it back."""
    from journeymapper.storage.pictures import CannotUsePicture, take_in

    sources: tuple[Source, ...] = pickle.loads(order)
    for source in sources:
        answer: Asset | Message
        try:
            answer = take_in(source)
        except CannotUsePicture as refused:
            answer = refused.message
        except Exception as error:  # one picture that can't be read keeps no other from coming
            write_down(error, "pictures")
            answer = _unread(source)
        pipe.send_bytes(packed(answer))
    pipe.close()


def _unread(source: Source) -> Message:
    return message("{file} could not be read.", file=source.name)
