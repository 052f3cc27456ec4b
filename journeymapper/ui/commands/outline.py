"""Commands of the outline."""

from collections.abc import Callable, Sequence

from journeymapper.messages import message
from journeymapper.ui.actions import Command
from journeymapper.ui.outlining import Outlining


def outline_commands(outlining: Outlining, shown: Callable[[], bool]) -> Sequence[Command]:
    """The outline instead of the map, its two forms, and a card after a row of it."""
    return (
        Command(
            "outline",
            message("Outline"),
            outlining.turn,
            "outline",
            ("Ctrl+Shift+O",),
            shown,
            checked=lambda: outlining.shown,
        ),
        Command(
            "outline-tree",
            message("Outline as a tree"),
            lambda: outlining.show("tree"),
            "outline",
            enabled=shown,
            checked=lambda: outlining.shown and outlining.form == "tree",
        ),
        Command(
            "outline-table",
            message("Outline as a table"),
            lambda: outlining.show("table"),
            "table",
            enabled=shown,
            checked=lambda: outlining.shown and outlining.form == "table",
        ),
        Command(
            "outline-add",
            message("Add a card after the row"),
            outlining.add,
            shortcuts=("Ins",),
            enabled=lambda: shown() and outlining.can_add(),
            needs=message("Select a row of the outline first"),
        ),
    )
