"""What two people changed, each in another way, as people know it: the record, the field, both values."""

from dataclasses import dataclass

from journeymapper.editor.differences.words import kind_name, name_of, place_of, shortened
from journeymapper.editor.parting import Parted
from journeymapper.editor.plans.every import ONLY_NAMED, PLACES, fields_of
from journeymapper.editor.value_words import value_words
from journeymapper.messages import Message, message, text
from journeymapper.model.base import Record
from journeymapper.model.merging import Collision, Key, Side
from journeymapper.model.project import Project

_HERE, _THERE = message("as here"), message("as in the file")
_NOTHING = message("nothing")


@dataclass(frozen=True, slots=True)
class Collided:
    """One thing to decide."""

    key: Key
    default: Side
    name: str
    """What people call the record."""
    what: str
    """What it is and where it stands."""
    field: str
    """What of it collides; empty where it is the whole."""
    mine: str
    theirs: str


def collided(parted: Parted, most: int) -> tuple[Collided, ...]:
    """The first collisions in words; the rest is as many as there are."""
    return tuple(_in_words(parted, collision) for collision in parted.merged.collisions[:most])


def _in_words(parted: Parted, collision: Collision) -> Collided:
    mine, theirs = parted.mine, parted.theirs or parted.mine
    project, record = (mine, collision.mine) if collision.mine is not None else (theirs, collision.theirs)
    assert record is not None
    kind, name = kind_name(record), name_of(project, record)
    what = " · ".join(words for words in (kind if name else "", place_of(project, record)) if words)
    field, here, there = _values(mine, theirs, collision)
    return Collided(collision.key, collision.default, name or kind, what, field, here, there)


def _values(mine: Project, theirs: Project, collision: Collision) -> tuple[str, str, str]:
    """What the field is called, and its two values."""
    one, other = collision.mine, collision.theirs
    if one is None or other is None:
        kept, gone = text(message("worked on and kept")), text(message("deleted"))
        return "", gone if one is None else kept, gone if other is None else kept
    if type(one) is not type(other):
        return text(message("Kind")), kind_name(one), kind_name(other)
    if PLACES.intersection(collision.fields):
        return _chosen(message("Place"), place_of(mine, one), place_of(theirs, other))
    for field in fields_of(type(one)):
        if field.name in collision.fields or field.name.partition(".")[0] in collision.fields:
            values = value_words(mine, one, field), value_words(theirs, other, field)
            if values[0] != values[1]:
                return _chosen(field.words, *values)
    return _chosen(_only_named(one, collision.fields), "", "")


def _only_named(record: Record, fields: tuple[str, ...]) -> Message:
    """What a field is called whose values say nothing to people."""
    for field in fields:
        if field in ONLY_NAMED:
            return ONLY_NAMED[field]
        for known in fields_of(type(record)):
            if known.name == field:
                return known.words
    return message("Something else")


def _chosen(words: Message, mine: str, theirs: str) -> tuple[str, str, str]:
    if mine == theirs:
        return text(words), text(_HERE), text(_THERE)
    one, other = shortened(mine, theirs)
    return text(words), one or text(_NOTHING), other or text(_NOTHING)
