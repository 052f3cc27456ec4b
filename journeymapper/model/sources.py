"""What evidence says and where it is from, in a line."""

from datetime import date

from journeymapper.messages import plural, text
from journeymapper.model.dates import day_words
from journeymapper.model.links import Evidence
from journeymapper.model.numbers import number
from journeymapper.model.value_names import EVIDENCE_NAMES


def evidence_words(evidence: Evidence) -> str:
    """What evidence says, or what it is where it says nothing."""
    return evidence.text or evidence.alternative or text(EVIDENCE_NAMES[evidence.evidence_kind])


def evidence_origin(evidence: Evidence, language: str = "en") -> str:
    """Where evidence comes from: "Checkout report, 31 October 2026, 171 people"."""
    # Where the kind is all that is known, `evidence_words` has said it.
    kind = text(EVIDENCE_NAMES[evidence.evidence_kind]) if evidence.text or evidence.alternative else ""
    return ", ".join(word for word in (evidence.source or kind, *evidence_dating(evidence, language)) if word)


def evidence_dating(evidence: Evidence, language: str = "en") -> tuple[str, ...]:
    """When and of how many people: "31 October 2026", "171 people"; of one person the number is not said."""
    day = text(day_words(date.fromisoformat(evidence.date))) if evidence.date else ""
    people = ""
    if evidence.n is not None and evidence.n > 1:
        count = number(evidence.n, language)
        people = text(plural("{count} person", "{count} people", evidence.n, count=count))
    return tuple(word for word in (day, people) if word)
