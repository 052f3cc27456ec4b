"""Which program, on which machine, with which libraries."""

import platform
import sys
from collections.abc import Iterator
from importlib import metadata

from journeymapper import __version__

LIBRARIES = {
    "PySide6-Essentials": "PySide6",
    "pydantic": "pydantic",
    "networkx": "networkx",
    "reportlab": "reportlab",
    "rl_accel": "_rl_accel",
    "uharfbuzz": "uharfbuzz",
    "fonttools": "fontTools",
    "python-bidi": "bidi",
    "pikepdf": "pikepdf",
    "Pillow": "PIL",
    "platformdirs": "platformdirs",
    "filelock": "filelock",
    "XlsxWriter": "xlsxwriter",
    "python-pptx": "pptx",
}
"""What the program is made with: the name of each in a package index, and of its module."""


def version_of(library: str) -> str | None:
    """The version of a library as it is installed; None where it is not."""
    try:
        return metadata.version(library)
    except metadata.PackageNotFoundError:
        return None


def system() -> str:
    """The system, without the name that somebody gave to the machine."""
    return f"{platform.system()} {platform.release()} ({platform.machine()})"


def versions() -> Iterator[str]:
    """A line for the program, for Python, for the system and for each library."""
    yield f"Journeymapper {__version__}"
    yield f"Python {platform.python_version()} ({sys.implementation.name})"
    yield system()
    for library in LIBRARIES:
        yield f"{library} {version_of(library) or 'missing'}"
