"""Nothing after: the map ends where people have bought."""

from collections.abc import Iterator

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import Whole
from journeymapper.checks.rule import Rule
from journeymapper.messages import message
from journeymapper.model.findings import Finding, Fix, Pin
from journeymapper.model.structure import Phase, Stage


def _run(rule: Rule, looked_at: CheckedMap) -> Iterator[Finding]:
    """The last used stage of a purchase, on a map without any stage for what comes after.

    Where there is such a stage and nothing in it, the empty stage is told. A stage further right whose phase
    doesn't say what it means may be meant so, and a card may open a map that goes on.
    """
    buying = [stage for stage in looked_at.used_stages if _meaning(looked_at, stage) == "during"]
    if not buying:
        return
    last = buying[-1]
    for stage in looked_at.stages:
        meaning = _meaning(looked_at, stage)
        is_later = looked_at.stage_number[stage.id] > looked_at.stage_number[last.id]
        if meaning in ("after", "relationship") or (meaning == "none" and is_later):
            return
    if not any(card.opens for card in looked_at.touchpoints_in(last)):
        yield rule.finding(
            last.id,
            of=looked_at.map.id,
            title=message("Nothing after the purchase"),
            sentence=message("The map ends with “{stage}”; nobody is met after it.", stage=last.name),
            mark=Pin(last.id),
            fix=Fix("add stage after", message("Add a stage after it"), (last.id,)),
        )


def _meaning(looked_at: CheckedMap, stage: Stage) -> str:
    return looked_at.project.get(Phase, stage.phase).meaning


NOTHING_AFTER = Rule(
    id="nothing-after",
    group="gap",
    severity="medium",
    icon="gap",
    name=message("Nothing after the purchase"),
    asks=message("A map with a purchase and no stage for what comes after it."),
    reason=message("Who is left alone with what they bought doesn’t come back, and tells others so."),
    source="Article 000, after-purchase care; article 002, the continuing relationship",
    advice=message("Add what you do once people have bought, or accept it and say why the map ends here."),
    looks=(Whole(_run),),
)
