"""Unreachable: a way leads on from a touchpoint that no way leads to."""

from collections.abc import Iterator

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import FlowEach
from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.flow.near import connect_from
from journeymapper.checks.ways import Part
from journeymapper.messages import message
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import Finding, Pin

Beginning = tuple[str, bool]
"""A touchpoint at which ways begin that is no entry, and whether its part of the flow has an entry."""


def _find(part: Part) -> Iterator[Beginning]:
    spots, after = part.spots, part.after
    for card, sources in part.before.items():
        if not sources and after[card] and spots[card].touchpoint and spots[card].ending != "entry":
            yield card, part.has_entry


def _tell(rule: Rule, looked_at: CheckedMap, beginning: Beginning) -> Iterator[Finding]:
    """Nobody has to be led to where the map begins.

    Of a part without an entry `island` speaks, of a stage that ways lead past `skipped-stage`.
    """
    id_, among_entries = beginning
    facts = looked_at.facts
    card = looked_at.project.get(Touchpoint, id_)
    stage = looked_at.stage_of(card)
    if card.step == facts.used_steps[0] or (stage is not None and stage.id in facts.skipped):
        return
    if among_entries or not facts.has_entry:
        yield rule.finding(
            card.id,
            of=card.id,
            title=message("Unreachable in {stage}", stage=looked_at.stage_name(card)),
            sentence=message("“{card}” leads on, but no way leads to it.", card=looked_at.name(card.id)),
            mark=Pin(card.id),
            fix=connect_from(looked_at, card),
            field="ending",
        )


UNREACHABLE = Rule(
    id="unreachable",
    group="flow",
    severity="medium",
    icon="arrow",
    name=message("Unreachable"),
    asks=message("A touchpoint beyond the first step that leads on and that no way leads to."),
    reason=message("Either nobody gets here, or people come in by a door that the map doesn't know."),
    source="Article 003, each touchpoint feeds the next; ours: reachable from an entry",
    advice=message(
        "Connect what leads here, or declare it as an entry; where several could lead here, "
        "only you know which."
    ),
    looks=(FlowEach(_find, _tell),),
)
