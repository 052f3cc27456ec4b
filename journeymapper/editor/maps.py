"""The maps of a project as a list to choose from."""

from journeymapper.messages import Message, message, text
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.project import Project
from journeymapper.model.titles import map_title


def maps_besides(project: Project, map_: str) -> tuple[tuple[str, Message], ...]:
    """Every other map in the order of journeys and tabs, with a name that no other of them has."""
    maps = [
        project.get(Map, id_)
        for journey in project.index.journeys()
        for id_ in project.index.maps(journey)
        if id_ != map_
    ]
    found: list[tuple[str, Message]] = []
    taken: set[str] = set()
    for each in maps:
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
