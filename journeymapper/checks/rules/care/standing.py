"""Standing: what is said of a card's backing, and what its evidence says, differ."""

from collections.abc import Iterator, Sequence

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import Each
from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.care.claims import Claim, backs_claims, claim_mark, claim_name, is_old
from journeymapper.checks.rules.together import together
from journeymapper.messages import Message, forms, message
from journeymapper.model.backing import suggested_standing
from journeymapper.model.cards import Activity, Card, Feeling
from journeymapper.model.findings import Finding, Fix


def _run(rule: Rule, looked_at: CheckedMap, claim: Claim) -> Iterator[Finding]:
    """Cards and feelings that are called assumed though there is evidence, or backed by too little of it.

    What is called assumed though its evidence is old is left in peace, and what is called partly backed
    though there is much evidence: people may know why. Too little is one source that asked fewer than five;
    of what the organisation does itself, those few who do it know enough.
    """
    if claim.standing == "partly" or not looked_at.project.index.evidence(claim.id):
        return
    if not backs_claims(looked_at):
        return
    evidence = looked_at.evidence(claim.id)
    suggested = suggested_standing(looked_at.project, claim.id)
    too_modest = claim.standing == "assumed" and not all(is_old(looked_at, each) for each in evidence)
    too_bold = claim.standing == "backed" and suggested == "partly" and not isinstance(claim, Activity)
    if too_modest or too_bold:
        label = message("Say backed") if suggested == "backed" else message("Say partly backed")
        yield rule.finding(
            claim.id,
            of=claim.id,
            title=message("Evidence says otherwise"),
            sentence=_too_modest(looked_at, claim) if too_modest else _too_bold(looked_at, claim),
            mark=claim_mark(looked_at, claim),
            fix=Fix("follow evidence", label, (claim.id,)),
            field="standing",
        )


def _too_modest(looked_at: CheckedMap, claim: Claim) -> Message:
    return message(
        "“{card}” is called assumed, and there is evidence about it.", card=claim_name(looked_at, claim)
    )


def _too_bold(looked_at: CheckedMap, claim: Claim) -> Message:
    return message(
        "“{card}” is called backed, and rests on a single small source.",
        card=claim_name(looked_at, claim),
    )


def _fix_all(ids: Sequence[str]) -> Fix:
    return Fix("follow evidence", message("Say what the evidence says"), tuple(ids))


STANDING = Rule(
    id="standing",
    group="care",
    severity="low",
    icon="quote",
    name=message("Evidence says otherwise"),
    asks=message("A card called assumed though there is evidence, or backed by a single small source."),
    reason=message("What is known looks like a guess, or a guess like something known."),
    source="Article 002, an evidence-backed view of what happens now; how much is enough is ours",
    advice=message("Let the standing follow the evidence, or add the evidence that is missing."),
    looks=(Each(Card, _run), Each(Feeling, _run)),
    together=together(
        forms(
            "{count} card or feeling is called more or less backed than its evidence says.",
            "{count} cards and feelings are called more or less backed than their evidence says.",
        ),
        _fix_all,
    ),
)
