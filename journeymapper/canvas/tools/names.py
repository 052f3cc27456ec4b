"""Arrow keys among the names at the edges, and between them and the cards."""

from journeymapper.canvas.context import Context
from journeymapper.layout.grid import Cell
from journeymapper.layout.map_layout import Column
from journeymapper.layout.walking import Direction, Spot, column_at_spot, first_spot
from journeymapper.model.base import Record
from journeymapper.model.structure import Lane, Phase, Stage, Step

_BY = {"left": -1, "right": 1, "up": -1, "down": 1}


def selected_name(context: Context) -> Phase | Stage | Step | Lane | None:
    """The phase, stage, step or lane that is selected alone."""
    chosen = context.session.selection
    record = context.project.records.get(next(iter(chosen))) if len(chosen) == 1 else None
    return record if isinstance(record, Phase | Stage | Step | Lane) else None


def moves(here: Record, direction: Direction) -> bool:
    """Whether its row runs this way: lanes stand below each other, all else side by side."""
    return isinstance(here, Lane) == (direction in ("up", "down"))


def name_beyond(context: Context, here: Spot, direction: Direction) -> str | None:
    """The name at the edge that an arrow leads to from the last card or cell before it."""
    if direction == "left":
        return here.lane if isinstance(here, Cell) else context.layout.cards[here].lane
    if direction == "up":
        column = column_at_spot(context.layout, here)
        return column.step if context.layout.header.step_row is not None else column.stage
    return None


def name_beside(context: Context, here: Record, direction: Direction) -> Spot | None:
    """Where an arrow leads from a name: along its row, to the row above or below, or onto the map."""
    index, map_ = context.project.index, context.layout.map
    match here:
        case Lane():
            row = index.lanes(map_)
        case Phase():
            row = index.phases(map_)
        case Stage():
            row = index.stages_of_map(map_)
        case _:
            row = index.steps_of_map(map_)
    if moves(here, direction):
        at = row.index(here.id) + _BY[direction]
        return row[at] if 0 <= at < len(row) else None
    return _across(context, here, direction)


def _across(context: Context, here: Record, direction: Direction) -> Spot | None:
    has_steps = context.layout.header.step_row is not None
    index = context.project.index
    match here, direction:
        case Stage(), "up":
            return here.phase
        case Step(), "up":
            return here.stage
        case Phase(), "down":
            return next(iter(index.stages(here.id)), None)
        case Stage(), "down" if has_steps:
            return index.steps(here.id)[0]
        case _:
            return _spot_under(context, here, direction)


def _spot_under(context: Context, here: Record, direction: Direction) -> Spot | None:
    """The first card or empty cell of a lane, going right, or of a column, going down."""
    project, layout = context.project, context.layout
    if isinstance(here, Lane) and direction == "right":
        return first_spot(layout, project, layout.columns, [layout.lane(here.id)])
    if isinstance(here, Stage | Step) and direction == "down":
        columns = [column for column in layout.columns if _is_of(column, here)]
        return first_spot(layout, project, columns[:1], layout.lanes)
    return None


def _is_of(column: Column, here: Record) -> bool:
    return column.stage == here.id or here.id in column.steps
