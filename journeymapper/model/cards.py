"""What sits in the cells of a map, or waits in its tray; and the feelings of its emotion curve."""

from typing import Annotated, Literal

from pydantic import Field

from journeymapper.model.base import Amount, Day, Five, Id, Long, OrderKey, Part, Record, Short, Text, Title

Standing = Literal["assumed", "partly", "backed"]
Answer = Literal["yes", "no", "unknown"]


class Card(Record):
    """What every card has. A card without a step waits in the tray of its map."""

    map: Id
    step: Id | None = None
    lane: Id | None = None
    order: OrderKey = "V"
    until: Id | None = None
    """The last step of a span; None: the card stands in one step."""
    personas: tuple[Id, ...] = ()
    """Whom it concerns; empty: every persona of the journey."""
    tags: tuple[Short, ...] = ()
    locked: bool = False
    standing: Standing = "assumed"
    opens: Id | None = None
    """A map that one goes into from here."""
    origins: tuple[Id, ...] = ()


class Frequency(Part):
    """How often something happens: a count per time, or words where no count is known."""

    count: Annotated[float, Field(ge=0, le=1e12)] | None = None
    per: Literal["day", "week", "month", "year", "journey"] = "month"
    bars: Annotated[int, Field(ge=1, le=4)] | None = None
    """How frequent people call it, 1–4; None is worked out from the count within its map."""


class Quality(Part):
    """The questions asked of a touchpoint."""

    clear: Answer = "unknown"
    works: Answer = "unknown"
    mobile_ready: Answer = "unknown"
    on_brand: Answer = "unknown"
    personalised: Answer = "unknown"
    staffed: Answer = "unknown"


class Touchpoint(Card):
    """Where the customer meets the organisation."""

    kind: Literal["touchpoint"] = "touchpoint"
    title: Title = ""
    note: Text = ""
    channel: Id | None = None
    direct: bool = True
    """Run by the organisation itself; reviews and recommendations are indirect."""
    owner: Id | None = None
    frequency: Frequency | None = None
    effort: Annotated[float, Field(ge=1, le=7)] | None = None
    """Customer effort score, 1–7; 7 is the hardest."""
    friction: Five | None = None
    friction_causes: tuple[Short, ...] = ()
    moment_of_truth: bool = False
    dominant: bool = False
    message: Text = ""
    """What it tells the customer."""
    ending: Literal["", "entry", "won", "lost"] = ""
    """Whether paths begin here, or end here well or badly."""
    serves: tuple[Id, ...] = ()
    """Goals and pains of a persona."""
    quality: Quality = Quality()
    works_well: Text = ""
    to_improve: Text = ""
    desired_outcome: Text = ""
    smallest_change: Text = ""
    picture: Short = ""
    """The hash of an asset."""
    picture_words: Text = ""
    """The picture for those who do not see it."""
    library: Short = ""
    """The id of the library touchpoint that it came from."""


class Activity(Card):
    """What the organisation does, on stage or behind it."""

    kind: Literal["activity"] = "activity"
    title: Title = ""
    owner: Id | None = None
    tool: Short = ""
    service_level: Short = ""
    hands_over_to: Id | None = None
    """A person or team."""


class Note(Card):
    """Words in a text lane: an action, a thought, a question or a pain."""

    kind: Literal["note"] = "note"
    note_kind: Literal["action", "thought", "question", "pain", "note"] = "note"
    text: Text = ""
    severity: Five | None = None
    """Of a pain."""
    about: tuple[Id, ...] = ()
    """Cards that it speaks of."""
    answered_by: tuple[Id, ...] = ()


class Picture(Card):
    """A picture in a lane of pictures."""

    kind: Literal["picture"] = "picture"
    asset: Short = ""
    caption: Short = ""
    alternative: Text = ""
    """Words for those who do not see it."""


class Trial(Part):
    """A small test of an opportunity: what, with how many."""

    what: Text = ""
    people: Annotated[int, Field(ge=0, le=10**12)] | None = None


class Opportunity(Card):
    """A change worth planning."""

    kind: Literal["opportunity"] = "opportunity"
    title: Title = ""
    change: Literal["fix", "add", "remove", "merge", "new channel", "upsell"] = "fix"
    touchpoints: tuple[Id, ...] = ()
    findings: tuple[Short, ...] = ()
    """Keys of findings."""
    impact: Five | None = None
    work: Five | None = None
    owner: Id | None = None
    hypothesis: Text = ""
    measure: Id | None = None
    baseline: Amount | None = None
    target: Amount | None = None
    trial: Trial | None = None
    started: Day | None = None
    shipped: Day | None = None
    instrumented: bool = False
    result: Text = ""
    learned: Long = ""
    due: Day | None = None
    status: Literal["idea", "planned", "running", "done", "dropped"] = "idea"


class Feeling(Record):
    """A point of the emotion curve."""

    kind: Literal["feeling"] = "feeling"
    step: Id
    position: Annotated[float, Field(ge=0, le=1)] = 0.5
    """Where in the step, 0 at its start and 1 at its end."""
    lane: Id
    persona: Id | None = None
    """None: the journey's primary one."""
    level: Annotated[float, Field(ge=-2, le=2)]
    """−2 very low … +2 very good; a face shows its rounding."""
    words: Short = ""
    touchpoint: Id | None = None
    standing: Standing = "assumed"
    origins: tuple[Id, ...] = ()
