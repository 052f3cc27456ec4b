"""Whether a window can open: Qt, the libraries of the system that it needs, a display.

Qt is tried in a process of its own: what is broken there can't take the doctor along.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from journeymapper.diagnosis.display import missing_display
from journeymapper.diagnosis.doctor.points import Point
from journeymapper.diagnosis.doctor.program import INSTALL
from journeymapper.messages import Message, message

_PATIENCE_SECONDS = 20.0
_PROBE = "journeymapper.ui.qt_probe"
_PACKAGES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libOpenGL.so.0": "libopengl0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
"""What Debian and Ubuntu call the packages of libraries that Qt needs and wheels don't bring."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the process says that tried Qt."""

    qt: str = ""
    trouble: str = ""
    """Why Qt can't be loaded, as the system says it."""
    platform_trouble: str = ""
    """Why its part for X11 can't be."""


class Probe:
    """Qt being tried; begun first and asked last, since it takes longer than all else."""

    def __init__(self) -> None:
        ours, theirs = str(Path(__file__).resolve().parents[3]), os.environ.get("PYTHONPATH")
        self._process: subprocess.Popen[bytes] | None = None
        self._trouble = ""
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-m", _PROBE],
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (ours, theirs)))},
            )
        except OSError as error:
            self._trouble = str(error.strerror)

    def told(self) -> Told:
        """What came of it."""
        if self._process is None:
            return Told(trouble=self._trouble)
        try:
            said, _ = self._process.communicate(timeout=_PATIENCE_SECONDS)
            return Told(**json.loads(said))
        except (subprocess.TimeoutExpired, ValueError, TypeError):
            self._process.kill()
            self._process.wait()
            return Told(trouble=f"exit code {self._process.returncode}")


def look_at_window(probe: Probe) -> Iterator[Point]:
    """Qt and the display."""
    told = probe.told()
    if told.trouble:
        yield Point(
            "attention", message("Qt can’t be loaded: {why}.", why=told.trouble), _remedy(told.trouble)
        )
    else:
        yield Point("ok", message("Qt {version} can be loaded.", version=told.qt))
    if told.platform_trouble:
        words = message("Qt can’t open windows on X11: {why}.", why=told.platform_trouble)
        yield Point("attention", words, _remedy(told.platform_trouble))
    missing = missing_display()
    if missing is None:
        yield Point("ok", message("There is a display."))
    else:
        yield Point("attention", message("No window can open here; the commands work."), missing)


def _remedy(trouble: str) -> Message:
    """What to install, where the system names a library that is known.

    >>> from journeymapper.messages import text
    >>> text(_remedy("libEGL.so.1: cannot open shared object file"))
    'Debian and Ubuntu: sudo apt-get install libegl1'
    """
    package = _PACKAGES.get(trouble.partition(":")[0])
    if package is None:
        return INSTALL
    return message("Debian and Ubuntu: sudo apt-get install {package}", package=package)
