"""What checks and numbers say of the maps of a project: plain data for tables and reports."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from journeymapper.model.findings import Answered, Numbered
from journeymapper.model.project import Project


@dataclass(frozen=True, slots=True)
class MapSurvey:
    """What is said of one map."""

    map: str
    numbered: tuple[Numbered, ...] = ()
    """Open findings with the numbers that they have in the window."""
    answered: tuple[Answered, ...] = ()
    """Findings that people live with or have planned to mend."""
    ranks: Mapping[str, int] = field(default_factory=dict)
    """Opportunity → rank, 1 is the first to do."""


@dataclass(frozen=True, slots=True)
class Survey:
    """A project with what is said of some of its maps, in the order of their tabs."""

    project: Project
    maps: tuple[MapSurvey, ...]
    whole: bool = True
    """Whether these are all maps: then what belongs to none of them is of interest too."""
