"""The page: sheets that have a name, a size of one's own, a roll, or as large as the map."""

from PySide6.QtWidgets import QWidget

from journeymapper.export.lengths import size_of, width_of_roll
from journeymapper.export.pages import FAMILIES
from journeymapper.messages import Message, message, text
from journeymapper.ui import parts
from journeymapper.ui.desk import Desk
from journeymapper.ui.export_dialog.editors import Number
from journeymapper.ui.inspector.editor import FieldEditor
from journeymapper.ui.inspector.picks import ArrowedBox
from journeymapper.ui.literal import caption

_UNITS = ("mm", "cm", "in")
_LARGEST = {"mm": 5080.0, "cm": 508.0, "in": 200.0}
_POINTS = {"mm": 72 / 25.4, "cm": 720 / 25.4, "in": 72.0}
_OWN, _ROLL = "own", "roll"


class PageEditor(FieldEditor):
    """Its value is a page as an order names it. `follows` offers pages that get the drawing's proportions."""

    def __init__(self, desk: Desk, unsaid: Message | None, *, follows: bool) -> None:
        super().__init__()
        self._value = ""
        self.box = ArrowedBox(desk)
        self._kinds: list[str] = []
        if unsaid is not None:
            self._offer("", unsaid)
        if follows:
            self._offer("fit", message("As large as the map"))
        for family in FAMILIES:
            self.box.insertSeparator(self.box.count())
            self._kinds.append("")
            for name in family:
                self._offer(name, _sheet_words(name))
        self.box.insertSeparator(self.box.count())
        self._kinds.append("")
        self._offer(_OWN, message("Size of your own"))
        if follows:
            self._offer(_ROLL, message("From a roll"))
        self._width = Number(1, 5080, message("Width"), decimals=1)
        self._height = Number(1, 5080, message("Height"), decimals=1)
        self._times = parts.label("×", ink="ink2")
        self._unit = ArrowedBox(desk)
        self._unit.addItems(_UNITS)
        self._unit.setAccessibleName(text(message("Unit")))
        self._unit.setFixedWidth(64)
        self._sizes = QWidget()
        self._sizes.setLayout(
            parts.row(self._width, self._times, self._height, self._unit, None, margins=(0, 6, 0, 0), gap=6)
        )
        self._sizes.hide()
        self.setLayout(parts.column(self.box, self._sizes))
        self.setFocusProxy(self.box)
        self.box.activated.connect(self._pick)
        self._width.valueChanged.connect(self._tell)
        self._height.valueChanged.connect(self._tell)
        self._unit.activated.connect(self._change_unit)

    def show_value(self, value: object) -> None:
        self._value = str(value)
        kind = self._kind_of(self._value)
        row = self._row_of(kind)
        if self.box.currentIndex() != row:
            self.box.setCurrentIndex(row)
        self._sizes.setVisible(kind in (_OWN, _ROLL))
        self._height.setVisible(kind == _OWN)
        self._times.setVisible(kind == _OWN)
        if kind in (_OWN, _ROLL):
            self._show_size(self._value)

    def _offer(self, kind: str, words: Message) -> None:
        self._kinds.append(kind)
        self.box.addItem(caption(text(words)), kind)

    def _row_of(self, kind: str) -> int:
        return next((row for row in range(self.box.count()) if self.box.itemData(row) == kind), 0)

    def _kind_of(self, value: str) -> str:
        if width_of_roll(value) is not None:
            return _ROLL
        if size_of(value) is not None:
            return _OWN
        return value

    def _show_size(self, value: str) -> None:
        """Shows a size as it is written, in its own unit."""
        unit = next((unit for unit in _UNITS if value.lower().endswith(unit)), "mm")
        given, roll = size_of(value), width_of_roll(value)
        points = given.points if given else (roll.points if roll else 0.0, 0.0)
        for number, length in zip((self._width, self._height), points, strict=True):
            number.blockSignals(True)
            number.setMaximum(_LARGEST[unit])
            number.setValue(length / _POINTS[unit])
            number.blockSignals(False)
        self._unit.setCurrentIndex(_UNITS.index(unit))

    def _pick(self) -> None:
        kind = str(self.box.currentData())
        first = {_OWN: "600x900mm", _ROLL: "roll 914mm"}
        self.edited.emit(first.get(kind, kind))

    def _change_unit(self) -> None:
        """The same size in another unit."""
        unit = self._unit.currentText()
        before = next((name for name in _UNITS if self._value.lower().endswith(name)), "mm")
        share = _POINTS[before] / _POINTS[unit]
        self._emit(self._width.value() * share, self._height.value() * share, unit)

    def _tell(self) -> None:
        self._emit(self._width.value(), self._height.value(), self._unit.currentText())

    def _emit(self, width: float, height: float, unit: str) -> None:
        roll = self._kind_of(self._value) == _ROLL
        self.edited.emit(f"roll {width:.4g}{unit}" if roll else f"{width:.4g}x{height:.4g}{unit}")


def _sheet_words(name: str) -> Message:
    known = {"ANSI-A": message("ANSI A (Letter)"), "ANSI-B": message("ANSI B (Tabloid)")}
    return known.get(name, message("{name}", name=name.replace("-", " ")))
