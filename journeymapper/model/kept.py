"""A touchpoint that somebody keeps for later projects: what it says, not where it stood."""

from pydantic import Field

from journeymapper.model.base import Id, Part, Short, Text, Title
from journeymapper.model.cards import Touchpoint
from journeymapper.model.people import Channel, Family
from journeymapper.model.project import Project

TEXTS = ("note", "message", "works_well", "to_improve", "desired_outcome", "smallest_change")


class KeptTouchpoint(Part):
    """Its channel is told by name, since other projects have channels of their own."""

    id: Id
    title: Title
    channel: Title = ""
    family: Family = "web"
    direct: bool = True
    note: Text = ""
    message: Text = ""
    works_well: Text = ""
    to_improve: Text = ""
    desired_outcome: Text = ""
    smallest_change: Text = ""


class KeptTouchpoints(Part):
    """The user's own library as its file has it."""

    format: Short = "journeymapper-library"
    version: int = Field(default=0, ge=0)
    touchpoints: tuple[KeptTouchpoint, ...] = ()


def kept_from(project: Project, card: Touchpoint, id_: str) -> KeptTouchpoint:
    """What is kept of a touchpoint, under an id of its own."""
    channel = project.find(Channel, card.channel)
    return KeptTouchpoint(
        id=id_,
        title=card.title,
        channel=channel.name if channel else "",
        family=channel.family if channel else "web",
        direct=card.direct,
        **{name: getattr(card, name) for name in TEXTS},
    )
