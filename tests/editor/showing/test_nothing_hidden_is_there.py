"""Whatever a project holds and whatever is hidden of it: nothing of that is in what is left."""

import re
from collections.abc import Iterator
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from journeymapper.editor.reading import gather
from journeymapper.editor.showing.cutting import cut
from journeymapper.editor.showing.travelling import goes_along, travelling
from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Feeling, Opportunity
from journeymapper.model.change import apply, change_of
from journeymapper.model.integrity import problems
from journeymapper.model.links import Evidence, Measure, Measurement
from journeymapper.model.matter import Matter
from journeymapper.model.people import Comment, Item, Person, Quote, View
from journeymapper.model.project import Project
from journeymapper.model.review import ExportSetting, Response, Round
from journeymapper.model.showing import EVERYTHING, SWITCHES, Showing
from journeymapper.model.structure import Lane, Stage
from journeymapper.storage.codec import decode, encode
from tests.storage.projects import projects

MAP = "map_map0"
TODAY = date(2026, 11, 21)
mapped = projects(most=14).filter(lambda project: MAP in project.records)
MARK = re.compile(r"§([^§]+)§")
UNTOLD: dict[str, tuple[type[Record], ...]] = {
    "findings": (Response,),
    "owners": (Person,),
    "measures": (Measure, Measurement),
    "opportunities": (Opportunity,),
    "evidence": (Evidence,),
    "comments": (Comment, Round),
    "portraits": (),
}
UNSAID = {
    "owners": {"comment.author", "evidence.source", "measurement.source", "persona.source"},
    "opportunities": {"card.to_improve", "card.desired_outcome", "card.smallest_change"},
    "measures": {"stage.going_on"},
    "comments": {"map.notes"},
    "portraits": {"persona.picture_words"},
}
"""What may not be said, by the beginning of the record's id and the field."""


def marked(project: Project) -> Project:
    """The project with texts that say whose they are: `§record.field§`."""
    named = [record.evolve(**dict(_marks(record))) for record in project.records.values()]
    change = change_of(project, named)
    return project if change is None else apply(project, change)


def _marks(record: Record) -> Iterator[tuple[str, object]]:
    for name, value in record.__dict__.items():
        mark = f"§{record.id}.{name}§"
        if isinstance(value, tuple) and value and isinstance(value[0], Item):
            yield name, tuple(Item(id=item.id, text=mark) for item in value)
        elif isinstance(value, tuple) and value and isinstance(value[0], Quote):
            yield name, tuple(Quote(text=mark, source=f"§{record.id}.source§") for _ in value)
        elif isinstance(value, str) and name not in ("id", "kind", "finding") and _takes(record, name, mark):
            yield name, mark


def _takes(record: Record, field: str, words: str) -> bool:
    try:
        record.evolve(**{field: words})
    except ValidationError:
        return False
    return True


def hidden(project: Project, record: Record, showing: Showing) -> bool:
    """Whether a record may not be told of, looked at from outside."""
    types: tuple[type[Record], ...] = (
        View,
        ExportSetting,
        *(each for switch in showing.hidden for each in UNTOLD[switch]),
    )
    if isinstance(record, types):
        return True
    if isinstance(record, Lane | Card | Feeling):
        lane = record.id if isinstance(record, Lane) else record.lane
        if lane is None or lane in showing.hidden_lanes or project.get(Lane, lane).map != MAP:
            return True
    stages = set(project.index.stages_of_map(MAP))
    wanted = stages & showing.stages or stages
    if isinstance(record, Stage):
        return record.id not in wanted
    if isinstance(record, Feeling | Card):
        return not _steps(project, record) & {step for stage in wanted for step in project.index.steps(stage)}
    return False


def _steps(project: Project, record: Feeling | Card) -> set[str]:
    columns = project.index.steps_of_map(MAP)
    if record.step not in columns:
        return set()
    last = getattr(record, "until", None) or record.step
    return set(columns[columns.index(record.step) : columns.index(last) + 1])


@given(
    mapped.map(marked),
    st.frozensets(st.sampled_from(SWITCHES)),
    st.frozensets(st.sampled_from(("lane_lane0", "lane_lane1", "lane_lane2"))),
    st.frozensets(st.sampled_from(("stage_stage0", "stage_stage1", "stage_stage2"))),
)
@settings(max_examples=25)
def test_nothing_hidden_is_in_what_is_left(
    project: Project, switches: frozenset[str], lanes: frozenset[str], stages: frozenset[str]
) -> None:
    showing = Showing(switches, lanes, stages)  # type: ignore[arg-type]  # drawn from the switches
    matter = cut(Matter(project, MAP, gather(project, MAP), TODAY), showing)
    left, reading = matter.project, matter.reading
    assert problems(left) == ()
    if showing != EVERYTHING:
        told = (
            reading.reach,
            reading.ranks,
            reading.measures,
            reading.frequency,
            reading.faces,
            reading.comments,
        )
        assert {id_ for each in told for id_ in each} <= set(left.records)
    written = encode(left)
    again = decode(written)
    assert (again.project, again.repairs) == (left, ())
    gone = {id_ for id_, record in project.records.items() if hidden(project, record, showing)}
    marks = {mark.partition(".") for mark in MARK.findall(written.decode())}
    assert {owner for owner, _, _ in marks} & gone == set()
    unsaid = {each for switch in switches for each in UNSAID.get(switch, ())}
    assert {f"{owner.partition('_')[0]}.{field}" for owner, _, field in marks} & unsaid == set()
    assert not [id_ for id_ in gone if f'"{id_}"' in written.decode()]


@given(mapped)
@settings(max_examples=25)
def test_what_travels_is_sound_and_has_the_one_map(project: Project) -> None:
    left = cut(Matter(project, MAP, gather(project, MAP), TODAY), EVERYTHING)
    taken = travelling(left)
    assert problems(taken) == ()
    assert taken.index.all_maps() == (MAP,)
    assert goes_along(taken)
