"""What is to be exported, read and checked."""

import argparse
from typing import TYPE_CHECKING

from journeymapper.cli.exporters.showing import showing_of
from journeymapper.messages import text

if TYPE_CHECKING:
    from journeymapper.model.matter import Matter


def matter_of(options: argparse.Namespace) -> "Matter":
    """The map that is asked for, cut down to what is to be shown of it. Raises `Failure`.

    Names of hidden people that are left in texts are told at once: they concern whatever is written.
    """
    from journeymapper.cli import projects
    from journeymapper.editor.matters import matter_for
    from journeymapper.editor.showing.cutting import cut
    from journeymapper.editor.showing.told_still import still_named

    project = projects.read(options.file).project
    map_ = projects.choose_map(project, options.map)
    showing = showing_of(options, project, map_.id)
    matter = cut(matter_for(project, map_.id, projects.day(options.as_of)), showing)
    if not showing.shows("owners"):
        for words in still_named(project, matter.project):
            projects.tell(text(words))
    return matter
