"""What the inspector shows of feelings and connections: what is drawn between the cards."""

from dataclasses import replace

from journeymapper.editor.fields import FEELS, KNOWN, WHAT, Field, choices
from journeymapper.editor.plans.shared import PEOPLE, STANDING
from journeymapper.messages import message
from journeymapper.model.value_names import CARRIES_NAMES

FEELING = (
    replace(
        FEELS,
        fields=(
            Field("level", message("Feeling"), "level"),
            Field("persona", message("Felt by"), "name", pool="personas"),
            Field("touchpoint", message("Touchpoint"), "name", pool="touchpoints"),
        ),
    ),
    replace(KNOWN, fields=(STANDING,)),
)
CONNECTION = (
    replace(
        WHAT,
        fields=(
            Field(
                "connection_kind",
                message("Kind"),
                "segments",
                choices(("flow", message("Next")), ("support", message("Support"))),
                refusal=message("The two cards have a connection of this kind already."),
            ),
            Field("wait", message("Wait"), "duration"),
            Field(
                "carries",
                message("Carries over"),
                "choice",
                choices(("", message("Not known")), *CARRIES_NAMES.items()),
            ),
            PEOPLE,
            Field("share", message("Share"), "share", refusal=message("A share lies between 0 and 100 %.")),
            Field("deliberate", message("Deliberate"), "switch"),
        ),
    ),
)
