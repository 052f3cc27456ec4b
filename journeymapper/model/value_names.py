"""What people call the fixed values of fields: the same words in the window, in tables and in print."""

from collections.abc import Mapping

from journeymapper.messages import Message, message

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
