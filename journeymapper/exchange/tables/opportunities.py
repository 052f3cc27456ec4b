"""The table of opportunities: what to change, what it is worth, what came of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from journeymapper.exchange.tables.shared import (
    ABOUT_CARDS,
    LANE,
    WHERE,
    CardRow,
    amount,
    day,
    owner,
)
from journeymapper.exchange.tables.table import Column, Table, tabulated
from journeymapper.messages import message, text
from journeymapper.model.cards import Opportunity, Trial
from journeymapper.model.links import Measure
from journeymapper.model.measured import latest, unit_of
from journeymapper.model.names import full_name, names, tick, word
from journeymapper.model.places import Place
from journeymapper.model.survey import MapSurvey, Survey
from journeymapper.model.value_names import CHANGE_NAMES, STATUS_NAMES


@dataclass(frozen=True)
class Planned(CardRow):
    """An opportunity with its rank and the findings that it mends."""

    card: Opportunity
    rank: int | None
    findings: tuple[str, ...]

    @property
    def measure(self) -> Measure | None:
        """What is to show whether it worked."""
        return self.project.find(Measure, self.card.measure)


COLUMNS: tuple[Column[Planned], ...] = (
    Column(message("Rank"), lambda row: row.rank),
    Column(message("Opportunity"), lambda row: row.card.title),
    *WHERE,
    LANE,
    Column(message("Change"), lambda row: word(CHANGE_NAMES, row.card.change)),
    Column(message("Impact"), lambda row: row.card.impact),
    Column(message("Work"), lambda row: row.card.work),
    Column(message("Status"), lambda row: word(STATUS_NAMES, row.card.status)),
    Column(message("Owner"), lambda row: owner(row, row.card.owner)),
    Column(message("Due"), lambda row: day(row.card.due)),
    Column(message("Touchpoints"), lambda row: names(row.project, row.card.touchpoints), long=True),
    Column(message("Findings"), lambda row: ", ".join(row.findings), long=True),
    Column(message("Hypothesis"), lambda row: row.card.hypothesis, long=True),
    Column(message("Measure"), lambda row: full_name(row.project, row.card.measure)),
    Column(message("Baseline"), lambda row: amount(row.card.baseline, row.measure)),
    Column(message("Target"), lambda row: amount(row.card.target, row.measure)),
    Column(message("Latest value"), lambda row: amount(_latest(row), row.measure)),
    Column(message("Unit"), lambda row: unit_of(row.measure)),
    Column(message("Small test"), lambda row: _trial(row).what, long=True),
    Column(message("With people"), lambda row: _trial(row).people),
    Column(message("Started"), lambda row: day(row.card.started)),
    Column(message("Shipped"), lambda row: day(row.card.shipped)),
    Column(message("Instrumented"), lambda row: tick(row.card.instrumented)),
    Column(message("Result"), lambda row: row.card.result, long=True),
    Column(message("Learned"), lambda row: row.card.learned, long=True),
    *ABOUT_CARDS,
)


def opportunities(survey: Survey) -> Table:
    """The opportunities of each map by rank; those without one, as they are done or dropped, come last."""
    of_maps = (planned for told in survey.maps for planned in _of_map(survey, told))
    return tabulated("opportunities", message("Opportunities"), COLUMNS, of_maps, kept=2)


def _of_map(survey: Survey, told: MapSurvey) -> Iterator[Planned]:
    project, index = survey.project, survey.project.index
    known = _findings(told)
    cards = project.many(Opportunity, (*index.cards_of_map(told.map), *index.tray(told.map)))
    for card in sorted(cards, key=lambda each: told.ranks.get(each.id, len(cards) + 1)):
        findings = tuple(known[key] for key in card.findings if key in known)
        yield Planned(project, Place(project, card.id), card, told.ranks.get(card.id), findings)


def _findings(told: MapSurvey) -> Mapping[str, str]:
    """Key → what a finding is called, with its number while it is open."""
    open_ = {one.finding.key: f"{one.number} {text(one.finding.title)}" for one in told.numbered}
    return {one.finding.key: text(one.finding.title) for one in told.answered} | open_


def _latest(row: Planned) -> float | None:
    newest = latest(row.project, row.card.measure) if row.card.measure else None
    return newest.value if newest else None


def _trial(row: Planned) -> Trial:
    return row.card.trial or Trial()
