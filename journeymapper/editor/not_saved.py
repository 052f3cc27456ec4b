"""What is said where a project could not be saved: what happened, whether the work is kept, what to do."""

from dataclasses import dataclass
from pathlib import Path

from journeymapper.messages import Message, message
from journeymapper.storage.errors import CannotSave


@dataclass(frozen=True, slots=True)
class NotSaved:
    """A save that failed."""

    path: Path
    error: CannotSave
    kept: bool
    """Whether the work is safe all the same: in the journal, or in the file that it has."""

    @property
    def words(self) -> Message:
        """One sentence.

        >>> from journeymapper.messages import text
        >>> from journeymapper.storage.errors import WriteFailed
        >>> from journeymapper.storage.refusals import Refusal
        >>> full = WriteFailed("shop.journey", Refusal(message("the disk is full")))
        >>> text(NotSaved(Path("shop.journey"), full, kept=True).words).partition(", ")[2]
        'but your work is kept safe; save under another name or in another folder.'
        """
        what, advice = self.error.what, self.error.advice
        if what is None:
            return self.error.message
        if self.kept:
            return message("{what}, but your work is kept safe; {advice}.", what=what, advice=advice)
        return message(
            "{what}, and your work is kept nowhere else; save it in another folder now.", what=what
        )

    @property
    def without_saving(self) -> Message:
        """What becomes of the work where somebody goes on without saving."""
        if self.kept:
            return message("If you don’t save, what you did can be recovered for 30 days.")
        return message("If you don’t save, what you did since the last save is lost.")
