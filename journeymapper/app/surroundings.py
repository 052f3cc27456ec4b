"""What a project's window asks of the program around it."""

from collections.abc import Callable
from dataclasses import dataclass

from journeymapper.ui.settings import Settings, ThemeChoice


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What all windows have in common, so that one window can be made without knowing the others."""

    settings: Settings
    use_theme: Callable[[ThemeChoice], object]
    """Put every window into a theme, from now on."""
    quit: Callable[[], object]
    """Close every window, asking about unsaved work."""
