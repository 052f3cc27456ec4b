"""Commands about maps and journeys as wholes."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Literal

from journeymapper.editor.maps import deletion_question, map_beside, new_journey, new_map
from journeymapper.editor.structure import newcomer
from journeymapper.messages import Message, message
from journeymapper.model import edits
from journeymapper.model.change import Change
from journeymapper.model.edits.siblings import siblings
from journeymapper.model.journeys import Journey, Map
from journeymapper.ui.actions import Command
from journeymapper.ui.desk import Desk

TAB_MENU = (
    *("map-rename", "map-settings", "", "map-duplicate", "map-option", "map-new", ""),
    *("map-left", "map-right", "", "map-delete"),
)
NEW_MAP_MENU = ("map-duplicate", "map-option", "map-new")
JOURNEY_MENU = ("journey-settings", "journey-new", "journey-back", "journey-on", "journey-delete")

_COPY = {"ideal": message("Duplicate map as ideal"), "option": message("Duplicate map as an option")}


class Maps:
    """Edits of the map and the journey that are looked at. `rename_tab` opens a field over the map's tab."""

    def __init__(
        self,
        desk: Desk,
        delete_with: Callable[[Message], bool],
        rename_tab: Callable[[], object],
        edit_title: Callable[[], object],
    ) -> None:
        self._desk = desk
        self._delete_with = delete_with
        self.rename_tab = rename_tab
        self._edit_title = edit_title

    def copy(self, kind: Literal["ideal", "option"]) -> None:
        """Copies the map as another state of its journey, and shows it."""
        change = edits.duplicate_map(self._desk.project, self._desk.session.map, kind)
        self._added(change, _COPY[kind])

    def add(self) -> None:
        """Adds a map without cards to the journey, and shows it."""
        journey = self.journey
        if journey is not None:
            self._added(new_map(self._desk.project, journey.id), message("New map"))

    def add_journey(self) -> None:
        """Adds a journey with a first map, shows it, and asks for its title."""
        change = new_journey(self._desk.project)
        new = newcomer(change, Journey)
        self._added(change, message("New journey"))
        if new is not None:
            self._desk.session.select([new.id])
            self._edit_title()

    def move(self, record: Callable[[], Map | Journey | None], by: Literal[-1, 1]) -> None:
        """Puts the map or the journey one place on in its row."""
        here = record()
        if here is not None:
            at = siblings(self._desk.project, here).index(here.id) + by
            label = message("Move map") if isinstance(here, Map) else message("Move journey")
            self._desk.commit(edits.reorder(self._desk.project, here.id, at), label)

    def can_move(self, record: Callable[[], Map | Journey | None], by: Literal[-1, 1]) -> bool:
        """Whether there is a place to go to."""
        here = record()
        row = siblings(self._desk.project, here) if here else ()
        return here is not None and 0 <= row.index(here.id) + by < len(row)

    def delete_map(self) -> None:
        """Deletes the map after a question, and shows the one beside it."""
        here = self._desk.session.map
        self._delete(here, map_beside(self._desk.project, here), message("Delete map"))

    def delete_journey(self) -> None:
        """Deletes the journey with its maps after a question, and shows a map of another one."""
        journey = self.journey
        if journey is not None:
            project = self._desk.project
            gone = project.index.maps(journey.id)
            left = next((map_ for map_ in project.index.all_maps() if map_ not in gone), "")
            self._delete(journey.id, left, message("Delete journey"))

    def look_at(self, record: Callable[[], Map | Journey | None]) -> None:
        """Shows a record's fields: a journey's as what is selected, a map's where nothing is."""
        here = record()
        if here is not None:
            self._desk.session.select([here.id] if isinstance(here, Journey) else [])
            self._edit_title()

    def map(self) -> Map | None:
        """The map that is looked at."""
        return self._desk.map

    @property
    def journey(self) -> Journey | None:
        """The journey that is looked at; in a project without maps its first one."""
        journeys = self._desk.project.many(Journey, self._desk.project.index.journeys())
        return self._desk.journey or next(iter(journeys), None)

    def here(self) -> Journey | None:
        """The journey that is looked at, as the commands ask for it."""
        return self.journey

    def _delete(self, id_: str, following: str, label: Message) -> None:
        project = self._desk.project
        if self._delete_with(deletion_question(project, id_)):
            if following:
                self._desk.session.show_map(following)
            self._desk.commit(edits.delete_records(project, [id_]), label)

    def _added(self, change: Change | None, label: Message) -> None:
        new = newcomer(change, Map)
        if self._desk.commit(change, label) and new is not None:
            self._desk.session.show_map(new.id)


def map_commands(maps: Maps, opened: Callable[[], bool], shown: Callable[[], bool]) -> Sequence[Command]:
    """What tabs, the menu of journeys and Ctrl+K offer, where a project is `opened`, a map of it `shown`."""

    def on_journey() -> bool:
        return opened() and maps.journey is not None

    def mover(
        id_: str, words: Message, record: Callable[[], Map | Journey | None], by: Literal[-1, 1]
    ) -> Command:
        def possible() -> bool:
            return opened() and maps.can_move(record, by)

        return Command(id_, words, partial(maps.move, record, by), enabled=possible)

    def command(
        id_: str, words: Message, run: Callable[[], object], enabled: Callable[[], bool], icon: str = ""
    ) -> Command:
        return Command(id_, words, run, icon, enabled=enabled)

    settings = partial(maps.look_at, maps.map), partial(maps.look_at, maps.here)
    return (
        command("map-duplicate", _COPY["ideal"], partial(maps.copy, "ideal"), shown),
        command("map-option", _COPY["option"], partial(maps.copy, "option"), shown),
        command("map-new", message("New map without cards"), maps.add, on_journey),
        command("map-rename", message("Rename map"), maps.rename_tab, shown),
        command("map-settings", message("Settings of the map"), settings[0], shown, "map"),
        mover("map-left", message("Move map left"), maps.map, -1),
        mover("map-right", message("Move map right"), maps.map, 1),
        command("map-delete", message("Delete map…"), maps.delete_map, shown, "trash"),
        command("journey-new", message("New journey"), maps.add_journey, opened),
        command("journey-settings", message("Settings of the journey"), settings[1], on_journey, "route"),
        mover("journey-back", message("Move journey up"), maps.here, -1),
        mover("journey-on", message("Move journey down"), maps.here, 1),
        command("journey-delete", message("Delete journey…"), maps.delete_journey, on_journey, "trash"),
    )
