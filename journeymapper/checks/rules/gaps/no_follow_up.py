"""No follow-up: after what matters most, the organisation leaves the word to others."""

from collections.abc import Iterator, Sequence

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.listing import listed
from journeymapper.checks.looks import Each
from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.weakness import feels_bad
from journeymapper.messages import Message, message
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import Finding, Fix, Pin
from journeymapper.model.links import Connection


def _run(rule: Rule, looked_at: CheckedMap, card: Touchpoint) -> Iterator[Finding]:
    """Moments of truth and low feelings, on maps with drawn ways, that nobody follows up.

    Followed up means: a touchpoint of the organisation itself comes next, or something that is no touchpoint,
    of which nobody knows; or an opportunity is about it, or a note about it is answered. Where no way leads
    on, only a low feeling at a declared exit counts: a dead end and what is not connected are told as such.
    """
    low = feels_bad(looked_at, card)
    if not looked_at.facts.flows or not (low or card.moment_of_truth) or card.opens is not None:
        return
    ways = looked_at.ways_on(card.id)
    left_to_others = _left_to_others(looked_at, ways) if ways else low and card.ending in ("won", "lost")
    if left_to_others and not _is_taken_up(looked_at, card.id):
        yield _finding(rule, looked_at, card, ways)


def _left_to_others(looked_at: CheckedMap, ways: Sequence[Connection]) -> bool:
    """Whether all that comes next are touchpoints of others: reviews, friends, the press."""
    following = looked_at.project.many(Touchpoint, (way.target for way in ways))
    return len(following) == len(ways) and not any(card.direct for card in following)


def _is_taken_up(looked_at: CheckedMap, card: str) -> bool:
    """Whether somebody means to do something about it, or has."""
    planned = any(idea.status != "dropped" for idea in looked_at.opportunities(card))
    return planned or any(note.answered_by for note in looked_at.notes_about(card))


def _finding(rule: Rule, looked_at: CheckedMap, card: Touchpoint, ways: Sequence[Connection]) -> Finding:
    return rule.finding(
        card.id,
        *(way.target for way in ways),
        of=card.id,
        title=message("No follow-up in {stage}", stage=looked_at.stage_name(card)),
        sentence=_sentence(looked_at, card, ways),
        mark=Pin(card.id),
        fix=_fix(card, ways),
    )


def _sentence(looked_at: CheckedMap, card: Touchpoint, ways: Sequence[Connection]) -> Message:
    name = looked_at.name(card.id)
    if not ways:
        return message("“{card}” ends with a low feeling, and nobody follows up.", card=name)
    following = listed([message("“{card}”", card=looked_at.name(way.target)) for way in ways])
    if card.moment_of_truth:
        return message(
            "“{card}” is a moment of truth, and nothing of yours follows, only {others}.",
            card=name,
            others=following,
        )
    return message(
        "“{card}” leaves a low feeling, and nothing of yours follows, only {others}.",
        card=name,
        others=following,
    )


def _fix(card: Touchpoint, ways: Sequence[Connection]) -> Fix:
    if ways:
        return Fix("follow up", message("Add a follow-up"), (card.id, ways[0].id))
    return Fix("plan opportunity", message("Plan an opportunity"), (card.id,))


NO_FOLLOW_UP = Rule(
    id="no-follow-up",
    group="gap",
    severity="medium",
    icon="flag",
    name=message("No follow-up"),
    asks=message("A moment of truth or a low feeling that you don’t follow up."),
    reason=message("What weighs most is remembered as it was left: one word of yours can still turn it."),
    source="Article 002, follow up what went badly; article 001, one touchpoint can lose a customer; "
    "what comes next and the level of −1 are ours",
    advice=message("Let something of your own come next, or plan what to do about it."),
    looks=(Each(Touchpoint, _run),),
)
