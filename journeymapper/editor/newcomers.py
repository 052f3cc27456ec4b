"""A person or a channel that is named where it is needed, and is there from then on."""

from collections.abc import Collection, Iterable
from typing import Literal, get_args

from journeymapper.editor.clips.meanings import plain
from journeymapper.model import edits
from journeymapper.model.change import Change
from journeymapper.model.ids import new_id
from journeymapper.model.people import Channel, Family, Person
from journeymapper.model.project import Project

_LONGEST = 200
_FAMILY_WORDS: tuple[tuple[Family, tuple[str, ...]], ...] = (
    ("web", ("web", "shop", "site", "online", "portal")),
    ("social", ("social", "instagram", "facebook", "linkedin", "tiktok", "youtube")),
    ("email", ("mail", "newsletter")),
    ("chat", ("chat", "message", "messenger", "sms", "whatsapp")),
    ("phone", ("phone", "call", "hotline")),
    ("person", ("person", "store", "branch", "event", "visit", "counter")),
    ("post", ("post", "print", "letter", "parcel", "flyer")),
    ("product", ("product", "app", "device")),
    ("referral", ("referral", "word of mouth", "friend", "recommend")),
)


def known_or_new(
    project: Project, pool: Literal["people", "channels"], name: str
) -> tuple[str, Change | None]:
    """Who or what the project knows by this name, capitals or not; else somebody new, with the change for it.

    A new channel gets the family that its name tells.
    """
    name = " ".join(name.split())[:_LONGEST]
    there: Iterable[Person | Channel] = project.all(Channel) if pool == "channels" else project.all(Person)
    known = next((one for one in there if plain(one.name) == plain(name)), None)
    if known is not None:
        return known.id, None
    if pool == "people":
        person = Person(id=new_id("person"), name=name)
        return person.id, edits.add_record(project, person)
    family = family_for(name, {channel.family for channel in project.all(Channel)})
    channel = Channel(id=new_id("channel"), name=name, family=family)
    return channel.id, edits.add_record(project, channel)


def family_for(name: str, used: Collection[Family]) -> Family:
    """The family of a new channel: what its name says, else the first that is not used: another hue.

    >>> family_for("Hotline", ()), family_for("Drone", ("web", "social")), family_for("Drone", ())
    ('phone', 'email', 'web')
    """
    said = name.casefold()
    for family, words in _FAMILY_WORDS:
        if any(word in said for word in words):
            return family
    families: tuple[Family, ...] = get_args(Family)
    return next((family for family in families if family not in used), "product")
