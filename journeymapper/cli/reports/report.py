"""What every format of a report shows: plain data."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from journeymapper.messages import Message, text
from journeymapper.model.findings import Answered, Finding, Health, Numbered
from journeymapper.model.journeys import Map
from journeymapper.model.project import Project

_BLANK = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+")


@dataclass(frozen=True, slots=True)
class MapReport:
    """What was found on a map, and what was repaired there before."""

    map: Map
    name: str
    """`Journey/Map`"""
    numbered: tuple[Numbered, ...]
    """What is open."""
    answered: tuple[Answered, ...]
    repaired: tuple[Finding, ...]
    health: Health | None


@dataclass(frozen=True, slots=True)
class FileReport:
    """What was found in a file; each of its maps counts from 1, as its own page does."""

    path: Path
    project: Project
    """As it is after repairs."""
    maps: tuple[MapReport, ...]
    lines: Mapping[str, int]
    """Id → the line of the file where its record is. What repairs would add has none."""

    def line(self, id_: str) -> int:
        """The line of a record; 1 where that is not known, since a report has to point somewhere."""
        return self.lines.get(id_, 1)


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A file that could not be checked, and the sentence that says why."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in all files, in the order in which they were named."""

    files: tuple[FileReport, ...]
    unchecked: tuple[Unchecked, ...] = ()
    asked_by_rule: bool = False
    """Whether rules were named: then nothing is said of those that did not look."""
    repairing: bool = False
    """Whether every repair was made that clears its finding."""
    written: bool = True
    """Whether repairs went to the files; else they are what could be done."""

    @property
    def maps(self) -> tuple[MapReport, ...]:
        """The maps of all files."""
        return tuple(map_ for file in self.files for map_ in file.maps)


def in_a_line(words: Message | str) -> str:
    """Words without line breaks and without what a terminal would obey.

    >>> in_a_line("two\\nlines \\x9b31m")
    'two lines 31m'
    """
    return _BLANK.sub(" ", text(words) if isinstance(words, Message) else words).strip()
