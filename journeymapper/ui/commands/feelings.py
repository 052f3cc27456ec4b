"""Commands on the selected feelings of the curve."""

from collections.abc import Callable, Sequence
from functools import partial

from journeymapper.messages import message, plural
from journeymapper.model import edits
from journeymapper.model.cards import Feeling
from journeymapper.ui.actions import Command
from journeymapper.ui.desk import Desk

_STEP = 0.5
"""Of a level, with one press."""
_MOST = 2.0


def feeling_commands(desk: Desk, shown: Callable[[], bool]) -> Sequence[Command]:
    """Raise and lower; presses in a row are taken back in one."""

    def chosen() -> tuple[Feeling, ...]:
        return tuple(record for record in desk.selected_records if isinstance(record, Feeling))

    def any_chosen() -> bool:
        return shown() and any(isinstance(record, Feeling) for record in desk.selected_records)

    def change(by: float) -> None:
        levels = {each.id: {"level": max(-_MOST, min(_MOST, each.level + by))} for each in chosen()}
        label = plural("Level of {count} feeling", "Level of {count} feelings", len(levels))
        desk.commit(edits.set_each(desk.project, levels), label, merge=f"level {' '.join(levels)}")

    up, down = partial(change, _STEP), partial(change, -_STEP)
    return (
        Command("feeling-raise", message("Raise the feeling"), up, "", ("+",), any_chosen),
        Command("feeling-lower", message("Lower the feeling"), down, "", ("-",), any_chosen),
    )
