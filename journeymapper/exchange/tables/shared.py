"""Columns that several tables have."""

from dataclasses import dataclass
from datetime import date

from journeymapper.exchange.tables.table import Cell, Column, Percent
from journeymapper.messages import message
from journeymapper.model.backing import STANDING_NAMES
from journeymapper.model.cards import Card
from journeymapper.model.journeys import Journey
from journeymapper.model.links import Measure
from journeymapper.model.measured import unit_of
from journeymapper.model.names import full_name, names, word
from journeymapper.model.places import Place
from journeymapper.model.project import Project


@dataclass(frozen=True)
class Row:
    """What a row is about stands somewhere in a project."""

    project: Project
    place: Place


@dataclass(frozen=True)
class CardRow(Row):
    """A row about a card."""

    card: Card


WHERE: tuple[Column[Row], ...] = (
    Column(message("Journey"), lambda row: row.place.journey),
    Column(message("Map"), lambda row: row.place.map),
    Column(message("Phase"), lambda row: row.place.phase),
    Column(message("Stage"), lambda row: row.place.stage),
    Column(message("Step"), lambda row: row.place.step),
)
LANE: Column[Row] = Column(message("Lane"), lambda row: row.place.lane)

_STANDINGS = {str(standing): name for standing, name in STANDING_NAMES.items()}

ABOUT_CARDS: tuple[Column[CardRow], ...] = (
    Column(message("Personas"), lambda row: _personas(row)),
    Column(message("Tags"), lambda row: ", ".join(row.card.tags)),
    Column(message("Standing"), lambda row: word(_STANDINGS, row.card.standing)),
    Column(message("Evidence"), lambda row: len(row.project.index.evidence(row.card.id)) or None),
)


def day(written: str | None) -> Cell:
    """A day as a date.

    >>> day("2026-11-21"), day(None)
    (datetime.date(2026, 11, 21), None)
    """
    return date.fromisoformat(written) if written else None


def amount(value: float | None, measure: Measure | None) -> Cell:
    """A value of a measure; what is counted in per cent is a percentage.

    >>> amount(54.0, Measure(id="measure_a", of="card_a", name="Conversion"))
    Percent(value=54.0)
    """
    return Percent(value) if value is not None and unit_of(measure) == "%" else value


def owner(row: Row, id_: str | None) -> str:
    """The person or team who looks after something."""
    return full_name(row.project, id_)


def _personas(row: CardRow) -> str:
    """Whom a card concerns; where it says nobody, every persona of its journey."""
    journey = row.project.find(Journey, row.place.journey_id)
    return names(row.project, row.card.personas or (journey.personas if journey else ()))
