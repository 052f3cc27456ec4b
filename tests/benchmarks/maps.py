"""Generated maps of any size: the designed card with all that it can show. Equal sizes give equal maps."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from types import MappingProxyType

from journeymapper.model.base import Record
from journeymapper.model.cards import Activity, Feeling, Frequency, Note, Opportunity, Touchpoint
from journeymapper.model.journeys import Duration, Journey, Map, Objective
from journeymapper.model.links import Connection, Measure, Measurement
from journeymapper.model.order import spread
from journeymapper.model.people import Channel, Family, Person, Persona, ProjectInfo
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, LaneKind, Phase, Stage, Step
from journeymapper.resources import resource
from journeymapper.storage import files
from journeymapper.storage.codec import encode

MAP = "map_generated"
DEPOT = "depot"
LANES: tuple[LaneKind, ...] = (
    *("actions", "touchpoints", "touchpoints", "touchpoints", "touchpoints"),
    *("emotion", "questions", "backstage", "opportunities"),
)
_FAMILIES: tuple[Family, ...] = (
    "web",
    "social",
    "email",
    "chat",
    "phone",
    "person",
    "post",
    "product",
    "referral",
)
_VERBS = ("Reads", "Opens", "Asks about", "Compares", "Waits for", "Pays for", "Shares", "Returns", "Praises")
_THINGS = (
    "the ring-size guide",
    "a parcel",
    "the newsletter",
    "her order",
    "two offers",
    "a receipt",
    "the stall",
)
_NOTES = (
    "Sent at once: “we have your order”, and nothing until it arrives",
    "Six steps; postage shows at the fifth",
    "She asks at lunch; the answer comes after eight in the evening, when she has bought elsewhere",
    "",
)
_MESSAGES = (
    "We have your order number {number} and begin to pack it",
    "Item {number} is back in the shop, made by hand in our own workshop",
    "Tell us what you think of visit {number}",
    "",
)


def written(size: str, folder: Path) -> Path:
    """The file of a size: a number of cards, or `depot` for the sample."""
    if size == DEPOT:
        return resource("samples") / "two-years-with-a-depot.journey"
    path = folder / f"{size}.journey"
    if not path.exists():
        files.create(path, encode(generated(int(size))))
    return path


def generated(cards: int) -> Project:
    """A map of so many cards in eight lanes, half as many connections, and a curve of emotion."""
    steps = max(4, round((cards * 0.46) ** 0.5))
    chance = Random(cards)
    stood = list(_cards(cards, steps, chance))
    records = [*_surroundings(), *_grid(steps), *stood, *_feelings(steps, chance), *_measured(stood, chance)]
    records += _connections(stood, cards // 2, steps, chance)
    return Project(MappingProxyType({record.id: record for record in records}))


def _surroundings() -> Iterator[Record]:
    yield ProjectInfo(id="project", title="A large map", organisation="Saltmarsh Silver")
    yield Person(id="person_ida", name="Ida", role="Silversmith")
    yield Persona(id="persona_nora", name="Nora Lindqvist", tagline="34, buys gifts for friends")
    for family in _FAMILIES:
        yield Channel(id=f"channel_{family}", name=family.capitalize(), family=family)
    yield Journey(id="journey_large", title="A large journey", personas=("persona_nora",))
    yield Objective(
        id="objective_one", journey="journey_large", statement="One order more in a hundred visits"
    )
    yield Map(id=MAP, journey="journey_large", line_of_interaction=True)


def _grid(steps: int) -> Iterator[Record]:
    for number, order in enumerate(spread(None, None, len(LANES))):
        name = f"{LANES[number].capitalize()} {number + 1}"
        yield Lane(id=f"lane_{number}", map=MAP, order=order, name=name, lane_kind=LANES[number])
    yield Phase(id="phase_before", map=MAP, order="F", name="Before purchase", meaning="before")
    yield Phase(id="phase_after", map=MAP, order="k", name="After purchase", meaning="after")
    for number, order in enumerate(spread(None, None, steps)):
        if number % 4 == 0:
            phase = "phase_before" if number < steps / 2 else "phase_after"
            name, people = f"Stage {number // 4 + 1}", max(5000 - 90 * number, 40)
            yield Stage(id=f"stage_{number // 4}", phase=phase, order=order, name=name, people=people)
        yield Step(id=f"step_{number}", stage=f"stage_{number // 4}", order=order, name=f"Step {number + 1}")


def _cards(cards: int, steps: int, chance: Random) -> Iterator[Record]:
    rows = [number for number, kind in enumerate(LANES) if kind != "emotion"]
    depth = cards // (steps * len(rows)) + 1
    orders = spread(None, None, depth)
    for number in range(cards):
        cell, place = divmod(number, depth)
        row = rows[cell % len(rows)]
        at = {"map": MAP, "step": f"step_{min(cell // len(rows), steps - 1)}", "lane": f"lane_{row}"}
        yield _card(LANES[row], number, chance, **at, order=orders[place])


def _card(kind: LaneKind, number: int, chance: Random, **at: str) -> Record:
    id_, title = f"card_{number}", f"{chance.choice(_VERBS)} {chance.choice(_THINGS)}, {number}"
    match kind:
        case "actions":
            return Note.model_validate({**at, "id": id_, "note_kind": "action", "text": title})
        case "questions":
            asked = {"note_kind": chance.choice(("question", "pain")), "severity": chance.randint(1, 5)}
            return Note.model_validate({**at, **asked, "id": id_, "text": title})
        case "backstage":
            done = {"title": title, "owner": "person_ida", "tool": "Spreadsheet"}
            return Activity.model_validate({**at, **done, "id": id_})
        case "opportunities":
            weighed = {"title": title, "impact": chance.randint(1, 5), "work": chance.randint(1, 5)}
            return Opportunity.model_validate({**at, **weighed, "id": id_})
        case _:
            return Touchpoint.model_validate({**at, **_met(number, chance), "id": id_, "title": title})


def _met(number: int, chance: Random) -> dict[str, object]:
    """What a designed touchpoint shows."""
    return {
        "note": chance.choice(_NOTES),
        "channel": f"channel_{chance.choice(_FAMILIES)}",
        "owner": "person_ida",
        "frequency": Frequency(count=chance.randint(1, 1700)),
        "friction": chance.randint(1, 5),
        "effort": chance.randint(1, 7),
        "moment_of_truth": number % 11 == 0,
        "dominant": number % 5 == 0,
        "direct": number % 7 > 0,
        "message": chance.choice(_MESSAGES).format(number=number),
    }


def _feelings(steps: int, chance: Random) -> Iterator[Record]:
    lane = f"lane_{LANES.index('emotion')}"
    for number in range(steps):
        level, words = chance.uniform(-2, 2), "Did it even ship?" if number % 3 == 0 else ""
        yield Feeling(id=f"feeling_{number}", step=f"step_{number}", lane=lane, level=level, words=words)


def _measured(stood: list[Record], chance: Random) -> Iterator[Record]:
    for card in stood[::2]:
        if isinstance(card, Touchpoint):
            id_ = card.id.removeprefix("card_")
            yield Measure(
                id=f"measure_{id_}", of=card.id, name="Opened", word="open", unit="%", headline=True
            )
            value = chance.randint(1, 99)
            yield Measurement(
                id=f"measurement_{id_}", measure=f"measure_{id_}", value=value, n=120, date="2026-11-01"
            )


def _connections(stood: list[Record], wanted: int, steps: int, chance: Random) -> Iterator[Record]:
    """Nine of ten lead to a card near by in the next column, the others anywhere; some are supports."""
    columns: list[list[Touchpoint]] = [[] for _ in range(steps)]
    behind: list[Activity] = [card for card in stood if isinstance(card, Activity)]
    for card in stood:
        if isinstance(card, Touchpoint) and card.step is not None:
            columns[int(card.step.removeprefix("step_"))].append(card)
    columns = [column for column in columns if column]
    ways: set[tuple[str, str]] = set()
    while len(ways) < wanted:
        at = chance.randrange(len(columns) - 1)
        place = chance.randrange(len(columns[at]))
        source = columns[at][place]
        if chance.random() < 0.9:
            target = chance.choice(columns[at + 1][max(place - 6, 0) : place + 7] or columns[at + 1])
        else:
            target = chance.choice(chance.choice(columns))
        held = chance.choice(behind) if chance.random() < 0.125 else source
        way = held.id, target.id
        if held.id == target.id or way in ways:
            continue
        ways.add(way)
        kind = "support" if isinstance(held, Activity) else "flow"
        wait = Duration(min=chance.randint(1, 9)) if kind == "flow" and chance.random() < 0.1 else None
        yield Connection(
            id=f"connection_{len(ways)}", source=way[0], target=way[1], connection_kind=kind, wait=wait
        )
