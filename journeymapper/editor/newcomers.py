"""A person or a channel that is named where it is needed, and is there from then on."""

from collections.abc import Iterable
from typing import Literal, get_args

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


def newcomer(project: Project, pool: Literal["people", "channels"], name: str) -> tuple[str, Change | None]:
    """Who or what the project knows by this name, capitals or not; else somebody new, with the change for it.

    A new channel gets the family that its name tells.
    """
    name = " ".join(name.split())[:_LONGEST]
    there: Iterable[Person | Channel] = project.all(Channel) if pool == "channels" else project.all(Person)
    known = next((one for one in there if one.name.casefold() == name.casefold()), None)
    if known is not None:
        return known.id, None
    new = (
        Channel(id=new_id("channel"), name=name, family=_family(project, name))
        if pool == "channels"
        else Person(id=new_id("person"), name=name)
    )
    return new.id, edits.add_record(project, new)


def _family(project: Project, name: str) -> Family:
    """What its name says, or else the first family that no channel of the project has: another hue."""
    said = name.casefold()
    for family, words in _FAMILY_WORDS:
        if any(word in said for word in words):
            return family
    used = {channel.family for channel in project.all(Channel)}
    families: tuple[Family, ...] = get_args(Family)
    return next((family for family in families if family not in used), "product")
