"""A new value of the measure that a card shows."""

from PySide6.QtWidgets import QWidget

from journeymapper.messages import message, text
from journeymapper.model import edits
from journeymapper.model.ids import new_id
from journeymapper.model.links import Measure, Measurement
from journeymapper.ui import parts
from journeymapper.ui.desk import Desk
from journeymapper.ui.on_card.number_entry import NumberEntry
from journeymapper.ui.popover import Popover


class MeasurePopover(Popover):
    """Keeps a value as measured today."""

    def __init__(self, desk: Desk, measure: Measure, over: QWidget, back: QWidget) -> None:
        super().__init__(message("Measure"), over, back)
        self._desk = desk
        self._measure = measure
        now = desk.reading.measures.get(measure.of, "")
        head = message("{name}: {value}", name=measure.name, value=now or "–")
        self.value = NumberEntry(message("Value measured today"), desk.project.info.language)
        self.value.setAccessibleName(text(message("{name}, measured today", name=measure.name)))
        title = parts.label(text(head), weight="semibold")
        self.setLayout(parts.column(title, self.value, self.value.wrong, margins=(12, 10, 12, 12), gap=6))
        self.setFixedWidth(236)

    def begin(self) -> None:
        """The value is typed at once."""
        self.value.setFocus()

    def can_keep(self) -> bool:
        sound = self.value.settle()
        self.adjustSize()
        return sound

    def keep(self) -> None:
        """Adds the value."""
        desk, value = self._desk, self.value.number()
        if value is None or self._measure.id not in desk.project.records:
            return
        day = desk.as_of.isoformat()
        new = Measurement(id=new_id("measurement"), measure=self._measure.id, value=value, date=day)
        label = message("Add a value of “{name}”", name=self._measure.name)
        desk.store.seal()
        desk.commit(edits.add_record(desk.project, new), label)
