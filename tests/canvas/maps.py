"""A small map on which every gesture can be made: three stages, touchpoints, questions and an activity."""

from journeymapper.model.base import Record
from journeymapper.model.cards import Activity, Card, Feeling, Note, Touchpoint
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.links import Connection
from journeymapper.model.order import spread
from journeymapper.model.people import Channel, Person, Persona, ProjectInfo
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Phase, Stage, Step

STAGES = ("Discover", "Buy", "Receive")


def small_map() -> Project:
    """Touchpoints a and b in Discover, c in Buy, d and e in Receive; a is connected with c."""
    keys = spread(None, None, 4)
    records: list[Record] = [
        ProjectInfo(id="project", title="Gifts"),
        Persona(id="persona_nora", name="Nora"),
        Person(id="person_ida", name="Ida", initials="IB"),
        Channel(id="channel_web", name="Web", family="web"),
        Channel(id="channel_email", name="Email", family="email"),
        Journey(id="journey_gift", title="Gift buyer", personas=("persona_nora",)),
        Map(id="map_now", journey="journey_gift"),
        Phase(id="phase_all", map="map_now"),
    ]
    for number, name in enumerate(STAGES):
        records.append(Stage(id=f"stage_{number}", phase="phase_all", order=keys[number], name=name))
        records.append(Step(id=f"step_{number}", stage=f"stage_{number}"))
    lanes = (("touch", "touchpoints"), ("ask", "questions"), ("feel", "emotion"), ("back", "backstage"))
    for key, (name, kind) in zip(keys, lanes, strict=True):
        records.append(
            Lane.model_validate(
                {"id": f"lane_{name}", "map": "map_now", "order": key, "name": name, "lane_kind": kind}
            )
        )
    places = (("a", 0, "F"), ("b", 0, "V"), ("c", 1, "V"), ("d", 2, "F"), ("e", 2, "V"))
    for name, step, order in places:
        records.append(touchpoint(name, step, order))
    note = Note(
        id="card_q", map="map_now", step="step_0", lane="lane_ask", text="Is it real?", note_kind="question"
    )
    activity = Activity(id="card_back", map="map_now", step="step_1", lane="lane_back", title="Pack")
    feeling = Feeling(id="feeling_1", step="step_0", lane="lane_feel", level=1)
    wire = Connection(id="connection_1", source="card_a", target="card_c")
    return project_of([*records, note, activity, feeling, wire])


def touchpoint(name: str, step: int | None, order: str = "V") -> Touchpoint:
    """A touchpoint that is called by its letter."""
    return Touchpoint(
        id=f"card_{name}",
        map="map_now",
        step=None if step is None else f"step_{step}",
        lane=None if step is None else "lane_touch",
        order=order,
        title=f"Touchpoint {name}",
        channel="channel_web",
    )


def project_of(records: list[Record]) -> Project:
    """A project of these records."""
    return Project({record.id: record for record in records})


def cell(project: Project, step: int, lane: str = "lane_touch") -> tuple[str, ...]:
    """The cards of a cell, from top to bottom."""
    return project.index.cell(f"step_{step}", lane)


def title(project: Project, card: str) -> str:
    """The title of a card."""
    record = project.get(Card, card)
    return str(getattr(record, "title", ""))
