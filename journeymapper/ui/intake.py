"""Takes in pictures beside the window: shrunk in a process of their own, kept, and handed to who asked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from journeymapper.canvas.timers import again, once
from journeymapper.editor.shrinking import Shrinking
from journeymapper.editor.store import Committed, NoRoom
from journeymapper.messages import Message, plural, text
from journeymapper.storage.pictures import Source
from journeymapper.ui.desk import Desk
from journeymapper.ui.message_bar import MessageBar

_POLL_MS = 15
_SAID_AFTER_MS = 500

Use = Callable[[tuple[str, ...]], object]
"""What is done with the hashes of the pictures that could be taken in: at least one."""


@dataclass(frozen=True)
class _Batch:
    shrinking: Shrinking
    use: Use


class PictureIntake(QObject):
    """Several batches may be on their way; each is used once all of it has come."""

    def __init__(self, desk: Desk, messages: MessageBar) -> None:
        super().__init__()
        self._desk = desk
        self._messages = messages
        self._batches: list[_Batch] = []
        self._said = ""
        self._poll = again(self, _POLL_MS, self._listen)
        self._slow = once(self, _SAID_AFTER_MS, self._say_busy)
        desk.changed.connect(self._follow)

    @property
    def busy(self) -> bool:
        """Whether pictures are on their way."""
        return bool(self._batches)

    def take(self, sources: Sequence[Source], use: Use) -> None:
        """Take pictures in. `use` is called from a later turn of the loop; never where none can be used."""
        if sources:
            self._batches.append(_Batch(Shrinking(sources), use))
            self._poll.start()
            self._slow.start()

    def stop(self) -> None:
        """Gives up what is on its way."""
        for batch in self._batches:
            batch.shrinking.stop()
        self._batches.clear()
        self._rest()

    def _listen(self) -> None:
        for batch in tuple(self._batches):
            batch.shrinking.poll()
            if batch.shrinking.over:
                self._batches.remove(batch)
                self._finish(batch)
        if not self._batches:
            self._rest()

    def _finish(self, batch: _Batch) -> None:
        hashes: list[str] = []
        refused: list[Message] = []
        for taken in batch.shrinking.taken:
            if isinstance(taken, Message):
                refused.append(taken)
                continue
            try:
                hashes.append(self._desk.store.add_asset(taken))
            except NoRoom as full:
                refused.append(full.why)
        if hashes:
            self._desk.store.seal()
            batch.use(tuple(dict.fromkeys(hashes)))
        if refused:
            self._messages.say(refused[0], "wrong", tuple(refused[1:]))

    def _follow(self, committed: Committed) -> None:
        """Pictures that were meant for another project are given up."""
        if committed.origin == "open":
            self.stop()

    def _say_busy(self) -> None:
        count = sum(len(batch.shrinking.sources) for batch in self._batches)
        words = plural("Taking in {count} picture…", "Taking in {count} pictures…", count)
        self._said = text(words)
        self._messages.say(words)

    def _rest(self) -> None:
        self._poll.stop()
        self._slow.stop()
        self._messages.withdraw(self._said)
        self._said = ""
