"""What colours mean on a map when a view names something else than channels."""

from collections.abc import Iterable, Iterator, Mapping
from typing import get_args

from journeymapper.messages import Message, message, text
from journeymapper.model.backing import STANDING_NAMES
from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Standing
from journeymapper.model.people import ColourBy, Family, Person
from journeymapper.model.project import Project
from journeymapper.model.reading import Colouring, Sign
from journeymapper.model.titles import title_of

COLOUR_NAMES: dict[ColourBy, Message] = {
    "channel": message("Channel"),
    "owner": message("Owner"),
    "persona": message("Persona"),
    "standing": message("How sure"),
    "tag": message("Tag"),
}
HUES: tuple[Family, ...] = get_args(Family)
_EVERYONE = "everyone"
_STANDINGS: dict[Standing, tuple[Family, str, str]] = {
    "assumed": ("email", "question", ""),
    "partly": ("chat", "", "½"),
    "backed": ("person", "check", ""),
}
"""Hue, icon and letters."""


def colouring(project: Project, map_: str, by: ColourBy) -> Colouring | None:
    """Each card's sign, and the legend; None for channels, whose colours are their own.

    Beyond nine values hues repeat, and letters tell them apart.
    """
    if by == "channel":
        return None
    cards = project.many(Card, project.index.cards_of_map(map_))
    meant: Mapping[str, str]
    signs: dict[str, Sign]
    match by:
        case "owner":
            meant = {card.id: getattr(card, "owner", None) or "" for card in cards}
            signs = _named(project, meant.values())
        case "persona":
            meant = {card.id: card.personas[0] if card.personas else _EVERYONE for card in cards}
            signs = _named(project, meant.values())
            if _EVERYONE in meant.values():
                signs[_EVERYONE] = Sign(text(message("Everyone")), "product", icon="users")
        case "standing":
            meant = {card.id: card.standing for card in cards}
            signs = {sure: _standing(sure) for sure in _STANDINGS if sure in meant.values()}
        case "tag":
            meant = {card.id: card.tags[0] if card.tags else "" for card in cards}
            signs = dict(_coloured({tag: tag for tag in meant.values() if tag}, {}))
    known = {card: signs[value] for card, value in meant.items() if value in signs}
    return Colouring(by, known, tuple(signs.values()))


def _named(project: Project, ids: Iterable[str]) -> dict[str, Sign]:
    """The signs of people or personas."""
    records = project.many(Record, dict.fromkeys(ids))
    initials = {each.id: each.initials for each in records if isinstance(each, Person)}
    return dict(_coloured({record.id: title_of(record) for record in records}, initials))


def _coloured(names: Mapping[str, str], initials: Mapping[str, str]) -> Iterator[tuple[str, Sign]]:
    """Value → sign, hues in the order of names."""
    in_order = sorted(names.items(), key=lambda each: (each[1].casefold(), each[0]))
    for number, (value, name) in enumerate(in_order):
        yield value, Sign(name, HUES[number % len(HUES)], letters=initials.get(value) or letters_of(name))


def letters_of(name: str) -> str:
    """Up to two letters that stand for a name.

    >>> letters_of("Ida Berg"), letters_of("gift"), letters_of("")
    ('IB', 'Gi', '·')
    """
    words = name.split()
    if len(words) > 1:
        return (words[0][0] + words[1][0]).upper()
    return name[:1].upper() + name[1:2] or "·"


def _standing(standing: Standing) -> Sign:
    hue, icon, letters = _STANDINGS[standing]
    return Sign(text(STANDING_NAMES[standing]), hue, icon=icon, letters=letters)
