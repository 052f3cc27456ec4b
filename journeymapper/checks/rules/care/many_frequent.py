"""Many frequent touchpoints: more in a stage than anybody can look after."""

from collections.abc import Iterator

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import Each
from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.together import together
from journeymapper.messages import forms, message
from journeymapper.model.cards import Frequency, Touchpoint
from journeymapper.model.durations import days_in
from journeymapper.model.findings import Finding, Pin
from journeymapper.model.structure import Stage

MOST = 5
"""The most frequent touchpoints of a stage that stand out from the rest."""
_CALLED_FREQUENT = 3
"""The bars, of 4, from which people call something frequent."""


def _run(rule: Rule, looked_at: CheckedMap, stage: Stage) -> Iterator[Finding]:
    """Stages in which more than five touchpoints are frequent, as the journey or people call it."""
    threshold = _threshold(looked_at, stage)
    frequent = [
        card.id
        for step in looked_at.project.index.steps(stage.id)
        for card in looked_at.cards_in(step)
        if isinstance(card, Touchpoint)
        and card.frequency
        and _often(looked_at, stage, card.frequency, threshold)
    ]
    if len(frequent) > MOST:
        yield rule.finding(
            stage.id,
            *frequent,
            of=stage.id,
            title=message("Many frequent touchpoints in {stage}", stage=stage.name),
            sentence=message(
                "{count} touchpoints in “{stage}” are called frequent; five are enough to look after.",
                count=len(frequent),
                stage=stage.name,
            ),
            mark=Pin(stage.id),
        )


def _threshold(looked_at: CheckedMap, stage: Stage) -> float | None:
    """The encounters of a person in this stage from which the journey calls them frequent."""
    thresholds = {each.stage: each.encounters for each in looked_at.journey.frequent}
    return thresholds.get(stage.id, thresholds.get(None))


def _often(looked_at: CheckedMap, stage: Stage, frequency: Frequency, threshold: float | None) -> bool:
    """Whether it is frequent: by its encounters where they and a threshold are known, else by its bars."""
    encounters = _encounters(looked_at, stage, frequency)
    if encounters is not None and threshold is not None:
        return encounters >= threshold
    return frequency.bars is not None and frequency.bars >= _CALLED_FREQUENT


def _encounters(looked_at: CheckedMap, stage: Stage, frequency: Frequency) -> float | None:
    """How often one person meets it within the stage; None where that is not known.

    What is counted in time is counted over everybody: it is divided by the people of the stage.
    """
    if frequency.count is None or frequency.per == "journey":
        return frequency.count
    if not stage.people:
        return None
    periods = days_in(looked_at.journey.period) / days_in(frequency.per)
    return frequency.count * periods / stage.people


MANY_FREQUENT = Rule(
    id="many-frequent",
    group="care",
    severity="low",
    icon="stage",
    name=message("Many frequent touchpoints"),
    asks=message("A stage in which more than five touchpoints are called frequent."),
    reason=message("The few that people meet most often are to stand out; where all do, none does."),
    source="Article 002, frequent as encounters of a person in a stage; the top three to five of each",
    advice=message(
        "Raise what the journey calls frequent, or split the stage; which of them count most is yours to say."
    ),
    looks=(Each(Stage, _run),),
    together=together(
        forms(
            "{count} stage has more than five frequent touchpoints.",
            "{count} stages have more than five frequent touchpoints.",
        )
    ),
)
