"""Whatever is done to a project is kept in its journal until the project is saved."""

from collections.abc import Callable
from contextlib import suppress
from threading import Timer

from journeymapper.editor.store import Committed
from journeymapper.messages import Message, message, text
from journeymapper.model.base import scrubbed
from journeymapper.model.project import Project
from journeymapper.storage.aside import Aside
from journeymapper.storage.errors import StorageError
from journeymapper.storage.journal.about import About
from journeymapper.storage.journal.shelf import Held, Shelf
from journeymapper.storage.journal.writing import Journal
from journeymapper.storage.refusals import reason_not_saved

_SYNC_AFTER_S = 3.0
"""From the first commit that the disk itself has not got, in seconds. Five are promised; disks are slow."""


class Safekeeping:
    """Follows a store as the first of its listeners: a commit is kept before anybody else hears of it.

    `wrong` hears the sentence when nothing can be kept, once; `again` is called when something could be kept
    after that.
    """

    def __init__(
        self, shelf: Shelf, wrong: Callable[[Message], object], again: Callable[[], object] = lambda: None
    ) -> None:
        self._shelf = shelf
        self._wrong = wrong
        self._again = again
        self._journal = Journal(shelf.new_folder())
        self._held: Held | None = None
        self._timer: Timer | None = None
        self._failing = False

    def go_on_from(self, about: About, project: Project, aside: Aside, *, unsaved: bool) -> None:
        """From now on commits are made to this project; what was kept of another one is dropped.

        `unsaved`: it is in no file as it is, so the whole of it is kept at once.
        """
        if unsaved:
            self._keep(lambda: self._journal.take_up(about, project, aside))
        else:
            self._journal.go_on_from(about, project, aside)

    def follow(self, committed: Committed) -> None:
        """The store's first listener."""
        if committed.origin != "open":
            said = scrubbed(text(committed.last))
            self._keep(
                lambda: self._journal.append(
                    committed.before, committed.change, committed.after, said, committed.steps
                )
            )

    @property
    def begun(self) -> bool:
        """Whether something is kept that is in no file."""
        return self._journal.begun

    def snapshot(self, project: Project) -> bool:
        """Keeps the whole project as it is now; False where it can't be kept, which is said."""
        return self._keep(lambda: self._journal.snapshot(project))

    def keep_whole(self, project: Project) -> None:
        """The file that commits go on from is another one now, so they need the whole project beside them."""
        if self._journal.begun:
            self.snapshot(project)
        else:
            self._journal.leave_the_file()

    def assure(self, project: Project) -> bool:
        """Whether this project, which is in no file as it is, is kept; tries now where it could not be."""
        if self._failing or not self._journal.whole:
            self.snapshot(project)
        return not self._failing

    def withstands_power_cuts(self) -> bool:
        """Whether what was to be kept last is on the disk itself, after waiting for it."""
        if self._failing:
            return False
        try:
            self._journal.sync()
        except OSError:
            return False
        return True

    def close(self, *, unsaved: bool) -> None:
        """The project is left. `unsaved`: not all of it is in a file; then it can be had back for 30 days."""
        timer = self._timer
        if timer is not None:
            timer.cancel()
        worth_keeping = unsaved and self._journal.begun
        if worth_keeping:
            self._reach_the_disk()
            self._journal.close()
        else:
            self._journal.drop()
        if self._held is not None:
            self._held.let_go()
            self._held = None
        if worth_keeping:
            with suppress(OSError):  # where it can't be put aside, the next start offers it
                self._shelf.discard(self._journal.folder)
        else:
            self._shelf.remove(self._journal.folder)

    def _keep(self, write: Callable[[], None]) -> bool:
        begun = self._journal.begun
        try:
            if self._held is None:
                self._held = Held(self._journal.folder)
            write()
        except (OSError, StorageError) as error:
            self._say(error)
            return False
        if self._failing:
            self._failing = False
            self._again()
        # The file that a journal goes on from is copied before anything can happen to it.
        self._reach_the_disk_soon(_SYNC_AFTER_S if begun else 0)
        return True

    def _say(self, error: OSError | StorageError) -> None:
        if self._failing:
            return
        self._failing = True
        words = message(
            "Your edits can’t be kept safe at the moment, because {reason}. Save the project now.",
            reason=reason_not_saved(error),
        )
        self._wrong(words)

    def _reach_the_disk_soon(self, seconds: float) -> None:
        timer = self._timer  # looked at once: its thread lets go of it at any time
        if timer is None or not timer.is_alive():
            self._timer = timer = Timer(seconds, self._in_thread)
            timer.daemon = True
            timer.start()

    def _in_thread(self) -> None:
        # From here on a commit starts a thread of its own: this one may be past its line already.
        self._timer = None
        self._reach_the_disk()

    def _reach_the_disk(self) -> None:
        """Has all of the journal withstand a power cut; what fails makes the next commit begin it anew."""
        journal = self._journal
        for work in (journal.sync, journal.keep_base, self._renew):
            with suppress(OSError, StorageError):
                work()

    def _renew(self) -> None:
        if self._journal.renew():
            self._journal.sync()
