"""Dead end: a way leads to a touchpoint and no way leads on."""

from collections.abc import Iterator

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import FlowEach
from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.flow.near import connect_on
from journeymapper.checks.ways import Part
from journeymapper.messages import Message, message, plural, term
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import DeadEnd, Finding, Fix
from journeymapper.model.journeys import Unit
from journeymapper.model.numbers import number

_PEOPLE: dict[Unit, str] = {
    "minute": term("“{card}” leads nowhere; {people} people a minute stop here."),
    "hour": term("“{card}” leads nowhere; {people} people an hour stop here."),
    "day": term("“{card}” leads nowhere; {people} people a day stop here."),
    "week": term("“{card}” leads nowhere; {people} people a week stop here."),
    "month": term("“{card}” leads nowhere; {people} people a month stop here."),
    "year": term("“{card}” leads nowhere; {people} people a year stop here."),
}


def _find(part: Part) -> Iterator[str]:
    """Touchpoints that a drawn way leads into and none out of.

    A way may end where the journey is declared to end, and where a card opens another map.
    """
    spots, before = part.spots, part.before
    for card, targets in part.after.items():
        if not targets and before[card]:
            spot = spots[card]
            if spot.touchpoint and spot.ending not in ("won", "lost") and not spot.opens:
                yield card


def _tell(rule: Rule, looked_at: CheckedMap, end: str) -> Iterator[Finding]:
    """Where no exit is declared at all, `no-exit` speaks of the last step."""
    facts = looked_at.facts
    last = facts.used_steps[-1] if not (facts.has_won_exit or facts.has_lost_exit) else None
    card = looked_at.project.get(Touchpoint, end)
    if card.step != last:
        yield _dead_end(rule, looked_at, card)


def _dead_end(rule: Rule, looked_at: CheckedMap, card: Touchpoint) -> Finding:
    """The finding; its fix leads on where it is clear to what.

    Else it takes the end of the last stage for a good one, and an earlier end for a loss.
    """
    last = looked_at.stage_of(card) == looked_at.stages[-1]
    as_exit = (
        plural("Declare as a good exit", "Declare {count} as good exits", 1)
        if last
        else message("Declare as a lost exit")
    )
    declare = Fix("declare", as_exit, ("won" if last else "lost", card.id))
    return rule.finding(
        card.id,
        of=card.id,
        title=message("Dead end in {stage}", stage=looked_at.stage_name(card)),
        sentence=_sentence(looked_at, card),
        mark=DeadEnd(card.id),
        fix=connect_on(looked_at, card) or declare,
    )


def _sentence(looked_at: CheckedMap, card: Touchpoint) -> Message:
    """Says how many people stop here where every way in says how many come."""
    name = looked_at.name(card.id)
    counts = [connection.people for connection in looked_at.ways_in(card.id)]
    known = [count for count in counts if count is not None]
    if len(known) < len(counts) or sum(known) <= 1:
        return message("“{card}” leads nowhere: a way comes in and none goes on.", card=name)
    people = number(sum(known), looked_at.project.info.language, 0)
    return message(_PEOPLE[looked_at.journey.period], card=name, people=people)


DEAD_END = Rule(
    id="dead-end",
    group="flow",
    severity="high",
    icon="deadend",
    name=message("Dead end"),
    asks=message("A touchpoint that a way leads to and none leads on from."),
    reason=message("People who come here find no next step: they stall or leave."),
    source="Article 002, where people advance, stall or drop; article 003, each touchpoint feeds the next",
    advice=message("Connect it to what happens next, or declare that the journey ends here."),
    looks=(FlowEach(_find, _tell),),
)
