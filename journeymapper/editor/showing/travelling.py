"""The project that travels in a PDF: what is printed and nothing else, and what to tell people of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from journeymapper.messages import Forms, Message, forms, message, plural
from journeymapper.model.base import Record
from journeymapper.model.cards import Card
from journeymapper.model.change import apply
from journeymapper.model.dependents import without
from journeymapper.model.journeys import Journey, Map, Objective
from journeymapper.model.links import Connection, Evidence, Measure, Measurement
from journeymapper.model.matter import Matter
from journeymapper.model.people import Channel, Comment, Person, Persona
from journeymapper.model.project import Project
from journeymapper.model.review import Response
from journeymapper.model.source import Source
from journeymapper.model.titles import map_title, title_of
from journeymapper.storage.codec import encode
from journeymapper.storage.files import SUFFIX
from journeymapper.storage.sizes import bytes_words

STAYS = message("Other maps, the tray, saved views and all that is hidden stay here.")
"""What never goes along."""

_FORBIDDEN = '<>:"/\\|?*'
_LONGEST = 60
_COUNTED: tuple[tuple[type[Record], Forms, bool], ...] = (
    (Card, forms("{count} card", "{count} cards"), False),
    (Connection, forms("{count} connection", "{count} connections"), False),
    (Persona, forms("{count} persona", "{count} personas"), True),
    (Person, forms("{count} person or team", "{count} people and teams"), True),
    (Channel, forms("{count} channel", "{count} channels"), True),
    (Objective, forms("{count} objective", "{count} objectives"), False),
    (Measure, forms("{count} measure", "{count} measures"), False),
    (Measurement, forms("{count} measurement", "{count} measurements"), False),
    (Evidence, forms("{count} piece of evidence", "{count} pieces of evidence"), False),
    (Comment, forms("{count} comment", "{count} comments"), False),
    (Response, forms("{count} answer to a finding", "{count} answers to findings"), False),
)
"""What is told of, how, and whether by name."""


@dataclass(frozen=True, slots=True)
class Along:
    """One thing that goes along, or many of a kind."""

    words: Message
    names: tuple[str, ...] = ()
    """What the things are called, where people will want to know."""


def travelling(matter: Matter) -> Project:
    """The project to be embedded, of what is printed: without the names of maps that are not.

    `matter` has been cut. Cards no longer lead to maps that stay at home.
    """
    project = matter.project
    home = without(project, [map_.id for map_ in project.all(Map) if map_.id != matter.map])
    return project if home is None else apply(project, home)


def source_for(matter: Matter) -> Source:
    """The project that is to travel in a file of this matter, which has been cut."""
    return Source(_file_name(matter.project, matter.map), encode(travelling(matter)))


def goes_along(project: Project) -> tuple[Along, ...]:
    """What people are told of a project that travels: its map, then how much of what, then its pictures."""
    return tuple(_goes_along(project))


def _goes_along(project: Project) -> Iterator[Along]:
    for map_ in project.all(Map):
        journey = project.get(Journey, map_.journey).title
        yield Along(message("the map “{name}” of “{journey}”", name=map_title(map_), journey=journey))
    for record_type, words, by_name in _COUNTED:
        records = tuple(project.all(record_type))
        if records:
            names = _names(records) if by_name else ()
            yield Along(plural(words.one, words.many, len(records)), names)
    if project.assets:
        size = sum(len(asset.data) for asset in project.assets.values())
        yield Along(
            plural(
                "{count} picture, {size}",
                "{count} pictures, {size}",
                len(project.assets),
                size=bytes_words(size),
            )
        )


def _file_name(project: Project, map_: str) -> str:
    """What the attachment is called: as the journey is, as far as every system lets a file be called so."""
    title = project.get(Journey, project.get(Map, map_).journey).title
    allowed = "".join(letter for letter in title if letter.isprintable() and letter not in _FORBIDDEN)
    return f"{allowed[:_LONGEST].strip(' .') or 'journey'}{SUFFIX}"


def _names(records: Iterable[Record]) -> tuple[str, ...]:
    return tuple(sorted(filter(None, map(title_of, records)), key=str.casefold))
