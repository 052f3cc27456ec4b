"""What the inspector shows of cards, feelings and connections."""

from dataclasses import replace

from journeymapper.messages import message
from journeymapper.ui.inspector.fields import CHANGE, FEELS, WHAT, Field, choices

_OWNER = Field("owner", message("Owner"), "person")

TOUCHPOINT = (
    replace(
        WHAT,
        fields=(
            _OWNER,
            Field("channel", message("Channel"), "channel"),
            Field("frequency", message("Frequency"), "frequency"),
        ),
        more=(
            Field(
                "ending",
                message("Paths"),
                "choice",
                choices(
                    ("", message("Go on from here")),
                    ("entry", message("Begin here")),
                    ("won", message("End here, won")),
                    ("lost", message("End here, lost")),
                ),
            ),
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
    ),
    replace(
        CHANGE,
        fields=(
            Field("smallest_change", message("Smallest change"), "text"),
            Field("works_well", message("What works"), "text"),
            Field("to_improve", message("What to improve"), "text"),
        ),
    ),
)
ACTIVITY = (
    replace(
        WHAT,
        fields=(
            _OWNER,
            Field("tool", message("Tool"), "line"),
            Field("service_level", message("Service level"), "line"),
            Field("hands_over_to", message("Hands over to"), "person"),
        ),
    ),
)
NOTE = (
    replace(
        WHAT,
        fields=(
            Field(
                "note_kind",
                message("Kind"),
                "choice",
                choices(
                    ("action", message("Action")),
                    ("thought", message("Thought")),
                    ("question", message("Question")),
                    ("pain", message("Pain")),
                    ("note", message("Note")),
                ),
            ),
        ),
    ),
    replace(FEELS, fields=(Field("severity", message("Severity"), "friction"),)),
)
PICTURE = (replace(WHAT, fields=(Field("alternative", message("In words"), "line"),)),)
OPPORTUNITY = (
    replace(
        WHAT,
        fields=(
            _OWNER,
            Field("impact", message("Impact"), "five"),
            Field("work", message("Work"), "five"),
            Field(
                "change",
                message("Change"),
                "choice",
                choices(
                    ("fix", message("Fix")),
                    ("add", message("Add")),
                    ("remove", message("Remove")),
                    ("merge", message("Merge")),
                    ("new channel", message("New channel")),
                    ("upsell", message("Upsell")),
                ),
            ),
            Field(
                "status",
                message("Status"),
                "choice",
                choices(
                    ("idea", message("Idea")),
                    ("planned", message("Planned")),
                    ("running", message("Running")),
                    ("done", message("Done")),
                    ("dropped", message("Dropped")),
                ),
            ),
            Field("due", message("Due"), "day"),
        ),
    ),
    replace(
        CHANGE,
        fields=(
            Field("hypothesis", message("Hypothesis"), "text"),
            Field("learned", message("Learned"), "text"),
        ),
    ),
)
FEELING = (replace(FEELS, fields=(Field("level", message("Feeling"), "level"),)),)
CONNECTION = (
    replace(
        WHAT,
        fields=(
            Field("wait", message("Wait"), "duration"),
            Field(
                "carries",
                message("Carries over"),
                "choice",
                choices(
                    ("", message("Not known")),
                    ("link", message("Link")),
                    ("ticket", message("Ticket")),
                    ("data", message("Data")),
                    ("nothing", message("Nothing")),
                ),
            ),
            Field("people", message("People"), "number"),
            Field("deliberate", message("Deliberate"), "switch"),
        ),
    ),
)
