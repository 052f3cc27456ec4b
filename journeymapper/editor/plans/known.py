"""What sheets show of measures and of evidence."""

from journeymapper.editor.fields import Field, choices
from journeymapper.messages import message
from journeymapper.model.value_names import BETTER_NAMES, EVIDENCE_NAMES

MEASURE = (
    Field("name", message("Name"), "line"),
    Field("word", message("On the card"), "line"),
    Field("unit", message("Unit"), "line"),
    Field(
        "measure_kind",
        message("Kind"),
        "choice",
        choices(
            ("rate", message("Rate")),
            ("score", message("Score")),
            ("time", message("Time")),
            ("count", message("Count")),
        ),
    ),
    Field(
        "better",
        message("Better is"),
        "choice",
        choices(*BETTER_NAMES.items()),
    ),
)
MEASURE_AIMS = (
    Field("target", message("Target"), "number"),
    Field("benchmark", message("Benchmark"), "number"),
    Field("benchmark_source", message("Its source"), "line"),
)
EVIDENCE = (
    Field(
        "evidence_kind",
        message("Kind"),
        "choice",
        choices(*EVIDENCE_NAMES.items()),
    ),
    Field("text", message("What it says"), "text"),
    Field("source", message("Source"), "line"),
    Field("date", message("Date"), "day"),
    Field("n", message("People"), "number"),
)
EVIDENCE_PICTURE = Field("alternative", message("The picture in words, for those who don’t see it"), "text")
