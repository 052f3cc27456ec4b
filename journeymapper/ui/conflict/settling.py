"""What is done when the open file is not what was read or written here last."""

from functools import partial

from PySide6.QtCore import Qt

from journeymapper.editor.parting import Parted, Settlement, step_to, theirs_in
from journeymapper.editor.versions import Versions
from journeymapper.messages import Message, message, text
from journeymapper.model.project import Project
from journeymapper.storage.aside import Aside, united
from journeymapper.storage.atomic import digest_of
from journeymapper.storage.codec import Opened, encode
from journeymapper.storage.errors import StorageError, printable
from journeymapper.storage.refusals import reason_not_saved
from journeymapper.ui.asks import Asks
from journeymapper.ui.desk import Desk
from journeymapper.ui.documents import CurrentFile, Documents
from journeymapper.ui.message_bar import MessageBar


class Settling:
    """Whatever is chosen, the other version is an earlier version of the file and one step of undo away."""

    def __init__(
        self,
        desk: Desk,
        file: CurrentFile,
        documents: Documents,
        versions: Versions,
        asks: Asks,
        messages: MessageBar,
    ) -> None:
        self._desk = desk
        self._file = file
        self._documents = documents
        self._versions = versions
        self._asks = asks
        self._messages = messages

    def compare(self) -> bool:
        """Shows both versions and does what is chosen; whether anything was."""
        parted = self._parted()
        if parted is None:
            return False
        if parted.file.opened is not None and parted.file.opened.digest == self._file.known.digest:
            name = printable(parted.path.name)
            self._messages.say(message("{file} is as it was read or saved here last.", file=name))
            return False
        return self._settle(parted, saving=False)

    def load(self) -> bool:
        """Takes what is in the file, in one step of undo. Where work here would go, it is asked about."""
        if self._desk.store.modified:
            return self.compare()
        parted = self._parted()
        return parted is not None and self._take_theirs(parted)

    def settle_to_save(self) -> bool:
        """What is done when saving meets a file that somebody else wrote; whether it is saved then."""
        parted = self._parted()
        return parted is not None and self._settle(parted, saving=True)

    def _parted(self) -> Parted | None:
        known = self._file.known
        if known.path is None:
            return None
        writable = not self._file.state.only_elsewhere
        return Parted(known.path, known.base, self._desk.project, theirs_in(known.path), writable)

    def _settle(self, parted: Parted, *, saving: bool) -> bool:
        opened = parted.file.opened
        if opened is not None and step_to(parted.mine, opened.project) is None:
            self._go_on(opened, saved=True)
            return True
        settlement = self._asks.settle(parted, self._desk, saving=saving)
        match settlement.choice:
            case "merge":
                merged = self._merge(parted, settlement)
                return merged and (not saving or self._documents.save())
            case "theirs":
                return self._take_theirs(parted)
            case "mine":
                return self._keep_mine(parted)
            case "copy":
                return self._documents.save_copy()
            case "cancel":
                return False

    def _merge(self, parted: Parted, settlement: Settlement) -> bool:
        opened = parted.file.opened
        if opened is None:
            return False
        merged = parted.together(settlement.decided)
        if not self._has_room_for(merged.project, opened) or not self._keep_versions(parted):
            return False
        self._desk.become(merged.project, message("Merge with the file"))
        self._go_on(opened, saved=step_to(self._desk.project, opened.project) is None)
        name = printable(parted.path.name)
        words = message("Both versions of {file} are merged. Undo takes it back.", file=name)
        told = (message("{why} {remedy}", why=one.why, remedy=one.remedy) for one in merged.problems)
        self._say(words, *told)
        return True

    def _take_theirs(self, parted: Parted) -> bool:
        opened = parted.file.opened
        if opened is None:
            self._desk.wrong.emit(parted.file.refusal)
            return False
        if not self._has_room_for(opened.project, opened) or not self._keep_versions(parted):
            return False
        self._desk.become(opened.project, message("Load the file"))
        self._go_on(opened, saved=True)
        if opened.repairs:
            self._documents.repaired.emit(opened.repairs)
        else:
            name = printable(parted.path.name)
            words = message("{file} is loaded as the other program saved it. Undo takes it back.", file=name)
            self._say(words)
        return True

    def _say(self, words: Message, *more: Message) -> None:
        """Tells what was done, until the project is saved next."""
        self._messages.say(words, "plain", more)
        taken_back = partial(self._messages.withdraw, text(words))
        self._documents.saved.connect(taken_back, Qt.ConnectionType.SingleShotConnection)

    def _keep_mine(self, parted: Parted) -> bool:
        data = parted.file.data
        if data is None:
            return False
        opened = parted.file.opened or Opened(
            parted.beginning, self._file.known.aside, digest=digest_of(data)
        )
        if not self._has_room_for(parted.mine, opened) or not self._keep_versions(parted):
            return False
        self._go_on(opened, saved=False)
        return self._documents.save()

    def _keep_versions(self, parted: Parted) -> bool:
        """Keeps both versions as earlier ones of the file; whatever is chosen loses neither."""
        try:
            if parted.file.data is not None:
                self._versions.keep_now(parted.path, parted.file.data)
            if self._desk.store.modified:
                mine = encode(parted.mine, self._file.known.aside)
                self._versions.keep_now(parted.path, mine)
        except StorageError as error:
            words = message(
                "{file} stays as it is: no earlier version of it can be kept, because {reason}.",
                file=printable(parted.path.name),
                reason=reason_not_saved(error),
            )
            self._desk.wrong.emit(words)
            return False
        return True

    def _has_room_for(self, project: Project, opened: Opened) -> bool:
        """Whether a project can be saved with all that is unknown in both versions; why not is said."""
        return self._desk.store.has_room_for(project, self._aside_with(opened))

    def _go_on(self, opened: Opened, *, saved: bool) -> None:
        self._file.go_on_from(opened, self._aside_with(opened), saved=saved)

    def _aside_with(self, opened: Opened) -> Aside:
        return united(self._file.known.aside, opened.aside)
