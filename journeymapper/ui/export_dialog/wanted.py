"""What the press has been asked for and has not done yet: of each kind the newest."""

import threading
from collections import deque
from collections.abc import Callable

from journeymapper.ui.export_dialog.told import Asked, Look, Portion, Prove, Subject, Write


class Wanted:
    """Filled by the thread that reads the pipe, emptied by the one that works.

    `give_up` is called, by the thread that reads, when what is in work has become useless.
    """

    def __init__(self, give_up: Callable[[], object]) -> None:
        self._changed = threading.Condition()
        self._give_up = give_up
        self._first: deque[Portion | Subject | Write] = deque()
        self._prove: Prove | None = None
        self._looks: dict[str, Look] = {}
        self._over = False

    @property
    def presses(self) -> bool:
        """Whether something waits that makes pages in work useless."""
        return self._over or self._prove is not None

    def put(self, asked: Asked) -> None:
        """Remembers what is asked for in place of what it replaces."""
        with self._changed:
            if isinstance(asked, Prove):
                self._prove = asked
                self._looks.clear()
                self._give_up()
            elif isinstance(asked, Look):
                self._looks.pop(asked.name, None)
                self._looks[asked.name] = asked
            else:
                self._first.append(asked)
            self._changed.notify()

    def end(self) -> None:
        """Nothing will be asked for any more."""
        with self._changed:
            self._over = True
            self._give_up()
            self._changed.notify()

    def next(self) -> Asked | None:
        """Waits for what is to be done next; None once nothing will be asked for any more."""
        with self._changed:
            self._changed.wait_for(lambda: self._over or self._first or self._prove or self._looks)
            if self._over:
                return None
            if self._first:
                return self._first.popleft()
            if self._prove is not None:
                asked, self._prove = self._prove, None
                return asked
            return self._looks.pop(next(iter(self._looks)))
