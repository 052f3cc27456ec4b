"""Commands that put the canvas on a wall and lead over it."""

from collections.abc import Callable, Sequence

from journeymapper.messages import message
from journeymapper.ui.actions import Command
from journeymapper.ui.present.projecting import Projecting


def projecting_commands(projecting: Projecting, shown: Callable[[], bool]) -> Sequence[Command]:
    """Start and end; what leads over the wall from the editor's own screen."""

    def on() -> bool:
        return projecting.wall is not None

    def blank() -> bool:
        return projecting.wall is not None and projecting.wall.glass.blank

    return (
        Command(
            "project-canvas",
            message("Project the canvas"),
            projecting.toggle,
            "present",
            ("F11",),
            lambda: shown() and projecting.possible,
            checked=on,
        ),
        Command(
            "wall-next",
            message("On the wall: next stage"),
            lambda: projecting.walk(1),
            "",
            ("Ctrl+PgDown",),
            on,
        ),
        Command(
            "wall-back",
            message("On the wall: stage before"),
            lambda: projecting.walk(-1),
            "",
            ("Ctrl+PgUp",),
            on,
        ),
        Command(
            "wall-blank",
            message("On the wall: show nothing"),
            projecting.turn_blank,
            "",
            ("Ctrl+Shift+B",),
            on,
            checked=blank,
        ),
    )
