"""Large maps with connections at random: spans, feelings with words, gaps, folded columns and lanes."""

from random import Random

from journeymapper.layout import lay_out
from journeymapper.layout.map_layout import MapLayout
from journeymapper.messages import message
from journeymapper.model.base import Record
from journeymapper.model.cards import Activity, Feeling, Note, Touchpoint
from journeymapper.model.findings import DeadEnd, Ghost, Numbered
from journeymapper.model.journeys import Duration, Journey, Map
from journeymapper.model.links import Connection
from journeymapper.model.order import spread
from journeymapper.model.people import ProjectInfo
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.model.structure import Lane, LaneKind, Phase, Stage, Step
from tests.layout.maps import MAP, numbered, project_of

KINDS: tuple[LaneKind, ...] = ("touchpoints", "emotion", "questions", "frontstage", "backstage", "systems")
CARD_TYPES = {"touchpoints": Touchpoint, "questions": Note}
WORDS = ("Postage?", "It is like a present", "Who made that?", "", "")


def crowd(seed: int, *, cards: int = 200, connections: int = 300, steps: int = 18) -> Project:
    """A map of so many cards and connections; the same seed gives the same."""
    random = Random(seed)
    records: list[Record] = [
        ProjectInfo(id="project"),
        Journey(id="journey_a", title="J"),
        Map(id=MAP, journey="journey_a"),
        Phase(id="phase_a", map=MAP, order="V"),
    ]
    for number, order in enumerate(spread(None, None, steps)):
        records.append(Stage(id=f"stage_{number}", phase="phase_a", order=order, name=f"Stage {number}"))
        if number % 7 != 6:
            folded = random.random() < 0.1
            records.append(Step(id=f"step_{number}", stage=f"stage_{number}", collapsed=folded))
    for kind, order in zip(KINDS, spread(None, None, len(KINDS)), strict=True):
        folded = kind == "systems" and seed % 2 == 0
        records.append(Lane(id=f"lane_{kind}", map=MAP, order=order, lane_kind=kind, collapsed=folded))
    placed = [record.id for record in records if isinstance(record, Step)]
    records += [_card(random, number, placed) for number in range(cards)]
    records += [_feeling(random, number, placed) for number in range(steps)]
    records += [_connection(random, number, cards) for number in range(connections)]
    return project_of(records)


def crowd_reading(project: Project, seed: int) -> Reading:
    """Gaps on the way of some connections, and dead ends."""
    random = Random(seed)
    connections = sorted(project.all(Connection), key=lambda record: record.id)
    steps = [record.id for record in project.all(Step)]
    findings: list[Numbered] = []
    for number in range(4):
        between = connections[number].source, connections[number].target
        words = message("Something")
        place = random.choice(steps), random.choice(("lane_touchpoints", "lane_frontstage"))
        findings.append(numbered(number, "high", Ghost(*place, 1, words, words, between)))
        findings.append(numbered(10 + number, "high", DeadEnd(f"card_{random.randrange(40)}")))
    return Reading(tuple(findings))


def crowd_layout(seed: int, **size: int) -> tuple[Project, MapLayout]:
    """Such a map and its layout."""
    project = crowd(seed, **size)
    return project, lay_out(project, MAP, crowd_reading(project, seed))


def _card(random: Random, number: int, steps: list[str]) -> Record:
    kind = random.choice(("touchpoints", "touchpoints", "questions", "frontstage", "backstage", "systems"))
    at = random.randrange(len(steps))
    until = steps[min(at + random.randint(1, 3), len(steps) - 1)] if random.random() < 0.05 else None
    place = {
        "id": f"card_{number}",
        "map": MAP,
        "step": steps[at],
        "lane": f"lane_{kind}",
        "order": random.choice("123456789"),
        "until": until,
    }
    title = f"Card {number} " + "and so on " * random.randint(0, 4)
    match kind:
        case "touchpoints":
            return Touchpoint(title=title, **place)
        case "questions":
            return Note(text=title, **place)
        case _:
            return Activity(title=title, **place)


def _feeling(random: Random, number: int, steps: list[str]) -> Record:
    return Feeling(
        id=f"feeling_{number}",
        step=random.choice(steps),
        lane="lane_emotion",
        position=random.random(),
        level=random.uniform(-2, 2),
        words=random.choice(WORDS),
    )


def _connection(random: Random, number: int, cards: int) -> Record:
    source, target = random.sample(range(cards), 2)
    wait = Duration(min=random.randint(1, 9)) if random.random() < 0.3 else None
    return Connection(
        id=f"connection_{number}",
        source=f"card_{source}",
        target=f"card_{target}",
        connection_kind=random.choice(("flow", "flow", "support")),
        label=random.choice(("", "", "no", "if it rains")),
        wait=wait,
    )
