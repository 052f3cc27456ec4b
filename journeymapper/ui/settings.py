"""What the program remembers between two starts, in one INI file."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from journeymapper.ui.preferences import Preference

_RECENT = 8


class Settings:
    """Preferences, recent files, the window's place. The file is given: tests use one of their own."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._kept = QSettings(str(file), QSettings.Format.IniFormat)

    def preferred(self, preference: Preference) -> str:
        """What the person chose; the first option where they chose nothing, or what there is no more."""
        kept = str(self._kept.value(preference.key, ""))
        values = [option.value for option in preference.options]
        return kept if kept in values else values[0]

    def prefer(self, preference: Preference, value: str) -> None:
        """Remembers a choice."""
        self._kept.setValue(preference.key, value)

    @property
    def recent(self) -> tuple[Path, ...]:
        """Files opened or saved last, newest first; some of them may be gone."""
        kept = self._kept.value("recent", [])
        names = [kept] if isinstance(kept, str) else kept if isinstance(kept, list) else []
        return tuple(Path(name) for name in names if isinstance(name, str))

    def keep_recent(self, file: Path) -> None:
        """Puts a file first among the recent ones."""
        others = [str(other) for other in self.recent if other != file]
        self._kept.setValue("recent", [str(file), *others][:_RECENT])

    def forget_recent(self, file: Path) -> None:
        """Takes a file off the recent ones."""
        self._kept.setValue("recent", [str(other) for other in self.recent if other != file])

    @property
    def geometry(self) -> QByteArray | None:
        """Where the window was, as Qt writes it."""
        kept = self._kept.value("window")
        return kept if isinstance(kept, QByteArray) else None

    def keep_geometry(self, geometry: QByteArray) -> None:
        """Remembers where the window is."""
        self._kept.setValue("window", geometry)

    def group_open(self, group: str) -> bool | None:
        """Whether the person left a group of the inspector open; None where they never touched it."""
        kept = self._kept.value(f"inspector/{group}")
        return None if kept is None else str(kept) == "open"

    def keep_group(self, group: str, opened: bool) -> None:
        """Remembers whether a group of the inspector is open."""
        self._kept.setValue(f"inspector/{group}", "open" if opened else "folded")

    def write(self) -> None:
        """Writes the file now."""
        self._kept.sync()
