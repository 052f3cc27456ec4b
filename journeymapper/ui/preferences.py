"""How a person likes the program to look and to speak: each preference with what may be chosen.

A preference is data. The dialog of settings and the list of commands are made of it; `Settings` keeps what
was chosen.
"""

from dataclasses import dataclass

from journeymapper.messages import Message, message
from journeymapper.translations import languages

SYSTEM = "system"
"""As the desktop has it."""


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that may be chosen; `value` is what the settings keep."""

    value: str
    words: Message


@dataclass(frozen=True, slots=True)
class Preference:
    """A question of taste or need; the first of its options is chosen until somebody chooses."""

    key: str
    words: Message
    options: tuple[Option, ...]
    at_start: bool = False
    """Whether a choice holds only from the next start of the program on."""


_AS_SYSTEM = Option(SYSTEM, message("As the system"))

THEME = Preference(
    "theme",
    message("Theme"),
    (
        _AS_SYSTEM,
        Option("light", message("Light")),
        Option("dark", message("Dark")),
        Option("contrast-light", message("High contrast, light")),
        Option("contrast-dark", message("High contrast, dark")),
    ),
)
MOTION = Preference(
    "motion",
    message("Motion"),
    (
        _AS_SYSTEM,
        Option("full", message("Things glide to their places")),
        Option("reduced", message("Everything is instant")),
    ),
)


def _percent(*shares: int) -> tuple[Option, ...]:
    return tuple(Option(str(share), message("{share} %", share=share)) for share in shares)


HINTS = Preference(
    "hints",
    message("Hints in empty lanes"),
    (Option("on", message("Say what belongs there")), Option("off", message("No hints"))),
)
TEXT = Preference("text", message("Text on maps"), _percent(100, 110, 125, 150))
SCALE = Preference("scale", message("Size of the window"), _percent(100, 110, 125, 150, 175, 200), True)

_NAMES = {"de": "Deutsch", "en": "English"}
"""What languages are called by those who speak them."""

LANGUAGE = Preference(
    "language",
    message("Language"),
    (
        _AS_SYSTEM,
        *(Option(name, message("{words}", words=_NAMES.get(name, name))) for name in languages()),
    ),
    at_start=True,
)
START = Preference(
    "start",
    message("When the program starts"),
    (Option("panel", message("Show the start screen")), Option("last", message("Open the last project"))),
)
PREFERENCES = (START, HINTS, THEME, MOTION, TEXT, SCALE, LANGUAGE)
