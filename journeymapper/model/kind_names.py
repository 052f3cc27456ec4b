"""What people call the kinds of records."""

from collections.abc import Mapping

from journeymapper.messages import Message, message

KIND_NAMES: Mapping[str, Message] = {
    "project": message("Project"),
    "person": message("Person"),
    "channel": message("Channel"),
    "persona": message("Persona"),
    "journey": message("Journey"),
    "objective": message("Objective"),
    "map": message("Map"),
    "phase": message("Phase"),
    "stage": message("Stage"),
    "step": message("Step"),
    "lane": message("Lane"),
    "touchpoint": message("Touchpoint"),
    "activity": message("Activity"),
    "note": message("Note"),
    "picture": message("Picture"),
    "opportunity": message("Opportunity"),
    "feeling": message("Feeling"),
    "connection": message("Connection"),
    "measure": message("Measure"),
    "measurement": message("Measured value"),
    "evidence": message("Evidence"),
    "response": message("Response to a finding"),
    "comment": message("Comment"),
    "round": message("Round of votes"),
    "view": message("Saved view"),
    "rule": message("Rule of the checker"),
    "export": message("Options of an export"),
}
"""Kind of a record → its name."""
