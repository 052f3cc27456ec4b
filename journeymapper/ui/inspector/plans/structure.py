"""What the inspector shows of maps, their columns and their lanes."""

from dataclasses import replace

from journeymapper.messages import message
from journeymapper.ui.inspector.fields import WHAT, Field, choices

_TAKES = Field("duration", message("Takes"), "duration")

PHASE = (
    replace(
        WHAT,
        fields=(
            Field(
                "meaning",
                message("Meaning"),
                "choice",
                choices(
                    ("before", message("Before purchase")),
                    ("during", message("During purchase")),
                    ("after", message("After purchase")),
                    ("relationship", message("Relationship")),
                    ("none", message("None of these")),
                ),
            ),
        ),
    ),
)
STAGE = (
    replace(
        WHAT,
        fields=(
            _TAKES,
            Field("people", message("People"), "number"),
            Field("going_on", message("Going on is"), "line"),
            Field("goal", message("Goal"), "text"),
        ),
    ),
)
STEP = (replace(WHAT, fields=(_TAKES, Field("width", message("Width"), "number"))),)
LANE = (
    replace(
        WHAT,
        fields=(
            Field("detail", message("Detail"), "line"),
            Field(
                "text",
                message("Texts"),
                "choice",
                choices(("full", message("In full")), ("compact", message("Four lines"))),
            ),
            Field("height", message("Least height"), "number"),
        ),
    ),
)
MAP = (
    replace(
        WHAT,
        fields=(
            Field(
                "map_kind",
                message("Shows"),
                "choice",
                choices(
                    ("current", message("Current state")),
                    ("ideal", message("Ideal state")),
                    ("option", message("An option")),
                ),
            ),
            Field("edition", message("Edition"), "line"),
            Field("as_of", message("As of"), "day"),
            Field("evidence_summary", message("Rests on"), "line"),
            Field("line_of_visibility", message("Visibility line"), "switch"),
            Field("notes", message("Notes"), "text"),
        ),
    ),
)
