"""Commands that change what is looked at, and how."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from journeymapper.canvas.minimap import Minimap
from journeymapper.canvas.view import MapView
from journeymapper.editor.structure import stage_at
from journeymapper.messages import message
from journeymapper.model.structure import Stage
from journeymapper.ui.actions import Command
from journeymapper.ui.desk import Desk
from journeymapper.ui.preferences import PREFERENCES, Option, Preference


@dataclass(frozen=True, slots=True)
class Looks:
    """What the view commands need of the window."""

    shown: Callable[[], bool]
    """Whether a map is shown."""
    on_map: Callable[[], bool]
    """Whether the map itself is seen, not its outline."""
    find: Callable[[], object]
    find_command: Callable[[], object]
    preferred: Callable[[Preference], str]
    prefer: Callable[[Preference, str], object]
    settings: Callable[[], object]
    shortcuts: Callable[[], object]
    copy_diagnostic: Callable[[], object]
    about: Callable[[], object]


def view_commands(desk: Desk, view: MapView, minimap: Minimap, looks: Looks) -> Sequence[Command]:
    """Zoom, marks, search, theme and help."""
    session, shown, on_map = desk.session, looks.shown, looks.on_map

    def selected() -> bool:
        return on_map() and bool(session.selection)

    def stage_here() -> Stage | None:
        here = desk.selected
        return stage_at(desk.project, session.map, here.id) if here else None

    def show_stage() -> None:
        stage = stage_here()
        if stage is not None:
            view.fit_stage(stage.id)

    def turn_marks() -> None:
        session.show_marks(not session.marks_shown)

    return (
        Command(
            "zoom-in", message("Zoom in"), lambda: view.zoom_by(1.25), "plus", ("Ctrl++", "Ctrl+="), on_map
        ),
        Command("zoom-out", message("Zoom out"), lambda: view.zoom_by(0.8), "minus", ("Ctrl+-",), on_map),
        Command("zoom-full", message("Zoom to 100 %"), lambda: view.zoom_to(1.0), "", ("Ctrl+0",), on_map),
        Command("zoom-fit", message("Show the whole map"), view.fit_map, "fit", ("Shift+1",), on_map),
        Command(
            "zoom-selection",
            message("Show the selection"),
            view.fit_selection,
            "",
            ("Shift+2",),
            selected,
            needs=message("Select something first"),
        ),
        Command(
            "zoom-stage",
            message("Show the stage"),
            show_stage,
            "",
            ("Shift+3",),
            lambda: selected() and stage_here() is not None,
            needs=message("Select something in a stage first"),
        ),
        Command(
            "minimap",
            message("Show the minimap"),
            minimap.turn,
            "map",
            ("Shift+M",),
            on_map,
            checked=lambda: not minimap.isHidden(),
        ),
        Command(
            "marks",
            message("Show marks of findings"),
            turn_marks,
            "eye",
            ("Ctrl+M",),
            shown,
            checked=lambda: session.marks_shown,
        ),
        Command("find", message("Find or run…"), looks.find, "search", ("Ctrl+K",)),
        Command("palette", message("Run a command…"), looks.find_command, "search", ("Ctrl+Shift+P",)),
        *(_prefer_command(looks, each, option) for each in PREFERENCES for option in each.options),
        Command("settings", message("Settings…"), looks.settings, "settings", ("Ctrl+,",)),
        Command("shortcuts", message("Keyboard shortcuts"), looks.shortcuts, "help", ("F1", "?")),
        Command("copy-diagnostic", message("Copy diagnostic information"), looks.copy_diagnostic),
        Command("about", message("About Journeymapper"), looks.about),
    )


def _prefer_command(looks: Looks, preference: Preference, option: Option) -> Command:
    words = message("{preference}: {choice}", preference=preference.words, choice=option.words)
    if preference.at_start:
        words = message("{what} (from the next start on)", what=words)
    return Command(
        f"{preference.key}-{option.value}",
        words,
        lambda: looks.prefer(preference, option.value),
        checked=lambda: looks.preferred(preference) == option.value,
    )
