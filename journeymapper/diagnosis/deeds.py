"""What was done last, in the words of the program alone: ids of commands, labels without what they name."""

from collections import deque
from datetime import UTC, datetime

from journeymapper.messages import Message
from journeymapper.model.change import Change

_REMEMBERED = 40


class Deeds:
    """The last forty things that were done in any window."""

    def __init__(self) -> None:
        self._done: deque[str] = deque(maxlen=_REMEMBERED)

    def command(self, id_: str) -> None:
        """Somebody ran a command."""
        self._note(f"command {id_}")

    def commit(self, label: Message, origin: str, change: Change) -> None:
        """The project changed. Of the label its pattern is kept, never what stands in its places.

        >>> from journeymapper.messages import message
        >>> deeds = Deeds()
        >>> deeds.commit(message("Move {name}", name="Anna’s complaint"), "do", Change({}, {}))
        >>> deeds.told()[0].partition(" ")[2]
        'do “Move {name}” +0 ~0 −0'
        """
        pairs = [(change.before.get(id_), change.after.get(id_)) for id_ in change.ids]
        added = sum(before is None and after is not None for before, after in pairs)
        gone = sum(before is not None and after is None for before, after in pairs)
        self._note(f"{origin} “{label.id}” +{added} ~{len(pairs) - added - gone} −{gone}")

    def told(self) -> tuple[str, ...]:
        """The deeds, the last first, each with its time of day (UTC)."""
        return tuple(reversed(self._done))

    def _note(self, words: str) -> None:
        self._done.append(f"{datetime.now(UTC):%H:%M:%S} {words}")
