"""On the way out of a project whose changes are in no file."""

from journeymapper.ui.desk import Desk
from journeymapper.ui.documents.asking import Asking
from journeymapper.ui.documents.documents import Documents


class Leaving:
    """Asks until the project is saved somewhere, or may be lost."""

    def __init__(self, desk: Desk, documents: Documents, asking: Asking) -> None:
        self._desk = desk
        self._documents = documents
        self._asking = asking

    def may_leave(self) -> bool:
        """Whether the open project may go: nothing is unsaved, it was saved now, or it may be lost."""
        if not self._desk.store.modified:
            return True
        answer = self._asking.unsaved(self._documents.name)
        if answer != "save":
            return answer == "discard"
        return self._documents.save() or self._may_leave_unsaved()

    def _may_leave_unsaved(self) -> bool:
        """Nobody is kept in a window by a full disk."""
        while (failed := self._documents.not_saved) is not None:
            answer = self._asking.not_saved(failed)
            if answer in ("discard", "cancel"):
                return answer == "discard"
            if self._documents.save_elsewhere() if answer == "elsewhere" else self._documents.try_again():
                return True
        return False
