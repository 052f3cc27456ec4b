"""Broken way: nobody gets from one stage to the next, over however many cards."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import Whole
from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.gaps.spanning import stages_spanned
from journeymapper.messages import message
from journeymapper.model.cards import Card, Touchpoint
from journeymapper.model.findings import Finding, Fix, Pin
from journeymapper.model.structure import Stage


def _run(rule: Rule, looked_at: CheckedMap) -> Iterator[Finding]:
    """Used stages from which no drawn way leads to the next one, nor to any after it.

    Only stages with drawn ways count; of the others it is told that they are not connected. Where ways lead
    from one stage straight to a later one nothing is searched, and else only what can be reached. As all ends
    are declared where this is told, it weighs less than a dead end.
    """
    leads = _leads(looked_at)
    drawn = {stage for pair in leads for stage in pair}
    carried = {stage for stages in stages_spanned(looked_at) for stage in stages[:-1]}
    used = [stage for stage in looked_at.used_stages if stage.id in drawn]
    for stage, following in pairwise(used):
        number = looked_at.stage_number
        straight = (number[target] > number[stage.id] for source, target in leads if source == stage.id)
        if stage.id not in carried and not any(straight) and _is_left_behind(looked_at, stage):
            yield _broken(rule, looked_at, stage, following)


def _leads(looked_at: CheckedMap) -> set[tuple[str, str]]:
    """From which stage to which ways lead."""
    return {
        (key[1], key[2])
        for key, count in looked_at.counts.items()
        if count and isinstance(key, tuple) and key[0] == "leads"
    }


def _is_left_behind(looked_at: CheckedMap, stage: Stage) -> bool:
    """Whether all that can be reached from a stage ends there or before, and nothing else is told of it.

    What ends undeclared is a dead end, what never ends a loop, and what can't end well a trap.
    """
    met = _met_from(looked_at, _connected_in(looked_at, stage))
    number = looked_at.stage_number
    if any(number[one.id] > number[stage.id] for card in met if (one := looked_at.stage_of(card))):
        return False
    ends = [card for card in met if not looked_at.ways_on(card.id)]
    endings = {card.ending for card in ends if isinstance(card, Touchpoint)}
    is_trap = looked_at.facts.has_won_exit and "won" not in endings
    leads_away = any(card.opens for card in ends)
    return bool(ends) and endings <= {"won", "lost"} and not is_trap and not leads_away


def _connected_in(looked_at: CheckedMap, stage: Stage) -> list[Touchpoint]:
    """The touchpoints of a stage that ways lead to or from."""
    cards = looked_at.touchpoints_in(stage)
    return [card for card in cards if looked_at.ways_on(card.id) or looked_at.ways_in(card.id)]


def _met_from(looked_at: CheckedMap, cards: Iterable[Card]) -> list[Card]:
    """These cards, and every card that drawn ways lead to from them."""
    met = {card.id: card for card in cards}
    edge = list(met)
    while edge:
        for way in looked_at.ways_on(edge.pop()):
            if way.target not in met:
                met[way.target] = looked_at.project.get(Card, way.target)
                edge.append(way.target)
    return list(met.values())


def _broken(rule: Rule, looked_at: CheckedMap, stage: Stage, following: Stage) -> Finding:
    """The finding, on the first card that nobody gets to: where that has no way in, this is told better."""
    first = next(iter(_connected_in(looked_at, following) or looked_at.touchpoints_in(following)))
    return rule.finding(
        first.id,
        stage.id,
        following.id,
        of=f"{stage.id}+{following.id}",
        title=message("No way to {stage}", stage=following.name),
        sentence=message(
            "No way leads from “{stage}” on to “{following}”.", stage=stage.name, following=following.name
        ),
        mark=Pin(first.id),
        fix=_fix(looked_at, stage, following),
    )


def _fix(looked_at: CheckedMap, stage: Stage, following: Stage) -> Fix | None:
    """A way from the last to the first, where each stands alone in its column and nothing ends or begins."""
    last, first = _in_column(looked_at, stage, -1), _in_column(looked_at, following, 0)
    if len(last) != 1 or len(first) != 1 or last[0].ending in ("won", "lost") or first[0].ending == "entry":
        return None
    label = message("Connect to “{card}”", card=looked_at.name(first[0].id))
    return Fix("connect", label, (last[0].id, first[0].id))


def _in_column(looked_at: CheckedMap, stage: Stage, which: int) -> list[Touchpoint]:
    """The touchpoints of the first (0) or last (−1) used column of a stage."""
    cards = looked_at.touchpoints_in(stage)
    return [card for card in cards if card.step == cards[which].step]


BROKEN_WAY = Rule(
    id="broken-way",
    group="gap",
    severity="medium",
    icon="route",
    name=message("No way to a stage"),
    asks=message("A stage from which no way leads to the next one that is used, nor to any after it."),
    reason=message("Between two stages that no way ties together everybody is lost, however good each is."),
    source="Article 003, each touchpoint feeds the next; paths between stages: ours",
    advice=message("Connect the two stages where people go on; where that is only you know."),
    looks=(Whole(_run),),
    yields_to=frozenset({"unreachable", "island"}),
)
