"""Maps of any number of the designed card: channel, title, note, frequency, measure, friction."""

from collections.abc import Iterator

from journeymapper.model.base import Record
from journeymapper.model.cards import Frequency, Touchpoint
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.links import Connection, Measure, Measurement
from journeymapper.model.order import spread
from journeymapper.model.people import Channel, Family, Persona, ProjectInfo
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Phase, Stage, Step
from tests.layout.maps import project_of

MAP = "map_designed"
LANES, IN_A_CELL = 5, 5
FAMILIES: tuple[Family, ...] = (
    "web",
    "email",
    "chat",
    "social",
    "post",
    "person",
    "phone",
    "product",
    "referral",
)
VERBS = ("Reads", "Opens", "Asks about", "Compares", "Waits for", "Pays for", "Shares", "Returns", "Praises")
THINGS = (
    "the ring-size guide", "a parcel", "the newsletter", "her order", "two offers", "a receipt", "the stall"
)  # fmt: skip
NOTES = ("Sent at once: “we have your order”", "Six steps; postage shows at the fifth", "Tries rings on")


def designed_map(cards: int) -> Project:
    """A map of so many touchpoints, one connection for five of them, a measure for two."""
    steps = max(1, round(cards / (LANES * IN_A_CELL)))
    return project_of([*_frame(steps), *_touchpoints(cards, steps), *_links(cards, steps)])


def _frame(steps: int) -> Iterator[Record]:
    yield ProjectInfo(id="project", title="A large map")
    yield Persona(id="persona_nora", name="Nora Lindqvist", tagline="34, buys gifts for friends")
    yield Journey(id="journey_large", title="A large journey", personas=("persona_nora",))
    yield Map(id=MAP, journey="journey_large")
    yield Phase(id="phase_only", map=MAP, name="During purchase", meaning="during")
    for family in FAMILIES:
        yield Channel(id=f"channel_{family}", name=family.capitalize(), family=family)
    for number, order in enumerate(spread(None, None, LANES)):
        yield Lane(
            id=f"lane_{number}", map=MAP, order=order, name=f"Way {number + 1}", lane_kind="touchpoints"
        )
    for number, order in enumerate(spread(None, None, steps)):
        yield Stage(id=f"stage_{number}", phase="phase_only", order=order, name=f"Stage {number + 1}")
        yield Step(id=f"step_{number}", stage=f"stage_{number}")


def _touchpoints(cards: int, steps: int) -> Iterator[Record]:
    orders = spread(None, None, IN_A_CELL + 1 + cards // (steps * LANES))
    for number in range(cards):
        cell, place = number % (steps * LANES), number // (steps * LANES)
        yield Touchpoint(
            id=f"card_{number}",
            map=MAP,
            step=f"step_{cell % steps}",
            lane=f"lane_{cell // steps}",
            order=orders[place],
            title=f"{VERBS[number % 9]} {THINGS[number % 7]}, {number}",
            note=NOTES[number % 3],
            channel=f"channel_{FAMILIES[number % 9]}",
            frequency=Frequency(count=7 * number % 1700 + 1),
            friction=number % 5 + 1,
        )


def _links(cards: int, steps: int) -> Iterator[Record]:
    for number in range(0, cards, 5):
        if number % steps < steps - 1 and number + 1 < cards:
            yield Connection(id=f"connection_{number}", source=f"card_{number}", target=f"card_{number + 1}")
    for number in range(0, cards, 2):
        yield Measure(
            id=f"measure_{number}", of=f"card_{number}", name="Opened", word="open", unit="%", headline=True
        )
        yield Measurement(
            id=f"measurement_{number}", measure=f"measure_{number}", value=number % 100, date="2026-11-01"
        )
