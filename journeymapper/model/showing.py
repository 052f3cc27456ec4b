"""What of a map is shown on paper and in files: plain data. `editor.showing` cuts a project down to it."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal, get_args

from journeymapper.messages import Message, message

Switch = Literal["findings", "owners", "measures", "opportunities", "evidence", "comments", "portraits"]
SWITCHES: tuple[Switch, ...] = get_args(Switch)


@dataclass(frozen=True, slots=True)
class Showing:
    """What is shown; as it comes, everything that the map has."""

    hidden: frozenset[Switch] = frozenset()
    hidden_lanes: frozenset[str] = frozenset()
    stages: frozenset[str] = frozenset()
    """The stages that are printed; none: all. A stage that is not on the map counts for nothing."""

    def shows(self, switch: Switch) -> bool:
        """Whether things of a kind are shown."""
        return switch not in self.hidden

    @property
    def shows_all(self) -> bool:
        """Whether nothing is left out."""
        return not (self.hidden or self.hidden_lanes or self.stages)


EVERYTHING = Showing()


@dataclass(frozen=True, slots=True)
class Hideable:
    """One kind of thing that can be left out, as people are told of it."""

    switch: Switch
    name: Message
    sentence: Message
    """What goes with it."""


HIDEABLE: tuple[Hideable, ...] = (
    Hideable(
        "findings",
        message("Findings"),
        message(
            "What the checks found and go by, with marks and ghosts, what was decided, and when to review."
        ),
    ),
    Hideable(
        "owners",
        message("Names of people"),
        message("Owners, teams, stakeholders and authors, and where evidence comes from."),
    ),
    Hideable(
        "measures",
        message("Figures"),
        message("Measures and objectives, how many people there are, and how often things happen."),
    ),
    Hideable(
        "opportunities",
        message("Opportunities"),
        message("Opportunities with their ranks, and what touchpoints say there is to improve."),
    ),
    Hideable("evidence", message("Evidence"), message("What backs the map, with its pictures.")),
    Hideable(
        "comments",
        message("Comments"),
        message("Comments, votes, and the notes that are about the whole map."),
    ),
    Hideable("portraits", message("Pictures of personas"), message("The names stay, the faces go.")),
)
"""A line for each switch, in the order in which they are offered."""


@dataclass(frozen=True, slots=True)
class Preset:
    """A choice of switches under a name. Lanes and stages are another matter, and stay as they are."""

    id: str
    name: Message
    sentence: Message
    hidden: frozenset[Switch]


PRESETS: tuple[Preset, ...] = (
    Preset("team", message("For the team"), message("All that the map has."), frozenset()),
    Preset(
        "guests",
        message("For guests"),
        message(
            "What customers live through. What is the organisation’s own business stays at home: findings, "
            "names, figures, opportunities, evidence and comments."
        ),
        frozenset(("findings", "owners", "measures", "opportunities", "evidence", "comments")),
    ),
)


def preset_of(hidden: Collection[Switch]) -> Preset | None:
    """The preset that leaves out just this.

    >>> preset_of({"comments"}), preset_of(()).id
    (None, 'team')
    """
    return next((preset for preset in PRESETS if preset.hidden == frozenset(hidden)), None)
