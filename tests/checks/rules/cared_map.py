"""The whole map as people look after it, to which tests of rules of care add what they need."""

from journeymapper.model.base import Record
from journeymapper.model.findings import Finding
from journeymapper.model.journeys import Duration, Journey
from journeymapper.model.links import Evidence, Measure
from journeymapper.model.people import Channel, Person
from journeymapper.model.project import Project
from tests.checks.rules.maps import findings_of, project_with, touchpoint

CARING = Journey(
    id="journey_a",
    title="Gift buyer",
    review_every=Duration(min=90),
    last_review="2026-10-14",
)
KEPT = {"owner": "person_ida", "channel": "channel_web"}
"""What every touchpoint says that somebody looks after."""
CARED: tuple[Record, ...] = (
    CARING,
    Person(id="person_ida", name="Ida Berg"),
    Channel(id="channel_web", name="Web & shop", family="web"),
    touchpoint("reel", "discover", ending="entry", **KEPT),
    touchpoint("checkout", "buy", **KEPT),
    touchpoint("parcel", "receive", **KEPT),
    touchpoint("newsletter", "return", ending="won", **KEPT),
    Measure(id="measure_open", of="card_newsletter", name="Opened", headline=True),
)
"""A map in which care finds nothing."""


def cared_project(*records: Record) -> Project:
    """The map that is looked after, with some records added or put in place of others."""
    return project_with(*CARED, *records)


def found(*records: Record, rule: str = "") -> tuple[Finding, ...]:
    """What one rule, or all, find in the map that is looked after and some records."""
    return findings_of(cared_project(*records), rule)


def evidence(*about: str, name: str = "a", **fields: object) -> Evidence:
    """Evidence about some records: a survey of last month that asked forty, if nothing else is said."""
    standard = {"evidence_kind": "survey", "date": "2026-10-31", "n": 40, "source": f"Survey {name}"}
    return Evidence.model_validate({"id": f"evidence_{name}", "about": about, **standard, **fields})
