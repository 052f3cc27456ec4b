"""What both sides changed, each in another way: one line to choose by for each."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QRadioButton, QScrollArea, QSizePolicy, QWidget

from journeymapper.editor.collided import Collided
from journeymapper.messages import Message, message, plural, text
from journeymapper.model.merging import Key, Side
from journeymapper.ui import parts
from journeymapper.ui.literal import caption, tip

MOST = 100
"""So many are shown to be chosen one by one; the rest only all at once."""

_EDGE = 1
"""Around the list, within the border."""


class CollisionList(QFrame):
    """`decided` is what was chosen, for those that are shown."""

    chosen = Signal()

    def __init__(self, collisions: Sequence[Collided], more: int) -> None:
        super().__init__()
        self.rows = [CollisionRow(each) for each in collisions]
        self._listed = QWidget()
        body = parts.column(*self.rows, margins=(14, 6, 14, 8), gap=4)
        if more:
            words = plural("and {count} more", "and {count} more", more)
            body.addWidget(parts.label(text(words), ink="ink3", size="note"))
        body.addStretch(1)
        self._listed.setLayout(body)
        area = QScrollArea()
        area.setObjectName("collisions")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setAccessibleName(text(message("What both sides changed")))
        area.setWidget(self._listed)
        self.setObjectName("conflictSide")
        self.setLayout(parts.column(area, margins=(_EDGE, _EDGE, _EDGE, _EDGE)))
        for row in self.rows:
            row.focused.connect(partial(area.ensureWidgetVisible, row, 0, 12))
            row.chosen.connect(self.chosen)

    def showEvent(self, event: QShowEvent) -> None:
        """What few collisions leave empty goes to what is above."""
        super().showEvent(event)
        border = self.contentsMargins()  # the style draws it
        around = border.top() + border.bottom() + 2 * _EDGE
        self.setMaximumHeight(self._listed.sizeHint().height() + around)

    @property
    def decided(self) -> Mapping[Key, Side]:
        """Which side holds, for each that is shown."""
        return {row.collided.key: row.side for row in self.rows}

    def choose_all(self, side: Side) -> None:
        """One side holds everywhere."""
        for row in self.rows:
            row.choose(side)


class CollisionRow(QFrame):
    """One thing to decide: what it is, and its two values side by side."""

    chosen = Signal()
    focused = Signal()

    def __init__(self, collided: Collided) -> None:
        super().__init__()
        self.collided = collided
        self.mine = _Side(message("Mine: {value}", value=collided.mine), self._about)
        self.theirs = _Side(message("Theirs: {value}", value=collided.theirs), self._about)
        self.choose(collided.default)
        head = parts.row(parts.label(collided.name, weight="semibold"), gap=8)
        head.addWidget(parts.label(collided.field))
        head.addWidget(parts.label(collided.what, ink="ink3", size="note"), 1)
        body = QGridLayout()
        body.setContentsMargins(0, 4, 0, 6)
        body.setHorizontalSpacing(16)
        body.setVerticalSpacing(2)
        body.addLayout(head, 0, 0, 1, 2)
        for column, side in enumerate((self.mine, self.theirs)):
            body.addWidget(side, 1, column)
            body.setColumnStretch(column, 1)
            side.focused.connect(self.focused)
            side.toggled.connect(self.chosen)
        self.setLayout(body)

    @property
    def side(self) -> Side:
        """The side that holds."""
        return "theirs" if self.theirs.isChecked() else "mine"

    @property
    def held(self) -> QRadioButton:
        """The button of that side."""
        return self.theirs if self.theirs.isChecked() else self.mine

    def choose(self, side: Side) -> None:
        """One side holds."""
        (self.theirs if side == "theirs" else self.mine).setChecked(True)

    @property
    def _about(self) -> str:
        return ", ".join(words for words in (self.collided.name, self.collided.field) if words)


class _Side(QRadioButton):
    """A value to choose; arrow keys go from one side to the other."""

    focused = Signal()

    def __init__(self, words: Message, about: str) -> None:
        super().__init__(caption(text(words)))
        # What is too long for its column is cut there, and whole in the tip.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setToolTip(tip(text(words)))
        self.setAccessibleName(f"{about}. {text(words)}")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()
