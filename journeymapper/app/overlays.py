"""The palette, the sheet of shortcuts and the settings of a window, made when they are wanted first."""

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeymapper.app.project_window import ProjectWindow
    from journeymapper.ui.finder import Finder
    from journeymapper.ui.recovery.dialog import RecoveryDialog
    from journeymapper.ui.settings_dialog.dialog import SettingsDialog
    from journeymapper.ui.shortcuts.sheet import ShortcutSheet


class Overlays:
    """Opens them over one window."""

    def __init__(self, here: "ProjectWindow") -> None:
        self._here = here

    @cached_property
    def finder(self) -> "Finder":
        """The field that finds cards and runs commands."""
        from journeymapper.ui.finder import Finder

        here = self._here
        made = Finder(here.desk, here.actions, here.settings, here.window)
        made.change_keys.connect(self.change_keys)
        return made

    @cached_property
    def sheet(self) -> "ShortcutSheet":
        """Every key and gesture."""
        from journeymapper.ui.shortcuts.sheet import ShortcutSheet

        made = ShortcutSheet(self._here.desk, self._here.actions, self._here.window)
        made.change.connect(self.change_keys)
        return made

    @cached_property
    def settings(self) -> "SettingsDialog":
        """What the person likes."""
        from journeymapper.ui.settings_dialog.dialog import SettingsDialog

        here, around = self._here, self._here.around
        return SettingsDialog(
            here.desk, here.actions, around.keys, here.settings.preferred, around.prefer, here.window
        )

    @cached_property
    def recovery(self) -> "RecoveryDialog":
        """Everything that can be had back."""
        from journeymapper.ui.recovery.dialog import RecoveryDialog

        here, recovering = self._here, self._here.around.recovering
        made = RecoveryDialog(here.desk, recovering.shelf, here.window)
        made.restored.connect(lambda work: recovering.restore(work, here.window))
        made.dismissed.connect(lambda work: recovering.dismiss(work, here.window))
        recovering.changed.connect(made.look)
        return made

    def show_recovery(self) -> None:
        """Shows everything that can be had back."""
        self.recovery.show()
        self.recovery.activateWindow()

    def find(self) -> None:
        """Opens the palette for everything."""
        self.finder.find_anything(self._here.pages.map_shown())

    def find_command(self) -> None:
        """Opens the palette for commands alone."""
        self.finder.find_command(self._here.pages.map_shown())

    def show_sheet(self) -> None:
        """Shows every key and gesture."""
        self.sheet.open()

    def show_settings(self) -> None:
        """Shows the settings."""
        self.settings.show()
        self.settings.activateWindow()

    def show_rules(self) -> None:
        """Shows the rules of the checker, as the project wants them."""
        from journeymapper.ui.sheets.rules import open_rules

        inspector = self._here.window.inspector
        open_rules(inspector, inspector.bench)

    def change_keys(self, command: str) -> None:
        """Shows the settings where a command is given other keys."""
        self.settings.show_shortcuts(command)
