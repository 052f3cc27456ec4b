"""Commands that bring the project, its journeys, people, channels and objectives into the inspector."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Literal

from journeymapper.editor import cast
from journeymapper.editor.structure import newcomer
from journeymapper.messages import Message, message, text
from journeymapper.model import edits
from journeymapper.model.base import Record
from journeymapper.model.change import Change
from journeymapper.model.ids import new_id
from journeymapper.model.journeys import Objective
from journeymapper.model.people import Channel, Person, Persona
from journeymapper.ui.actions import Command
from journeymapper.ui.desk import Desk

_PERSONA_FIRST = message("Select a persona first")


class Places:
    """Selects what has no card on the map, and adds to it. `edit_title` takes the newcomer's name."""

    def __init__(self, desk: Desk, edit_title: Callable[[], object]) -> None:
        self._desk = desk
        self._edit_title = edit_title

    def show_project(self) -> None:
        """What is said of the whole project."""
        self._desk.session.select(("project",))

    def show_persona(self) -> None:
        """The primary persona; where the journey has none, a new one."""
        journey = self._desk.journey
        if journey is not None and journey.personas:
            self._desk.session.select(journey.personas[:1])
        else:
            self.add_persona()

    def add_persona(self) -> None:
        """A persona, who is one of the journey's from the start."""
        journey = self._desk.journey
        change = edits.add_persona(
            self._desk.project, text(message("New persona")), journey.id if journey else None
        )
        self._add(Persona, change, message("Add persona"))

    def add_person(self) -> None:
        """Somebody, or a team, who may own things."""
        new = Person(id=new_id("person"), name=text(message("New person")))
        self._add(Person, edits.add_record(self._desk.project, new), message("Add person"))

    def add_channel(self) -> None:
        """A way by which customers are met."""
        new = Channel(id=new_id("channel"), name=text(message("New channel")), family="web")
        self._add(Channel, edits.add_record(self._desk.project, new), message("Add channel"))

    def add_objective(self) -> None:
        """Something that the journey is to achieve, after the others."""
        journey = self._desk.journey
        if journey is not None:
            change = edits.add_objective(self._desk.project, journey.id, text(message("New objective")))
            self._add(Objective, change, message("Add objective"))

    def rename(self) -> None:
        """Puts the keyboard into the name of what is shown."""
        self._edit_title()

    def move(self, by: Literal[-1, 1]) -> None:
        """Puts what is shown one place on among those that it stands in order with."""
        record, project, journey = self._ordered, self._desk.project, self._desk.journey
        if record is not None and cast.can_move(project, record, journey, by):
            at = cast.row_of(project, record, journey).index(record.id) + by
            self._desk.commit(cast.moved(project, record, journey, at), message("Move in the list"))

    def can_move(self, by: Literal[-1, 1]) -> bool:
        """Whether there is a place to go to."""
        return cast.can_move(self._desk.project, self._ordered, self._desk.journey, by)

    @property
    def persona(self) -> Persona | None:
        """The selected persona, where a journey is looked at."""
        selected = self._desk.selected
        return selected if isinstance(selected, Persona) and self._desk.journey is not None else None

    def is_here(self) -> bool:
        """Whether the journey goes with the selected persona."""
        journey, persona = self._desk.journey, self.persona
        return journey is not None and persona is not None and persona.id in journey.personas

    def make_primary(self) -> None:
        """Puts the selected persona before the others of the journey."""
        if self.persona is not None:
            change = cast.moved(self._desk.project, self.persona, self._desk.journey, 0)
            self._desk.commit(change, message("Make {name} the primary persona", name=self.persona.name))

    def take_along(self) -> None:
        """Lets the journey go with the selected persona, or without her where it did."""
        journey, persona = self._desk.journey, self.persona
        if journey is None or persona is None:
            return
        others = tuple(id_ for id_ in journey.personas if id_ != persona.id)
        personas = others if self.is_here() else (*others, persona.id)
        change = edits.set_fields(self._desk.project, journey.id, personas=personas)
        self._desk.commit(change, message("Change who the journey is of"))

    @property
    def _ordered(self) -> Record | None:
        """What the lists at the left would move: what is selected, or the map where nothing is."""
        return self._desk.selected if self._desk.session.selection else self._desk.map

    def _add(self, kind: type[Record], change: Change | None, label: Message) -> None:
        new = newcomer(change, kind)
        if new is not None and self._desk.commit(change, label):
            self._desk.session.select((new.id,))
            self._edit_title()


def order_commands(places: Places, shown: Callable[[], bool]) -> Sequence[Command]:
    """What is done with what the list of journeys, personas, objectives, people and channels shows."""

    def mover(id_: str, words: Message, by: Literal[-1, 1]) -> Command:
        return Command(id_, words, partial(places.move, by), enabled=lambda: shown() and places.can_move(by))

    def on_persona() -> bool:
        return shown() and places.persona is not None

    def beside_another() -> bool:
        return on_persona() and not (places.is_here() and not places.can_move(-1))

    return (
        Command("place-rename", message("Rename"), places.rename, enabled=shown),
        mover("place-back", message("Move up in the list"), -1),
        mover("place-on", message("Move down in the list"), 1),
        Command(
            "persona-first",
            message("Make the primary persona"),
            places.make_primary,
            enabled=beside_another,
            needs=_PERSONA_FIRST,
        ),
        Command(
            "persona-here",
            message("Persona of this journey"),
            places.take_along,
            enabled=on_persona,
            checked=lambda: on_persona() and places.is_here(),
            needs=_PERSONA_FIRST,
        ),
    )


def place_commands(
    places: Places, desk: Desk, opened: Callable[[], bool], shown: Callable[[], bool]
) -> Sequence[Command]:
    """What Ctrl+K offers beside the map. `opened`: a project is in view; `shown`: a map of it."""

    def in_journey() -> bool:
        return shown() and desk.journey is not None

    return (
        Command("show-persona", message("Primary persona"), places.show_persona, "users", (), shown),
        Command("show-project", message("Project settings"), places.show_project, "folder", (), opened),
        Command("add-persona", message("Add persona"), places.add_persona, "", (), shown),
        Command("add-objective", message("Add objective"), places.add_objective, "", (), in_journey),
        Command("add-person", message("Add person or team"), places.add_person, "", (), shown),
        Command("add-channel", message("Add channel"), places.add_channel, "", (), shown),
    )
