"""The two switches under a card's title: moment of truth and lock."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from journeymapper.editor.fields import Field
from journeymapper.editor.plans.shared import LOCK, MOMENT
from journeymapper.messages import message, text
from journeymapper.model.cards import Touchpoint
from journeymapper.ui import parts
from journeymapper.ui.desk import Desk
from journeymapper.ui.flow import FlowLayout
from journeymapper.ui.inspector.subject import Subject


class Switches(QWidget):
    """Chips that are on or off; of several cards one is on where it is on all of them."""

    def __init__(self, desk: Desk, subject: Subject) -> None:
        super().__init__()
        self._desk = desk
        self._subject = subject
        self._moment = self._chip("diamond", MOMENT, 11)
        self._lock = self._chip("lock", LOCK, 13)
        flow = FlowLayout(8)
        flow.addWidget(self._moment)
        flow.addWidget(self._lock)
        body = parts.column(margins=(16, 11, 16, 10))
        body.addLayout(flow)
        self.setLayout(body)
        self._moment.setVisible(self._has_moment)

    def sync(self) -> None:
        """Shows the cards; doing so twice is free."""
        if self._has_moment:
            self._moment.setChecked(self._subject.value(MOMENT) is True)
        locked = self._subject.value(LOCK) is True
        self._lock.setChecked(locked)
        self._lock.setText(text(message("Locked") if locked else LOCK.words))

    @property
    def _has_moment(self) -> bool:
        return all(isinstance(record, Touchpoint) for record in self._subject.records)

    def _chip(self, icon: str, field: Field, size: float) -> QToolButton:
        chip = QToolButton()
        chip.setProperty("look", "chip")
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setCheckable(True)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chip.setText(text(field.words))
        self._desk.icons.dress(chip, icon, "ink3", size, on_ink="card", gap=2)
        chip.clicked.connect(lambda on: self._turn(field, on))
        return chip

    def _turn(self, field: Field, on: bool) -> None:
        self._subject.write(field, on)
        self._desk.store.seal()
