"""What was done, in order, and where in it the project stands."""

from dataclasses import dataclass

from journeymapper.messages import Message
from journeymapper.model.change import Change, joined


@dataclass(frozen=True, slots=True)
class Entry:
    """One undo step: a change, the words for it, and the key by which the next may join it."""

    change: Change
    label: Message
    merge: str = ""


class History:
    """The undo steps of one open project."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._position = 0
        self._saved: int | None = 0
        self._since = 0
        """The last place that leads to here and to what was saved."""
        self._forgotten = 0
        """How many steps from there to what was saved can't be done again."""
        self._sealed = True

    @property
    def at_saved(self) -> bool:
        """Whether the project is as it was last saved."""
        return self._position == self._saved

    @property
    def undone_next(self) -> Entry | None:
        """The step that undo takes back."""
        return self._entries[self._position - 1] if self._position else None

    @property
    def redone_next(self) -> Entry | None:
        """The step that redo does again."""
        return self._entries[self._position] if self._position < len(self._entries) else None

    @property
    def unsaved(self) -> int:
        """How many steps lie between what was saved and the project as it is: those undone, those done."""
        return abs(self._position - self._since) + self._forgotten

    @property
    def unsaved_last(self) -> Entry | None:
        """The step that stands last of those done since then."""
        return self.undone_next if self._position > self._since else None

    def mark_saved(self) -> None:
        """The project is on disk as it is here."""
        self._saved = self._since = self._position
        self._forgotten = 0
        self.seal()

    def mark_unsaved(self) -> None:
        """No place in the history is on disk."""
        self._saved = None

    def seal(self) -> None:
        """The next step stands alone, whatever its key."""
        self._sealed = True

    def push(self, entry: Entry) -> None:
        """One more step at this place; what was undone is forgotten.

        It joins the last one where both have the same key and nothing sealed that one. Two that together do
        nothing vanish.
        """
        del self._entries[self._position :]
        if self._saved is not None and self._saved > self._position:
            self._saved = None
        if self._since > self._position:
            self._forgotten += self._since - self._position
            self._since = self._position
        last = self.undone_next
        if last is None or self._sealed or not entry.merge or entry.merge != last.merge:
            self._entries.append(entry)
            self._sealed = False
        else:
            del self._entries[-1]
            change = joined(last.change, entry.change)
            if change is not None:
                self._entries.append(Entry(change, entry.label, entry.merge))
            # What lies below a vanished step may have its key, yet was sealed off from it.
            self._sealed = change is None
        self._position = len(self._entries)

    def step_back(self) -> None:
        """One step was undone."""
        self._position -= 1
        self.seal()

    def step_forward(self) -> None:
        """One step was done again."""
        self._position += 1
        self.seal()
