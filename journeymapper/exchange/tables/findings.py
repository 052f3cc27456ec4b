"""The table of findings: open ones by their numbers, then those that people have answered."""

from collections.abc import Iterator
from dataclasses import dataclass

from journeymapper.exchange.tables.shared import WHERE, Row, day, owner
from journeymapper.exchange.tables.table import Cell, Column, Table, tabulated
from journeymapper.messages import message, text
from journeymapper.model.findings import Finding
from journeymapper.model.names import full_name, names, word
from journeymapper.model.places import Place
from journeymapper.model.review import Response
from journeymapper.model.survey import MapSurvey, Survey
from journeymapper.model.value_names import SEVERITY_NAMES

_GROUPS = {
    "flow": message("Flow"),
    "gap": message("Gap"),
    "overlap": message("Overlap"),
    "care": message("Care"),
}
_DECISIONS = {"accept": message("Accepted"), "plan": message("Planned")}


@dataclass(frozen=True)
class Found(Row):
    """A finding of a map, with its number while it is open and the response once it is answered."""

    finding: Finding
    number: int | None = None
    response: Response | None = None


COLUMNS: tuple[Column[Found], ...] = (
    Column(message("Number"), lambda row: row.number),
    Column(message("Severity"), lambda row: word(SEVERITY_NAMES, row.finding.severity)),
    Column(message("Finding"), lambda row: text(row.finding.title)),
    Column(message("What was found"), lambda row: text(row.finding.sentence), long=True),
    *WHERE,
    Column(message("About"), lambda row: names(row.project, row.finding.subjects), long=True),
    Column(message("Why it matters"), lambda row: text(row.finding.reason), long=True),
    Column(message("What to do"), lambda row: text(row.finding.advice), long=True),
    Column(message("Group"), lambda row: word(_GROUPS, row.finding.group)),
    Column(message("Rule"), lambda row: row.finding.rule),
    Column(message("Decision"), lambda row: _decision(row)),
    Column(message("Reason"), lambda row: row.response.reason if row.response else "", long=True),
    Column(message("Next step"), lambda row: row.response.next_step if row.response else "", long=True),
    Column(message("Owner"), lambda row: owner(row, row.response.owner if row.response else None)),
    Column(message("Due"), lambda row: day(row.response.due) if row.response else None),
    Column(message("Answered on"), lambda row: day(row.response.date) if row.response else None),
    Column(message("Opportunity"), lambda row: _opportunity(row)),
)


def findings(survey: Survey) -> Table:
    """What the checker says of each map, and what people decided."""
    of_maps = (found for told in survey.maps for found in _of_map(survey, told))
    return tabulated("findings", message("Findings"), COLUMNS, of_maps, kept=3)


def _of_map(survey: Survey, told: MapSurvey) -> Iterator[Found]:
    for numbered in told.numbered:
        place = _place(survey, numbered.finding, told.map)
        yield Found(survey.project, place, numbered.finding, number=numbered.number)
    for answered in told.answered:
        place = _place(survey, answered.finding, told.map)
        yield Found(survey.project, place, answered.finding, response=answered.response)


def _place(survey: Survey, finding: Finding, map_: str) -> Place:
    """Where the finding is shown; what it says of a journey or a person, it says on a map."""
    place = Place(survey.project, finding.subjects[0] if finding.subjects else map_)
    return place if place.map_id else Place(survey.project, map_)


def _decision(row: Found) -> str:
    return word(_DECISIONS, row.response.decision) if row.response else text(message("Not answered"))


def _opportunity(row: Found) -> Cell:
    return full_name(row.project, row.response.opportunity) if row.response else ""
