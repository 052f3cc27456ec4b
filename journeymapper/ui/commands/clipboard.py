"""Commands of the clipboard and of the tray."""

from collections.abc import Callable, Sequence

from journeymapper.messages import message
from journeymapper.ui.actions import Command
from journeymapper.ui.clips.clipboard import Clipboard


def clipboard_commands(clipboard: Clipboard, shown: Callable[[], bool]) -> Sequence[Command]:
    """Cut, copy, paste."""

    def copies() -> bool:
        return shown() and clipboard.can_copy()

    def cuts() -> bool:
        return shown() and clipboard.can_cut()

    first = message("Select what to copy first")
    return (
        Command("cut", message("Cut"), clipboard.cut, "", ("Ctrl+X",), cuts, needs=first),
        Command("copy", message("Copy"), clipboard.copy, "", ("Ctrl+C",), copies, needs=first),
        Command("paste", message("Paste"), clipboard.paste, "", ("Ctrl+V",), shown),
        Command(
            "paste-tray",
            message("Paste into the tray"),
            clipboard.paste_into_tray,
            "",
            ("Ctrl+Shift+V",),
            shown,
        ),
    )


def tray_command(open_tray: Callable[[], object], shown: Callable[[], bool]) -> Command:
    """The tray, which shows itself only when it is needed."""
    return Command("tray", message("Type cards into the tray"), open_tray, "", ("B",), shown)
