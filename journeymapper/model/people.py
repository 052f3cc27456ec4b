"""The project itself, its people, its channels and its personas."""

from typing import Literal

from journeymapper.model.base import Day, Id, LateOrderKey, Long, Part, Record, Short, Text, Title

Family = Literal["web", "social", "email", "chat", "phone", "person", "post", "product", "referral"]
ColourBy = Literal["channel", "owner", "persona", "standing", "tag"]


class ProjectInfo(Record):
    """What is said of the whole project. Its id is always `project`."""

    kind: Literal["project"] = "project"
    title: Title = ""
    organisation: Short = ""
    language: Short = "en"
    """BCP 47; also of numbers, dates and reading direction on the map."""
    business: Literal["", "b2b", "b2c", "both"] = ""


class Person(Record):
    """Somebody, or a team, who owns things. Every owner is one."""

    kind: Literal["person"] = "person"
    name: Title
    role: Short = ""
    team: bool = False
    initials: Short = ""


class Channel(Record):
    """A way by which customers are met; its family gives the hue, its icon tells it apart."""

    kind: Literal["channel"] = "channel"
    name: Title
    short_name: Short = ""
    icon: Short = ""
    """The name of an icon; empty takes the family's."""
    family: Family
    physical: bool = False
    medium: Literal["online", "offline", "social", "mobile"] = "online"


class Item(Part):
    """A small numbered thing of a persona that other records may refer to."""

    id: Id
    text: Text


class Quote(Part):
    """Somebody's own words."""

    text: Text
    source: Short = ""


class Persona(Record):
    """A kind of customer."""

    kind: Literal["persona"] = "persona"
    name: Title
    tagline: Short = ""
    segment: Short = ""
    picture: Short = ""
    """The hash of an asset."""
    picture_words: Text = ""
    """The picture for those who do not see it."""
    goals: tuple[Item, ...] = ()
    needs: tuple[Item, ...] = ()
    anxieties: tuple[Item, ...] = ()
    pains: tuple[Item, ...] = ()
    preferences: tuple[Item, ...] = ()
    behaviours: tuple[Item, ...] = ()
    decision_criteria: tuple[Item, ...] = ()
    success: Text = ""
    quotes: tuple[Quote, ...] = ()
    channels: tuple[Id, ...] = ()
    """Preferred channels, best first."""


class View(Record):
    """A saved way to look at maps: what is filtered, what colours mean."""

    kind: Literal["view"] = "view"
    name: Title
    personas: tuple[Id, ...] = ()
    channels: tuple[Id, ...] = ()
    owners: tuple[Id, ...] = ()
    tags: tuple[Short, ...] = ()
    standings: tuple[Short, ...] = ()
    severities: tuple[Short, ...] = ()
    """Of findings on the cards."""
    rules: tuple[Short, ...] = ()
    """The rules whose findings are on the cards."""
    text: Short = ""
    colour_by: ColourBy = "channel"


class Comment(Record):
    """A remark on any record."""

    kind: Literal["comment"] = "comment"
    on: Id
    order: LateOrderKey = ""
    author: Short = ""
    date: Day | None = None
    text: Long
    reply_to: Id | None = None
    resolved: bool = False
