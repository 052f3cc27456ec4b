"""Cut cards that come back: the same cards as before, with all that was said and measured of them."""

from journeymapper.editor.clips.arriving import Pasted, in_rows
from journeymapper.editor.clips.clip import Clip
from journeymapper.editor.clips.landing import landing_of
from journeymapper.model.cards import Card
from journeymapper.model.change import Change, MismatchedChange, apply, change_of, joined
from journeymapper.model.placement import Cell
from journeymapper.model.project import Project


def bring_back(
    project: Project,
    clip: Clip,
    deletion: Change,
    map_: str,
    target: Cell | None = None,
    position: int | None = None,
) -> Pasted | None:
    """The cards of a clip that `deletion` took away, where `paste_cards` would put copies of them.

    Comments, measurements, evidence and connections come back as well. None where that can't be: the cards
    are there again, stood on another map, or what hung on them was edited meanwhile.
    """
    if any(clip.project.get(Card, id_).map != map_ for id_ in clip.ids):
        return None
    try:
        restored = apply(project, deletion.inverse())
    except MismatchedChange:
        return None
    landing = landing_of(project, clip, map_, target, same=True)
    cards = [
        restored.get(Card, id_).evolve(step=step, lane=lane, until=landing.until(id_))
        for id_, (step, lane) in landing.cells.items()
    ]
    rows = in_rows(restored, cards, {target: position} if target and position is not None else None)
    change = joined(deletion.inverse(), change_of(restored, rows))
    return Pasted(change, {}, clip.ids, unplaced=landing.unplaced, elsewhere=landing.elsewhere)
