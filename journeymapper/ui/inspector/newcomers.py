"""Choosing a person or a channel, or naming a new one on the spot: one undo step for both."""

from typing import get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from journeymapper.messages import Message, text
from journeymapper.model import edits
from journeymapper.model.change import Change, apply, joined
from journeymapper.model.ids import new_id
from journeymapper.model.people import Channel, Family, Person
from journeymapper.model.project import Project
from journeymapper.ui.desk import Desk
from journeymapper.ui.inspector.picks import ChoiceEditor

_NEW = object()
_LONGEST = 200
_FAMILY_WORDS: tuple[tuple[Family, tuple[str, ...]], ...] = (
    ("web", ("web", "shop", "site", "online", "portal")),
    ("social", ("social", "instagram", "facebook", "linkedin", "tiktok", "youtube")),
    ("email", ("mail", "newsletter")),
    ("chat", ("chat", "message", "messenger", "sms", "whatsapp")),
    ("phone", ("phone", "call", "hotline")),
    ("person", ("person", "store", "branch", "event", "visit", "counter")),
    ("post", ("post", "print", "letter", "parcel", "flyer")),
    ("product", ("product", "app", "device")),
    ("referral", ("referral", "word of mouth", "friend", "recommend")),
)


class NewName(QLineEdit):
    """The field for the name. `settled` carries the name; it is empty where there is to be none."""

    settled = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.accept()
            self.settled.emit("" if event.key() == Qt.Key.Key_Escape else self.text())
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.settled.emit("")


class NamedChoiceEditor(ChoiceEditor):
    """A choice whose last entry asks for a new name; `made` carries it."""

    made = Signal(str)

    def __init__(self, desk: Desk, new: Message) -> None:
        super().__init__(desk)
        self._new = text(new)
        self._before: object = None
        self._name = NewName()
        self._name.setMaxLength(_LONGEST)
        self._name.setPlaceholderText(self._new)
        self._name.setAccessibleName(self._new)
        layout = self.layout()
        assert layout is not None, "the choice has laid itself out"
        layout.addWidget(self._name)
        self._name.hide()
        self._name.settled.connect(self._settle)

    def offer(self, choices: tuple[tuple[object, str], ...]) -> None:
        super().offer((*choices, (_NEW, self._new)))

    def show_value(self, value: object) -> None:
        self._before = value
        super().show_value(value)

    def _pick(self, row: int) -> None:
        if row < self.box.count() - 1:
            super()._pick(row)
            return
        super().show_value(self._before)
        self.box.hide()
        self._name.clear()
        self._name.show()
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _settle(self, name: str) -> None:
        if self._name.isHidden():
            return
        focused = self._name.hasFocus()
        self._name.hide()
        self.box.show()
        if focused:
            self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        if name := " ".join(name.split()):
            self.made.emit(name)


def with_person(project: Project, id_: str, field: str, name: str) -> Change | None:
    """Somebody of this name in a field of a record: who the project knows by it, or else a new person."""
    return _with(project, id_, field, Person(id=new_id("person"), name=name))


def with_channel(project: Project, id_: str, field: str, name: str) -> Change | None:
    """The channel of this name in a field of a record: one that the project has, or else a new one."""
    return _with(project, id_, field, Channel(id=new_id("channel"), name=name, family=_family(project, name)))


def _with(project: Project, id_: str, field: str, new: Person | Channel) -> Change | None:
    known = (record for record in project.all(type(new)) if record.name.casefold() == new.name.casefold())
    named = next(known, None)
    if named is not None:
        return edits.set_fields(project, id_, **{field: named.id})
    change = edits.add_record(project, new)
    if change is None:
        return None
    return joined(change, edits.set_fields(apply(project, change), id_, **{field: new.id}))


def _family(project: Project, name: str) -> Family:
    """What its name says, or else the first family that no channel of the project has: another hue."""
    said = name.casefold()
    for family, words in _FAMILY_WORDS:
        if any(word in said for word in words):
            return family
    used = {channel.family for channel in project.all(Channel)}
    families: tuple[Family, ...] = get_args(Family)
    return next((family for family in families if family not in used), "product")
