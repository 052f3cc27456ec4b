"""What the inspector shows of cards."""

from dataclasses import replace

from journeymapper.editor.fields import CHANGE, FEELS, KNOWN, MEASURED, WHAT, Field, choices
from journeymapper.editor.plans.shared import OPENS, OWNER, PERSONAS, STANDING, TAGS
from journeymapper.messages import message
from journeymapper.model.value_names import (
    CHANGE_NAMES,
    CONTACT_NAMES,
    ENDING_NAMES,
    NOTE_NAMES,
    QUALITY_NAMES,
    STATUS_NAMES,
)

_ANSWERS = choices(("yes", message("Yes")), ("no", message("No")), ("unknown", message("?")))
_ENDINGS = choices(
    ("", message("Go on from here")),
    *ENDING_NAMES.items(),
)
_KNOWN = replace(KNOWN, fields=(STANDING,))

TOUCHPOINT = (
    replace(
        WHAT,
        fields=(
            OWNER,
            Field("channel", message("Channel"), "name", pool="channels"),
            Field("frequency", message("Frequency"), "frequency"),
        ),
        more=(
            Field("frequency.bars", message("Called"), "bars"),
            Field("ending", message("Paths"), "choice", _ENDINGS),
            Field(
                "direct",
                message("Contact"),
                "segments",
                choices(*CONTACT_NAMES.items()),
            ),
            Field("dominant", message("Dominant"), "switch"),
            OPENS,
            PERSONAS,
            TAGS,
            Field("message", message("What it tells the customer"), "text"),
            Field("note", message("Note"), "text"),
        ),
    ),
    replace(
        FEELS,
        fields=(
            Field("effort", message("Effort (CES)"), "effort"),
            Field("friction", message("Friction"), "friction"),
            Field("feeling", message("Feeling"), "felt"),
        ),
        more=(
            Field("friction_causes", message("What causes friction"), "tags", pool="causes"),
            Field("serves", message("Goals and pains it serves"), "names", pool="aims"),
        ),
    ),
    replace(
        KNOWN,
        fields=(STANDING,),
        more=(
            *(Field(f"quality.{name}", words, "segments", _ANSWERS) for name, words in QUALITY_NAMES.items()),
        ),
    ),
    replace(
        CHANGE,
        fields=(
            Field("smallest_change", message("Smallest change"), "text"),
            Field("desired_outcome", message("Desired outcome"), "text"),
            Field("works_well", message("What works"), "text"),
            Field("to_improve", message("What to improve"), "text"),
        ),
    ),
)
ACTIVITY = (
    replace(
        WHAT,
        fields=(
            OWNER,
            Field("tool", message("Tool"), "line"),
            Field("service_level", message("Service level"), "line"),
            Field("hands_over_to", message("Hands over to"), "name", pool="people"),
        ),
        more=(OPENS, PERSONAS, TAGS),
    ),
    _KNOWN,
)
NOTE = (
    replace(
        WHAT,
        fields=(
            Field(
                "note_kind",
                message("Kind"),
                "choice",
                choices(*NOTE_NAMES.items()),
            ),
        ),
        more=(OPENS, PERSONAS, TAGS, Field("about", message("Speaks of"), "names", pool="cards")),
    ),
    replace(FEELS, fields=(Field("severity", message("Severity"), "friction"),)),
    _KNOWN,
    replace(CHANGE, fields=(Field("answered_by", message("Answered by"), "names", pool="cards"),)),
)
PICTURE = (
    replace(
        WHAT,
        fields=(Field("alternative", message("In words, for those who don’t see it"), "text"),),
        more=(OPENS, PERSONAS, TAGS),
    ),
    _KNOWN,
)
OPPORTUNITY = (
    replace(
        WHAT,
        fields=(
            OWNER,
            Field("impact", message("Impact"), "five"),
            Field("work", message("Work"), "five"),
            Field(
                "status",
                message("Status"),
                "choice",
                choices(*STATUS_NAMES.items()),
            ),
            Field("due", message("Due"), "day"),
        ),
        more=(
            Field(
                "change",
                message("Change"),
                "choice",
                choices(*CHANGE_NAMES.items()),
            ),
            OPENS,
            PERSONAS,
            TAGS,
            Field("touchpoints", message("Touchpoints"), "names", pool="touchpoints"),
            Field("findings", message("Findings"), "names", pool="findings"),
        ),
    ),
    replace(
        MEASURED,
        fields=(
            Field("measure", message("Measure"), "name", pool="measures"),
            Field("baseline", message("Baseline"), "number", unit_of=True),
            Field("target", message("Target"), "number", unit_of=True),
        ),
        more=(Field("instrumented", message("Instrumented"), "switch"),),
    ),
    replace(
        KNOWN,
        fields=(
            STANDING,
            Field("result", message("Result"), "text"),
            Field("learned", message("Learned"), "text"),
        ),
    ),
    replace(
        CHANGE,
        fields=(
            Field("hypothesis", message("Hypothesis"), "text"),
            Field("trial.what", message("Small test"), "text"),
            Field("trial.people", message("With people"), "number"),
        ),
        more=(
            Field("started", message("Started"), "day"),
            Field("shipped", message("Shipped"), "day"),
        ),
    ),
)
