"""Commands that bring the project, its journeys, people, channels and objectives into the inspector."""

from collections.abc import Callable, Sequence

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


class Places:
    """Selects what has no card on the map, and adds to it. `edit_title` takes the newcomer's name."""

    def __init__(self, desk: Desk, edit_title: Callable[[], object]) -> None:
        self._desk = desk
        self._edit_title = edit_title

    def show_project(self) -> None:
        """What is said of the whole project."""
        self._desk.session.select(("project",))

    def show_journey(self) -> None:
        """The journey of the map."""
        if self._desk.journey is not None:
            self._desk.session.select((self._desk.journey.id,))

    def show_map(self) -> None:
        """The map's own settings."""
        self._desk.session.select(())

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

    def _add(self, kind: type[Record], change: Change | None, label: Message) -> None:
        new = newcomer(change, kind)
        if new is not None and self._desk.commit(change, label):
            self._desk.session.select((new.id,))
            self._edit_title()


def place_commands(
    places: Places, desk: Desk, opened: Callable[[], bool], shown: Callable[[], bool]
) -> Sequence[Command]:
    """What Ctrl+K offers beside the map. `opened`: a project is in view; `shown`: a map of it."""

    def in_journey() -> bool:
        return shown() and desk.journey is not None

    return (
        Command("show-map", message("Map settings"), places.show_map, "map", (), shown),
        Command("show-journey", message("Journey settings"), places.show_journey, "route", (), in_journey),
        Command("show-persona", message("Primary persona"), places.show_persona, "users", (), shown),
        Command("show-project", message("Project settings"), places.show_project, "folder", (), opened),
        Command("add-persona", message("Add persona"), places.add_persona, "", (), shown),
        Command("add-objective", message("Add objective"), places.add_objective, "", (), in_journey),
        Command("add-person", message("Add person or team"), places.add_person, "", (), shown),
        Command("add-channel", message("Add channel"), places.add_channel, "", (), shown),
    )
