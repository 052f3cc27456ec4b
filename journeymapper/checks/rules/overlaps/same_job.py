"""Same job: touchpoints on ways that part and meet again, with nothing to choose between them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.likeness import grams, likeness
from journeymapper.checks.looks import FlowEach
from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.overlaps.merging import merge_into
from journeymapper.checks.ways import Part
from journeymapper.messages import message
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import Finding, Pin

NEARLY_THE_SAME = 0.6
"""The likeness from which titles or messages say the same: "Order confirmation", "Order confirmed"."""

Parallel = tuple[str, ...]
"""Touchpoints between the same cards."""


def _find(part: Part) -> Iterable[Parallel]:
    """The touchpoints that the same cards lead to and that lead on to the same cards."""
    between: defaultdict[tuple[frozenset[str], frozenset[str]], list[str]] = defaultdict(list)
    for card, targets in part.after.items():
        sources = part.before[card]
        if sources and targets and part.spots[card].touchpoint:
            between[frozenset(sources), frozenset(targets)].append(card)
    return sorted(tuple(sorted(cards)) for cards in between.values() if len(cards) > 1)


def _tell(rule: Rule, looked_at: CheckedMap, parallel: Parallel) -> Iterator[Finding]:
    """Two in different channels are a choice that people are glad of."""
    met: defaultdict[tuple[str, str], list[Touchpoint]] = defaultdict(list)
    for card in looked_at.project.many(Touchpoint, sorted(parallel, key=looked_at.place)):
        stage = looked_at.stage_of(card)
        if card.channel and stage:
            met[card.channel, stage.id].append(card)
    for cards in met.values():
        yield from _tell_of(rule, looked_at, cards)


def _tell_of(rule: Rule, looked_at: CheckedMap, cards: Sequence[Touchpoint]) -> Iterator[Finding]:
    """Each touchpoint with the first one that does its job, among parallel ones of a channel and stage."""
    for number, second in enumerate(cards):
        first = next((one for one in cards[:number] if _same_job(looked_at, one, second)), None)
        if first is not None:
            yield rule.finding(
                first.id,
                second.id,
                of="+".join(sorted((first.id, second.id))),
                title=message("Two ways to do one job"),
                sentence=message(
                    "“{first}” and “{second}” lead from the same to the same, in the same channel.",
                    first=looked_at.name(first.id),
                    second=looked_at.name(second.id),
                ),
                mark=Pin(first.id),
                fix=merge_into(first, (second,)),
            )


def _same_job(looked_at: CheckedMap, first: Touchpoint, second: Touchpoint) -> bool:
    """Whether nothing tells two parallel touchpoints apart and something says that they do the same."""
    some, others = looked_at.whom(first), looked_at.whom(second)
    strangers = some and others and some.isdisjoint(others)
    if strangers or second.id in looked_at.meant_with(first.id):
        return False
    if any(way.label for card in (first, second) for way in looked_at.ways_in(card.id)):
        return False  # it says when people take which
    if first.message and second.message and not _alike(first.message, second.message):
        return False
    serve_the_same = bool(first.serves) and set(first.serves) == set(second.serves)
    return serve_the_same or _alike(first.title, second.title)


@lru_cache(maxsize=8192)
def _alike(first: str, second: str) -> bool:
    """Whether two texts say nearly the same and name the same numbers."""
    same_numbers = re.findall(r"\d+", first) == re.findall(r"\d+", second)
    return same_numbers and likeness(grams(first), grams(second)) >= NEARLY_THE_SAME


SAME_JOB = Rule(
    id="same-job",
    group="overlap",
    severity="low",
    icon="connector",
    name=message("Same job"),
    asks=message("Two touchpoints of one channel, between the same others, that do the same."),
    reason=message("Two ways that do one job are kept up twice, and people wonder which is theirs."),
    source="Article 004, overlap and removing redundancy; how it is told is ours",
    advice=message("Merge them, or say on the ways when people take which."),
    looks=(FlowEach(_find, _tell),),
    yields_to=frozenset({"same-message", "mixed-signals", "same-touchpoint"}),
)
