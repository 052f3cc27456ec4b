"""The table of measurements: one value on one date a row."""

from collections.abc import Iterator
from dataclasses import dataclass

from journeymapper.exchange.tables.shared import WHERE, Row, amount, day
from journeymapper.exchange.tables.table import Column, Table, tabulated
from journeymapper.messages import message
from journeymapper.model.kind_names import KIND_NAMES
from journeymapper.model.links import Measure, Measurement
from journeymapper.model.measured import unit_of
from journeymapper.model.names import full_name, tick, word
from journeymapper.model.places import Place
from journeymapper.model.project import Project
from journeymapper.model.survey import Survey
from journeymapper.model.value_names import BETTER_NAMES


@dataclass(frozen=True)
class Measured(Row):
    """A value of a measure; a measure that has none yet has one row without."""

    measure: Measure
    measurement: Measurement | None


COLUMNS: tuple[Column[Measured], ...] = (
    Column(message("Measured of"), lambda row: full_name(row.project, row.measure.of)),
    Column(message("Measure"), lambda row: row.measure.name),
    *WHERE,
    Column(message("Kind"), lambda row: word(KIND_NAMES, row.project.records[row.measure.of].kind)),
    Column(message("When"), lambda row: day(row.measurement.date) if row.measurement else None),
    Column(message("Period"), lambda row: row.measurement.period if row.measurement else ""),
    Column(
        message("Value"), lambda row: amount(row.measurement.value, row.measure) if row.measurement else None
    ),
    Column(message("Unit"), lambda row: unit_of(row.measure)),
    Column(message("People"), lambda row: row.measurement.n if row.measurement else None),
    Column(message("Source"), lambda row: row.measurement.source if row.measurement else ""),
    Column(message("Better is"), lambda row: word(BETTER_NAMES, row.measure.better)),
    Column(message("Target"), lambda row: amount(row.measure.target, row.measure)),
    Column(message("Benchmark"), lambda row: amount(row.measure.benchmark, row.measure)),
    Column(message("Its source"), lambda row: row.measure.benchmark_source),
    Column(message("Shown on the card"), lambda row: tick(row.measure.headline)),
)


def measurements(survey: Survey) -> Table:
    """The values of every measure by date, in the reading order of what they are measured of."""
    return tabulated("measurements", message("Measurements"), COLUMNS, _measured(survey), kept=2)


def _measured(survey: Survey) -> Iterator[Measured]:
    project = survey.project
    for of in _in_order(survey):
        place = Place(project, of)
        for measure in project.many(Measure, project.index.measures(of)):
            values = project.many(Measurement, project.index.measurements(measure.id))
            for value in values or (None,):
                yield Measured(project, place, measure, value)


def _in_order(survey: Survey) -> list[str]:
    """The records with measures that belong to the maps of the survey, to their journeys, or to no map."""
    project = survey.project
    measured = dict.fromkeys(measure.of for measure in project.all(Measure) if measure.of in project.records)
    maps = [told.map for told in survey.maps]
    order = {id_: at for at, id_ in enumerate(_reading_order(project, maps))}
    journeys = {Place(project, map_).journey_id for map_ in maps}

    def belongs(id_: str) -> bool:
        place = Place(project, id_)
        if place.map_id:
            return place.map_id in maps
        return survey.whole or place.journey_id in journeys

    return sorted(filter(belongs, measured), key=lambda id_: (order.get(id_, len(order)), id_))


def _reading_order(project: Project, maps: list[str]) -> Iterator[str]:
    index = project.index
    for map_ in maps:
        journey = Place(project, map_).journey_id
        yield from (journey, *index.objectives(journey), map_)
        for phase in index.phases(map_):
            yield phase
            for stage in index.stages(phase):
                yield from (stage, *index.steps(stage))
        yield from (*index.lanes(map_), *index.cards_of_map(map_), *index.tray(map_))
