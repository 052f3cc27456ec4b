"""The sections of the settings as data: a heading, an icon, and what is asked in it."""

from dataclasses import dataclass

from journeymapper.messages import Message, message
from journeymapper.ui.preferences import HINTS, LANGUAGE, MOTION, SCALE, START, TEXT, THEME, Preference


@dataclass(frozen=True, slots=True)
class Section:
    """Preferences that belong together."""

    id: str
    words: Message
    icon: str
    preferences: tuple[Preference, ...]


SECTIONS = (
    Section("general", message("General"), "settings", (START, HINTS, LANGUAGE)),
    Section("appearance", message("Appearance"), "eye", (THEME, MOTION, TEXT, SCALE)),
)
SHORTCUTS = Section("shortcuts", message("Shortcuts"), "menu", ())
"""A page of its own, last."""
