"""Maps of any shape, and edits of them, for properties."""

from random import Random
from types import MappingProxyType

from hypothesis import strategies as st

from journeymapper.model.base import Record
from journeymapper.model.cards import Activity, Card, Feeling, Note, Opportunity, Picture, Touchpoint
from journeymapper.model.change import Change, apply, change_of
from journeymapper.model.findings import DeadEnd, Frame, Mark, Numbered, Pin
from journeymapper.model.journeys import Duration, Journey, Map
from journeymapper.model.kinds import CARD_OF_LANE
from journeymapper.model.links import Connection
from journeymapper.model.order import spread
from journeymapper.model.people import Person, Persona, ProjectInfo
from journeymapper.model.project import Asset, Project
from journeymapper.model.reading import SEVERITIES, Reach, Reading
from journeymapper.model.structure import Lane, LaneKind, Phase, Stage, Step
from tests.layout.maps import MAP, gap, numbered, project_of, with_records

KINDS: tuple[LaneKind, ...] = (
    "actions", "touchpoints", "emotion", "questions", "thoughts", "frontstage",
    "backstage", "systems", "pictures", "opportunities", "measures",
)  # fmt: skip
WORDS = st.lists(
    st.sampled_from(
        ("a", "ring", "postage", "unwraps", "Donaudampfschiff", "“why?”", "送料", "هدية", "W" * 30)
    ),
    max_size=14,
).map(lambda words: " ".join(words)[:200])


@st.composite
def projects(draw: st.DrawFn, *, most_cards: int = 40) -> Project:
    """A map of up to 9 steps and 6 lanes."""
    records: list[Record] = [
        ProjectInfo(id="project"),
        Person(id="person_ida", name="Ida"),
        Persona(id="persona_a", name="A"),
        Persona(id="persona_b", name="B"),
        Journey(id="journey_gift", title="J", personas=("persona_a", "persona_b")),
        Map(id=MAP, journey="journey_gift", line_of_interaction=draw(st.booleans())),
        *draw(grids()),
    ]
    assets = {"hash": Asset("image/png", 300, draw(st.sampled_from((30, 200, 900))), b"")}
    grid = project_of(records)
    placed = [draw(cards(grid, f"card_{number}")) for number in range(draw(st.integers(0, most_cards)))]
    found = {record.id: record for record in (*records, *filter(None, placed))}
    return Project(MappingProxyType(found), MappingProxyType(assets))


@st.composite
def grids(draw: st.DrawFn) -> list[Record]:
    """Phases, stages, steps and lanes."""
    records: list[Record] = []
    orders = spread(None, None, 6)
    for phase in range(draw(st.integers(1, 2))):
        records.append(Phase(id=f"phase_{phase}", map=MAP, order=orders[phase]))
        for stage in range(draw(st.integers(0, 3))):
            id_ = f"stage_{phase}{stage}"
            collapsed = draw(st.integers(0, 6)) == 0
            duration = draw(st.none() | st.just(Duration(min=2, max=6)))
            records.append(
                Stage(
                    id=id_,
                    phase=f"phase_{phase}",
                    order=orders[stage],
                    name=draw(WORDS),
                    duration=duration,
                    collapsed=collapsed,
                )
            )
            for step in range(draw(st.integers(0, 3))):
                width = draw(st.none() | st.floats(132, 320))
                folded = draw(st.integers(0, 6)) == 0
                records.append(
                    Step(
                        id=f"step_{phase}{stage}{step}",
                        stage=id_,
                        order=orders[step],
                        width=width,
                        collapsed=folded,
                    )
                )
    for number, kind in enumerate(draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=6))):
        records.append(
            Lane(
                id=f"lane_{number}", map=MAP, order=orders[number], name=draw(WORDS), lane_kind=kind,
                text=draw(st.sampled_from(("full", "compact"))), collapsed=draw(st.integers(0, 6)) == 0,
            )
        )  # fmt: skip
    return records


@st.composite
def cards(draw: st.DrawFn, project: Project, id_: str) -> Record | None:
    """A card or a feeling somewhere on the map; None where there is nowhere."""
    steps = project.index.steps_of_map(MAP)
    lanes = [lane for lane in project.all(Lane) if lane.lane_kind != "measures"]
    if not steps or not lanes:
        return None
    lane, step = draw(st.sampled_from(lanes)), draw(st.sampled_from(steps))
    if lane.lane_kind == "emotion":
        return Feeling(
            id=id_.replace("card", "feeling"), step=step, lane=lane.id, position=draw(st.floats(0, 1)),
            level=draw(st.floats(-2, 2)), words=draw(WORDS),
            persona=draw(st.sampled_from((None, "persona_b"))),
        )  # fmt: skip
    order = draw(st.sampled_from("123456789"))
    until = draw(st.none() | st.none() | st.sampled_from(steps))
    card_type = CARD_OF_LANE[lane.lane_kind]
    text = draw(WORDS)
    place = {"id": id_, "map": MAP, "step": step, "lane": lane.id, "order": order, "until": until}
    match card_type.__name__:
        case "Touchpoint":
            shown = draw(st.sampled_from(("", "hash")))
            opens = draw(st.sampled_from((None, MAP)))
            note = draw(st.sampled_from(("", "A note")))
            return Touchpoint(title=text, note=note, picture=shown, opens=opens, **place)
        case "Activity":
            return Activity(title=text, owner=draw(st.sampled_from((None, "person_ida"))), **place)
        case "Note":
            kind = draw(st.sampled_from(("action", "question", "pain", "note")))
            return Note(text=text, note_kind=kind, **place)
        case "Picture":
            return Picture(asset=draw(st.sampled_from(("", "hash"))), caption=text, **place)
        case _:
            return Opportunity(title=text, **place)


@st.composite
def readings(draw: st.DrawFn, project: Project) -> Reading:
    """What checks might show on such a map: gaps, frames, pins and figures."""
    steps = project.index.steps_of_map(MAP)
    stages = project.index.stages_of_map(MAP)
    lanes = [lane.id for lane in project.all(Lane) if lane.lane_kind not in ("measures", "emotion")]
    placed = sorted(card.id for card in project.all(Card) if card.step)
    findings: list[Numbered] = []
    for number in range(draw(st.integers(0, 4))):
        if steps and lanes and draw(st.booleans()):
            place = draw(st.sampled_from(steps)), draw(st.integers(0, 3)), draw(st.sampled_from(lanes))
            findings.append(gap(number, *place))
        elif placed:
            chosen = draw(st.lists(st.sampled_from(placed), min_size=1, max_size=3, unique=True))
            marks: tuple[Mark, ...] = (Frame(tuple(chosen), 0.8), Pin(chosen[0]), DeadEnd(chosen[0]))
            findings.append(numbered(number, draw(st.sampled_from(SEVERITIES)), draw(st.sampled_from(marks))))
    people = {stage: Reach(draw(st.floats(0, 1000))) for stage in stages if draw(st.booleans())}
    measures = {step: draw(WORDS) for step in steps if draw(st.booleans())}
    return Reading(tuple(findings), people, {}, measures)


@st.composite
def edits(draw: st.DrawFn, project: Project) -> Project:
    """The project after one edit: a card comes, goes, moves or says something else; or its lane does."""
    placed = sorted(id_ for id_ in project.records if id_.startswith(("card", "feeling")))
    match draw(st.integers(0, 4)):
        case 0:
            return _with(project, draw(cards(project, "card_new")))
        case 1 if placed:
            return _applied(project, change_of(project, removed=[draw(st.sampled_from(placed))]))
        case 2 if placed:
            return _with(project, draw(cards(project, draw(st.sampled_from(placed)))))
        case 3:
            lane = project.get(Lane, draw(st.sampled_from(project.index.lanes(MAP))))
            return _with(project, lane.evolve(collapsed=not lane.collapsed))
        case _:
            return _with(project, ProjectInfo(id="project", title="T"))


def connected(project: Project, seed: int) -> Project:
    """The project with twice as many connections as cards, at random."""
    random = Random(seed)
    cards = sorted(id_ for id_ in project.records if id_.startswith("card"))
    if len(cards) < 2:
        return project
    ways = [random.sample(cards, 2) for _ in range(2 * len(cards))]
    return with_records(
        project,
        *(
            Connection(
                id=f"connection_{number}",
                source=a,
                target=b,
                connection_kind=random.choice(("flow", "support")),
            )
            for number, (a, b) in enumerate(ways)
        ),
    )


def _with(project: Project, record: Record | None) -> Project:
    return _applied(project, change_of(project, [record])) if record else project


def _applied(project: Project, change: Change | None) -> Project:
    _ = project.index  # so that `apply` keeps it, as it does in the program
    return apply(project, change) if change else project
