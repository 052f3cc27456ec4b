"""The command that looks through earlier versions of the open file."""

from journeymapper.messages import message
from journeymapper.ui.actions import Command
from journeymapper.ui.versions.browsing import Browsing


def versions_command(browsing: Browsing) -> Command:
    """Browse versions; it needs a file."""
    return Command(
        "versions",
        message("Browse versions…"),
        browsing.open,
        "clock",
        (),
        lambda: browsing.possible,
        needs=message("Save the project first"),
    )
