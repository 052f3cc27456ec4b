"""What the inspector shows of journeys, their objectives and their maps."""

from dataclasses import replace

from journeymapper.editor.fields import WHAT, Field, Group, choices
from journeymapper.editor.plans.shared import OWNER
from journeymapper.messages import message

JOURNEY = (
    replace(
        WHAT,
        fields=(
            Field("headline", message("Headline"), "line"),
            Field(
                "personas", message("Personas, the primary one first"), "names", pool="personas", ranked=True
            ),
            Field("scenario", message("Scenario"), "text"),
            Field("scope", message("Scope"), "text"),
        ),
    ),
    Group(
        "involved",
        message("Who is involved"),
        (OWNER, Field("stakeholders", message("Stakeholders"), "names", pool="people")),
        opened=True,
    ),
    Group(
        "time",
        message("Time and numbers"),
        (
            Field("timeframe", message("Timeframe"), "line"),
            Field(
                "period",
                message("Counted per"),
                "choice",
                choices(
                    ("minute", message("Minute")),
                    ("hour", message("Hour")),
                    ("day", message("Day")),
                    ("week", message("Week")),
                    ("month", message("Month")),
                    ("year", message("Year")),
                ),
            ),
            Field("longest_silence", message("Longest silence"), "duration"),
            Field("frequent", message("Frequent from, encounters a person"), "thresholds", pool="stages"),
        ),
    ),
    Group(
        "review",
        message("Review"),
        (
            Field("review_every", message("Review every"), "duration"),
            Field("last_review", message("Last review"), "day"),
            Field("review_also", message("When else to review"), "text"),
            Field("checked", message("First checked"), "day"),
        ),
    ),
)
OBJECTIVE = (
    replace(
        WHAT,
        fields=(
            Field("measure", message("Measure"), "name", pool="measures"),
            Field("baseline", message("Baseline"), "number", unit_of=True),
            Field("target", message("Target"), "number", unit_of=True),
            Field("unit", message("Unit"), "line"),
            Field("due", message("Due"), "day"),
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
            Field("derived_from", message("Made from"), "name", pool="maps"),
            Field("notes", message("Notes"), "text"),
        ),
    ),
    Group(
        "lines",
        message("Lines"),
        (
            Field("line_of_interaction", message("Interaction"), "switch"),
            Field("line_of_visibility", message("Visibility"), "switch"),
            Field("line_of_internal_interaction", message("Internal"), "switch"),
        ),
        opened=True,
    ),
)
