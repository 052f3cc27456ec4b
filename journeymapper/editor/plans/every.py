"""Every field of every record by its name: also those that no form shows, for who tells what was changed."""

from collections.abc import Mapping
from functools import cache

from journeymapper.editor.colouring import COLOUR_NAMES
from journeymapper.editor.fields import Field, choices
from journeymapper.editor.plans import PLANS, TITLES
from journeymapper.editor.plans.known import EVIDENCE, EVIDENCE_PICTURE, MEASURE, MEASURE_AIMS
from journeymapper.editor.plans.shared import LOCK, MOMENT, OWNER, TAGS
from journeymapper.messages import Message, message
from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Touchpoint
from journeymapper.model.links import Connection, Evidence, Measure, Measurement
from journeymapper.model.people import Comment, View
from journeymapper.model.review import ExportSetting, Response, Round, RuleSetting
from journeymapper.model.value_names import SEVERITY_NAMES

_TITLE_NAMES: Mapping[str, Message] = {
    "title": message("Title"),
    "name": message("Name"),
    "text": message("Text"),
    "caption": message("Caption"),
    "statement": message("Statement"),
    "words": message("In words"),
    "label": message("Label"),
}
_CARD = (LOCK, Field("until", message("Reaches to"), "name"))
_DATE = Field("date", message("Date"), "day")
_SOURCE = Field("source", message("Source"), "line")
_MORE: Mapping[type[Record], tuple[Field, ...]] = {
    Touchpoint: (MOMENT,),
    Connection: (Field("source", message("From"), "name"), Field("target", message("To"), "name")),
    Measure: (
        *(*MEASURE, *MEASURE_AIMS),
        Field("of", message("Measured of"), "name"),
        Field("headline", message("Shown on the card"), "switch"),
    ),
    Measurement: (
        Field("value", message("Value"), "number"),
        Field("n", message("People"), "number"),
        *(_DATE, Field("period", message("Period"), "line"), _SOURCE),
        Field("measure", message("Measure"), "name"),
    ),
    Evidence: (*EVIDENCE, EVIDENCE_PICTURE, Field("about", message("Backs"), "names")),
    Response: (
        Field(
            "decision",
            message("Decision"),
            "choice",
            choices(("accept", message("Accepted")), ("plan", message("Planned"))),
        ),
        Field("reason", message("Reason"), "text"),
        Field("next_step", message("Next step"), "text"),
        *(OWNER, Field("due", message("Due"), "day"), _DATE),
        Field("opportunity", message("Opportunity"), "name"),
    ),
    Comment: (
        Field("text", message("Text"), "text"),
        Field("author", message("Author"), "line"),
        *(_DATE, Field("resolved", message("Resolved"), "switch")),
        Field("on", message("On"), "name"),
    ),
    Round: (
        Field("question", message("Question"), "line"),
        Field("people", message("People"), "number"),
        Field("dots_each", message("Dots each"), "number"),
        Field("shown", message("Shown"), "switch"),
    ),
    View: (
        Field("name", message("Name"), "line"),
        Field("personas", message("Personas"), "names"),
        Field("channels", message("Channels"), "names"),
        *(Field("owners", message("Owners"), "names"), TAGS, Field("text", message("Search"), "line")),
        Field("colour_by", message("Colours show"), "choice", choices(*COLOUR_NAMES.items())),
    ),
    RuleSetting: (
        Field("off", message("Off"), "switch"),
        Field("severity", message("Weight"), "choice", choices(*SEVERITY_NAMES.items())),
    ),
    ExportSetting: (),
}
ONLY_NAMED: Mapping[str, Message] = {
    "picture": message("Picture"),
    "picture_words": message("The picture in words"),
    "asset": message("Picture"),
    "attachment": message("Picture"),
    "library": message("Place in the library"),
    "origins": message("What it was made from"),
    "order": message("Order"),
    "reply_to": message("What it answers"),
    "finding": message("Finding"),
    "scope": message("Voted on"),
    "votes": message("Votes"),
    "standings": message("Standing"),
    "severities": message("Weight of findings"),
    "rules": message("Rules"),
    "rule": message("Rule"),
    "mode": message("Mode"),
    "options": message("Options"),
    "last": message("Used last"),
}
"""Fields whose values say nothing to people, or too much for a line."""
PLACES = frozenset(("map", "step", "lane", "order", "phase", "stage", "journey", "position"))
"""Fields that say where a record stands: where they alone differ, it was moved."""


@cache
def fields_of(record_type: type[Record]) -> tuple[Field, ...]:
    """Every field of a type of record whose value can be said, the heading first."""
    title = TITLES.get(record_type)
    heading = (Field(title, _TITLE_NAMES[title], "line"),) if title else ()
    formed = (field for group in PLANS.get(record_type, ()) for field in group.all_fields)
    of_card = _CARD if issubclass(record_type, Card) else ()
    return (
        *heading,
        *(field for field in formed if field.editor != "felt"),
        *(*_MORE.get(record_type, ()), *of_card),
    )
