"""Pasting a clip: cards into cells or the tray, a stage, a step or a lane after another."""

from collections.abc import Callable, Iterator

from journeymapper.editor.clips.arriving import TRAY, Arrival, Pasted, in_rows
from journeymapper.editor.clips.clip import Clip
from journeymapper.editor.clips.landing import landing_of
from journeymapper.editor.clips.meanings import lane_for, steps_for
from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Feeling
from journeymapper.model.edits.siblings import put
from journeymapper.model.ids import new_id
from journeymapper.model.placement import Cell
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Phase, Stage, Step


def paste_cards(
    project: Project,
    clip: Clip,
    map_: str,
    target: Cell | None = None,
    position: int | None = None,
    *,
    home: str = "",
) -> Pasted:
    """Cards of a clip on a map: from a target cell on, or else where they stood, or else in the tray.

    The first column of the clip comes to the target's column and the first lane that fits to its lane; the
    rest keeps its distance. A target may have a step or a lane only; one without both is the tray.
    `position` is that in the target cell; None is the end. `home` tells whether the clip comes from this
    project.
    """
    same = clip.home == home
    arrival = Arrival(project, clip, same=same)
    landing = landing_of(project, clip, map_, target, same=same)
    cards = [arrival.card(id_, map_, cell, landing.until(id_)) for id_, cell in landing.cells.items()]
    besides = [arrival.copy(id_) for id_ in arrival.made.records if id_ not in landing.cells]
    rows = in_rows(project, cards, {target: position} if target and position is not None else None)
    ids = [card.id for card in cards]
    told = {"unplaced": landing.unplaced, "elsewhere": landing.elsewhere}
    return arrival.settled([*rows, *besides], ids, **told)


def paste_heading(
    project: Project, clip: Clip, map_: str, after: str | None = None, *, home: str = ""
) -> Pasted:
    """The stage, step or lane of a clip with its cards and feelings, on a map after another of its kind.

    Cards go to the lane, or the step, that means the same, else to the tray. `after` None, or of another
    kind, is the end. Raises ValueError for a clip of cards.
    """
    heading = clip.heading
    if heading is None:
        raise ValueError("this clip holds cards")
    same = clip.home == home
    arrival = Arrival(project, clip, same=same)
    structure = list(_structure(project, arrival, heading, map_, after))
    cells = _cells(project, arrival, map_, same=same)
    cards, feelings, dropped = [], [], 0
    for id_ in arrival.made.records:
        original = clip.project.records[id_]
        step, lane = cells(original)
        whole = step is not None and lane is not None
        if isinstance(original, Card):
            until = arrival.made.names.get(original.until or "") if whole else None
            cards.append(arrival.card(id_, map_, (step, lane) if whole else TRAY, until))
        elif isinstance(original, Feeling):
            feelings += [arrival.copy(id_, step=step, lane=lane)] if whole else []
            dropped += not whole
    structural = {each.id for each in structure}
    besides = [
        arrival.copy(id_)
        for id_, copy in arrival.made.records.items()
        if copy.id not in structural and not isinstance(copy, Card | Feeling | Stage | Step | Lane)
    ]
    unplaced = sum(card.step is None for card in cards)
    records = [*structure, *in_rows(project, cards), *feelings, *besides]
    return arrival.settled(records, [arrival.made.names[heading.id]], unplaced=unplaced, dropped=dropped)


def _structure(
    project: Project, arrival: Arrival, heading: Stage | Step | Lane, map_: str, after: str | None
) -> Iterator[Record]:
    """The copied heading in its row, with the phase or the steps that it needs."""
    beside = project.find(type(heading), after)
    match heading:
        case Lane():
            copy = arrival.copy(heading.id, map=map_)
            row = project.index.lanes(map_)
        case Stage():
            phases = project.index.phases(map_)
            last = beside.phase if isinstance(beside, Stage) else (phases[-1] if phases else "")
            phase = project.find(Phase, last) or Phase(id=new_id("phase"), map=map_)
            yield from () if phase.id in project.records else (phase,)
            copy = arrival.copy(heading.id, phase=phase.id)
            row = project.index.stages(phase.id)
            steps = arrival.clip.project.index.steps(heading.id)
            yield from (arrival.copy(id_) for id_ in steps)
        case Step():
            stages = project.index.stages_of_map(map_)
            if not stages:
                raise ValueError("a step needs a stage")
            stage = beside.stage if isinstance(beside, Step) else stages[-1]
            copy = arrival.copy(heading.id, stage=stage)
            row = project.index.steps(stage)
    at = row.index(beside.id) + 1 if beside is not None and beside.id in row else None
    yield from put(project, [copy], at)


def _cells(
    project: Project, arrival: Arrival, map_: str, *, same: bool
) -> Callable[[Record], tuple[str | None, str | None]]:
    """Where the cards and feelings of a copied heading go: within it by their copies, else by meaning."""
    clip, names = arrival.clip, arrival.made.names
    steps = steps_for(project, map_, clip.project, same=same)

    def cell(record: Record) -> tuple[str | None, str | None]:
        if not isinstance(record, Card | Feeling) or record.step is None or record.lane is None:
            return TRAY
        step = names.get(record.step) or steps.get(record.step)
        row = clip.project.get(Lane, record.lane)
        return step, names.get(row.id) or lane_for(project, map_, row, record, same=same)

    return cell
