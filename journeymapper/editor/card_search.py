"""Which cards of a map hold the words that somebody types: in texts, people, channels and tags."""

from functools import cache
from typing import TypeGuard, cast, get_args

from journeymapper.model.base import Part
from journeymapper.model.cards import Card
from journeymapper.model.people import Channel, Person
from journeymapper.model.project import Project

_UNTOLD = frozenset(
    ("id", "kind", "map", "step", "lane", "order", "until", "opens", "origins", "picture", "asset", "library")
)
"""Fields whose texts nobody reads on a card."""
_NAMED = ("channel", "owner", "hands_over_to")
_LISTS = ("tags", "friction_causes")


def hits(project: Project, map_: str, typed: str) -> tuple[str, ...]:
    """The cards of a map that hold every word typed, in reading order; none where nothing is typed.

    Words need not be whole: "check" finds "Online checkout".
    """
    sought = typed.casefold().split()
    if not sought:
        return ()
    cards = project.many(Card, project.index.cards_of_map(map_))
    return tuple(card.id for card in cards if _holds(searched_words(project, card), sought))


def searched_words(project: Project, card: Card) -> str:
    """Everything that is searched of a card, folded: its own texts, and the names of whom and what it names.

    >>> from journeymapper.model.cards import Note
    >>> searched_words(Project(), Note(id="card_1", map="map_1", text="Is it REAL?", tags=("gift",)))
    'gift\\nis it real?'
    """
    values = card.__dict__
    words: list[str] = []
    for name, inner in _texts_of(type(card)):
        value = getattr(values[name], inner, "") if inner else values[name]
        if value:
            words += (value,) if type(value) is str else value
    for name in _NAMED:
        id_ = values.get(name)
        named = project.records.get(id_) if id_ else None
        # pydantic makes isinstance slow, and every letter typed asks every card.
        if named is not None and type(named) in (Channel, Person):
            words.append(cast("Channel | Person", named).name)
    return "\n".join(words).casefold()


def _holds(words: str, sought: list[str]) -> bool:
    return all(part in words for part in sought)


@cache
def _texts_of(kind: type[Part]) -> tuple[tuple[str, str], ...]:
    """The free texts of a kind of card: a field, and where that holds a part, the field in it."""
    found: list[tuple[str, str]] = []
    for name, field in kind.model_fields.items():
        if name in _UNTOLD or name in _NAMED:
            continue
        part = next(
            (each for each in (field.annotation, *get_args(field.annotation)) if _is_part(each)), None
        )
        if part is not None:
            found += ((name, inner) for inner, each in part.model_fields.items() if each.annotation is str)
        elif field.annotation is str or name in _LISTS:
            found.append((name, ""))
    return tuple(found)


def _is_part(annotation: object) -> TypeGuard[type[Part]]:
    return isinstance(annotation, type) and issubclass(annotation, Part)
