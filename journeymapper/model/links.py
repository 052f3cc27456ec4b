"""What ties records together: connections between cards, measures, evidence."""

from typing import Annotated, Literal

from pydantic import Field

from journeymapper.model.base import Amount, Day, Id, LateOrderKey, Long, Record, Share, Short, Text
from journeymapper.model.journeys import Duration


class Connection(Record):
    """An arrow between two cards of a map."""

    kind: Literal["connection"] = "connection"
    source: Id
    target: Id
    connection_kind: Literal["flow", "support"] = "flow"
    """`flow`: what happens next; `support`: backstage holds up frontstage."""
    label: Short = ""
    """When or if this way is taken."""
    people: Annotated[Amount, Field(ge=0)] | None = None
    share: Share | None = None
    wait: Duration | None = None
    carries: Literal["", "link", "ticket", "data", "nothing"] = ""
    """What carries over; empty: not known."""
    deliberate: bool = False
    origins: tuple[Id, ...] = ()


class Measure(Record):
    """What is counted of a record."""

    kind: Literal["measure"] = "measure"
    of: Id
    order: LateOrderKey = ""
    name: Short
    word: Short = ""
    """The word beside the number on a card, as in "54 % pay"."""
    unit: Short = ""
    better: Literal["up", "down"] = "up"
    measure_kind: Literal["rate", "score", "time", "count"] = "rate"
    target: Amount | None = None
    benchmark: Amount | None = None
    benchmark_source: Short = ""
    headline: bool = False
    """Shown on the card of the record."""


class Measurement(Record):
    """One value of a measure, on a date."""

    kind: Literal["measurement"] = "measurement"
    measure: Id
    value: Amount
    n: Annotated[int, Field(ge=0, le=10**12)] | None = None
    date: Day | None = None
    period: Short = ""
    source: Short = ""


class Evidence(Record):
    """What backs a claim."""

    kind: Literal["evidence"] = "evidence"
    about: tuple[Id, ...] = ()
    order: LateOrderKey = ""
    evidence_kind: Literal["interview", "transcript", "survey", "review", "analytics", "screenshot", "link"]
    text: Long = ""
    source: Short = ""
    date: Day | None = None
    n: Annotated[int, Field(ge=0, le=10**12)] | None = None
    attachment: Short = ""
    """The hash of an asset."""
    alternative: Text = ""
    """The attachment in words, for those who do not see it."""
