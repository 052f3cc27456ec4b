"""What can be done in a project's window: every command with the parts that do it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from journeymapper import __version__
from journeymapper.editor.blank import blank_project
from journeymapper.messages import message, text
from journeymapper.storage.codec import Opened
from journeymapper.ui.asks import Asks
from journeymapper.ui.commands.cards import Cards, card_commands
from journeymapper.ui.commands.checking import MapCheck, check_commands
from journeymapper.ui.commands.clipboard import clipboard_commands, tray_command
from journeymapper.ui.commands.connections import Connections, connection_commands
from journeymapper.ui.commands.edit import Editing, edit_commands
from journeymapper.ui.commands.facts import Facts, fact_commands
from journeymapper.ui.commands.feelings import feeling_commands
from journeymapper.ui.commands.file import Files, file_commands
from journeymapper.ui.commands.findings import finding_commands
from journeymapper.ui.commands.lanes import Lanes, lane_commands
from journeymapper.ui.commands.left import left_commands
from journeymapper.ui.commands.library import LibraryFiles, library_commands
from journeymapper.ui.commands.looks import look_commands
from journeymapper.ui.commands.maps import Maps, map_commands
from journeymapper.ui.commands.on_finding import OnFinding
from journeymapper.ui.commands.opening import Opening, opening_commands
from journeymapper.ui.commands.outline import outline_commands
from journeymapper.ui.commands.places import Places, order_commands, place_commands
from journeymapper.ui.commands.projecting import projecting_commands
from journeymapper.ui.commands.replacing import replacing_commands
from journeymapper.ui.commands.shaping import Shaping, shaping_commands
from journeymapper.ui.commands.structure import Structure, structure_commands
from journeymapper.ui.commands.tools import Tools, tool_commands
from journeymapper.ui.commands.transfer import Transfer, transfer_command
from journeymapper.ui.commands.versions import versions_command
from journeymapper.ui.commands.view import Looks, view_commands

if TYPE_CHECKING:
    from journeymapper.app.project_window import ProjectWindow


def add_commands(here: "ProjectWindow") -> None:
    """Fills the registry of a window. Panels made later take their buttons from it."""
    desk, view, actions = here.desk, here.view, here.actions
    opened, shown = here.pages.project_shown, here.pages.map_shown
    editing = Editing(desk, here.asks)
    structure = Structure(desk, view, lambda: _edit_title(here))

    def on_map() -> bool:
        """Whether the map itself is seen: not its outline."""
        return shown() and not here.outlining.shown

    actions.add(file_commands(here.documents, _files(here)))
    actions.add((versions_command(here.browsing),))
    actions.add(edit_commands(desk, editing, opened, shown))
    actions.add([tray_command(lambda: here.window.tray.open(), shown)])
    actions.add(replacing_commands(here.replacing, on_map))
    actions.add(card_commands(Cards(desk, view), here.traits, here.card_sheets, desk, shown))
    actions.add(feeling_commands(desk, shown, here.current_step, lambda: here.card_sheets.open("level")))
    actions.add(clipboard_commands(here.clipboard, shown))
    tools = Tools(desk, view)
    actions.add(tool_commands(tools, view, on_map))
    actions.add(connection_commands(Connections(desk, view), on_map))
    actions.add(structure_commands(structure, shown))
    actions.add(lane_commands(Lanes(desk, view, structure, here.window), shown))
    actions.add(shaping_commands(Shaping(desk, view), shown))
    actions.add(opening_commands(Opening(desk, here.asks), shown))
    actions.add((transfer_command(Transfer(desk, here.asks, here.window.messages.say), shown),))
    places = Places(desk, lambda: here.window.inspector.edit_title())
    actions.add(place_commands(places, desk, opened, shown))
    actions.add(order_commands(places, shown))
    actions.add(left_commands(lambda: here.window, opened))
    actions.add(library_commands(LibraryFiles(desk, here.own, here.asks), here.own, shown))
    actions.add(fact_commands(Facts(desk, here.picturing, lambda: here.window.inspector), shown))
    actions.add(view_commands(desk, view, here.minimap, _looks(here, on_map)))
    check = MapCheck(desk, here.checking, lambda: here.window.show_findings(), here.window.messages)
    step, rules = (lambda by: here.window.findings.step(by)), here.overlays.show_rules
    actions.add(check_commands(check, step, rules, shown))
    actions.add(finding_commands(OnFinding(desk, shown, lambda: here.window), shown))
    actions.add(outline_commands(here.outlining, shown))
    actions.add(projecting_commands(here.projecting, shown))
    actions.add(map_commands(_maps(here), opened, shown))
    actions.add(look_commands(here.looking, here.look_sheets, shown, on_map))
    here.look_sheets.create = tools.add_touchpoint


def _edit_title(here: "ProjectWindow") -> None:
    """Takes a name that the map does not show: in its outline, or else in the inspector."""
    if not here.outlining.edit_title():
        here.window.inspector.edit_title()


def _maps(here: "ProjectWindow") -> Maps:
    window = here.window
    return Maps(
        here.desk,
        here.asks.delete_with,
        rename_tab=lambda: window.bottom_bar.tabs.rename(),
        edit_title=lambda: window.inspector.edit_title(),
    )


def _files(here: "ProjectWindow") -> Files:
    around, window = here.around, here.window
    return Files(
        new=lambda: around.begin(lambda: Opened(blank_project()), window),
        new_window=lambda: around.new_window(window),
        choose=lambda: around.choose(window),
        compare=here.settling.compare,
        export_pages=here.page_export.open,
        export_again=here.page_export.again,
        recover=here.overlays.show_recovery,
        import_from=here.importing.choose,
        export_tables=here.exporting.export_tables,
        export_mermaid=here.exporting.export_mermaid,
        close=window.close,
        quit=around.quit,
        open=here.pages.project_shown,
        shown=here.pages.map_shown,
    )


def _looks(here: "ProjectWindow", on_map: Callable[[], bool]) -> Looks:
    return Looks(
        shown=here.pages.map_shown,
        on_map=on_map,
        find=here.overlays.find,
        find_command=here.overlays.find_command,
        preferred=here.settings.preferred,
        prefer=here.around.prefer,
        settings=here.overlays.show_settings,
        shortcuts=here.overlays.show_sheet,
        copy_diagnostic=here.copy_diagnostic,
        about=lambda: _show_about(here.asks),
    )


def _show_about(asks: Asks) -> None:
    words = message("Version {version}. Free under the MIT licence.", version=__version__)
    asks.tell(message("Journeymapper"), text(words))
