"""The sheet of shortcuts and the settings of a window, made when they are wanted first."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeymapper.app.project_window import ProjectWindow
    from journeymapper.ui.settings_dialog.dialog import SettingsDialog
    from journeymapper.ui.shortcuts.sheet import ShortcutSheet


class Overlays:
    """Opens them over one window."""

    def __init__(self, here: "ProjectWindow") -> None:
        self._here = here
        self.sheet: ShortcutSheet | None = None
        self.settings: SettingsDialog | None = None

    def show_sheet(self) -> None:
        """Shows every key and gesture."""
        from journeymapper.ui.shortcuts.sheet import ShortcutSheet

        if self.sheet is None:
            self.sheet = ShortcutSheet(self._here.desk, self._here.actions, self._here.window)
            self.sheet.change.connect(self.change_keys)
        self.sheet.open()

    def show_settings(self) -> None:
        """Shows the settings."""
        self._dialog().show()

    def change_keys(self, command: str) -> None:
        """Shows the settings where a command is given other keys."""
        self._dialog().show_shortcuts(command)

    def _dialog(self) -> "SettingsDialog":
        from journeymapper.ui.settings_dialog.dialog import SettingsDialog

        if self.settings is None:
            here, around = self._here, self._here.around
            self.settings = SettingsDialog(
                here.desk, here.actions, around.keys, here.settings.preferred, around.prefer, here.window
            )
        return self.settings
