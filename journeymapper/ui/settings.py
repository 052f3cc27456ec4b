"""What the program remembers between two starts, in one INI file."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from journeymapper.ui.preferences import Preference

_RECENT = 8
_MOST_USED = 24
_BETWEEN_KEYS = " | "
"""No key sequence has it: Qt writes ", " within one."""


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

    def keys_of(self, command: str) -> tuple[str, ...] | None:
        """The keys that the person gave a command, perhaps none; None where they are as they came."""
        kept = self._kept.value(f"keys/{command}")
        return None if kept is None else tuple(keys for keys in str(kept).split(_BETWEEN_KEYS) if keys)

    def keep_keys(self, command: str, keys: tuple[str, ...] | None) -> None:
        """Remembers the keys of a command; None: as they came."""
        if keys is None:
            self._kept.remove(f"keys/{command}")
        else:
            self._kept.setValue(f"keys/{command}", _BETWEEN_KEYS.join(keys))

    @property
    def used(self) -> tuple[str, ...]:
        """The commands that were run from the palette, the last first."""
        return tuple(id_ for id_ in str(self._kept.value("used", "")).split(" ") if id_)

    def keep_used(self, command: str) -> None:
        """Puts a command first among those that were run from the palette."""
        others = [id_ for id_ in self.used if id_ != command]
        self._kept.setValue("used", " ".join([command, *others][:_MOST_USED]))

    @property
    def your_name(self) -> str:
        """The name by which the person signs comments; empty where they have not said it."""
        return str(self._kept.value("your-name", ""))

    def keep_your_name(self, name: str) -> None:
        """Remembers by which name comments are signed."""
        self._kept.setValue("your-name", name)

    @property
    def outline_form(self) -> str:
        """In which form the outline was shown last; empty where it never was."""
        return str(self._kept.value("outline", ""))

    def keep_outline_form(self, form: str) -> None:
        """Remembers in which form the outline is shown."""
        self._kept.setValue("outline", form)

    @property
    def exports(self) -> str:
        """How files were exported on this machine, as `export_dialog.memory` writes it."""
        return str(self._kept.value("exports", ""))

    def keep_exports(self, words: str) -> None:
        """Remembers how files were exported."""
        self._kept.setValue("exports", words)

    def write(self) -> None:
        """Writes the file now."""
        self._kept.sync()
