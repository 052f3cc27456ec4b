"""Fields that records of several kinds have; selected together, their records share them."""

from journeymapper.editor.fields import Field, choices
from journeymapper.messages import message

OWNER = Field("owner", message("Owner"), "name", pool="people")
TAGS = Field("tags", message("Tags"), "tags", pool="tags")
PERSONAS = Field("personas", message("Concerns"), "names", pool="personas")
OPENS = Field("opens", message("Opens"), "name", pool="maps")
STANDING = Field(
    "standing",
    message("Standing"),
    "segments",
    choices(
        ("assumed", message("Assumed")),
        ("partly", message("Partly")),
        ("backed", message("Backed")),
    ),
)
TAKES = Field("duration", message("Takes"), "duration")
PEOPLE = Field("people", message("People"), "number", refusal=message("People are counted from 0 upwards."))
MOMENT = Field("moment_of_truth", message("Moment of truth"), "switch")
LOCK = Field("locked", message("Lock"), "switch")
