"""What is to be printed: plain data from which every page is drawn."""

from dataclasses import dataclass
from datetime import date

from journeymapper.model.findings import Answered, Health
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading


@dataclass(frozen=True, slots=True)
class Matter:
    """A map with all that is said of it. The project holds what is to be shown and nothing else."""

    project: Project
    map: str
    reading: Reading
    as_of: date
    answered: tuple[Answered, ...] = ()
    """Findings that people live with or have planned to mend."""
    health: Health | None = None
    """None where nobody has checked."""
