"""The tools of the command bar: two that stay (select, hand), three that do one thing each."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from journeymapper.canvas.view import MapView
from journeymapper.layout.grid import Cell
from journeymapper.messages import message, plural
from journeymapper.model import edits
from journeymapper.model.cards import Card
from journeymapper.model.change import Change, apply, joined
from journeymapper.model.placement import can_connect
from journeymapper.model.structure import Lane, LaneKind
from journeymapper.ui.actions import Command
from journeymapper.ui.desk import Desk

_NOTE_LANES: tuple[LaneKind, ...] = ("actions", "thoughts", "notes", "questions")


class Tools:
    """Knows which tool is on, and does what the others do."""

    def __init__(self, desk: Desk, view: MapView) -> None:
        self._desk = desk
        self._view = view
        self.current = "select"
        view.tool_changed.connect(self._changed)

    def add_touchpoint(self, words: str = "") -> None:
        """A new touchpoint below the selected card, or in the first column; its title is edited at once."""
        self._add(("touchpoints",), words)

    def add_note(self) -> None:
        """A new note below the selected card, or in the first column of the first text lane."""
        self._add(_NOTE_LANES)

    def can_connect_selection(self) -> bool:
        """Whether the selected cards can be connected in order."""
        project = self._desk.project
        pairs = pairwise(self._selected_in_order())
        return any(can_connect(project, source, target) is None for source, target in pairs)

    def connect_selection(self) -> None:
        """Connects the selected cards in reading order."""
        label = plural("Connect {count} card", "Connect {count} cards", len(self._desk.session.selection))
        self._desk.commit(self._connections(), label)

    def _changed(self, tool: str) -> None:
        self.current = tool

    def _add(self, lanes: tuple[LaneKind, ...], words: str = "") -> None:
        place = self._place(lanes)
        if place is None:
            self._desk.wrong.emit(message("This map has no lane for it. Add one first."))
            return
        step, lane, position = place
        self._view.begin_card(Cell(step, lane.id), position, words)

    def _place(self, kinds: tuple[LaneKind, ...]) -> tuple[str, Lane, int | None] | None:
        """Step, lane and position: under the selected card where its lane takes the newcomer."""
        project, selected = self._desk.project, self._desk.selected
        if isinstance(selected, Card) and selected.step is not None:
            lane = project.get(Lane, selected.lane)
            if lane.lane_kind in kinds:
                position = project.index.cell(selected.step, lane.id).index(selected.id) + 1
                return selected.step, lane, position
        map_ = self._desk.session.map
        steps = project.index.steps_of_map(map_)
        if isinstance(selected, Card) and selected.step is not None:
            steps = (selected.step,)
        lanes = project.many(Lane, project.index.lanes(map_))
        fitting = next((lane for lane in lanes if lane.lane_kind in kinds), None)
        return (steps[0], fitting, None) if steps and fitting else None

    def _selected_in_order(self) -> list[str]:
        """The selected cards as they are read; nothing for fewer than two.

        It is asked after every click, and the reading order of a large map takes a while.
        """
        project, selection = self._desk.project, self._desk.session.selection
        if len(selection) < 2:
            return []
        return [card for card in project.index.cards_of_map(self._desk.session.map) if card in selection]

    def _connections(self) -> Change | None:
        project = self._desk.project
        change: Change | None = None
        for source, target in pairwise(self._selected_in_order()):
            if can_connect(project, source, target) is None:
                step = edits.connect(project, source, target)
                project = apply(project, step) if step else project
                change = joined(change, step)
        return change


def tool_commands(tools: Tools, view: MapView, shown: Callable[[], bool]) -> Sequence[Command]:
    """Select, hand, card, connect, note, in the order of the bar."""
    return (
        Command(
            "tool-select",
            message("Select"),
            lambda: view.take_tool("select"),
            "select",
            ("V",),
            shown,
            checked=lambda: tools.current == "select",
        ),
        Command(
            "tool-hand",
            message("Move the map"),
            lambda: view.take_tool("hand"),
            "hand",
            ("H",),
            shown,
            checked=lambda: tools.current == "hand",
        ),
        Command("tool-card", message("Add a touchpoint"), tools.add_touchpoint, "card", ("T",), shown),
        Command(
            "tool-connect",
            message("Connect the selected cards"),
            tools.connect_selection,
            "connector",
            ("C",),
            lambda: shown() and tools.can_connect_selection(),
            needs=message("Select two cards or more first"),
        ),
        Command("tool-note", message("Add a note"), tools.add_note, "note", ("N",), shown),
    )
