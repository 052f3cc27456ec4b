"""Projects in any voice, with something in every field that paper shows."""

from collections.abc import Iterator
from itertools import cycle

from journeymapper.model.base import Record
from journeymapper.model.cards import Activity, Feeling, Frequency, Note, Opportunity, Touchpoint, Trial
from journeymapper.model.journeys import Duration, Journey, Map, Objective
from journeymapper.model.links import Connection, Evidence, Measure, Measurement
from journeymapper.model.order import spread
from journeymapper.model.people import Channel, Comment, Family, Item, Person, Persona, ProjectInfo, Quote
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, LaneKind, Phase, Stage, Step
from tests.export.voices import Voice
from tests.layout.maps import MAP, project_of

LANES: tuple[LaneKind, ...] = (
    "actions", "thoughts", "touchpoints", "emotion", "questions", "backstage", "opportunities",
)  # fmt: skip
FAMILIES: tuple[Family, ...] = ("web", "social", "email", "person")
LEVELS = (0.4, 1.5, -0.6, -1.8, 1.1, 1.9)
STAGES = 3
STEPS = 2
"""In each stage."""


def world(voice: Voice, lanes: tuple[LaneKind, ...] = LANES) -> Project:
    """A map of three stages whose every text is said by a voice; titles and notes are there once."""
    titles, notes = voice.speaking()
    records = [*_people(titles, notes, voice), *_grid(titles, notes, lanes)]
    steps = [record.id for record in records if isinstance(record, Step)]
    for lane in [record for record in records if isinstance(record, Lane)]:
        for number, step in enumerate(steps):
            records.append(_card(lane, number, step, titles, notes))
    return project_of([*records, *_said_about(titles, notes, voice, steps, lanes)])


def titles_of(project: Project) -> list[str]:
    """What the cards of a map are called; notes are what they say."""
    cards = [record for record in project.records.values() if isinstance(record, Touchpoint | Activity)]
    return [card.title for card in [*cards, *project.all(Opportunity)]]


def notes_of(project: Project) -> list[str]:
    """What is said on the cards of a map below their titles, and on cards that have none."""
    return [card.note for card in project.all(Touchpoint)] + [note.text for note in project.all(Note)]


def _people(titles: Iterator[str], notes: Iterator[str], voice: Voice) -> list[Record]:
    return [
        ProjectInfo(id="project", title=next(titles), organisation=next(titles), language=voice.language),
        Person(id="person_a", name=next(titles)[:40].strip(), role=next(titles)),
        *(Channel(id=f"channel_{each}", name=next(titles)[:24].strip(), family=each) for each in FAMILIES),
        Persona(
            id="persona_a",
            name=next(titles)[:60].strip(),
            tagline=next(titles),
            segment=next(titles),
            goals=(Item(id="item_goal", text=next(notes)),),
            needs=(Item(id="item_need", text=next(notes)),),
            pains=(Item(id="item_pain", text=next(notes)),),
            success=next(notes),
            quotes=(Quote(text=next(notes), source=next(titles)),),
        ),
        Journey(
            id="journey_a",
            title=next(titles),
            headline=next(titles),
            scenario=next(notes),
            scope=next(notes),
            personas=("persona_a",),
            owner="person_a",
            timeframe=next(titles),
        ),
        Objective(
            id="objective_a", journey="journey_a", statement=next(titles), baseline=54, target=70, unit="%"
        ),
        Map(id=MAP, journey="journey_a", evidence_summary=next(titles), notes=voice.long_text(20_000)),
    ]


def _grid(titles: Iterator[str], notes: Iterator[str], lanes: tuple[LaneKind, ...]) -> list[Record]:
    records: list[Record] = []
    for stage, order in enumerate(spread(None, None, STAGES)):
        records.append(Phase(id=f"phase_{stage}", map=MAP, order=order, name=next(titles)[:60].strip()))
        records.append(
            Stage(
                id=f"stage_{stage}",
                phase=f"phase_{stage}",
                name=next(titles),
                goal=next(notes),
                duration=Duration(min=2, max=6),
                people=4180 / (stage + 1),
                going_on=next(titles)[:20].strip(),
            )
        )
        records += [
            Step(
                id=f"step_{stage}{step}", stage=f"stage_{stage}", order=place, name=next(titles)[:60].strip()
            )
            for step, place in enumerate(spread(None, None, STEPS))
        ]
    records += [
        Lane(
            id=f"lane_{number}", map=MAP, order=order, name=next(titles), detail=next(titles), lane_kind=kind
        )
        for (number, kind), order in zip(enumerate(lanes), spread(None, None, len(lanes)), strict=True)
    ]
    return records


def _card(lane: Lane, number: int, step: str, titles: Iterator[str], notes: Iterator[str]) -> Record:
    place = {"id": f"card_{lane.id}_{number}", "map": MAP, "step": step, "lane": lane.id}
    match lane.lane_kind:
        case "emotion":
            words = next(titles) if number % 2 else ""
            return Feeling(
                id=f"feeling_{number}",
                step=step,
                lane=lane.id,
                level=LEVELS[number % len(LEVELS)],
                words=words,
            )
        case "touchpoints":
            return Touchpoint(
                title=next(titles),
                note=next(notes),
                channel=f"channel_{FAMILIES[number % len(FAMILIES)]}",
                owner="person_a",
                frequency=Frequency(count=12, per="month"),
                effort=3,
                friction=4,
                friction_causes=(next(titles),),
                message=next(notes),
                serves=("item_goal",),
                works_well=next(notes),
                to_improve=next(notes),
                desired_outcome=next(notes),
                smallest_change=next(notes),
                **place,
            )
        case "backstage":
            return Activity(title=next(titles), owner="person_a", tool=next(titles), **place)
        case "opportunities":
            return Opportunity(
                title=next(titles),
                impact=4,
                work=2,
                owner="person_a",
                hypothesis=next(notes),
                trial=Trial(what=next(notes), people=20),
                **place,
            )
        case kind:
            return Note(text=next(notes), note_kind="pain" if kind == "questions" else "note", **place)


def _said_about(
    titles: Iterator[str], notes: Iterator[str], voice: Voice, steps: list[str], lanes: tuple[LaneKind, ...]
) -> list[Record]:
    if "touchpoints" not in lanes:
        return []
    cards = [f"card_lane_{lanes.index('touchpoints')}_{number}" for number in range(len(steps))]
    measure = Measure(id="measure_a", of=cards[0], name=next(titles), word=next(titles)[:12], headline=True)
    return [
        measure,
        Measurement(id="measurement_a", measure=measure.id, value=54, n=171, source=next(titles)),
        Comment(id="comment_a", on=cards[1], author=next(titles)[:40].strip(), text=next(notes)),
        Evidence(
            id="evidence_a",
            about=(cards[0],),
            evidence_kind="interview",
            text=voice.long_text(20_000),
            source=next(titles),
            n=14,
        ),
        *(
            Connection(id=f"connection_{number}", source=source, target=target, label=label)
            for number, (source, target, label) in enumerate(
                zip(cards, cards[1:], cycle((next(titles)[:30].strip(), "")), strict=False)
            )
        ),
    ]
