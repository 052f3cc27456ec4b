"""What the program remembers between two starts, in one INI file."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QByteArray, QSettings

ThemeChoice = Literal["system", "light", "dark"]
_RECENT = 8


class Settings:
    """Theme, recent files and the window's place. The file is given, so that tests use one of their own."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._kept = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def theme(self) -> ThemeChoice:
        """The theme that the person chose; `system` follows the desktop."""
        kept = self._kept.value("theme", "system")
        return kept if kept in ("light", "dark") else "system"

    def keep_theme(self, choice: ThemeChoice) -> None:
        """Remembers a theme."""
        self._kept.setValue("theme", choice)

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
