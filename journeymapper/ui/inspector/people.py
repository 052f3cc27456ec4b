"""The letters that stand for somebody."""

from journeymapper.model.people import Person


def initials(person: Person) -> str:
    """The initials that stand for somebody: those given, or the first letters of two names.

    >>> initials(Person(id="person_a", name="Ida Berg"))
    'IB'
    """
    return person.initials or "".join(word[0] for word in person.name.split()[:2]).upper()
