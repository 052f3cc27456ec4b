"""Commands that choose for a lane by picture: add one of a kind, change its kind, say whose it is."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from journeymapper.canvas.view import MapView
from journeymapper.editor.lane_kinds import become
from journeymapper.messages import Message, message, text
from journeymapper.model.edits import set_fields
from journeymapper.model.structure import Lane, LaneKind
from journeymapper.model.value_names import LANE_NAMES
from journeymapper.ui.actions import Command
from journeymapper.ui.commands.structure import Structure
from journeymapper.ui.desk import Desk

if TYPE_CHECKING:
    from journeymapper.ui.pickers.choice_popover import Choice


_LANE_FIRST = message("Select a lane first")


class Lanes:
    """Opens the choices beside the lane that is selected, and does what is chosen."""

    def __init__(self, desk: Desk, view: MapView, structure: Structure, over: QWidget) -> None:
        self._desk = desk
        self._view = view
        self._structure = structure
        self._over = over

    @property
    def selected(self) -> Lane | None:
        """The lane that is selected alone."""
        return record if isinstance(record := self._desk.selected, Lane) else None

    def add(self) -> None:
        """Asks for a kind, and adds a lane of it below the one that is selected or stood in."""
        from journeymapper.ui.pickers.lanes import kind_choices  # not needed until it is asked

        choices = kind_choices(self._desk.theme, self._desk.project)
        self._ask(message("Add a lane"), choices, "touchpoints", self._add)

    def change_kind(self) -> None:
        """Asks for another kind of the selected lane; kinds that its cards don't allow say why."""
        from journeymapper.ui.pickers.lanes import kind_choices

        lane = self.selected
        if lane is not None:
            choices = kind_choices(self._desk.theme, self._desk.project, lane)
            self._ask(message("Kind of this lane"), choices, lane.lane_kind, self._become)

    def change_holder(self) -> None:
        """Asks whom or what the selected lane belongs to."""
        from journeymapper.ui.pickers.lanes import holder_choices

        lane = self.selected
        if lane is not None:
            choices = holder_choices(self._desk.theme, self._desk.project)
            self._ask(message("This lane belongs to"), choices, lane.belongs_to or "", self._belong)

    def _add(self, kind: str) -> None:
        self._structure.add_lane(cast("LaneKind", kind), "after")

    def _become(self, kind: str) -> None:
        lane = self.selected
        if lane is not None:
            chosen = cast("LaneKind", kind)
            names = text(LANE_NAMES[lane.lane_kind]), text(LANE_NAMES[chosen])
            change = become(self._desk.project, lane.id, chosen, names)
            self._desk.commit(change, message("Change kind of lane"))

    def _belong(self, holder: str) -> None:
        lane = self.selected
        if lane is not None:
            change = set_fields(self._desk.project, lane.id, belongs_to=holder or None)
            self._desk.commit(change, message("Change belongs to"))

    def _ask(
        self, words: Message, choices: "Sequence[Choice]", current: str, take: Callable[[str], object]
    ) -> None:
        from journeymapper.ui.pickers.choice_popover import ChoicePopover

        popover = ChoicePopover(words, choices, current, take, self._desk.theme, self._over, self._view)
        popover.open_at(QRect(self._place(), QSize(1, 1)))

    def _place(self) -> QPoint:
        """Under the name of the selected lane, or at the top of the map."""
        lane = self.selected
        at = self._view.headings.foot_of(lane.id) if lane is not None else None
        return at or self._view.viewport().mapToGlobal(QPoint(24, 24))


def lane_commands(lanes: Lanes, shown: Callable[[], bool]) -> Sequence[Command]:
    """For menus, keys and Ctrl+K."""

    def here() -> bool:
        return shown() and lanes.selected is not None

    return (
        Command("lane-add", message("Add lane…"), lanes.add, shortcuts=("L",), enabled=shown),
        Command(
            "lane-kind", message("Change kind of lane…"), lanes.change_kind, enabled=here, needs=_LANE_FIRST
        ),
        Command(
            "lane-holder", message("Lane belongs to…"), lanes.change_holder, enabled=here, needs=_LANE_FIRST
        ),
    )
