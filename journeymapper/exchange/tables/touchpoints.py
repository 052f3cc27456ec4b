"""The table of touchpoints: everything that the inspector shows of each, and where it leads."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from journeymapper.exchange.tables.shared import ABOUT_CARDS, LANE, WHERE, CardRow, owner
from journeymapper.exchange.tables.table import Cell, Column, Table, tabulated
from journeymapper.messages import message, text
from journeymapper.model.cards import Feeling, Touchpoint
from journeymapper.model.links import Connection
from journeymapper.model.names import ANSWERS, aims, full_name, tick, word
from journeymapper.model.places import Place
from journeymapper.model.survey import MapSurvey, Survey
from journeymapper.model.value_names import CONTACT_NAMES, ENDING_NAMES, PER_NAMES, QUALITY_NAMES


@dataclass(frozen=True)
class Met(CardRow):
    """A touchpoint, with the findings that speak of it."""

    card: Touchpoint
    findings: tuple[int, ...]
    aims: Mapping[str, str]


def _answer(question: str, row: Met) -> str:
    return word(ANSWERS, getattr(row.card.quality, question))


COLUMNS: tuple[Column[Met], ...] = (
    Column(message("Touchpoint"), lambda row: row.card.title),
    *WHERE,
    Column(message("To the step"), lambda row: full_name(row.project, row.card.until)),
    LANE,
    Column(message("Channel"), lambda row: full_name(row.project, row.card.channel)),
    Column(message("Contact"), lambda row: text(CONTACT_NAMES[row.card.direct])),
    Column(message("Owner"), lambda row: owner(row, row.card.owner)),
    Column(message("Frequency"), lambda row: row.card.frequency.count if row.card.frequency else None),
    Column(message("Per"), lambda row: _per(row.card)),
    Column(message("Effort (CES)"), lambda row: row.card.effort),
    Column(message("Friction"), lambda row: row.card.friction),
    Column(message("What causes friction"), lambda row: ", ".join(row.card.friction_causes)),
    Column(message("Feeling"), lambda row: _feeling(row)),
    Column(message("Moment of truth"), lambda row: tick(row.card.moment_of_truth)),
    Column(message("Dominant"), lambda row: tick(row.card.dominant)),
    Column(message("Paths"), lambda row: word(ENDING_NAMES, row.card.ending)),
    Column(message("Leads to"), lambda row: _leads_to(row), long=True),
    Column(message("Findings"), lambda row: ", ".join(map(str, row.findings))),
    Column(message("What it tells the customer"), lambda row: row.card.message, long=True),
    Column(message("Note"), lambda row: row.card.note, long=True),
    Column(message("Goals and pains it serves"), lambda row: _serves(row), long=True),
    *(Column(words, partial(_answer, name)) for name, words in QUALITY_NAMES.items()),
    Column(message("What works"), lambda row: row.card.works_well, long=True),
    Column(message("What to improve"), lambda row: row.card.to_improve, long=True),
    Column(message("Desired outcome"), lambda row: row.card.desired_outcome, long=True),
    Column(message("Smallest change"), lambda row: row.card.smallest_change, long=True),
    *ABOUT_CARDS,
    Column(message("Opens"), lambda row: Place(row.project, row.card.opens or "").map),
)


def touchpoints(survey: Survey) -> Table:
    """The touchpoints of all maps in reading order; those of the tray come last and have no stage."""
    of_maps = (met for told in survey.maps for met in _of_map(survey, told))
    return tabulated("touchpoints", message("Touchpoints"), COLUMNS, of_maps)


def _of_map(survey: Survey, told: MapSurvey) -> Iterator[Met]:
    project, index = survey.project, survey.project.index
    spoken_of: dict[str, list[int]] = {}
    for numbered in told.numbered:
        for subject in dict.fromkeys(numbered.finding.subjects):
            spoken_of.setdefault(subject, []).append(numbered.number)
    known = aims(project)
    for card in project.many(Touchpoint, (*index.cards_of_map(told.map), *index.tray(told.map))):
        findings = tuple(spoken_of.get(card.id, ()))
        yield Met(project, Place(project, card.id), card, findings, known)


def _per(card: Touchpoint) -> str:
    return word(PER_NAMES, card.frequency.per) if card.frequency else ""


def _feeling(row: Met) -> Cell:
    """How it feels, −2 to +2: the mean of its own feelings, those of the primary persona if there are any."""
    felt = row.project.many(Feeling, row.project.index.felt_at(row.card.id))
    chosen = [feeling for feeling in felt if feeling.persona is None] or felt
    return round(sum(feeling.level for feeling in chosen) / len(chosen), 2) if chosen else None


def _leads_to(row: Met) -> str:
    """The cards that come next, with what is written on the ways."""
    ways = row.project.many(Connection, row.project.index.leading_on(row.card.id))
    said = [
        f"{full_name(row.project, way.target)} ({way.label})"
        if way.label
        else full_name(row.project, way.target)
        for way in ways
        if way.connection_kind == "flow"
    ]
    return ", ".join(said)


def _serves(row: Met) -> str:
    return ", ".join(row.aims[item] for item in row.card.serves if item in row.aims)
