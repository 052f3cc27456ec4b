"""The menu of everything, under the program's mark."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QMenu, QWidget

from journeymapper.messages import Message, message, text
from journeymapper.ui.actions import Actions
from journeymapper.ui.commands.checking import CHECK_MENU
from journeymapper.ui.commands.connections import CONNECTION_MENU
from journeymapper.ui.commands.file import fill_recent
from journeymapper.ui.commands.findings import FINDINGS_MENU
from journeymapper.ui.commands.looks import LOOK_MENU
from journeymapper.ui.commands.maps import JOURNEY_MENU, TAB_MENU
from journeymapper.ui.commands.structure import MAP_MENU
from journeymapper.ui.importing import IMPORTERS
from journeymapper.ui.settings import Settings

_FILE_TOP = ("new", "new-window", "open")
_FILE_REST = (
    *(
        "save",
        "save-as",
        "edit-now",
        "compare-file",
        "versions",
        "recover",
        "",
        "export",
        "export-again",
        "export-tables",
        *(one.id for one in IMPORTERS),
        "export-mermaid",
        "",
    ),
    *("close-window", "quit"),
)
MENUS: tuple[tuple[Message, tuple[str, ...]], ...] = (
    (message("File"), (*_FILE_TOP, *_FILE_REST)),
    (
        message("Edit"),
        (
            "undo",
            "redo",
            "",
            "cut",
            "copy",
            "paste",
            "paste-tray",
            "tray",
            "",
            "card-duplicate",
            "card-unplace",
            "delete",
            "",
            "card-lock",
            "card-left",
            "card-right",
            "card-up",
            "card-down",
            "",
            "feeling-add",
            "",
            "select-all",
            "select-lane",
            "select-stage",
            "select-channel",
            "select-owner",
            "select-tag",
            "select-others",
            "",
            "find",
            "palette",
            "find-in-map",
            "find-next",
            "find-before",
            "replace",
        ),
    ),
    (message("Columns and lanes"), MAP_MENU),
    (message("Maps and journeys"), (*TAB_MENU, "", *JOURNEY_MENU)),
    (
        message("Connections"),
        ("tool-connect", "connect-to", "", *CONNECTION_MENU, "", "connection-next", "connection-before"),
    ),
    (
        message("Knowledge"),
        (
            *("add-picture", "evidence", "", "comment", "comments", "comment-next", "comment-before", ""),
            *("library-keep", "library-import", "library-export"),
        ),
    ),
    (
        message("View"),
        (
            "card-enter",
            "map-back",
            "",
            "zoom-in",
            "zoom-out",
            "zoom-full",
            "zoom-fit",
            "zoom-selection",
            "zoom-stage",
            "minimap",
            "",
            "outline",
            "outline-tree",
            "outline-table",
            "outline-add",
            "",
            *LOOK_MENU,
            "",
            "theme-system",
            "theme-light",
            "theme-dark",
            "",
            "project-canvas",
            "wall-next",
            "wall-back",
            "wall-blank",
        ),
    ),
    (message("Checker"), (*CHECK_MENU, "", *FINDINGS_MENU)),
    (message("Help"), ("shortcuts", "settings", "", "copy-diagnostic", "about")),
)


def main_menu(
    parent: QWidget,
    actions: Actions,
    settings: Settings,
    open_: Callable[[Path], object],
    fill_views: Callable[[QMenu], object],
) -> QMenu:
    """File, Edit, View and Help. `fill_views` puts the saved views into a menu."""
    menu = QMenu(parent)
    file = menu.addMenu(text(message("File")))
    actions.fill(file, _FILE_TOP)
    recent = file.addMenu(text(message("Open recent")))
    file.addSeparator()
    actions.fill(file, _FILE_REST)
    file.aboutToShow.connect(lambda: fill_recent(recent, settings, open_))
    for words, ids in MENUS[1:]:
        actions.fill(menu.addMenu(text(words)), ids)
    views = menu.addMenu(text(message("Saved views")))
    views.aboutToShow.connect(lambda: fill_views(views))
    menu.aboutToShow.connect(actions.sync)
    return menu
