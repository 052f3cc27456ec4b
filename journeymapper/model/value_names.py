"""What people call the fixed values of fields: the same words in the window, in tables and in print."""

from collections.abc import Mapping

from journeymapper.messages import Message, message
from journeymapper.model.structure import LaneKind

SEVERITY_NAMES: Mapping[str, Message] = {
    "high": message("High"),
    "medium": message("Medium"),
    "low": message("Low"),
}
PER_NAMES: Mapping[str, Message] = {
    "day": message("a day"),
    "week": message("a week"),
    "month": message("a month"),
    "year": message("a year"),
    "journey": message("a journey"),
}
"""What a touchpoint's frequency is counted per."""
ENDING_NAMES: Mapping[str, Message] = {
    "entry": message("Begin here"),
    "won": message("End here, won"),
    "lost": message("End here, lost"),
}
"""Whether paths begin or end at a touchpoint."""
CHANGE_NAMES: Mapping[str, Message] = {
    "fix": message("Fix"),
    "add": message("Add"),
    "remove": message("Remove"),
    "merge": message("Merge"),
    "new channel": message("New channel"),
    "upsell": message("Upsell"),
}
STATUS_NAMES: Mapping[str, Message] = {
    "idea": message("Idea"),
    "planned": message("Planned"),
    "running": message("Running"),
    "done": message("Done"),
    "dropped": message("Dropped"),
}
"""How far an opportunity is."""
BETTER_NAMES: Mapping[str, Message] = {"up": message("Higher"), "down": message("Lower")}
"""Which values of a measure are better."""
EVIDENCE_NAMES: Mapping[str, Message] = {
    "interview": message("Interview"),
    "transcript": message("Transcript"),
    "survey": message("Survey"),
    "review": message("Customer review"),
    "analytics": message("Analytics"),
    "screenshot": message("Screenshot"),
    "link": message("Link"),
}
NOTE_NAMES: Mapping[str, Message] = {
    "action": message("Action"),
    "thought": message("Thought"),
    "question": message("Question"),
    "pain": message("Pain"),
    "note": message("Note"),
}
QUALITY_NAMES: Mapping[str, Message] = {
    "clear": message("Clear"),
    "works": message("Works"),
    "mobile_ready": message("Mobile-ready"),
    "on_brand": message("On-brand"),
    "personalised": message("Personalised"),
    "staffed": message("Staffed"),
}
"""The questions asked of a touchpoint, by their fields."""
CONTACT_NAMES: Mapping[bool, Message] = {True: message("Direct"), False: message("Indirect")}
"""Whether the organisation itself runs a touchpoint."""
CARRIES_NAMES: Mapping[str, Message] = {
    "link": message("Link"),
    "ticket": message("Ticket"),
    "data": message("Data"),
    "nothing": message("Nothing"),
}
"""What carries over from a card to the next."""
LANE_NAMES: Mapping[LaneKind, Message] = {
    "actions": message("Customer actions"),
    "touchpoints": message("Touchpoints"),
    "thoughts": message("Thoughts"),
    "emotion": message("Emotion"),
    "questions": message("Questions and pains"),
    "frontstage": message("Frontstage"),
    "backstage": message("Backstage"),
    "systems": message("Systems"),
    "opportunities": message("Opportunities"),
    "measures": message("Measures"),
    "pictures": message("Pictures"),
    "notes": message("Notes"),
}
"""What a lane of a kind is called until it has a name of its own."""
