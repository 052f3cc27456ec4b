"""A map to paper and into pictures: the dialog that asks how, and the same once more without a question."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QProgressDialog

from journeymapper.editor.numbering import Numbering
from journeymapper.messages import message, text
from journeymapper.model import edits
from journeymapper.storage import files
from journeymapper.ui import parts
from journeymapper.ui.desk import Desk
from journeymapper.ui.desktop import open_file, own_folder, paper, show_folder_of
from journeymapper.ui.documents import Documents
from journeymapper.ui.exporting import FileAsking
from journeymapper.ui.literal import one_line
from journeymapper.ui.message_bar import MessageBar, Offer
from journeymapper.ui.settings import Settings

if TYPE_CHECKING:
    from journeymapper.ui.export_dialog.dialog import ExportDialog
    from journeymapper.ui.export_dialog.memory import Exports
    from journeymapper.ui.export_dialog.press import Material, Press
    from journeymapper.ui.export_dialog.told import NotWritten, Written
    from journeymapper.ui.export_dialog.wish import Wish

_SHOWN_AFTER_MS = 500


class PageExport(QObject):
    """`numbering` gives the numbers that findings have in the window."""

    def __init__(
        self,
        desk: Desk,
        documents: Documents,
        asking: FileAsking,
        messages: MessageBar,
        settings: Settings,
        numbering: Callable[[], Numbering],
    ) -> None:
        super().__init__()
        self._desk = desk
        self._documents = documents
        self._asking = asking
        self._messages = messages
        self._settings = settings
        self._numbering = numbering
        self._dialog: ExportDialog | None = None
        self._press: Press | None = None
        self._progress: QProgressDialog | None = None
        self._unsaved: Exports | None = None
        self._failure = ""
        """What is said of a file that could not be written."""
        documents.changed.connect(self._forget)

    def open(self) -> None:
        """Opens the dialog as it was last used for this project."""
        if self._busy:
            return
        # The dialog is not needed until somebody exports.
        from journeymapper.ui.export_dialog.dialog import ExportDialog

        dialog = ExportDialog(self._desk, self._material(), self._target_for, self._messages.window())
        dialog.written.connect(partial(self._written, dialog))
        dialog.finished.connect(self._close)
        self._dialog = dialog
        dialog.begin(self._exports())

    def again(self) -> None:
        """The last export once more, over the same file; the dialog where there was none."""
        exports = self._exports()
        if self._busy or exports.target is None:
            self.open()
            return
        from journeymapper.ui.export_dialog.wish import on_sheets_of

        self._write(on_sheets_of(exports.wish, paper()), exports.target)

    def stop(self) -> None:
        """Gives up what is on its way."""
        if self._dialog is not None:
            self._dialog.reject()
        self._end_again()

    def _write(self, wish: "Wish", target: Path) -> None:
        """Without a dialog."""
        from journeymapper.ui.export_dialog.press import Press

        if self._busy:
            return
        self._press = press = Press(self._material())
        press.written.connect(partial(self._written_again, wish))
        press.failed.connect(partial(self._failed, wish, target))
        self._progress = self._progress_of(target)
        press.saving.connect(self._progress.reset)
        press.write(wish, target)

    def _write_elsewhere(self, wish: "Wish") -> None:
        target = self._target_for(wish, elsewhere=True)
        if target is not None:
            self._write(wish, target)

    @property
    def _busy(self) -> bool:
        return self._dialog is not None or self._press is not None

    def _material(self) -> "Material":
        from journeymapper.ui.export_dialog.press import Material
        from journeymapper.ui.export_dialog.told import Subject

        desk = self._desk
        subject = Subject(desk.session.map, desk.as_of, self._numbering(), desk.reading.colouring)
        return Material(desk.project, subject)

    def _exports(self) -> "Exports":
        from journeymapper.ui.export_dialog.memory import recalled

        return self._unsaved or recalled(self._desk.project, self._documents.path, self._settings)

    def _target_for(self, wish: "Wish", *, elsewhere: bool = False) -> Path | None:
        """Asks where to, beside the last file of this kind; or in a folder where a person's own files are."""
        from journeymapper.ui.export_dialog.options import FILE_WORDS

        exports = self._exports()
        last = exports.targets.get(wish.key)
        suffix = f".{wish.file}"
        folder = (exports.target or self._documents.path or Path()).parent
        proposed = last or folder / f"{self._proposed(wish)}{suffix}"
        if elsewhere:
            proposed = own_folder() / proposed.name
        kind = f"{text(FILE_WORDS[wish.file])} (*{suffix})"
        target = self._asking.file_for(message("Export"), str(proposed), kind)
        return files.ending(target, suffix) if target is not None else None

    def _proposed(self, wish: "Wish") -> str:
        journey = self._desk.journey
        name = self._documents.name or (journey.title if journey else "") or "journey"
        return name if wish.key == "poster" or wish.file != "pdf" else f"{name}-{wish.key}"

    def _written(self, dialog: "ExportDialog", written: "Written") -> None:
        self._remember(dialog.wish, written.target)
        self._tell(written)

    def _written_again(self, wish: "Wish", written: "Written") -> None:
        self._end_again()
        self._remember(wish, written.target)
        self._tell(written)

    def _failed(self, wish: "Wish", target: Path, failed: "NotWritten") -> None:
        self._end_again()
        if not failed.refused:
            self._desk.wrong.emit(failed.words)
            return
        self._failure = text(failed.words)
        elsewhere = Offer(message("Save elsewhere…"), partial(self._write_elsewhere, wish))
        again = Offer(message("Try again"), partial(self._write, wish, target))
        self._messages.say(failed.words, "wrong", (), elsewhere, again)

    def _remember(self, wish: "Wish", target: Path) -> None:
        from journeymapper.ui.export_dialog.memory import keep
        from journeymapper.ui.export_dialog.remembered import pairs_of

        exports = self._exports().with_one(wish, target)
        change = edits.remember_export(self._desk.project, wish.key, pairs_of(wish))
        self._desk.store.note(change, message("Remember the export"))
        if self._documents.path is not None:
            keep(self._documents.path, wish, target, self._settings)
        self._unsaved = None if self._documents.path is not None else exports

    def _tell(self, written: "Written") -> None:
        target = written.target
        self._messages.say(
            message("{name} is written.", name=one_line(target.name)),
            "plain",
            written.notes,
            Offer(message("Open"), partial(open_file, target)),
            Offer(message("Show in folder"), partial(show_folder_of, target)),
        )

    def _forget(self) -> None:
        """Another project is open."""
        self._unsaved = None
        self._messages.withdraw(self._failure)

    def _close(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _progress_of(self, target: Path) -> QProgressDialog:
        words = text(message("Writing {name}…", name=one_line(target.name)))
        progress = QProgressDialog("", text(message("Cancel")), 0, 0, self._messages.window())
        progress.setLabel(parts.label(words))
        progress.setWindowModality(Qt.WindowModality.WindowModal)
        progress.setMinimumDuration(_SHOWN_AFTER_MS)
        progress.setAutoClose(False)
        progress.setValue(0)
        progress.canceled.connect(self._end_again)
        return progress

    def _end_again(self) -> None:
        if self._press is not None:
            self._press.stop()
            self._press.deleteLater()
            self._press = None
        if self._progress is not None:
            self._progress.canceled.disconnect(self._end_again)
            self._progress.close()
            self._progress.deleteLater()
            self._progress = None
