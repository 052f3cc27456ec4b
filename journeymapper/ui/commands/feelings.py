"""Commands on the feelings of the curve."""

from collections.abc import Callable, Sequence
from functools import partial

from journeymapper.editor.new_feelings import new_feeling
from journeymapper.messages import message, plural
from journeymapper.model import edits
from journeymapper.model.cards import Feeling
from journeymapper.ui.actions import Command
from journeymapper.ui.desk import Desk

_STEP = 0.5
"""Of a level, with one press."""
_MOST = 2.0


def feeling_commands(
    desk: Desk, shown: Callable[[], bool], current_step: Callable[[], str | None], edit: Callable[[], object]
) -> Sequence[Command]:
    """Add, raise and lower; presses in a row are taken back in one.

    `current_step` is where one stands without a selection; `edit` asks what a new one is like.
    """

    def add() -> None:
        here = desk.selected.id if desk.selected else current_step()
        feeling = new_feeling(desk.project, desk.session.map, here)
        if feeling is None:
            desk.wrong.emit(message("This map has no lane for it. Add one first."))
        elif desk.commit(edits.add_feeling(desk.project, feeling), message("Add a feeling")):
            desk.session.select((feeling.id,))
            edit()

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
        Command("feeling-add", message("Add a feeling"), add, "", (), shown),
        Command("feeling-raise", message("Raise the feeling"), up, "", ("+",), any_chosen),
        Command("feeling-lower", message("Lower the feeling"), down, "", ("-",), any_chosen),
    )
