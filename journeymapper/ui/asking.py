"""The questions of the program, in dialogs. Every text in them is plain."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QInputDialog, QPushButton, QWidget

from journeymapper.editor.clips.rows import Table
from journeymapper.editor.holding import Held, Way
from journeymapper.editor.not_saved import NotSaved
from journeymapper.editor.parting import Parted, Settlement
from journeymapper.messages import Message, message, text
from journeymapper.storage.files import OPENED, SUFFIX
from journeymapper.ui.commands.edit import CardsAnswer
from journeymapper.ui.desk import Desk
from journeymapper.ui.documents import Answer, WayOut
from journeymapper.ui.literal import tip
from journeymapper.ui.question import Question

_FILES = f"Journeymapper (*{SUFFIX})"
_OPENED = f"Journeymapper ({' '.join(f'*{suffix}' for suffix in OPENED)})"


class Dialogs:
    """Asks in dialogs over a window."""

    def __init__(self, over: QWidget) -> None:
        self._over = over

    def unsaved(self, name: str) -> Answer:
        """Save, don't save, or stay."""
        kept = message("What you don’t save can be recovered for 30 days: “Recover work…” in the File menu.")
        words = message("Save changes to {name}?", name=name or message("this project"))
        question = Question(words, self._over, text(kept))
        discard = question.offer(message("Don’t save"), aside=True)
        question.offer(message("Cancel"))
        save = question.offer(message("Save"))
        pressed = question.ask(save)
        if pressed is save:
            return "save"
        return "discard" if pressed is discard else "cancel"

    def not_saved(self, failed: NotSaved) -> WayOut:
        """What to do on the way out, since saving failed."""
        question = Question(failed.words, self._over, text(failed.without_saving))
        discard = question.offer(message("Don’t save"), aside=True)
        question.offer(message("Cancel"))
        again = question.offer(message("Try again"))
        elsewhere = question.offer(message("Save elsewhere…"))
        pressed = question.ask(elsewhere)
        ways: dict[QPushButton, WayOut] = {elsewhere: "elsewhere", again: "again", discard: "discard"}
        return ways.get(pressed, "cancel") if pressed is not None else "cancel"

    def file_to_open(self) -> Path | None:
        """A project file, or a PDF with a project in it."""
        return self._chosen(message("Open a project"), QFileDialog.AcceptMode.AcceptOpen, "", _OPENED)

    def file_to_save(self, proposed: str) -> Path | None:
        """A new name for the project."""
        return self._chosen(message("Save the project"), QFileDialog.AcceptMode.AcceptSave, proposed, _FILES)

    def file_for(self, title: Message, proposed: str, kind: str) -> Path | None:
        """A name for a file of another kind, as in `PDF (*.pdf)`."""
        return self._chosen(title, QFileDialog.AcceptMode.AcceptSave, proposed, kind)

    def file_from(self, title: Message, kind: str) -> Path | None:
        """A file of another kind to read."""
        return self._chosen(title, QFileDialog.AcceptMode.AcceptOpen, "", kind)

    def held(self, by: Held) -> Way:
        """How to open, or where to save, what somebody else has open."""
        from journeymapper.ui.held_dialog import asked_way  # no start needs it, as a rule

        return asked_way(by, self._over)

    def delete_with(self, words: Message, *, for_good: bool = False) -> bool:
        """Whether to delete something that takes other things along; for good is nobody's first answer."""
        question = Question(words, self._over)
        cancel = question.offer(message("Cancel"))
        delete = question.offer(message("Delete for good") if for_good else message("Delete"))
        return question.ask(delete, harmless=cancel if for_good else None) is delete

    def words_for(self, title: Message, proposed: str) -> str | None:
        """A few words."""
        words, sure = QInputDialog.getText(self._over, text(title), tip(text(title)), text=proposed)
        return words if sure else None

    def cards_of_deleted(self, words: Message) -> CardsAnswer:
        """Whether cards go with what they stand in, or wait in the tray."""
        question = Question(words, self._over, text(message("Undo brings all of it back.")))
        question.offer(message("Cancel"))
        delete = question.offer(message("Delete the cards too"))
        keep = question.offer(message("Put the cards into the tray"))
        pressed = question.ask(keep)
        if pressed is keep:
            return "keep"
        return "delete" if pressed is delete else "cancel"

    def one_of(self, title: Message, words: Message, names: Sequence[Message]) -> int | None:
        """Which of these, in a list."""
        shown = [text(name) for name in names]
        name, sure = QInputDialog.getItem(self._over, text(title), tip(text(words)), shown, 0, False)
        return shown.index(name) if sure else None

    def what_columns_mean(self, table: Table) -> Table | None:
        """What the columns of pasted rows mean."""
        from journeymapper.ui.clips.table_dialog import asked_columns  # not needed until rows are pasted

        return asked_columns(table, self._over)

    def forget_recent(self, words: Message) -> bool:
        """Whether to take a file that is gone off the list of recent ones."""
        more = message("It was moved, renamed or deleted, or its disk is not there.")
        question = Question(words, self._over, text(more))
        question.offer(message("Keep it"))
        remove = question.offer(message("Remove from the list"))
        return question.ask(remove) is remove

    def settle(self, parted: Parted, desk: Desk, *, saving: bool) -> Settlement:
        """What to do about two versions of the open file."""
        from journeymapper.ui.conflict.dialog import (
            settled,  # not needed until another program writes the file
        )

        return settled(parted, desk, self._over, saving=saving)

    def tell(self, words: Message, more: str = "") -> None:
        """Says something that needs no answer."""
        question = Question(words, self._over, more)
        question.ask(question.offer(message("Close")))

    def _chosen(self, title: Message, mode: QFileDialog.AcceptMode, proposed: str, kind: str) -> Path | None:
        dialog = QFileDialog(self._over, text(title))
        dialog.setAcceptMode(mode)
        dialog.setNameFilter(kind)
        saving = mode == QFileDialog.AcceptMode.AcceptSave
        dialog.setFileMode(QFileDialog.FileMode.AnyFile if saving else QFileDialog.FileMode.ExistingFile)
        if saving:
            dialog.setDefaultSuffix(kind.rpartition("*.")[2].rstrip(")"))
        if proposed:
            dialog.selectFile(proposed)
        chosen = dialog.selectedFiles() if dialog.exec() else []
        dialog.deleteLater()
        return next((Path(name) for name in chosen), None)
