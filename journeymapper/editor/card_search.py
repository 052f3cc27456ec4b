"""Which cards of a map hold the words that somebody types: in texts, people, channels and tags."""

from collections.abc import Iterator

from journeymapper.model.base import Part
from journeymapper.model.cards import Card
from journeymapper.model.people import Channel, Person
from journeymapper.model.project import Project

_UNTOLD = frozenset(
    ("id", "kind", "map", "step", "lane", "order", "until", "opens", "origins", "picture", "asset", "library")
)
"""Fields whose texts nobody reads on a card."""
_NAMED = ("channel", "owner", "hands_over_to")


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
    words = [*_texts(card)]
    for field in _NAMED:
        named = project.records.get(getattr(card, field, None) or "")
        if isinstance(named, (Channel, Person)):
            words.append(named.name)
    return "\n".join(words).casefold()


def _holds(words: str, sought: list[str]) -> bool:
    return all(part in words for part in sought)


def _texts(part: Part) -> Iterator[str]:
    """The free texts of a record and of the parts in it."""
    for name, value in part.__dict__.items():
        if name in _UNTOLD or name in _NAMED or not value:
            continue
        if isinstance(value, Part):
            yield from _texts(value)
        elif isinstance(value, str) and _is_free(part, name):
            yield value
        elif isinstance(value, tuple) and name in ("tags", "friction_causes"):
            yield from value


def _is_free(part: Part, name: str) -> bool:
    """Whether a field takes any words, not one of a few: standing, kind of note, quality are no texts."""
    return type(part).model_fields[name].annotation is str
