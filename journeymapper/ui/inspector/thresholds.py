"""What a journey calls frequent: for every stage, or for one of them."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from journeymapper.editor.offers import Offer
from journeymapper.messages import Message, message, text
from journeymapper.model.journeys import Frequent
from journeymapper.model.numbers import number, number_of
from journeymapper.ui import parts
from journeymapper.ui.desk import Desk
from journeymapper.ui.inspector.editor import FieldEditor
from journeymapper.ui.inspector.lines import Line
from journeymapper.ui.inspector.picks import ArrowedBox

_EVERY = message("Every stage")


class ThresholdsEditor(FieldEditor):
    """Encounters that a person has within a stage, from which they are called frequent."""

    def __init__(self, desk: Desk, offers: Callable[[], tuple[Offer, ...]]) -> None:
        super().__init__()
        self._desk = desk
        self._offers = offers
        self._values: tuple[Frequent, ...] = ()
        self._rows: list[Threshold] = []
        self._column = parts.column()
        self._add = parts.push_button(message("Add a threshold"), "link", desk.icons, "plus", "accentInk")
        self._add.clicked.connect(self._append)
        body = parts.column()
        body.addLayout(self._column)
        body.addLayout(parts.row(self._add, None, margins=(3, 3, 0, 3)))
        self.setLayout(body)
        self.setFocusProxy(self._add)

    def name(self, words: Message) -> None:
        """Every line names itself."""

    def show_value(self, value: object) -> None:
        values = value if isinstance(value, tuple) else ()
        self._values = tuple(one for one in values if isinstance(one, Frequent))
        while len(self._rows) > len(self._values):
            row = self._rows.pop()
            row.hide()
            self._column.removeWidget(row)
            row.deleteLater()
        while len(self._rows) < len(self._values):
            self._rows.append(self._row(len(self._rows)))
        offers = self._offers()
        for row, one in zip(self._rows, self._values, strict=True):
            row.show_threshold(one, offers)

    def _row(self, place: int) -> "Threshold":
        row = Threshold(self._desk)
        row.edited.connect(lambda one: self._set(place, one))
        row.dropped.connect(lambda: self._set(place, None))
        row.left.connect(self.left)
        self._column.addWidget(row)
        return row

    def _append(self) -> None:
        named = {one.stage for one in self._values}
        stages = (None, *(offer.value for offer in self._offers()))
        free = next((stage for stage in stages if stage not in named), None)
        self.edited.emit((*self._values, Frequent(stage=free, encounters=3)))
        self.left.emit()
        if self._rows:
            self._rows[-1].count.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set(self, place: int, one: Frequent | None) -> None:
        rest = self._values[place + 1 :]
        self.edited.emit((*self._values[:place], *((one,) if one else ()), *rest))


class Threshold(QWidget):
    """One line: how many encounters, in which stage."""

    edited = Signal(object)
    dropped = Signal()
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown = Frequent(encounters=0)
        self._stages: tuple[str | None, ...] = ()
        self.count = Line()
        self.count.setProperty("look", "plain")
        self.count.setMaximumWidth(52)
        self.count.setAccessibleName(text(message("Encounters")))
        self.stage = ArrowedBox(desk)
        self.stage.setProperty("look", "plain")
        self.stage.setAccessibleName(text(message("Stage")))
        self.stage.setMinimumContentsLength(6)
        self.stage.setSizeAdjustPolicy(ArrowedBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        drop = parts.icon_button(
            desk.icons, "close", message("Remove"), look="smallIcon", ink="ink3", size=12
        )
        line = parts.row(self.count, parts.label(text(message("in")), ink="ink2"), gap=2)
        line.addWidget(self.stage, 1)
        line.addWidget(drop)
        self.setLayout(line)
        self.count.textEdited.connect(self._type)
        self.count.editingFinished.connect(self.left)
        self.stage.activated.connect(self._pick)
        drop.clicked.connect(self.dropped)

    def show_threshold(self, one: Frequent, offers: tuple[Offer, ...]) -> None:
        """Shows a threshold among the stages that there are."""
        self._shown = one
        stages = (None, *(offer.value for offer in offers))
        words = [text(_EVERY), *(offer.words for offer in offers)]
        if stages != self._stages or words != [self.stage.itemText(row) for row in range(self.stage.count())]:
            self._stages = stages
            self.stage.clear()
            self.stage.addItems(words)
        self.stage.setCurrentIndex(stages.index(one.stage) if one.stage in stages else -1)
        language = self._desk.project.info.language
        if not self.count.hasFocus() or _read(self.count.text(), language) != one.encounters:
            self.count.setText(number(one.encounters, language))

    def _type(self, words: str) -> None:
        encounters = _read(words, self._desk.project.info.language)
        if encounters is not None and encounters >= 0:
            self.edited.emit(Frequent(stage=self._shown.stage, encounters=encounters))

    def _pick(self, row: int) -> None:
        self.edited.emit(Frequent(stage=self._stages[row], encounters=self._shown.encounters))
        self.left.emit()


def _read(words: str, language: str) -> float | None:
    try:
        return number_of(words, language)
    except ValueError:
        return None
