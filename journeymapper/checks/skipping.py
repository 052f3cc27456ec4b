"""Which stages ways lead past."""

from collections.abc import Hashable, Iterator, Mapping

from journeymapper.model.cards import Touchpoint
from journeymapper.model.project import Project


def leads_of(counts: Mapping[Hashable, int]) -> Iterator[tuple[str, str, bool]]:
    """From which stage ways lead to which, and whether all of these are deliberate."""
    for key, count in counts.items():
        if count and type(key) is tuple and key[0] == "leads":
            yield key[1], key[2], counts.get(("meant", *key[1:])) == count


def skipped_stages(project: Project, map_: str, counts: Mapping[Hashable, int]) -> tuple[str, ...]:
    """Stages with touchpoints that some way jumps over, into which none leads and where nobody comes in.

    Ways that are deliberate lead into a stage as others do; that they jump over one says nothing against it.
    """
    stages = project.index.stages_of_map(map_)
    number = {stage: place for place, stage in enumerate(stages)}
    leads = list(leads_of(counts))
    led_into = {target for source, target, _ in leads if source != target}
    jumps = [(number[source], number[target]) for source, target, meant in leads if not meant]
    over = {place for before, after in jumps for place in range(before + 1, after)}
    return tuple(
        stage
        for place, stage in enumerate(stages)
        if place in over and stage not in led_into and _is_used_unentered(project, map_, stage)
    )


def _is_used_unentered(project: Project, map_: str, stage: str) -> bool:
    """Whether touchpoints begin in a stage, and none of them is an entry."""
    index = project.index
    cells = ((step, lane) for step in index.steps(stage) for lane in index.lanes(map_))
    cards = [card for step, lane in cells for card in project.many(Touchpoint, index.cell(step, lane))]
    return bool(cards) and all(card.ending != "entry" for card in cards)
