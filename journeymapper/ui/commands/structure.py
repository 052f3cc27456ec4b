"""Commands that add, rename, move, copy and fold phases, stages, steps and lanes."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Literal, get_args

from journeymapper.canvas.naming import naming_key
from journeymapper.canvas.view import MapView
from journeymapper.editor import folding
from journeymapper.editor.structure import Heading, Side, beside, lane_at, moved, newcomer, stage_at, step_at
from journeymapper.messages import Message, message, text
from journeymapper.model import edits
from journeymapper.model.change import Change, apply, joined
from journeymapper.model.structure import Lane, LaneKind, Phase, Stage, Step
from journeymapper.model.value_names import LANE_NAMES
from journeymapper.ui.actions import Command
from journeymapper.ui.commands.shaping import FACTS, SHAPING
from journeymapper.ui.desk import Desk

MAP_MENU = (
    "stage-before",
    "stage-after",
    "step-before",
    "step-after",
    "phase-after",
    "",
    "lane-add",
    "lane-kind",
    "lane-holder",
    "",
    "rename",
    "structure-back",
    "structure-on",
    "structure-duplicate",
    "copy-to-map",
    "fold",
    "",
    *SHAPING,
    *FACTS,
)
"""The order of the main menu; lanes of each kind come by a sheet, or by the menu of a lane."""


class Structure:
    """Edits of the grid at what is selected. `edit_title` takes names that the map doesn't show."""

    def __init__(self, desk: Desk, view: MapView, edit_title: Callable[[], object]) -> None:
        self._desk = desk
        self._view = view
        self._edit_title = edit_title

    @property
    def selected(self) -> Heading | None:
        """The phase, stage, step or lane that is selected alone."""
        record = self._desk.selected
        return record if isinstance(record, Phase | Stage | Step | Lane) else None

    @property
    def _here(self) -> str | None:
        record = self._desk.selected
        return record.id if record else None

    def add_stage(self, side: Side) -> None:
        """A stage beside the one that is selected or stood in, or at the end of the map."""
        project, map_ = self._desk.project, self._desk.session.map
        near = stage_at(project, map_, self._here)
        name = text(message("New stage"))
        if near is None:
            change = edits.add_stage(project, map_, name)
        else:
            change = edits.add_stage(project, near.phase, name, beside(project, near, side))
        self._added(change, Stage, message("Add stage"))

    def add_step(self, side: Side) -> None:
        """A step beside the one that is selected or stood in, or at an end of the stage."""
        project = self._desk.project
        near = step_at(project, self._desk.session.map, self._here, side)
        if near is not None:
            name = text(message("New step"))
            change = edits.add_step(project, near.stage, name, beside(project, near, side))
            self._added(change, Step, message("Add step"))

    def can_add_step(self) -> bool:
        """Whether there is a stage for a step."""
        return step_at(self._desk.project, self._desk.session.map, self._here, "after") is not None

    def add_phase(self) -> None:
        """A phase with a first stage, after the one that is selected or stood in."""
        project, map_ = self._desk.project, self._desk.session.map
        near = stage_at(project, map_, self._here)
        at = beside(project, project.get(Phase, near.phase), "after") if near else None
        change = edits.add_phase(project, map_, text(message("New phase")), at)
        phase = newcomer(change, Phase)
        if change is not None and phase is not None:
            first = edits.add_stage(apply(project, change), phase.id, text(message("New stage")))
            self._added(joined(change, first), Phase, message("Add phase"))

    def add_lane(self, kind: LaneKind, side: Side) -> None:
        """A lane of a kind above or below the one that is selected or stood in."""
        project, map_ = self._desk.project, self._desk.session.map
        near = lane_at(project, map_, self._here)
        at = beside(project, near, side) if near else None
        change = edits.add_lane(project, map_, text(LANE_NAMES[kind]), at, lane_kind=kind)
        self._added(change, Lane, message("Add lane"))

    def rename(self) -> None:
        """Opens a field over the name; where the map doesn't show it, goes to the inspector's title."""
        if self.selected and not self._view.headings.rename(self.selected.id):
            self._edit_title()

    def move(self, by: Literal[-1, 1]) -> None:
        """One place to the left or right, up or down."""
        if self.selected:
            id_ = self.selected.id
            label = message("Move “{name}”", name=self.selected.name)
            if self._desk.commit(moved(self._desk.project, id_, by), label):
                self._view.headings.show(id_)

    def can_move(self, by: Literal[-1, 1]) -> bool:
        """Whether there is a place to go to."""
        return self.selected is not None and moved(self._desk.project, self.selected.id, by) is not None

    def duplicate(self) -> None:
        """A copy with all its cards, right after the original."""
        here = self.selected
        if here is not None:
            change = edits.duplicate_record(self._desk.project, here.id)
            new = newcomer(change, type(here))
            if self._desk.commit(change, message("Duplicate “{name}”", name=here.name)) and new:
                self._desk.session.select((new.id,))
                self._view.headings.show(new.id)

    def fold(self) -> None:
        """Folds a stage, step or lane, or a phase with all its stages; unfolds what is folded."""
        here = self.selected
        if here is not None:
            label = folding.fold_words(self._desk.project, here.id)
            self._desk.commit(folding.fold_turned(self._desk.project, here.id), label)

    def fold_words(self) -> Message:
        """Whether it would fold or unfold."""
        return folding.fold_words(self._desk.project, self.selected.id) if self.selected else message("Fold")

    def can_fold(self) -> bool:
        """Whether something is selected that folds: not a phase without stages."""
        return (
            self.selected is not None
            and folding.fold_turned(self._desk.project, self.selected.id) is not None
        )

    def _added(self, change: Change | None, kind: type[Heading], label: Message) -> None:
        """Commits, and asks for the name at once: coming and name are one undo step."""
        new = newcomer(change, kind)
        if new is not None and self._desk.commit(change, label, merge=naming_key(new.id)):
            self._desk.session.select((new.id,))
            if not self._view.headings.rename(new.id, label):
                self._desk.store.seal()
                self._edit_title()


def structure_commands(structure: Structure, shown: Callable[[], bool]) -> Sequence[Command]:
    """What the menus, the keys and Ctrl+K offer for columns and lanes."""

    def here() -> bool:
        return shown() and structure.selected is not None

    def steps() -> bool:
        return shown() and structure.can_add_step()

    def upright() -> bool:
        return isinstance(structure.selected, Lane)

    def back() -> Message:
        return message("Move up") if upright() else message("Move left")

    def on() -> Message:
        return message("Move down") if upright() else message("Move right")

    def folds() -> bool:
        return shown() and structure.can_fold()

    def back_moves() -> bool:
        return here() and structure.can_move(-1)

    def on_moves() -> bool:
        return here() and structure.can_move(1)

    keys = ("Ctrl+Shift+Right", "Ctrl+Shift+Left")
    add_stage, add_step, move = structure.add_stage, structure.add_step, structure.move
    return (
        _command("stage-after", message("Add stage after"), partial(add_stage, "after"), shown, keys[0]),
        _command("stage-before", message("Add stage before"), partial(add_stage, "before"), shown, keys[1]),
        _command("step-after", message("Add step after"), partial(add_step, "after"), steps, "S"),
        _command("step-before", message("Add step before"), partial(add_step, "before"), steps, "Shift+S"),
        _command("phase-after", message("Add phase after"), structure.add_phase, shown),
        _command("rename", message("Rename"), structure.rename, here, "F2"),
        _command("structure-back", message("Move left"), partial(move, -1), back_moves, label=back),
        _command("structure-on", message("Move right"), partial(move, 1), on_moves, label=on),
        _command(
            "structure-duplicate", message("Duplicate with cards"), structure.duplicate, here, "Ctrl+Shift+D"
        ),
        _command("fold", message("Fold"), structure.fold, folds, label=structure.fold_words),
        *(_lane_command(structure, kind, side, shown) for side in get_args(Side) for kind in LANE_NAMES),
    )


_HEADING_FIRST = message("Select a stage, step or lane first")


def _command(
    id_: str,
    words: Message,
    run: Callable[[], object],
    enabled: Callable[[], bool],
    keys: str = "",
    label: Callable[[], Message] | None = None,
) -> Command:
    keys_ = (keys,) if keys else ()
    return Command(id_, words, run, "", keys_, enabled, label=label, needs=_HEADING_FIRST)


def _lane_command(structure: Structure, kind: LaneKind, side: Side, shown: Callable[[], bool]) -> Command:
    words = (
        message("Add lane below: {kind}", kind=LANE_NAMES[kind])
        if side == "after"
        else message("Add lane above: {kind}", kind=LANE_NAMES[kind])
    )
    return Command(f"lane-{side}-{kind}", words, lambda: structure.add_lane(kind, side), enabled=shown)
