"""The program, its Python and its libraries."""

import platform
import sys
from collections.abc import Iterator
from importlib.util import find_spec

from journeymapper import __version__
from journeymapper.diagnosis.doctor.points import Point
from journeymapper.diagnosis.versions import LIBRARIES, system, version_of
from journeymapper.messages import Message, message

INSTALL = message("`sh packaging/run.sh` installs what is missing.")
_OLDEST = (3, 11)


def look_at_program() -> Iterator[Point]:
    """Versions of the program, of Python and of the system."""
    yield Point("ok", message("Journeymapper {version}", version=__version__))
    python = message("Python {version}", version=platform.python_version())
    if sys.version_info >= _OLDEST:
        yield Point("ok", python)
    else:
        yield Point("attention", python, message("Install Python 3.11 or a later one."))
    yield Point("ok", message("{system}", system=system()))


def look_at_libraries() -> Iterator[Point]:
    """Every library with its version, or what to install."""
    for library, module in LIBRARIES.items():
        version = version_of(library)
        if not _is_there(module):
            yield Point("attention", message("{library} is missing.", library=library), _install(library))
        else:
            yield Point("ok", message("{library} {version}", library=library, version=version or "?"))


def _is_there(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ImportError:
        return False


def _install(library: str) -> Message:
    return message("{how} Or: python -m pip install {library}", how=INSTALL, library=library)
