"""The grid of a map: phases, stages and steps are its columns, lanes its rows."""

from typing import Annotated, Literal

from pydantic import Field

from journeymapper.model.base import Amount, Id, OrderKey, Record, Short, Text, Title
from journeymapper.model.journeys import Duration

LaneKind = Literal[
    "actions",
    "thoughts",
    "notes",
    "questions",
    "touchpoints",
    "frontstage",
    "backstage",
    "systems",
    "emotion",
    "pictures",
    "opportunities",
    "measures",
]


class Phase(Record):
    """A group of stages."""

    kind: Literal["phase"] = "phase"
    map: Id
    order: OrderKey = "V"
    name: Title = ""
    """Empty: nothing is drawn above its stages."""
    meaning: Literal["before", "during", "after", "relationship", "none"] = "none"
    origins: tuple[Id, ...] = ()


class Stage(Record):
    """A part of the journey with a goal; has one or more steps."""

    kind: Literal["stage"] = "stage"
    phase: Id
    order: OrderKey = "V"
    name: Title
    goal: Text = ""
    duration: Duration | None = None
    people: Annotated[Amount, Field(ge=0)] | None = None
    """People in the journey's period."""
    going_on: Short = ""
    """What going on is called, as in "pay"."""
    collapsed: bool = False
    origins: tuple[Id, ...] = ()


class Step(Record):
    """A column."""

    kind: Literal["step"] = "step"
    stage: Id
    order: OrderKey = "V"
    name: Title = ""
    duration: Duration | None = None
    width: Annotated[float, Field(ge=132, le=320)] | None = None
    """In layout units; None takes the format's."""
    collapsed: bool = False
    origins: tuple[Id, ...] = ()


class Lane(Record):
    """A row of a kind."""

    kind: Literal["lane"] = "lane"
    map: Id
    order: OrderKey = "V"
    name: Title = ""
    detail: Short = ""
    lane_kind: LaneKind
    required: bool = False
    belongs_to: Id | None = None
    """A persona, a person or team, or a channel."""
    text: Literal["full", "compact"] = "full"
    height: Annotated[float, Field(ge=30, le=1200)] | None = None
    """In layout units, where it is to be higher than what stands in it asks for."""
    collapsed: bool = False
    origins: tuple[Id, ...] = ()
