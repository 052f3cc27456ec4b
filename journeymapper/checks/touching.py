"""What has to be looked at again after an edit."""

from collections.abc import Iterable, Iterator

from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Feeling, Note, Opportunity
from journeymapper.model.change import Change
from journeymapper.model.journeys import Journey, Map, Objective
from journeymapper.model.links import Connection, Evidence, Measure, Measurement
from journeymapper.model.people import Channel, Comment, Person, Persona, ProjectInfo, View
from journeymapper.model.project import Project
from journeymapper.model.review import ExportSetting, Response, Round, RuleSetting
from journeymapper.model.structure import Lane, Phase, Stage, Step

_NAMED_EVERYWHERE = (
    *(ProjectInfo, Person, Channel, Persona, Journey, Objective, Map),
    *(Phase, Stage, Step, Lane, RuleSetting),
)
"""What so much hangs on that everything is looked at again."""
_NEVER_READ = (Response, Comment, Round, View, ExportSetting)
"""What no rule reads."""


def touched_by(before: Project, after: Project, change: Change) -> frozenset[str] | None:
    """Every record that a rule may find something else on after a change; None: it may be any.

    These are the records that changed, what they name and what names them, the cards at the other ends of
    their connections, and the columns and lanes in which any of these stand.
    """
    changed: set[str] = set()
    for project, side in ((before, change.before), (after, change.after)):
        for record in side.values():
            if isinstance(record, _NAMED_EVERYWHERE):
                return None
            if record is not None and not isinstance(record, _NEVER_READ):
                changed.add(record.id)
                changed.update(_named(project, record))
    near: set[str] = set(changed)
    for project in (before, after):
        for id_ in changed:
            near.update(_around(project, id_))
    return frozenset(near.union(_standing_in(before, near), _standing_in(after, near)))


def _named(project: Project, record: Record) -> Iterator[str]:
    """What a record says something of."""
    match record:
        case Connection():
            yield from (record.source, record.target)
        case Feeling() if record.touchpoint:
            yield record.touchpoint
        case Measure():
            yield record.of
        case Measurement():
            yield record.measure
            measure = project.find(Measure, record.measure)
            if measure is not None:
                yield measure.of
        case Evidence():
            yield from record.about
        case Note():
            yield from (*record.about, *record.answered_by)
        case Opportunity():
            yield from record.touchpoints
            if record.measure:
                yield record.measure


def _around(project: Project, id_: str) -> Iterator[str]:
    """What names a record, and the cards that connections tie to it."""
    index = project.index
    for connection in project.many(Connection, (*index.leading_on(id_), *index.leading_in(id_))):
        yield from (connection.id, connection.source, connection.target)
    yield from index.felt_at(id_)
    yield from index.notes_about(id_)
    yield from index.opportunities_of(id_)
    yield from index.evidence(id_)
    yield from index.measures(id_)


def _standing_in(project: Project, ids: Iterable[str]) -> Iterator[str]:
    """The steps, stages and lanes in which cards and feelings stand."""
    for id_ in ids:
        record = project.records.get(id_)
        if isinstance(record, Card | Feeling) and record.step and record.lane:
            yield from (record.step, record.lane)
            step = project.find(Step, record.step)
            if step is not None:
                yield step.stage
