"""The map as a graph, and the rules that read it.

This room imports networkx when a check runs and not before: a program that starts does not wait for it.
"""

from datetime import date

from journeymapper.model.findings import Finding
from journeymapper.model.project import Project


def check(project: Project, map_: str, as_of: date) -> tuple[Finding, ...]:
    """The open findings of a map, in reading order. What people accepted is not among them.

    Raises `UnknownRecord` where the project has no such map.
    """
    from journeymapper.checks.run import checked

    return checked(project, map_, as_of).open
