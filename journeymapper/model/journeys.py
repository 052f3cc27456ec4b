"""Journeys, their objectives and their maps."""

from typing import Annotated, Literal

from pydantic import Field

from journeymapper.model.base import Amount, Day, Id, Long, OrderKey, Part, Record, Short, Text, Title

Unit = Literal["minute", "hour", "day", "week", "month", "year"]


class Duration(Part):
    """A span of time: from `min` to `max` of a unit, or in words of its own."""

    min: Annotated[float, Field(ge=0, le=1e6)] | None = None
    max: Annotated[float, Field(ge=0, le=1e6)] | None = None
    unit: Unit = "day"
    words: Short = ""
    """Shown instead of the figures where given."""


class Frequent(Part):
    """What this journey calls frequent: encounters a person has within a stage."""

    stage: Id | None = None
    """None: every stage that has no threshold of its own."""
    encounters: Annotated[float, Field(ge=0, le=1e6)]


class Journey(Record):
    """One primary persona in one scenario, with its objectives and one or more maps."""

    kind: Literal["journey"] = "journey"
    order: OrderKey = "V"
    title: Title
    headline: Short = ""
    """The title of posters and reports."""
    scenario: Text = ""
    scope: Text = ""
    personas: tuple[Id, ...] = ()
    """The first is the primary one."""
    owner: Id | None = None
    stakeholders: tuple[Id, ...] = ()
    timeframe: Short = ""
    period: Unit = "month"
    """What "people" are counted over."""
    frequent: tuple[Frequent, ...] = ()
    longest_silence: Duration | None = None
    """The longest accepted time without a word; the checker takes 3 days where it is not given."""
    review_every: Duration | None = None
    last_review: Day | None = None
    review_also: Text = ""
    """When else to review: a new campaign, a new path."""
    checked: Day | None = None
    """When somebody first asked for a check; from then on the rules of care look at its maps too."""


class Objective(Record):
    """Something the journey is to achieve, with its measure."""

    kind: Literal["objective"] = "objective"
    journey: Id
    order: OrderKey = "V"
    statement: Short
    measure: Id | None = None
    baseline: Amount | None = None
    target: Amount | None = None
    unit: Short = ""
    due: Day | None = None


class Map(Record):
    """One state of a journey: as it is (*current*), as it should be (*ideal*), or an *option*."""

    kind: Literal["map"] = "map"
    journey: Id
    order: OrderKey = "V"
    map_kind: Literal["current", "ideal", "option"] = "current"
    name: Short = ""
    """Shown on its tab; empty shows the kind."""
    edition: Short = ""
    as_of: Day | None = None
    derived_from: Id | None = None
    evidence_summary: Short = ""
    """As in "as 14 gift buyers told it"."""
    notes: Long = ""
    line_of_interaction: bool = False
    line_of_visibility: bool = True
    line_of_internal_interaction: bool = False
