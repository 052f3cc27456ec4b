"""Dead end: a way leads to a touchpoint and no way leads on."""

from collections.abc import Iterator

from journeymapper.checks.graph import CheckedMap
from journeymapper.checks.rule import Rule
from journeymapper.messages import Message, message, term
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import DeadEnd, Finding, Fix
from journeymapper.model.journeys import Unit
from journeymapper.model.links import Connection
from journeymapper.model.numbers import number

_PEOPLE: dict[Unit, str] = {
    "minute": term("“{card}” leads nowhere; {people} people a minute stop here."),
    "hour": term("“{card}” leads nowhere; {people} people an hour stop here."),
    "day": term("“{card}” leads nowhere; {people} people a day stop here."),
    "week": term("“{card}” leads nowhere; {people} people a week stop here."),
    "month": term("“{card}” leads nowhere; {people} people a month stop here."),
    "year": term("“{card}” leads nowhere; {people} people a year stop here."),
}


def _run(rule: Rule, looked_at: CheckedMap) -> Iterator[Finding]:
    """Touchpoints that a drawn way leads into and none out of.

    A way may end where the journey is declared to end, and where a card opens another map.
    """
    for card in looked_at.touchpoints:
        stops = looked_at.flow.in_degree(card.id) > 0 and looked_at.flow.out_degree(card.id) == 0
        if stops and card.ending not in ("won", "lost") and card.opens is None:
            yield _dead_end(rule, looked_at, card)


def _dead_end(rule: Rule, looked_at: CheckedMap, card: Touchpoint) -> Finding:
    """The finding; its fix takes the end of the last stage for a good one, and an earlier end for a loss."""
    stage = looked_at.stage_of(card)
    last = bool(looked_at.stages) and stage == looked_at.stages[-1]
    return rule.finding(
        card.id,
        of=card.id,
        title=message("Dead end in {stage}", stage=stage.name if stage else ""),
        sentence=_sentence(looked_at, card),
        mark=DeadEnd(card.id),
        fix=Fix("declare as exit", message("Declare as exit"), (card.id, "won" if last else "lost")),
    )


def _sentence(looked_at: CheckedMap, card: Touchpoint) -> Message:
    """Says how many people stop here where every way in says how many come."""
    name = looked_at.name(card.id)
    ways_in = (id_ for _, _, id_ in looked_at.flow.in_edges(card.id, keys=True))
    counts = [connection.people for connection in looked_at.project.many(Connection, ways_in)]
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
    reason=message(
        "People who come here find no next step. "
        "Connect it to what happens next, or declare that the journey ends here."
    ),
    source="Article 002, where people advance, stall or drop; article 003, each touchpoint feeds the next",
    run=_run,
)
