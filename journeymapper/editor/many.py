"""Changing one thing of many cards, or of many feelings, at once; and the values that there are to choose."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Literal

from journeymapper.messages import Message, message
from journeymapper.model import edits
from journeymapper.model.backing import STANDING_NAMES
from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Feeling, Frequency, Touchpoint
from journeymapper.model.change import Change, change_of
from journeymapper.model.people import Channel, Person
from journeymapper.model.project import Project

Trait = Literal["channel", "owner", "friction", "frequency", "standing", "tags", "level"]
TRAITS: dict[Trait, Message] = {
    "channel": message("Channel"),
    "owner": message("Owner"),
    "friction": message("Friction"),
    "frequency": message("How often"),
    "standing": message("How sure"),
    "tags": message("Tags"),
    "level": message("Feeling"),
}
_FRICTION = (
    message("1, hardly any"),
    message("2, a little"),
    message("3, noticeable"),
    message("4, much"),
    message("5, unbearable"),
)
FREQUENCY_NAMES = (message("Rarely"), message("Sometimes"), message("Often"), message("Very often"))
LEVELS = {
    2: message("Very good"),
    1: message("Good"),
    0: message("Neither good nor bad"),
    -1: message("Rather low"),
    -2: message("Very low"),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a trait: what it is called, what is written, and whether all or none have it."""

    words: Message
    value: object
    held: Literal["all", "some", "none"] = "none"


def set_all(project: Project, ids: Iterable[str], **fields: object) -> Change | None:
    """Other values for fields of those of these records that have them; None where nothing differs.

    Raises ValueError as `edits.set_each`.
    """
    values = {
        record.id: {name: value for name, value in fields.items() if name in type(record).model_fields}
        for record in project.many(Record, ids)
    }
    return edits.set_each(project, values)


def set_trait(project: Project, ids: Collection[str], trait: Trait, value: object) -> Change | None:
    """A value that `choices` offers, for all of these cards or feelings.

    A tag that all of them have is taken from all, else all get it. How often: a count stays and the bars
    are what was chosen.
    """
    match trait:
        case "tags":
            return _tagged(project, ids, str(value))
        case "frequency":
            return change_of(project, (_often(card, value) for card in project.many(Touchpoint, ids)))
        case _:
            return set_all(project, ids, **{trait: value})


def traits_of(project: Project, ids: Collection[str]) -> tuple[Trait, ...]:
    """What can be set of at least one of these records."""
    kinds = {type(record) for record in project.many(Record, ids) if isinstance(record, Card | Feeling)}
    return tuple(trait for trait in TRAITS if any(trait in kind.model_fields for kind in kinds))


def choices(project: Project, ids: Collection[str], trait: Trait) -> tuple[Choice, ...]:
    """The values of a trait; "none" comes first where there may be none, tags are those of the project."""
    values: list[tuple[Message, object]]
    match trait:
        case "channel":
            named = ((each.name, each.id) for each in project.all(Channel))
            values = [(message("No channel"), None), *_by_name(named)]
        case "owner":
            named = ((each.name, each.id) for each in project.all(Person))
            values = [(message("Nobody"), None), *_by_name(named)]
        case "friction":
            values = [(message("Not given"), None), *((words, n) for n, words in enumerate(_FRICTION, 1))]
        case "frequency":
            values = [
                (message("Not given"), None),
                *((words, n) for n, words in enumerate(FREQUENCY_NAMES, 1)),
            ]
        case "standing":
            values = [(words, value) for value, words in STANDING_NAMES.items()]
        case "level":
            values = [(words, value) for value, words in LEVELS.items()]
        case "tags":
            tags = Counter(tag for card in project.all(Card) for tag in card.tags)
            values = [(message("{name}", name=tag), tag) for tag in sorted(tags, key=str.casefold)]
    held = [each for record in project.many(Record, ids) if (each := _held(record, trait)) is not None]
    return tuple(Choice(words, value, _share(held, value)) for words, value in values)


def lock(project: Project, ids: Collection[str]) -> Change | None:
    """Locks these cards; unlocks them where all are locked already."""
    return set_all(project, ids, locked=not all_locked(project, ids))


def all_locked(project: Project, ids: Collection[str]) -> bool:
    """Whether there are cards among these, and each of them is locked."""
    cards = project.many(Card, ids)
    return bool(cards) and all(card.locked for card in cards)


def _tagged(project: Project, ids: Collection[str], tag: str) -> Change | None:
    cards = project.many(Card, ids)
    if all(tag in card.tags for card in cards):
        return change_of(
            project, (card.evolve(tags=tuple(each for each in card.tags if each != tag)) for card in cards)
        )
    return change_of(project, (card.evolve(tags=tuple(dict.fromkeys((*card.tags, tag)))) for card in cards))


def _often(card: Touchpoint, bars: object) -> Touchpoint:
    count = card.frequency.count if card.frequency else None
    if bars is None and count is None:
        return card.evolve(frequency=None)
    per = card.frequency.per if card.frequency else "month"
    return card.evolve(frequency=Frequency.model_validate({"count": count, "per": per, "bars": bars}))


def _by_name(named: Iterable[tuple[str, str]]) -> list[tuple[Message, object]]:
    ordered = sorted(named, key=lambda each: (each[0].casefold(), each[1]))
    return [(message("{name}", name=name), id_) for name, id_ in ordered]


def _held(record: Record, trait: Trait) -> tuple[object, ...] | None:
    """What a record has of a trait; None where it can't have it."""
    if trait not in type(record).model_fields:
        return None
    value = getattr(record, trait)
    match trait:
        case "tags":
            return tuple(value)
        case "frequency":
            return (value.bars if value else None,)
        case "level":
            return (round(value),)
        case _:
            return (value,)


def _share(held: Collection[tuple[object, ...]], value: object) -> Literal["all", "some", "none"]:
    having = sum(value in each for each in held)
    return "none" if not having else "all" if having == len(held) else "some"
