"""Supports nothing: work out of sight that no other card needs."""

from collections.abc import Iterator

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import Each
from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.together import together
from journeymapper.messages import forms, message
from journeymapper.model.cards import Activity, Touchpoint
from journeymapper.model.findings import Finding, Fix, Pin
from journeymapper.model.structure import LaneKind, Step

_OUT_OF_SIGHT: tuple[LaneKind, ...] = ("backstage", "systems")


def _run(rule: Rule, looked_at: CheckedMap, step: Step) -> Iterator[Finding]:
    """Activities of a step in lanes out of sight that lead to no other card, where any support is drawn.

    What hands on to the next activity, or to somebody, is of use there, no less than what supports a
    touchpoint.
    """
    if not looked_at.facts.supports:
        return
    lanes = (lane.id for kind in _OUT_OF_SIGHT for lane in looked_at.lanes_of(kind))
    ids = (card for lane in lanes for card in looked_at.project.index.cell(step.id, lane))
    idle = [card for card in looked_at.project.many(Activity, ids) if _is_idle(looked_at, card)]
    near = _touchpoints(looked_at, step) if idle else []
    for card in idle:
        yield rule.finding(
            card.id,
            of=card.id,
            title=message("Supports nothing"),
            sentence=message("“{card}” supports no touchpoint.", card=looked_at.name(card.id)),
            mark=Pin(card.id),
            fix=_fix(card, near),
        )


def _is_idle(looked_at: CheckedMap, card: Activity) -> bool:
    if card.hands_over_to:
        return False
    return not looked_at.supported_by(card.id) and not looked_at.ways_on(card.id)


def _touchpoints(looked_at: CheckedMap, step: Step) -> list[Touchpoint]:
    """The touchpoints of a step that the organisation runs itself."""
    cards = looked_at.cards_in(step.id)
    return [card for card in cards if isinstance(card, Touchpoint) and card.direct]


def _fix(card: Activity, near: list[Touchpoint]) -> Fix | None:
    """The touchpoint above it, where there is only one that it can be for."""
    if len(near) != 1:
        return None
    return Fix("support", message("Connect to the touchpoint above"), (card.id, near[0].id))


IDLE_ACTIVITY = Rule(
    id="idle-activity",
    group="gap",
    severity="low",
    icon="connector",
    name=message("Supports nothing"),
    asks=message("Work out of sight that neither a touchpoint nor another activity needs."),
    reason=message("Work that holds nothing up is either forgotten on the map or could be spared."),
    source="Service blueprints, after Shostack (1984): support that leads to no frontstage touchpoint",
    advice=message("Connect it to what it holds up; where several stand there, only you know which."),
    looks=(Each(Step, _run),),
    together=together(
        forms("{count} activity supports no touchpoint.", "{count} activities support no touchpoint.")
    ),
)
