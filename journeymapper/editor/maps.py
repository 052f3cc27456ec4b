"""Maps and journeys as wholes: as a list to choose from, new ones, and what to ask before one goes."""

from journeymapper.editor.blank import blank_grid
from journeymapper.messages import Message, message, plural, text
from journeymapper.model import edits
from journeymapper.model.change import Change, apply, change_of, joined
from journeymapper.model.edits.siblings import put
from journeymapper.model.ids import new_id
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.project import Project
from journeymapper.model.titles import map_title


def maps_besides(project: Project, map_: str) -> tuple[tuple[str, Message], ...]:
    """Every other map in the order of journeys and tabs, with a name that no other of them has."""
    found: list[tuple[str, Message]] = []
    taken: set[str] = set()
    for each in project.many(Map, (id_ for id_ in project.index.all_maps() if id_ != map_)):
        name = full_title(project, each)
        number = 1
        while text(name) in taken:
            number += 1
            name = message("{name} ({number})", name=full_title(project, each), number=number)
        taken.add(text(name))
        found.append((each.id, name))
    return tuple(found)


def full_title(project: Project, map_: Map) -> Message:
    """A map with its journey, as soon as there are several: "Gift buyer: Ideal"."""
    if len(project.index.journeys()) < 2:
        return map_title(map_)
    return message("{journey}: {map}", journey=project.get(Journey, map_.journey).title, map=map_title(map_))


def new_map(project: Project, journey: str) -> Change | None:
    """A map with the columns and lanes that most begin with: the current one where the journey has none."""
    maps = project.many(Map, project.index.maps(journey))
    kind = "option" if any(map_.map_kind == "current" for map_ in maps) else "current"
    record = Map(id=new_id("map"), journey=journey, map_kind=kind)
    added = change_of(project, put(project, (record,)))
    grid = edits.add_records(apply(project, added) if added else project, blank_grid(record.id, new_id))
    return joined(added, grid)


def new_journey(project: Project) -> Change | None:
    """A journey with a first map, after the others."""
    journey = Journey(id=new_id("journey"), title=text(message("New journey")))
    added = change_of(project, put(project, (journey,)))
    return joined(added, new_map(apply(project, added) if added else project, journey.id))


def map_beside(project: Project, map_: str) -> str:
    """The map to look at when one goes: the one before it in its journey, the next, any other; or none."""
    journey = project.get(Map, map_).journey
    row = project.index.maps(journey)
    at = row.index(map_)
    others = (*reversed(row[:at]), *row[at + 1 :])
    return next(iter(others or [other for other in project.index.all_maps() if other != map_]), "")


def deletion_question(project: Project, id_: str) -> Message:
    """What to ask before a map or a journey goes, with what goes along. Raises UnknownRecord for neither."""
    record = project.find(Map, id_)
    if record is not None:
        cards = len(project.index.cards_of_map(id_)) + len(project.index.tray(id_))
        words = message("Delete the map “{name}”?", name=map_title(record))
        along = plural("{count} card goes with it.", "{count} cards go with it.", cards)
        return message("{question} {consequence}", question=words, consequence=along) if cards else words
    journey = project.get(Journey, id_)
    maps = len(project.index.maps(id_))
    words = message("Delete the journey “{name}”?", name=journey.title)
    along = plural("{count} map goes with it.", "{count} maps go with it.", maps)
    return message("{question} {consequence}", question=words, consequence=along) if maps else words
