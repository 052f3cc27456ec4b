"""Commands that show a page of the panel at the left."""

from collections.abc import Callable, Sequence
from typing import Protocol

from journeymapper.messages import message
from journeymapper.ui.actions import Command
from journeymapper.ui.panels.left import Page


class Turning(Protocol):
    """What has the panel."""

    def show_left(self, page: Page) -> None:
        """Shows a page of the panel, the keyboard in it."""
        ...


def left_commands(window: Callable[[], Turning], opened: Callable[[], bool]) -> Sequence[Command]:
    """Touchpoints, and what the project is made of besides."""
    return (
        Command(
            "show-touchpoints",
            message("Library of touchpoints"),
            lambda: window().show_left("touchpoints"),
            "card",
            (),
            opened,
        ),
        Command(
            "show-cast",
            message("Journeys, personas, people and channels"),
            lambda: window().show_left("project"),
            "users",
            (),
            opened,
        ),
    )
