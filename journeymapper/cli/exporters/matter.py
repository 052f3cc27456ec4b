"""What is to be exported, read and checked."""

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeymapper.model.matter import Matter


def matter_of(options: argparse.Namespace) -> "Matter":
    """The map that is asked for, with all that is said of it. Raises `Failure`."""
    from journeymapper.cli import projects
    from journeymapper.editor.matters import matter_for

    project = projects.read(options.file).project
    map_ = projects.choose_map(project, options.map)
    return matter_for(project, map_.id, projects.day(options.as_of))
