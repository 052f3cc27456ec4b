"""What the window needs of the machine, asked before Qt would abort without a word."""

import ctypes.util
import os
import sys
from collections.abc import Mapping

from journeymapper.messages import Message, message


def missing_display(
    environment: Mapping[str, str] = os.environ, system: str = sys.platform
) -> Message | None:
    """Why no window can open on this machine, or None where one can.

    >>> from journeymapper.messages import text
    >>> text(missing_display({}, "linux"))
    'There is no display. Set DISPLAY or WAYLAND_DISPLAY, or use the commands: journeymapper --help.'
    >>> missing_display({"QT_QPA_PLATFORM": "offscreen"}, "linux") is None
    True
    """
    if system != "linux" or environment.get("QT_QPA_PLATFORM", "xcb").partition(":")[0] != "xcb":
        return None
    if environment.get("WAYLAND_DISPLAY") and "QT_QPA_PLATFORM" not in environment:
        return None
    if not environment.get("DISPLAY"):
        return message(
            "There is no display. Set DISPLAY or WAYLAND_DISPLAY, or use the commands: journeymapper --help."
        )
    if ctypes.util.find_library("xcb-cursor") is None:
        return message("The window needs a library of the system: apt-get install libxcb-cursor0")
    return None
