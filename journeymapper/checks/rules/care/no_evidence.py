"""No evidence: said to be backed, and nothing backs it."""

from collections.abc import Iterator

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import Each
from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.care.claims import Claim, backs_claims, claim_mark, claim_name
from journeymapper.checks.rules.together import together
from journeymapper.messages import forms, message
from journeymapper.model.cards import Card, Feeling
from journeymapper.model.findings import Finding


def _run(rule: Rule, looked_at: CheckedMap, claim: Claim) -> Iterator[Finding]:
    """Cards and feelings that are said to be backed, if only partly, without any evidence about them."""
    if claim.standing == "assumed" or not backs_claims(looked_at) or looked_at.evidence(claim.id):
        return
    name = claim_name(looked_at, claim)
    backed = claim.standing == "backed"
    yield rule.finding(
        claim.id,
        of=claim.id,
        title=message("No evidence"),
        sentence=message("“{card}” is said to be backed, and no evidence is there.", card=name)
        if backed
        else message("“{card}” is said to be partly backed, and no evidence is there.", card=name),
        mark=claim_mark(looked_at, claim),
        field="evidence",
    )


NO_EVIDENCE = Rule(
    id="no-evidence",
    group="care",
    severity="low",
    icon="quote",
    name=message("No evidence"),
    asks=message("A card or feeling that is said to be backed, without any evidence about it."),
    reason=message("Who decides by the map takes for known what somebody only believes."),
    source="Article 002, supporting evidence for an evidence-backed view of what happens now",
    advice=message(
        "Add what backs it, or call it assumed. Only who was there knows which of the two is true."
    ),
    looks=(Each(Card, _run), Each(Feeling, _run)),
    together=together(
        forms(
            "{count} card or feeling is said to be backed without any evidence.",
            "{count} cards and feelings are said to be backed without any evidence.",
        )
    ),
)
