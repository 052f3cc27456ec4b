"""What the inspector shows of the project, its people, its channels and its personas."""

from dataclasses import replace
from typing import get_args

from journeymapper.editor.fields import WHAT, Choice, Field, Group, choices
from journeymapper.messages import Message, message
from journeymapper.model.people import Family

_FAMILIES: dict[Family, Message] = {
    "web": message("Web & shop"),
    "social": message("Social media"),
    "email": message("Email"),
    "chat": message("Chat & messages"),
    "phone": message("Phone"),
    "person": message("In person"),
    "post": message("Post & print"),
    "product": message("In product"),
    "referral": message("Word of mouth"),
}
_ICONS = choices(
    ("", message("As its family")),
    ("users", message("People")),
    ("calendar", message("Calendar")),
    ("chart", message("Chart")),
    ("doc", message("Document")),
    ("folder", message("Folder")),
    ("link", message("Link")),
    ("flag", message("Flag")),
    ("map", message("Map")),
    ("image", message("Picture")),
    ("play", message("Film")),
    ("present", message("Screen")),
    ("bulb", message("Bulb")),
    ("bolt", message("Bolt")),
    ("walk", message("Walking")),
    ("help", message("Help")),
    ("clock", message("Clock")),
)
_LANGUAGES = choices(
    ("en", message("English")),
    ("en-US", message("English (US)")),
    ("de", message("German")),
    ("de-CH", message("German (Switzerland)")),
    ("fr", message("French")),
    ("es", message("Spanish")),
    ("it", message("Italian")),
    ("pt", message("Portuguese")),
    ("nl", message("Dutch")),
    ("da", message("Danish")),
    ("sv", message("Swedish")),
    ("nb", message("Norwegian")),
    ("fi", message("Finnish")),
    ("pl", message("Polish")),
    ("cs", message("Czech")),
    ("uk", message("Ukrainian")),
    ("ru", message("Russian")),
    ("tr", message("Turkish")),
    ("ar", message("Arabic")),
    ("he", message("Hebrew")),
    ("hi", message("Hindi")),
    ("th", message("Thai")),
    ("id", message("Indonesian")),
    ("ja", message("Japanese")),
    ("zh", message("Chinese")),
)

PROJECT = (
    replace(
        WHAT,
        fields=(
            Field("organisation", message("Organisation"), "line"),
            Field("language", message("Language"), "choice", _LANGUAGES),
            Field(
                "business",
                message("Sells to"),
                "choice",
                choices(
                    ("", message("Not said")),
                    ("b2c", message("People")),
                    ("b2b", message("Businesses")),
                    ("both", message("Both")),
                ),
            ),
        ),
    ),
)
PERSON = (
    replace(
        WHAT,
        words=message("Who it is"),
        fields=(
            Field("role", message("Role"), "line"),
            Field("initials", message("Initials"), "line"),
            Field("team", message("A team"), "switch"),
        ),
    ),
)
CHANNEL = (
    replace(
        WHAT,
        fields=(
            Field("short_name", message("Short name"), "line"),
            Field(
                "physical",
                message("It is"),
                "segments",
                choices((False, message("Digital")), (True, message("Physical"))),
            ),
            Field(
                "medium",
                message("Kind"),
                "choice",
                choices(
                    ("online", message("Online")),
                    ("offline", message("Offline")),
                    ("social", message("Social")),
                    ("mobile", message("Mobile")),
                ),
            ),
            Field(
                "family",
                message("Family"),
                "families",
                tuple(Choice(family, _FAMILIES[family]) for family in get_args(Family)),
            ),
            Field("icon", message("Icon"), "icons", _ICONS),
        ),
    ),
)
PERSONA = (
    replace(
        WHAT,
        words=message("Who it is"),
        fields=(
            Field("tagline", message("In a line"), "line"),
            Field("segment", message("Segment"), "line"),
            Field("quotes", message("In their own words"), "quotes"),
        ),
    ),
    Group(
        "wants",
        message("What they want"),
        (
            Field("goals", message("Goals"), "items"),
            Field("needs", message("Needs"), "items"),
            Field("success", message("What success is"), "text"),
        ),
        opened=True,
    ),
    Group(
        "hurts",
        message("What hurts"),
        (Field("pains", message("Pains"), "items"), Field("anxieties", message("Anxieties"), "items")),
    ),
    Group(
        "acts",
        message("How they act"),
        (
            Field("channels", message("Preferred channels"), "names", pool="channels", ranked=True),
            Field("preferences", message("Preferences"), "items"),
            Field("behaviours", message("Behaviours"), "items"),
            Field("decision_criteria", message("How they decide"), "items"),
        ),
    ),
)
