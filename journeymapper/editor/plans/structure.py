"""What the inspector shows of the columns and lanes of a map."""

from dataclasses import replace

from journeymapper.editor.fields import WHAT, Choice, Field, choices
from journeymapper.editor.plans.shared import PEOPLE, TAKES
from journeymapper.messages import message
from journeymapper.model.value_names import LANE_NAMES

_FOLDED = Field("collapsed", message("Folded"), "switch")

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
            TAKES,
            PEOPLE,
            Field("going_on", message("Going on is"), "line"),
            Field("goal", message("Goal"), "text"),
        ),
        more=(_FOLDED,),
    ),
)
STEP = (
    replace(
        WHAT,
        fields=(TAKES,),
        more=(
            Field(
                "width",
                message("Width"),
                "number",
                refusal=message("A step is between 132 and 320 wide."),
            ),
            _FOLDED,
        ),
    ),
)
LANE = (
    replace(
        WHAT,
        fields=(
            Field("detail", message("Detail"), "line"),
            Field("belongs_to", message("Belongs to"), "name", pool="holders"),
            Field(
                "text",
                message("Texts"),
                "segments",
                choices(("full", message("In full")), ("compact", message("Four lines"))),
            ),
            Field("required", message("Required"), "switch"),
        ),
        more=(
            Field(
                "lane_kind",
                message("Kind"),
                "choice",
                tuple(Choice(kind, words) for kind, words in LANE_NAMES.items()),
            ),
            Field("height", message("Least height"), "number"),
            _FOLDED,
        ),
    ),
)
