"""Where the cards of a clip come to stand on a map."""

from collections.abc import Mapping
from dataclasses import dataclass

from journeymapper.editor.clips.arriving import TRAY
from journeymapper.editor.clips.clip import Clip
from journeymapper.editor.clips.meanings import lane_for, steps_for
from journeymapper.model.cards import Card
from journeymapper.model.kinds import CARD_OF_LANE
from journeymapper.model.placement import Cell
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane


@dataclass(frozen=True, slots=True)
class Landing:
    """The cells of the cards, and what came out otherwise than meant."""

    clip: Clip
    cells: Mapping[str, Cell]
    """Card of the clip → its cell; without a step it is the tray."""
    columns: tuple[str, ...]
    """The steps of the map."""
    unplaced: int
    """Cards that stood on their map and find no place on this one."""
    elsewhere: int
    """Cards of one lane that was meant to be another, which can't hold them."""

    def until(self, id_: str) -> str | None:
        """The end of a card's span: as many columns on as it was, cut at the end of the map."""
        card, (step, _) = self.clip.project.get(Card, id_), self.cells[id_]
        if card.until is None or card.step is None or step is None:
            return None
        old = _columns(self.clip)
        begin = self.columns.index(step)
        end = min(begin + old.index(card.until) - old.index(card.step), len(self.columns) - 1)
        return self.columns[end] if end > begin else None


def landing_of(project: Project, clip: Clip, map_: str, target: Cell | None, *, same: bool) -> Landing:
    """Where cards go: from a target cell on, or where they stood, else into the tray; see `paste_cards`.

    `same`: the clip comes from this project.
    """
    cells = _cells(project, clip, map_, target, same=same)
    stood = [id_ for id_ in clip.ids if clip.project.get(Card, id_).step is not None]
    return Landing(
        clip,
        cells,
        project.index.steps_of_map(map_),
        unplaced=0 if target == TRAY else sum(cells[id_] == TRAY for id_ in stood),
        elsewhere=_elsewhere(clip, cells, target),
    )


def _cells(project: Project, clip: Clip, map_: str, target: Cell | None, *, same: bool) -> Mapping[str, Cell]:
    cards = [clip.project.get(Card, id_) for id_ in clip.ids]
    if target == TRAY:
        return dict.fromkeys(clip.ids, TRAY)
    columns = project.index.steps_of_map(map_)
    if target is None or target[0] is None:
        steps = steps_for(project, map_, clip.project, same=same)
    else:
        old = _columns(clip)
        first = min((old.index(card.step) for card in cards if card.step), default=0)
        ahead = columns[columns.index(target[0] or "") :]
        steps = dict(zip(old[first:], ahead, strict=False))
    lanes = _lanes(project, clip, map_, target, same=same)
    return {card.id: _place(card, steps, lanes, target) for card in cards}


def _place(
    card: Card, steps: Mapping[str, str], lanes: Mapping[str, str | None], target: Cell | None
) -> Cell:
    key = card.lane or card.kind
    step = steps.get(card.step or "") if card.step or target is None else target[0] or None
    lane = lanes.get(key)
    return (step, lane) if step is not None and lane is not None else TRAY


def _lanes(
    project: Project, clip: Clip, map_: str, target: Cell | None, *, same: bool
) -> dict[str, str | None]:
    """Lane of the clip → lane of the map; cards of the tray go by their kind. The target's lane is first."""
    meant = project.find(Lane, target[1]) if target else None
    if meant is not None and same and any(clip.project.get(Card, id_).lane == meant.id for id_ in clip.ids):
        meant = None  # among its own lanes each card stays in its own
    rows = clip.project.index.lanes(clip.project.get(Card, clip.ids[0]).map)
    cards = sorted(
        (clip.project.get(Card, id_) for id_ in clip.ids),
        key=lambda card: rows.index(card.lane) if card.lane else len(rows),
    )
    found: dict[str, str | None] = {}
    for card in cards:
        key = card.lane or card.kind
        if key in found:
            continue
        if meant is not None and CARD_OF_LANE.get(meant.lane_kind) is type(card):
            found[key], meant = meant.id, None
        elif card.lane is not None:
            lane = clip.project.get(Lane, card.lane)
            found[key] = lane_for(project, map_, lane, card, same=same)
        elif target is not None:
            found[key] = lane_for(project, map_, _any_lane(card), card, same=False)
    return found


def _any_lane(card: Card) -> Lane:
    """What a card of the tray is likened to: the first kind of lane that holds it."""
    kind = next(kind for kind, holds in CARD_OF_LANE.items() if holds is type(card))
    return Lane.model_validate({"id": "lane", "map": card.map, "lane_kind": kind})


def _elsewhere(clip: Clip, cells: Mapping[str, Cell], target: Cell | None) -> int:
    """Cards of one lane that were meant for another which can't hold them. Several lanes keep their own."""
    if target is None or target[1] is None:
        return 0
    lanes = {clip.project.get(Card, id_).lane for id_ in clip.ids}
    if len(lanes) > 1:
        return 0
    return sum(cell != TRAY and cell[1] != target[1] for cell in cells.values())


def _columns(clip: Clip) -> tuple[str, ...]:
    map_ = clip.project.get(Card, clip.ids[0]).map
    return clip.project.index.steps_of_map(map_)
