"""How large tiles print the map: as 9 pt needs, at a scale, or on so many sheets."""

from journeymapper.messages import message, text
from journeymapper.ui import parts
from journeymapper.ui.desk import Desk
from journeymapper.ui.export_dialog.editors import Number
from journeymapper.ui.inspector.editor import FieldEditor
from journeymapper.ui.inspector.picks import ArrowedBox

Size = tuple[float | None, int | None]
"""A scale in percent, or a number of sheets, or neither."""


class SizeEditor(FieldEditor):
    """Its value is a `Size`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.box = ArrowedBox(desk)
        self.box.addItems(
            [
                text(message("Text of 9 pt")),
                text(message("Scale in percent")),
                text(message("Number of sheets")),
            ]
        )
        self.number = Number(1, 400, message("Size"))
        self.setLayout(parts.row(self.box, self.number, None, gap=6))
        self.setFocusProxy(self.box)
        self.box.activated.connect(self._pick)
        self.number.valueChanged.connect(self._tell)
        self._kind = 0

    def show_value(self, value: object) -> None:
        scale, sheets = value if isinstance(value, tuple) else (None, None)
        self._kind = 1 if scale is not None else 2 if sheets is not None else 0
        self.box.setCurrentIndex(self._kind)
        self.number.setVisible(bool(self._kind))
        self.number.blockSignals(True)
        least, most = (10, 400) if self._kind == 1 else (1, 999)
        self.number.setRange(least, most)
        self.number.setValue(scale or sheets or least)
        self.number.blockSignals(False)

    def _pick(self, kind: int) -> None:
        firsts: tuple[Size, ...] = ((None, None), (100.0, None), (None, 6))
        self.edited.emit(firsts[kind])

    def _tell(self, value: float) -> None:
        self.edited.emit((value, None) if self._kind == 1 else (None, int(value)))
