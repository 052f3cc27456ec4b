"""What is shown of the map: who it is for, or each thing by itself."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from journeymapper.editor.fields import Choice
from journeymapper.messages import Message, message, text
from journeymapper.model.showing import EVERYTHING, HIDEABLE, PRESETS, Showing, Switch, preset_of
from journeymapper.model.structure import Lane, Stage
from journeymapper.ui import parts
from journeymapper.ui.desk import Desk
from journeymapper.ui.inspector.section import GroupHead
from journeymapper.ui.inspector.segments import SegmentsEditor
from journeymapper.ui.literal import caption, tip

_NAMELESS = message("Without a name")


class ShowingEditor(QWidget):
    """`edited` carries a `Showing`."""

    edited = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._showing = EVERYTHING
        self.presets = SegmentsEditor(tuple(Choice(one.id, one.name) for one in PRESETS))
        self.presets.name(message("What to show"))
        self.presets.edited.connect(self._choose)
        self.ticks: dict[Switch, QCheckBox] = {}
        body = parts.column(self.presets, 4, gap=1)
        for one in HIDEABLE:
            tick = self.ticks[one.switch] = _tick(text(one.name), text(one.sentence))
            tick.clicked.connect(partial(self._switch, one.switch))
            body.addWidget(tick)
        map_, index = desk.session.map, desk.project.index
        lanes = {one.id: one.name for one in desk.project.many(Lane, index.lanes(map_))}
        stages = {one.id: one.name for one in desk.project.many(Stage, index.stages_of_map(map_))}
        self.lanes = _Folded(desk, message("Lanes"), lanes)
        self.stages = _Folded(desk, message("Stages"), stages)
        self.lanes.edited.connect(self._hide_lanes)
        self.stages.edited.connect(self._leave_out_stages)
        body.addWidget(self.lanes)
        body.addWidget(self.stages)
        self.setLayout(body)

    def show_value(self, showing: Showing) -> None:
        """Shows what is shown; doing so twice is free."""
        self._showing = showing
        preset = preset_of(showing.hidden)
        self.presets.show_value(preset.id if preset else None)
        for switch, tick in self.ticks.items():
            tick.setChecked(showing.shows(switch))
        self.lanes.show_out(showing.hidden_lanes)
        stages = frozenset(self.stages.ticks)
        self.stages.show_out(stages - showing.stages if showing.stages & stages else frozenset())

    def _choose(self, id_: object) -> None:
        hidden = next(preset.hidden for preset in PRESETS if preset.id == id_)
        self._tell(replace(self._showing, hidden=hidden))

    def _switch(self, switch: Switch, shown: bool) -> None:
        hidden = self._showing.hidden - {switch} if shown else self._showing.hidden | {switch}
        self._tell(replace(self._showing, hidden=frozenset(hidden)))

    def _hide_lanes(self, out: frozenset[str]) -> None:
        self._tell(replace(self._showing, hidden_lanes=out))

    def _leave_out_stages(self, out: frozenset[str]) -> None:
        kept = frozenset(self.stages.ticks) - out
        self._tell(replace(self._showing, stages=kept if out else frozenset()))

    def _tell(self, showing: Showing) -> None:
        self.show_value(showing)
        self.edited.emit(showing)


class _Folded(QWidget):
    """Ticks under a head that folds them; `edited` carries the ids of those that are off. One stays on."""

    edited = Signal(object)

    def __init__(self, desk: Desk, words: Message, names: Mapping[str, str]) -> None:
        super().__init__()
        self.head = GroupHead(desk, text(words))
        self.ticks: dict[str, QCheckBox] = {}
        self._inside = QWidget()
        inside = parts.column(margins=(22, 0, 0, 4), gap=1)
        for id_, name in names.items():
            tick = self.ticks[id_] = _tick(name or text(_NAMELESS), "")
            tick.clicked.connect(self._tell)
            inside.addWidget(tick)
        self._inside.setLayout(inside)
        self._inside.hide()
        self.setLayout(parts.column(self.head, self._inside))
        self.head.clicked.connect(self._inside.setVisible)
        self.setVisible(len(names) > 1)

    def show_out(self, out: frozenset[str]) -> None:
        """Shows which are left out."""
        for id_, tick in self.ticks.items():
            tick.setChecked(id_ not in out)
        on = [tick for tick in self.ticks.values() if tick.isChecked()]
        for tick in on:
            tick.setEnabled(len(on) > 1)
        all_ = len(on) == len(self.ticks)
        count = message("{count} of {all}", count=len(on), all=len(self.ticks))
        self.head.say(text(message("All") if all_ else count))

    def _tell(self) -> None:
        out = frozenset(id_ for id_, tick in self.ticks.items() if not tick.isChecked())
        self.show_out(out)
        self.edited.emit(out)


def _tick(words: str, told: str) -> QCheckBox:
    result = QCheckBox(caption(words))
    result.setToolTip(tip(told))
    result.setAccessibleDescription(told)
    return result
