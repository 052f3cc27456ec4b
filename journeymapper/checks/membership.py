"""What belongs to a map that is checked, and so is looked at one by one."""

from typing import TYPE_CHECKING

from journeymapper.checks.facts import is_placed
from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Feeling
from journeymapper.model.journeys import Journey, Map, Objective
from journeymapper.model.links import Connection, Evidence, Measure, Measurement
from journeymapper.model.people import Persona
from journeymapper.model.structure import Lane, Phase, Stage, Step

if TYPE_CHECKING:
    from journeymapper.checks.checked_map import CheckedMap


def is_part(looked_at: "CheckedMap", record: Record | None) -> bool:
    """Whether a record belongs to the map or its journey. Cards and connections in the tray do not."""
    match record:
        case Card():
            return is_placed(record, looked_at.map.id)
        case Connection():
            records = looked_at.project.records
            ends = (records.get(record.source), records.get(record.target))
            return all(is_placed(end, looked_at.map.id) for end in ends)
        case Lane() | Phase():
            return record.map == looked_at.map.id
        case Stage():
            return record.id in looked_at.stage_number
        case Step():
            return record.id in looked_at.column
        case Feeling():
            return record.lane in looked_at.row
        case Map():
            return record.id == looked_at.map.id
        case Journey():
            return record.id == looked_at.journey.id
        case Objective():
            return record.journey == looked_at.journey.id
        case Persona():
            return record.id in looked_at.journey.personas
        case Measure():
            return _names(looked_at, record.of)
        case Measurement():
            return _names(looked_at, record.measure)
        case Evidence():
            return any(_names(looked_at, id_) for id_ in record.about)
        case _:
            return False


def _names(looked_at: "CheckedMap", id_: str) -> bool:
    """Whether what a record names belongs to the map."""
    named = looked_at.project.records.get(id_)
    return not isinstance(named, Evidence) and is_part(looked_at, named)
