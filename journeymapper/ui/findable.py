"""What Ctrl+K finds: the records of the project that can be gone to, and every command."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from journeymapper.editor.looks import look_of, views
from journeymapper.messages import message, text
from journeymapper.model.cards import Card, Feeling
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.people import Persona
from journeymapper.model.structure import Lane, Stage, Step
from journeymapper.model.titles import map_title, title_of
from journeymapper.ui.actions import Actions, Command
from journeymapper.ui.desk import Desk
from journeymapper.ui.keys import shown_keys
from journeymapper.ui.literal import spoken

_ICONS = {
    "touchpoint": "card",
    "activity": "users",
    "note": "note",
    "picture": "image",
    "opportunity": "bulb",
    "persona": "person",
}


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that can be gone to or done."""

    words: str
    icon: str
    go: Callable[[], object]
    keys: str = ""
    command: str = ""
    """The id of a command; empty for a place."""
    missing: str = ""
    """Why it can't be done now."""


def places(desk: Desk) -> Iterator[Hit]:
    """The cards, columns and lanes of the map, the personas, and the maps of the project."""
    map_ = desk.session.map
    index = desk.project.index
    columns = {*index.stages_of_map(map_), *index.steps_of_map(map_), *index.lanes(map_)}
    for record in desk.project.records.values():
        here = (isinstance(record, Card) and record.map == map_) or record.id in columns
        if isinstance(record, (Card, Feeling, Stage, Step, Lane)) and here and (words := title_of(record)):
            yield Hit(words, _ICONS.get(record.kind, "stage"), partial(_show, desk, record.id))
        elif isinstance(record, Persona):
            yield Hit(record.name, "person", partial(desk.session.select, (record.id,)))
        elif isinstance(record, Map):
            yield Hit(_map_words(desk, record), "map", partial(desk.session.show_map, record.id))


def saved_views(desk: Desk) -> Iterator[Hit]:
    """The views that the project keeps."""
    for view in views(desk.project):
        words = text(message("View: {name}", name=view.name))
        yield Hit(words, "eye", partial(desk.session.take_look, look_of(view)))


def commands(actions: Actions, shown: bool) -> Iterator[Hit]:
    """Every command; what can't be done now says what it needs. `shown` is whether a map is in view."""
    for command in actions.commands:
        action = actions[command.id]
        missing = "" if action.isEnabled() else _missing(command, shown)
        keys = shown_keys(next(iter(actions.keys(command.id)), ""))
        go = partial(actions.run, command.id)
        yield Hit(spoken(action.text()), command.icon or "arrow", go, keys, command.id, missing)


def _missing(command: Command, shown: bool) -> str:
    if not shown:
        return text(message("Open a map first"))
    return text(command.needs or message("Not now"))


def _map_words(desk: Desk, map_: Map) -> str:
    journey = desk.project.find(Journey, map_.journey)
    name = map_title(map_)
    return text(message("Map: {journey}, {map}", journey=journey.title, map=name) if journey else name)


def _show(desk: Desk, id_: str) -> None:
    desk.session.select((id_,))
    desk.found.emit(id_)
