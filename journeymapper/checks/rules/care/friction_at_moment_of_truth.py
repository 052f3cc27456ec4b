"""Friction at a moment of truth: hard work where people are won or lost."""

from collections.abc import Iterator

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import Each
from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.together import together
from journeymapper.checks.rules.weakness import is_hard
from journeymapper.messages import Message, forms, message
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import Finding, Pin
from journeymapper.model.measured import latest
from journeymapper.model.numbers import quantity


def _run(rule: Rule, looked_at: CheckedMap, card: Touchpoint) -> Iterator[Finding]:
    """Moments of truth with high friction."""
    if card.moment_of_truth and is_hard(card):
        yield rule.finding(
            card.id,
            of=card.id,
            title=message("Friction at a moment of truth"),
            sentence=_sentence(looked_at, card, card.friction or 0),
            mark=Pin(card.id),
            field="friction",
        )


def _sentence(looked_at: CheckedMap, card: Touchpoint, friction: int) -> Message:
    """Says what it costs where a falling rate is counted with a word for it, as in "46 % leave"."""
    name = looked_at.name(card.id)
    for measure in looked_at.measures(card.id):
        if measure.measure_kind == "rate" and measure.better == "down" and measure.word:
            newest = latest(looked_at.project, measure.id)
            if newest is not None:
                share = quantity(newest.value, measure.unit, looked_at.project.info.language)
                return message(
                    "“{card}” is hard work: friction {friction} of 5, and {share} {word}.",
                    card=name,
                    friction=friction,
                    share=share,
                    word=measure.word,
                )
    return message("“{card}” is hard work: friction {friction} of 5.", card=name, friction=friction)


FRICTION_AT_MOMENT_OF_TRUTH = Rule(
    id="friction-at-moment-of-truth",
    group="care",
    severity="medium",
    icon="diamond",
    name=message("Friction at a moment of truth"),
    asks=message("A moment of truth with a friction of 4 or 5."),
    reason=message("Where a bad experience costs most, people meet one."),
    source="Article 002, moments of truth and friction; from which friction on is ours",
    advice=message("Take away what causes the friction, and measure again; how is for people to find out."),
    looks=(Each(Touchpoint, _run),),
    together=together(
        forms(
            "{count} moment of truth is hard work for people.",
            "{count} moments of truth are hard work for people.",
        )
    ),
)
