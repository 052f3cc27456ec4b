"""The open project, and the one door through which it changes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from journeymapper.editor.history import Entry, History
from journeymapper.editor.room import Room
from journeymapper.messages import Message, message, text
from journeymapper.model.change import Change, apply, diff
from journeymapper.model.project import Asset, Project
from journeymapper.storage.aside import NOTHING, Aside
from journeymapper.storage.assets import hash_of

Origin = Literal["do", "undo", "redo", "open"]


@dataclass(frozen=True, slots=True)
class Committed:
    """The notice of one change: `apply(before, change) == after`."""

    before: Project
    after: Project
    change: Change
    label: Message
    origin: Origin
    revision: int
    steps: int
    """By how many undo steps it leads away from what was saved: none for one more letter, -1 for one back."""
    last: Message
    """What the edit is called that stands last now."""


Listener = Callable[[Committed], None]
OnFailure = Callable[[Listener, Exception], None]
_NO_PICTURES: Mapping[str, Asset] = MappingProxyType({})


class NoRoom(ValueError):
    """A project may not hold so much; `why` is the sentence."""

    def __init__(self, why: Message) -> None:
        super().__init__(text(why))
        self.why = why


class Store:
    """Holds the project and its history, and tells listeners, in the order of their registration.

    When a listener raises, the others still run and the change stands; then `on_failure` hears of each
    failure. Without it, failures are raised again, several as an ExceptionGroup.

    What would make a project larger than its `room` is neither done, undone nor redone; `on_refused` hears
    why.
    """

    def __init__(
        self, project: Project, on_failure: OnFailure | None = None, room: Room | None = None
    ) -> None:
        self.room = room or Room()
        self.room.begin(project)
        self.on_refused: Callable[[Message], object] = _unheard
        """Says why something was not done."""
        self._project = project
        self._history = History()
        self._revision = 0
        self._listeners: list[Listener] = []
        self._on_failure = on_failure
        self._telling = False

    @property
    def project(self) -> Project:
        """The project as it is now."""
        return self._project

    @property
    def revision(self) -> int:
        """A number that grows with every notice."""
        return self._revision

    def listen(self, listener: Listener) -> None:
        """From now on this listener hears of every change."""
        self._listeners.append(listener)

    def unlisten(self, listener: Listener) -> None:
        """From now on this listener hears nothing more."""
        self._listeners.remove(listener)

    def commit(
        self,
        change: Change | None,
        label: Message,
        *,
        merge: str = "",
        pictures: Mapping[str, Asset] = _NO_PICTURES,
    ) -> bool:
        """Do a change as one undo step, named by `label`; False where there is nothing to do, or no room.

        With the same `merge` key as the step before, and nothing sealed since, it joins that step. `pictures`
        (hash → picture) come with it. Raises `MismatchedChange` for a change made for another project,
        RuntimeError when a listener commits.
        """
        self._refuse_listeners()
        if change is None:
            return False
        held = self._project.with_assets(pictures)
        following = apply(held, change)
        if all(change.before[id_] == change.after[id_] for id_ in change.ids):
            return False
        if self._refuses(following, change):
            return False
        self._project, unsaved = held, self._history.unsaved
        self._history.push(Entry(change, label, merge))
        self._take(following, change, label, "do", unsaved)
        return True

    def note(self, change: Change | None, label: Message) -> bool:
        """Do a change that nobody would undo or be asked to save, as of how the file was last exported.

        It goes into the file with whatever is saved next. No other change may name its records: steps of the
        history stay as they are. Raises as `commit` does.
        """
        self._refuse_listeners()
        if change is None:
            return False
        following = apply(self._project, change)
        if self._refuses(following, change):
            return False
        self._take(following, change, label, "do", self._history.unsaved)
        return True

    def undo(self) -> Message | None:
        """Take the last step back; its label, or None where there is none, or no room."""
        self._refuse_listeners()
        entry = self._history.undone_next
        if entry is None:
            return None
        change = entry.change.inverse()
        following = apply(self._project, change)
        if self._refuses(following, change):
            return None
        unsaved = self._history.unsaved
        self._history.step_back()
        self._take(following, change, entry.label, "undo", unsaved)
        return entry.label

    def redo(self) -> Message | None:
        """Do the step again that was undone last; its label, or None where there is none, or no room."""
        self._refuse_listeners()
        entry = self._history.redone_next
        if entry is None:
            return None
        following = apply(self._project, entry.change)
        if self._refuses(following, entry.change):
            return None
        unsaved = self._history.unsaved
        self._history.step_forward()
        self._take(following, entry.change, entry.label, "redo", unsaved)
        return entry.label

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self._history.undone_next is not None

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return self._history.redone_next is not None

    @property
    def undo_label(self) -> Message | None:
        """What undo would take back."""
        entry = self._history.undone_next
        return entry.label if entry else None

    @property
    def redo_label(self) -> Message | None:
        """What redo would do again."""
        entry = self._history.redone_next
        return entry.label if entry else None

    def seal(self) -> None:
        """A gesture starts or a field is left: the next commit joins nothing."""
        self._history.seal()

    @property
    def modified(self) -> bool:
        """Whether the project differs from what was last saved."""
        return not self._history.at_saved

    def mark_saved(self) -> None:
        """The project is on disk as it is now."""
        self._history.mark_saved()

    def mark_unsaved(self) -> None:
        """No state of the project is on disk any more."""
        self._history.mark_unsaved()

    def add_asset(self, asset: Asset) -> str:
        """Keep a picture; the hash by which records name it. It is no undo step and tells nobody.

        Raises `NoRoom`.
        """
        self._refuse_listeners()
        hash_ = hash_of(asset.data)
        following = self._project.with_assets({hash_: asset})
        why = self.room.refusal(self._project, following, ())
        if why is not None:
            raise NoRoom(why)
        self._project = following
        return hash_

    def open(self, project: Project, *, saved: bool = True, aside: Aside = NOTHING) -> None:
        """Hold another project, with an empty history. `saved` False: it is on no disk yet.

        `aside` is what its file holds that is not understood here: it takes up room too.
        """
        self._refuse_listeners()
        self.room.begin(project, aside)
        change = diff(self._project, project) or Change({}, {})
        self._history = History()
        if not saved:
            self._history.mark_unsaved()
        self._take(project, change, message("Open"), "open", self._history.unsaved)

    def has_room_for(self, following: Project, aside: Aside) -> bool:
        """Whether the project may become another one beside `aside`; `on_refused` hears why not."""
        following = following.with_assets(self._project.assets)
        why = self.room.refusal(self._project, following, following.records.values(), aside)
        if why is not None:
            self.on_refused(why)
        return why is None

    def _refuses(self, following: Project, change: Change) -> bool:
        why = self.room.refusal(self._project, following, change.after.values())
        if why is not None:
            self.on_refused(why)
        return why is not None

    def _refuse_listeners(self) -> None:
        if self._telling:
            raise RuntimeError("a listener may not change the project that it is being told of")

    def _take(self, following: Project, change: Change, label: Message, origin: Origin, unsaved: int) -> None:
        """`unsaved`: how many steps lay between what was saved and the project before."""
        before, self._project = self._project, following
        self._revision += 1
        steps, last = self._history.unsaved - unsaved, self._history.unsaved_last
        called = last.label if last is not None else label
        self._tell(Committed(before, following, change, label, origin, self._revision, steps, called))

    def _tell(self, committed: Committed) -> None:
        failures: list[tuple[Listener, Exception]] = []
        self._telling = True
        try:
            for listener in tuple(self._listeners):
                try:
                    listener(committed)
                except (
                    Exception
                ) as error:  # whatever a view does wrong, the next one still hears of the change
                    failures.append((listener, error))
        finally:
            self._telling = False
        if self._on_failure is not None:
            for listener, failure in failures:
                self._on_failure(listener, failure)
        elif len(failures) == 1:
            raise failures[0][1]
        elif failures:
            raise ExceptionGroup("listeners failed", [failure for _, failure in failures])


def _unheard(why: Message) -> None:
    """Nobody looks."""
