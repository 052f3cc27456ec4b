"""Review overdue: the day on which the map was to be looked at again has passed."""

from collections.abc import Iterator

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import Each
from journeymapper.checks.rule import Rule
from journeymapper.messages import message
from journeymapper.model.dates import day_words, next_review
from journeymapper.model.findings import Finding
from journeymapper.model.journeys import Journey


def _run(rule: Rule, looked_at: CheckedMap, journey: Journey) -> Iterator[Finding]:
    """The journey, from the day after its review was due. Before a first review none is due."""
    due = next_review(journey)
    if due is not None and due < looked_at.as_of:
        yield rule.finding(
            journey.id,
            of=journey.id,
            title=message("Review overdue"),
            sentence=message(
                "“{journey}” was to be reviewed on {day}.",
                journey=looked_at.name(journey.id),
                day=day_words(due),
            ),
            field="last_review",
        )


REVIEW_OVERDUE = Rule(
    id="review-overdue",
    group="care",
    severity="low",
    icon="calendar",
    name=message("Review overdue"),
    asks=message("A journey whose next review should have been by now."),
    reason=message("A map that nobody looks at turns into a picture of how things used to be."),
    source="Articles 001, 002 and 004, review touchpoints and maps regularly",
    advice=message(
        "Go through the map with those who know it, then write down the day. No program can do it."
    ),
    looks=(Each(Journey, _run),),
)
