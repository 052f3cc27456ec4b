"""Whom and what a field may name: people for owners, channels for touchpoints."""

from journeymapper.messages import message, text
from journeymapper.model.people import Channel, Person
from journeymapper.model.project import Project

Named = tuple[tuple[object, str], ...]


def people(project: Project) -> Named:
    """Everybody of the project by name, and nobody."""
    persons = project.many(Person, project.index.of_kind("person"))
    everybody = sorted(persons, key=lambda person: (person.name.casefold(), person.id))
    return ((None, text(message("Nobody yet"))), *((person.id, person.name) for person in everybody))


def channels(project: Project) -> Named:
    """Every channel of the project by name, and none."""
    known = project.many(Channel, project.index.of_kind("channel"))
    every = sorted(known, key=lambda channel: (channel.name.casefold(), channel.id))
    return ((None, text(message("No channel"))), *((channel.id, channel.name) for channel in every))


def initials(person: Person) -> str:
    """The initials that stand for somebody: those given, or the first letters of two names.

    >>> initials(Person(id="person_a", name="Ida Berg"))
    'IB'
    """
    return person.initials or "".join(word[0] for word in person.name.split()[:2]).upper()
