"""The questions of the program, in dialogs. Every text in them is plain."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QInputDialog, QMessageBox, QWidget

from journeymapper.editor.clips.rows import Table
from journeymapper.editor.holding import Held, Way
from journeymapper.editor.not_saved import NotSaved
from journeymapper.editor.parting import Parted, Settlement
from journeymapper.messages import Message, message, text
from journeymapper.storage.files import OPENED, SUFFIX
from journeymapper.ui import parts
from journeymapper.ui.commands.edit import CardsAnswer
from journeymapper.ui.desk import Desk
from journeymapper.ui.documents import Answer, WayOut
from journeymapper.ui.literal import tip

_FILES = f"Journeymapper (*{SUFFIX})"
_OPENED = f"Journeymapper ({' '.join(f'*{suffix}' for suffix in OPENED)})"


class Dialogs:
    """Asks in dialogs over a window."""

    def __init__(self, over: QWidget) -> None:
        self._over = over

    def unsaved(self, name: str) -> Answer:
        """Save, don't save, or stay."""
        box = self._box(message("Save changes to {name}?", name=name or message("this project")))
        box.setInformativeText(
            text(
                message("What you don’t save can be recovered for 30 days: “Recover work…” in the File menu.")
            )
        )
        save = box.addButton(text(message("Save")), QMessageBox.ButtonRole.AcceptRole)
        discard = box.addButton(text(message("Don’t save")), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(text(message("Cancel")), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(save)
        pressed = _pressed(box)
        if pressed is save:
            return "save"
        return "discard" if pressed is discard else "cancel"

    def not_saved(self, failed: NotSaved) -> WayOut:
        """What to do on the way out, since saving failed."""
        box = self._box(failed.words)
        box.setInformativeText(text(failed.without_saving))
        roles = QMessageBox.ButtonRole
        elsewhere = box.addButton(text(message("Save elsewhere…")), roles.AcceptRole)
        ways: dict[QAbstractButton, WayOut] = {
            elsewhere: "elsewhere",
            box.addButton(text(message("Try again")), roles.AcceptRole): "again",
            box.addButton(text(message("Don’t save")), roles.DestructiveRole): "discard",
        }
        cancel = box.addButton(text(message("Cancel")), roles.RejectRole)
        box.setDefaultButton(elsewhere)
        box.setEscapeButton(cancel)
        return ways.get(_pressed(box), "cancel")

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

    def delete_with(self, words: Message) -> bool:
        """Whether to delete something that takes other things along."""
        box = self._box(words)
        delete = box.addButton(text(message("Delete")), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(text(message("Cancel")), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(delete)
        return _pressed(box) is delete

    def words_for(self, title: Message, proposed: str) -> str | None:
        """A few words."""
        words, sure = QInputDialog.getText(self._over, text(title), tip(text(title)), text=proposed)
        return words if sure else None

    def cards_of_deleted(self, words: Message) -> CardsAnswer:
        """Whether cards go with what they stand in, or wait in the tray."""
        box = self._box(words)
        box.setInformativeText(text(message("Undo brings all of it back.")))
        keep = box.addButton(text(message("Put the cards into the tray")), QMessageBox.ButtonRole.AcceptRole)
        delete = box.addButton(text(message("Delete the cards too")), QMessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(text(message("Cancel")), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(cancel)
        pressed = _pressed(box)
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
        box = self._box(words)
        box.setInformativeText(text(message("It was moved, renamed or deleted, or its disk is not there.")))
        remove = box.addButton(text(message("Remove from the list")), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(text(message("Keep it")), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(remove)
        return _pressed(box) is remove

    def settle(self, parted: Parted, desk: Desk, *, saving: bool) -> Settlement:
        """What to do about two versions of the open file."""
        from journeymapper.ui.conflict.dialog import (
            settled,  # not needed until another program writes the file
        )

        return settled(parted, desk, self._over, saving=saving)

    def tell(self, words: Message, more: str = "") -> None:
        """Says something that needs no answer."""
        box = self._box(words)
        box.setInformativeText(more)
        box.addButton(text(message("Close")), QMessageBox.ButtonRole.AcceptRole)
        _pressed(box)

    def _box(self, words: Message) -> QMessageBox:
        box = QMessageBox(self._over)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text(words))
        return box

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


def _pressed(box: QMessageBox) -> QAbstractButton:
    """Asks, and gives the button that was pressed. The box goes afterwards: it owns the button."""
    for button in box.buttons():
        parts.restyle(button, "look", "primary" if button is box.defaultButton() else "outlined")
    box.exec()
    box.deleteLater()
    return box.clickedButton()
