"""Project files with known trouble, for tests of the command line."""

from pathlib import Path

from journeymapper.model.base import Record
from journeymapper.model.journeys import Duration, Journey
from journeymapper.model.people import Person
from journeymapper.model.project import Project
from journeymapper.model.review import Response
from journeymapper.storage.codec import encode
from tests.checks.rules.maps import project_with, touchpoint, way

RULES = "dead-end,silence,same-message,no-owner"
"""The rules that these files are about. Others may find more."""

CARES = Journey(id="journey_a", title="Gift buyer", checked="2026-11-01")
"""The journey of the map, once somebody has asked for a check."""

TROUBLE: tuple[Record, ...] = (
    touchpoint("question", "discover", order="Z"),
    way("reel", "question"),
    touchpoint("receipt", "buy", order="Z", message="We have your order"),
    touchpoint("mail", "buy", order="b", message="We have your order"),
    way("checkout", "receipt"),
    way("receipt", "mail"),
    way("mail", "parcel", wait=Duration(min=5, unit="day")),
)
"""A dead end (high), two touchpoints that say the same (medium), and five silent days (high)."""

IDA = Person(id="person_ida", name="Ida Berg")
ACCEPTED = Response(
    id="response_a",
    finding="dead-end:card_question",
    decision="accept",
    reason="Few ask, and we call them.",
)
PLANNED = Response(
    id="response_b",
    finding="same-message:card_mail+card_receipt",
    decision="plan",
    next_step="Send one mail",
    owner="person_ida",
    due="2026-12-01",
)


def written(path: Path, *records: Record) -> Path:
    """A file with the whole map of the tests of rules and these records besides."""
    project: Project = project_with(*records)
    path.write_bytes(encode(project))
    return path


def troubled(path: Path, *records: Record) -> Path:
    """A file with the trouble above, and these records besides."""
    return written(path, *TROUBLE, *records)
