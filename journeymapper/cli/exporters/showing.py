"""What of a map is to be shown, as it is asked for on the command line."""

import argparse
from collections.abc import Callable, Container, Iterable
from typing import TYPE_CHECKING

from journeymapper.cli.outcome import Failure
from journeymapper.messages import message
from journeymapper.storage.errors import printable

if TYPE_CHECKING:
    from journeymapper.model.project import Project
    from journeymapper.model.showing import Showing

OF_SHOWING = ("preset", "hide", "stage")
"""The options that decide what is shown; all drawings take them."""
PRESETS = ("team", "guests")
_LANE = "lane:"


def showing_of(options: argparse.Namespace, project: "Project", map_: str) -> "Showing":
    """What is asked to be shown of a map. Raises `Failure` listing the choices where a name is none."""
    from journeymapper.model.showing import PRESETS as CHOICES
    from journeymapper.model.showing import SWITCHES, Showing
    from journeymapper.model.structure import Lane, Stage

    index = project.index
    lanes = {lane.id: lane.name or lane.lane_kind for lane in project.many(Lane, index.lanes(map_))}
    stages = {stage.id: stage.name for stage in project.many(Stage, index.stages_of_map(map_))}
    hideable = (*SWITCHES, *(f"{_LANE}{name}" for name in lanes.values()))
    hidden = _chosen(options.hide, hideable, _nothing_to_hide)
    wanted = _chosen(options.stage, stages.values(), _no_stage)
    preset = next(one for one in CHOICES if one.id == (options.preset or "team"))
    gone = frozenset(id_ for id_, name in lanes.items() if f"{_LANE}{name}".casefold() in hidden)
    if len(gone) == len(lanes) and gone:
        raise Failure(message("Nothing is left of the map: every lane is hidden."))
    return Showing(
        preset.hidden.union(switch for switch in SWITCHES if switch in hidden),
        gone,
        frozenset(id_ for id_, name in stages.items() if name.casefold() in wanted),
    )


def _chosen(
    asked: Iterable[str], choices: Iterable[str], failure: Callable[[str, Iterable[str]], Failure]
) -> Container[str]:
    """The names that are asked for, in small letters. Commas part them, unless a name has commas itself."""
    choices = tuple(dict.fromkeys(choices))
    known = {choice.casefold() for choice in choices}
    found: set[str] = set()
    for words in asked:
        for name in (words,) if words.casefold() in known else words.split(","):
            wanted = name.strip().casefold()
            if wanted not in known:
                raise failure(name.strip(), choices)
            found.add(wanted)
    return found


def _nothing_to_hide(name: str, choices: Iterable[str]) -> Failure:
    return Failure(
        message(
            "There is no “{name}” to hide. Choose from these with --hide:\n{choices}",
            name=name,
            choices=_listed(choices),
        )
    )


def _no_stage(name: str, choices: Iterable[str]) -> Failure:
    return Failure(
        message(
            "There is no stage “{name}” on the map. Choose from these with --stage:\n{choices}",
            name=name,
            choices=_listed(choices),
        )
    )


def _listed(choices: Iterable[str]) -> str:
    return "\n".join(f"  {printable(choice)}" for choice in choices)
