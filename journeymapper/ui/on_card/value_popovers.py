"""Sheets for values on a card: friction with its causes, how often, a feeling with its words."""

from collections.abc import Mapping
from typing import get_args

from PySide6.QtWidgets import QLineEdit, QWidget

from journeymapper.editor.frequencies import Per
from journeymapper.editor.many import set_all
from journeymapper.messages import Message, message, plural, text
from journeymapper.model.cards import Feeling, Frequency, Touchpoint
from journeymapper.model.numbers import number
from journeymapper.model.value_names import PER_NAMES
from journeymapper.ui import parts
from journeymapper.ui.controls import Faces
from journeymapper.ui.desk import Desk
from journeymapper.ui.inspector.picks import ArrowedBox, FrictionSegments
from journeymapper.ui.on_card.number_entry import NumberEntry
from journeymapper.ui.popover import Popover

_MARGINS = (12, 10, 12, 12)


class ValuePopover(Popover):
    """Gathers new values and writes them to all records at once; what was not touched stays as it is."""

    def __init__(self, name: Message, desk: Desk, ids: tuple[str, ...], over: QWidget, back: QWidget) -> None:
        super().__init__(name, over, back)
        self._name = name
        self._desk = desk
        self._ids = ids
        self._touched: dict[str, object] = {}

    def keep(self) -> None:
        """Writes what was touched."""
        words = plural("{what} of {count} card", "{what} of {count} cards", len(self._ids), what=self._name)
        values = self.values(self._touched)
        if values:
            self._desk.store.seal()
            self._desk.commit(set_all(self._desk.project, self._ids, **values), words)

    def values(self, touched: Mapping[str, object]) -> dict[str, object]:
        """The fields to write."""
        return dict(touched)

    def _touch(self, field: str, value: object) -> None:
        self._touched[field] = value


class FrictionPopover(ValuePopover):
    """1–5 on segments, none by a button or Delete; the causes in words, parted by commas."""

    def __init__(self, desk: Desk, ids: tuple[str, ...], over: QWidget, back: QWidget) -> None:
        super().__init__(message("Friction"), desk, ids, over, back)
        card = desk.project.get(Touchpoint, ids[0])
        self.scale = FrictionSegments(desk)
        self.scale.setAccessibleName(text(message("Friction, 1 to 5")))
        self.said = parts.label(weight="semibold")
        self.none = parts.push_button(message("None"), "link")
        self.causes = QLineEdit(", ".join(card.friction_causes))
        self.causes.setCursorPosition(0)
        self.causes.setPlaceholderText(text(message("Causes, parted by commas")))
        self.causes.setAccessibleName(text(message("Causes of friction")))
        body = parts.column(margins=_MARGINS, gap=8)
        body.addLayout(parts.row(self.scale, self.said, None, self.none, gap=8))
        body.addWidget(self.causes)
        self.setLayout(body)
        self.setFixedWidth(248)
        self._show(card.friction)
        self.scale.picked.connect(self._pick)
        self.none.clicked.connect(lambda: self._pick(None))
        self.causes.textEdited.connect(lambda words: self._touch("friction_causes", _parted(words)))

    def begin(self) -> None:
        """Digits set the level at once."""
        self.scale.setFocus()

    def _pick(self, level: int | None) -> None:
        self._touch("friction", level)
        self._show(level)

    def _show(self, level: int | None) -> None:
        self.scale.show_level(level)
        words = message("{level} of 5", level=level) if level else message("None yet")
        self.said.setText(text(words))
        self.none.setVisible(level is not None)


class FrequencyPopover(ValuePopover):
    """A count, and per what."""

    def __init__(self, desk: Desk, ids: tuple[str, ...], over: QWidget, back: QWidget) -> None:
        super().__init__(message("How often"), desk, ids, over, back)
        self._before = desk.project.get(Touchpoint, ids[0]).frequency
        now = self._before or Frequency()
        language = desk.project.info.language
        self.count = NumberEntry(message("How many times"), language, least=0)
        self.count.setText("" if now.count is None else number(now.count, language))
        self.per = ArrowedBox(desk)
        self.per.addItems([text(words) for words in PER_NAMES.values()])
        self.per.setCurrentIndex(tuple(PER_NAMES).index(now.per))
        self.per.setAccessibleName(text(message("Per what time")))
        body = parts.column(margins=_MARGINS, gap=6)
        line = parts.row(gap=8)
        line.addWidget(self.count, 1)
        line.addWidget(self.per)
        body.addLayout(line)
        body.addWidget(self.count.wrong)
        self.setLayout(body)
        self.setFixedWidth(248)
        self.count.textEdited.connect(lambda words: self._touch("count", words))
        self.per.activated.connect(lambda row: self._touch("per", get_args(Per)[row]))

    def begin(self) -> None:
        """A number typed replaces the one that is there."""
        self.count.setFocus()
        self.count.selectAll()

    def values(self, touched: Mapping[str, object]) -> dict[str, object]:
        if not touched:
            return {}
        bars = self._before.bars if self._before else None
        count = self.count.number()
        if count is None and bars is None:
            return {"frequency": None}
        per = get_args(Per)[self.per.currentIndex()]
        return {"frequency": Frequency.model_validate({"count": count, "per": per, "bars": bars})}

    def can_keep(self) -> bool:
        sound = self.count.settle()
        self.adjustSize()
        return sound


class FeelingPopover(ValuePopover):
    """Five faces, and the customer's own words."""

    def __init__(self, desk: Desk, ids: tuple[str, ...], over: QWidget, back: QWidget) -> None:
        super().__init__(message("Feeling"), desk, ids, over, back)
        feeling = desk.project.get(Feeling, ids[0])
        self.faces = Faces(desk)
        self.faces.setAccessibleName(text(message("How it feels, from very low to very good")))
        self.faces.show_level(feeling.level + 3)
        self.words = QLineEdit(feeling.words)
        self.words.setMaxLength(300)
        self.words.setPlaceholderText(text(message("In the customer’s own words")))
        self.words.setAccessibleName(text(message("In the customer’s own words")))
        self.setLayout(parts.column(self.faces, self.words, margins=_MARGINS, gap=8))
        self.setFixedWidth(268)
        self.faces.picked.connect(self._pick)
        self.words.textEdited.connect(lambda words: self._touch("words", words))

    def begin(self) -> None:
        """The words come first: the level is dragged, or set by the arrows, without this sheet."""
        self.words.setFocus()
        self.words.selectAll()

    def _pick(self, level: int | None) -> None:
        if level is not None:
            self.faces.show_level(level)
            self._touch("level", level - 3)


def _parted(words: str) -> tuple[str, ...]:
    """Causes as they were typed.

    >>> _parted("slow page, , wait ")
    ('slow page', 'wait')
    """
    return tuple(dict.fromkeys(part.strip()[:300] for part in words.split(",") if part.strip()))
