"""Both versions of a file that went different ways, what collides, and what is to be done."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journeymapper.editor.collided import collided
from journeymapper.editor.parting import Choice, Parted, Settlement, step_to
from journeymapper.messages import Message, message, plural, text
from journeymapper.model.merging import Key, Side
from journeymapper.model.project import Project
from journeymapper.storage.errors import printable
from journeymapper.ui import parts
from journeymapper.ui.comparison.panel import Comparison
from journeymapper.ui.comparison.rows import Sides
from journeymapper.ui.conflict.collision_list import MOST, CollisionList
from journeymapper.ui.desk import Desk
from journeymapper.ui.focus import chain
from journeymapper.ui.literal import sentence
from journeymapper.ui.placing import fitting

_SIZE = QSize(1040, 700)
_LEAST = 420
"""The height with few differences."""
_PLAIN = 600
"""The width where there is nothing to compare."""
_BASE = message("Last saved here")
_HERE, _THERE = message("Mine, in this window"), message("Theirs, in the file")


class ConflictDialog(QDialog):
    """`settlement` is what was chosen, by Escape nothing. `saving`: somebody wants to save."""

    def __init__(self, parted: Parted, desk: Desk, over: QWidget, *, saving: bool) -> None:
        super().__init__(over)
        self.setWindowTitle(text(message("The file was changed")))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.resize(fitting(_SIZE, over))
        self.settlement = Settlement("cancel")
        self._parted = parted
        self._desk = desk
        self._rest: Side | None = None
        """What holds where there are more collisions than are shown; None: as it is by itself."""
        self.sides: list[Comparison] = []
        self.collisions: CollisionList | None = None
        self.all_mine = parts.push_button(message("All mine"), "link")
        self.all_theirs = parts.push_button(message("All theirs"), "link")
        self.merge = self._button(message("Merge and save") if saving else message("Merge"), "merge")
        self.keep_mine = self._button(message("Keep mine"), "mine")
        self.load_theirs = self._button(message("Load theirs"), "theirs")
        self.save_copy = self._button(message("Save a copy…"), "copy")
        self.cancel = self._button(message("Cancel"), "cancel")
        self._furnish()
        self._choose_first()

    def showEvent(self, event: QShowEvent) -> None:
        """No higher than its lists ask for."""
        super().showEvent(event)
        body = self.layout()
        if event.spontaneous() or body is None:
            return
        body.activate()
        if not self.sides:
            self._shrink(QSize(_PLAIN, body.heightForWidth(_PLAIN)))
            return
        rooms = [(side.view, side.view.viewport().height()) for side in self.sides]
        spare = min(room - view.height_up_to(room) for view, room in rooms)
        if spare > 0 and self.collisions is not None:
            self.collisions.setMinimumHeight(self.collisions.height())  # only what differs takes less room
        self._shrink(QSize(self.width(), max(self.height() - spare, min(_LEAST, self.height()))))

    def _shrink(self, size: QSize) -> None:
        """Around its middle, where Qt has put it by now."""
        spare = self.size() - size
        self.resize(size)
        self.move(self.pos() + QPoint(spare.width() // 2, spare.height() // 2))

    def _button(self, words: Message, choice: Choice) -> QPushButton:
        button = parts.push_button(words, "outlined")
        button.setToolTip(text(_EXPLAINED[choice]) if choice in _EXPLAINED else "")
        button.setAccessibleDescription(button.toolTip())
        button.clicked.connect(lambda: self._choose(choice))
        return button

    def _furnish(self) -> None:
        body = parts.column(margins=(20, 18, 20, 16), gap=10)
        name = printable(self._parted.path.name)
        title = message("{file} was changed by another program", file=name)
        body.addWidget(parts.label(sentence(title), weight="semibold", size="section", wraps=True))
        body.addWidget(parts.label(sentence(self._told()), ink="ink2", wraps=True))
        if self._parted.theirs is not None:
            body.addLayout(self._both_sides(self._parted.theirs), 3)
            if self._parted.merged.collisions:
                self._add_collisions(body)
        else:
            body.addSpacing(10)
        body.addLayout(self._foot())
        self.setLayout(body)
        # Qt asks the dialog of a button which one Enter means, so it has to be in one by now.
        self._first.setDefault(True)
        parts.restyle(self._first, "look", "primary")

    def _told(self) -> Message:
        refusal = self._parted.file.refusal
        if refusal is not None and not self._replaceable:
            return message("{why} Save what is here under another name.", why=refusal)
        if refusal is not None:
            return message(
                "{why} What is here is whole: save it under another name, or over that file,"
                " which is kept among its earlier versions.",
                why=refusal,
            )
        return message("Whatever you choose, nothing is lost: both versions are kept among the earlier ones.")

    @property
    def _replaceable(self) -> bool:
        """Whether the file can be written over: only where what it says can be kept before."""
        return self._parted.writable and self._parted.file.data is not None

    def _both_sides(self, theirs: Project) -> QHBoxLayout:
        parted = self._parted
        row = parts.row(gap=16)
        if not parted.known:
            row.addWidget(self._side(theirs, parted.mine, Sides(_THERE, _HERE)))
            return row
        row.addWidget(self._side(parted.beginning, parted.mine, Sides(_BASE, _HERE)), 1)
        row.addWidget(self._side(parted.beginning, theirs, Sides(_BASE, _THERE)), 1)
        return row

    def _side(self, before: Project, after: Project, sides: Sides) -> QFrame:
        comparison = Comparison(self._desk, message("Nothing was changed here"))
        comparison.show_projects(before, after, sides)
        way = message("{before} → {after}", before=sides.before, after=sides.after)
        comparison.view.setAccessibleName(text(way))
        self.sides.append(comparison)
        frame = QFrame()
        frame.setObjectName("conflictSide")
        frame.setLayout(parts.column(comparison, margins=(1, 1, 1, 1)))
        return frame

    def _add_collisions(self, body: QVBoxLayout) -> None:
        found = self._parted.merged.collisions
        words = plural(
            "{count} thing was changed on both sides. Choose which to keep; everything else is merged.",
            "{count} things were changed on both sides. Choose which to keep; everything else is merged.",
            len(found),
        )
        head = parts.row(parts.label(text(words), weight="semibold"), None, gap=14)
        head.addWidget(self.all_mine)
        head.addWidget(self.all_theirs)
        self.collisions = CollisionList(collided(self._parted, MOST), max(len(found) - MOST, 0))
        self.all_mine.clicked.connect(lambda: self._choose_all("mine"))
        self.all_theirs.clicked.connect(lambda: self._choose_all("theirs"))
        body.addLayout(head)
        body.addWidget(self.collisions, 2)

    def _foot(self) -> QHBoxLayout:
        readable = self._parted.theirs is not None
        self.merge.setVisible(readable and self._worked_here)
        self.load_theirs.setVisible(readable)
        self.keep_mine.setVisible(self._replaceable)
        self.keep_mine.setText(text(message("Keep mine") if readable else message("Replace the file")))
        aside, *others = self._buttons
        return parts.row(aside, None, *others, gap=8)

    @property
    def _buttons(self) -> tuple[QPushButton, ...]:
        """As one reads: first the one that stands aside, at last what most people want."""
        if self._parted.theirs is None:
            return (self.keep_mine, self.cancel, self.load_theirs, self.merge, self.save_copy)
        return (self.save_copy, self.cancel, self.keep_mine, self.load_theirs, self.merge)

    @property
    def _worked_here(self) -> bool:
        """Whether there is anything here that the file lacks."""
        return not self._parted.known or step_to(self._parted.beginning, self._parted.mine) is not None

    @property
    def _first(self) -> QPushButton:
        """What most people want."""
        if self._parted.theirs is None:
            return self.save_copy
        return self.merge if self._worked_here else self.load_theirs

    def _choose_first(self) -> None:
        """Tab goes as one reads; it begins where there is something to decide."""
        stops: list[QWidget] = [side.view for side in self.sides]
        first: QWidget = self._first
        if self.collisions is not None:
            first = self.collisions.rows[0].held
            radios = (side for row in self.collisions.rows for side in (row.mine, row.theirs))
            stops += [self.all_mine, self.all_theirs, *radios]
        stops += self._buttons
        chain(stops[0], stops[1:])
        first.setFocus()

    def _choose_all(self, side: Side) -> None:
        assert self.collisions is not None
        self._rest = side
        self.collisions.choose_all(side)

    def _choose(self, choice: Choice) -> None:
        self.settlement = Settlement(choice, self._decided() if choice == "merge" else {})
        if choice == "cancel":
            self.reject()
        else:
            self.accept()

    def _decided(self) -> dict[Key, Side]:
        decided: dict[Key, Side] = {}
        if self.collisions is not None:
            if self._rest is not None:
                decided = {one.key: self._rest for one in self._parted.merged.collisions}
            decided |= self.collisions.decided
        return decided


_EXPLAINED: dict[Choice, Message] = {
    "merge": message("Takes the changes of both sides together"),
    "mine": message("Saves what is here; what the other program saved becomes an earlier version"),
    "theirs": message("Shows what the other program saved; undo brings back what is here"),
    "copy": message("Saves what is here under another name; the file stays as the other program saved it"),
}


def settled(parted: Parted, desk: Desk, over: QWidget, *, saving: bool) -> Settlement:
    """Asks what is to be done about two versions of a file."""
    dialog = ConflictDialog(parted, desk, over, saving=saving)
    dialog.exec()
    chosen = dialog.settlement
    dialog.deleteLater()
    return chosen
