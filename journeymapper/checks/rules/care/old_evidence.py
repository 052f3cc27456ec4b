"""Old evidence: what backs a claim is older than the time between two reviews."""

from collections.abc import Iterator
from datetime import date

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import Each
from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.care.claims import Claim, backs_claims, claim_mark, claim_name, is_old
from journeymapper.checks.rules.together import together
from journeymapper.messages import forms, message
from journeymapper.model.cards import Card, Feeling
from journeymapper.model.dates import day_words
from journeymapper.model.findings import Finding


def _run(rule: Rule, looked_at: CheckedMap, claim: Claim) -> Iterator[Finding]:
    """Cards and feelings that are said to be backed, and all that backs them is old."""
    if claim.standing == "assumed" or looked_at.journey.review_every is None or not backs_claims(looked_at):
        return
    evidence = looked_at.evidence(claim.id)
    if not evidence or not all(is_old(looked_at, each) for each in evidence):
        return
    newest = max(each.date for each in evidence if each.date is not None)
    yield rule.finding(
        claim.id,
        of=claim.id,
        title=message("Old evidence"),
        sentence=message(
            "What backs “{card}” is from {day} or before: older than the time between two reviews.",
            card=claim_name(looked_at, claim),
            day=day_words(date.fromisoformat(newest)),
        ),
        mark=claim_mark(looked_at, claim),
        field="evidence",
    )


OLD_EVIDENCE = Rule(
    id="old-evidence",
    group="care",
    severity="low",
    icon="clock",
    name=message("Old evidence"),
    asks=message("A card or feeling backed only by evidence older than the time between two reviews."),
    reason=message("People and channels change; what was true then may not be true any more."),
    source="Article 004, maps kept up to date with what customers do now; the age is ours",
    advice=message("Ask again and add what you hear; nobody can know from here whether it still holds."),
    looks=(Each(Card, _run), Each(Feeling, _run)),
    together=together(
        forms(
            "{count} card or feeling rests on old evidence alone.",
            "{count} cards and feelings rest on old evidence alone.",
        )
    ),
    yields_to=frozenset({"standing"}),
)
