"""Commands for what the mouse does by edges: how wide, how high, how far; and what is said beside names."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Literal

from journeymapper.canvas.said import fact_of
from journeymapper.canvas.tools.resizing import HEIGHT, WIDTH, natural_height_of
from journeymapper.canvas.tools.stretching import REACH
from journeymapper.canvas.view import MapView
from journeymapper.drawing.figures import Part
from journeymapper.editor import sizing
from journeymapper.editor.reaching import lengthened
from journeymapper.messages import Message, message
from journeymapper.model.cards import Card
from journeymapper.model.change import Change
from journeymapper.model.edits import NotAllowed
from journeymapper.model.structure import Lane, Stage, Step
from journeymapper.ui.actions import Command
from journeymapper.ui.desk import Desk

SHAPING = ("reach-more", "reach-less", "size-reset")
_FIRST = message("Select a card, a stage, a step or a lane first")
FACTS = ("say-duration", "say-people", "say-going-on")


class Shaping:
    """Shapes what is selected alone: a card, a stage, a step or a lane."""

    def __init__(self, desk: Desk, view: MapView) -> None:
        self._desk = desk
        self._view = view

    @property
    def selected(self) -> Card | Stage | Step | Lane | None:
        """What is selected alone, if it has a reach or a size."""
        record = self._desk.selected
        return record if isinstance(record, Card | Stage | Step | Lane) else None

    def shape(self, way: Literal[-1, 1]) -> None:
        """A card over one step more or less, a column wider or narrower, a lane higher or lower."""
        here = self.selected
        if here is None:
            return
        label = REACH if isinstance(here, Card) else HEIGHT if isinstance(here, Lane) else WIDTH
        try:
            self._desk.commit(self._shaped(here, way), label)
        except NotAllowed as refused:
            self._desk.wrong.emit(refused.why)

    def can_shape(self) -> bool:
        """Whether something with a reach or a size is selected; a card in the tray has none."""
        here = self.selected
        return here is not None and not (isinstance(here, Card) and here.step is None)

    def reset(self) -> None:
        """A column as wide as usual, a lane as high as it needs."""
        here = self.selected
        if here is not None and not isinstance(here, Card):
            label = HEIGHT if isinstance(here, Lane) else WIDTH
            self._desk.commit(sizing.reset(self._desk.project, here.id), label)

    def can_reset(self) -> bool:
        """Whether a stage, step or lane with a size of its own is selected."""
        here = self.selected
        if here is None or isinstance(here, Card):
            return False
        return sizing.reset(self._desk.project, here.id) is not None

    def say(self, part: Part) -> None:
        """Opens a field for what is said beside the name of the selected stage or step."""
        if self.selected is not None:
            self._view.headings.say(self.selected.id, part)

    def can_say(self, part: Part) -> bool:
        """Whether that is said of what is selected."""
        return self.selected is not None and fact_of(self.selected, part) is not None

    def _shaped(self, here: Card | Stage | Step | Lane, way: Literal[-1, 1]) -> Change | None:
        context, project = self._view.context, self._desk.project
        if isinstance(here, Card):
            return lengthened(project, here.id, way)
        column, height, natural = context.format.column, 0.0, 0.0
        if isinstance(here, Lane):
            height, natural = context.layout.lane(here.id).height, natural_height_of(context, here.id)
        return sizing.grown(project, here.id, way, column, height, natural)


def shaping_commands(shaping: Shaping, shown: Callable[[], bool]) -> Sequence[Command]:
    """What the menus, the keys and Ctrl+K offer for sizes, reaches and durations."""

    def shapes() -> bool:
        return shown() and shaping.can_shape()

    def more() -> Message:
        match shaping.selected:
            case Card():
                return message("Reach over the next step")
            case Lane():
                return message("Make higher")
            case _:
                return message("Make wider")

    def less() -> Message:
        match shaping.selected:
            case Card():
                return message("End a step earlier")
            case Lane():
                return message("Make lower")
            case _:
                return message("Make narrower")

    def usual() -> Message:
        return (
            message("As high as it needs") if isinstance(shaping.selected, Lane) else message("Usual width")
        )

    return (
        Command(
            "reach-more",
            message("Make wider"),
            partial(shaping.shape, 1),
            shortcuts=("Shift+Alt+Right",),
            enabled=shapes,
            label=more,
            needs=_FIRST,
        ),
        Command(
            "reach-less",
            message("Make narrower"),
            partial(shaping.shape, -1),
            shortcuts=("Shift+Alt+Left",),
            enabled=shapes,
            label=less,
            needs=_FIRST,
        ),
        Command(
            "size-reset",
            message("Usual width"),
            shaping.reset,
            enabled=lambda: shown() and shaping.can_reset(),
            label=usual,
            needs=message("Select something of another size first"),
        ),
        _say(shaping, "say-duration", message("Edit duration"), "duration", shown, "Shift+F2"),
        _say(shaping, "say-people", message("Edit people"), "people", shown),
        _say(shaping, "say-going-on", message("Edit what going on is called"), "going on", shown),
    )


def _say(
    shaping: Shaping, id_: str, words: Message, part: Part, shown: Callable[[], bool], keys: str = ""
) -> Command:
    return Command(
        id_,
        words,
        lambda: shaping.say(part),
        shortcuts=(keys,) if keys else (),
        enabled=lambda: shown() and shaping.can_say(part),
        needs=message("Select a stage or a step first")
        if part == "duration"
        else message("Select a stage first"),
    )
