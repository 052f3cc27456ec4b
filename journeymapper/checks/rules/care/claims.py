"""What can be said to be backed by evidence, and how old that evidence is."""

from datetime import date

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.messages import Message, message
from journeymapper.model.cards import Card, Feeling
from journeymapper.model.dates import later
from journeymapper.model.findings import Mark, Pin
from journeymapper.model.links import Evidence

Claim = Card | Feeling
"""What has a standing."""


def backs_claims(looked_at: CheckedMap) -> bool:
    """Whether the map says how things are. How they should or could be is backed by nothing yet."""
    return looked_at.map.map_kind == "current"


def claim_name(looked_at: CheckedMap, claim: Claim) -> Message | str:
    """What a person calls a claim; a feeling without words by where it is felt."""
    if isinstance(claim, Feeling) and not claim.words:
        return message("a feeling in {stage}", stage=looked_at.stage_of_step[claim.step].name)
    return looked_at.name(claim.id)


def claim_mark(looked_at: CheckedMap, claim: Claim) -> Mark | None:
    """A pin on a card; on the curve there is no place for one."""
    return Pin(claim.id) if isinstance(claim, Card) else None


def is_old(looked_at: CheckedMap, evidence: Evidence) -> bool:
    """Whether evidence is older than the time between two reviews; not known is not old."""
    every = looked_at.journey.review_every
    if evidence.date is None or every is None:
        return False
    until = later(date.fromisoformat(evidence.date), every)
    return until is not None and until < looked_at.as_of
