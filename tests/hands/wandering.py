"""What else a person does in an hour: looks around, opens windows and sheets, prints, changes the theme."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from journeymapper.app import Program
from tests.hands.acts import EDITS, SAVES, Act
from tests.hands.hands import CTRL, SHIFT, Gesture, Hands

_MOST_CARDS = 150
_KEPT_AWAY = (
    *("quit", "close-window", "new", "open", "import-", "start-", "recover", "language-", "scale-"),
    *("map-delete", "journey-delete", "outline", "project-canvas"),
)
"""How commands begin that would end the hour, or leave no map to work on."""
_EXPORT_S = 1.0
"""What the dialog of an export is given to draw its first page."""


def acts_of(program: Program) -> Sequence[Act]:
    """All acts of an hour in the first window of a program."""
    return (
        *EDITS,
        *SAVES,
        Act("thin out", 3, thin_out),
        Act("zoom", 3, zoom),
        Act("scroll", 3, scroll),
        Act("another map", 2, another_map),
        Act("a command", 8, any_command),
        Act("look a command up", 1, look_up),
        Act("another theme", 1, another_theme),
        Act("export", 1, export),
        Act("another window", 1, lambda hands: another_window(hands, program)),
    )


def thin_out(hands: Hands) -> Gesture:
    """Where a map has grown too full, everything on it goes: an hour makes no more than a map can hold."""
    if len(hands.here.context.layout.cards) > _MOST_CARDS:
        yield from hands.click(hands.anywhere())
        yield from hands.key(Qt.Key.Key_Escape)
        yield from hands.key(Qt.Key.Key_A, CTRL)
        yield from hands.key(Qt.Key.Key_Delete)


def zoom(hands: Hands) -> Gesture:
    """Out and in again with the wheel; then at full size, or all of it."""
    for _ in range(hands.chance.randint(1, 5)):
        yield from hands.wheel(hands.chance.choice((-1, 1)), CTRL)
    key, modifiers = hands.chance.choice(((Qt.Key.Key_0, CTRL), (Qt.Key.Key_1, SHIFT)))
    yield from hands.key(key, modifiers)


def scroll(hands: Hands) -> Gesture:
    """A few notches in any direction."""
    sideways = hands.chance.choice((SHIFT, Qt.KeyboardModifier.NoModifier))
    for _ in range(hands.chance.randint(1, 6)):
        yield from hands.wheel(hands.chance.choice((-1, 1)), sideways)


def another_map(hands: Hands) -> Gesture:
    """One of the tabs below."""
    tabs = hands.here.window.bottom_bar.tabs.bar
    if tabs.isVisible() and tabs.count():
        spot = tabs.tabRect(hands.chance.randrange(tabs.count())).center()
        QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=spot)
    yield


def any_command(hands: Hands) -> Gesture:
    """Any that is in the menus and can be done now; what it opens is left by Esc."""
    actions = hands.here.actions
    for card in hands.chance.sample(hands.cards(), min(1, len(hands.cards()))):
        yield from hands.click(hands.spot_of(card))
    ids = [id_ for id_, action in actions if action.isEnabled() and not id_.startswith(_KEPT_AWAY)]
    actions[hands.chance.choice(ids)].trigger()
    yield from hands.wait(0.2)
    yield from leave(hands)


def look_up(hands: Hands) -> Gesture:
    """A few letters in the palette, and out again."""
    yield from hands.key(Qt.Key.Key_P, CTRL | SHIFT)
    yield from hands.type(hands.chance.choice(("map", "card", "export", "zzz")))
    yield from hands.key(Qt.Key.Key_Escape)


def another_theme(hands: Hands) -> Gesture:
    """Light, dark, or one of high contrast."""
    names = ("theme-light", "theme-dark", "theme-contrast-light", "theme-contrast-dark")
    hands.here.actions[hands.chance.choice(names)].trigger()
    yield


def export(hands: Hands) -> Gesture:
    """A PDF by the dialog, which is given its default answer; somebody names the file."""
    yield from hands.key(Qt.Key.Key_Escape)
    yield from hands.key(Qt.Key.Key_E, CTRL)
    yield from hands.wait(_EXPORT_S)
    dialog = QApplication.activeWindow()
    if dialog is not None and dialog is not hands.here.window:
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        yield from hands.wait(_EXPORT_S)
    yield from leave(hands)


def another_window(hands: Hands, program: Program) -> Gesture:
    """Opens, is begun to be worked in, and closes."""
    known = {id(one) for one in program.windows}
    yield from hands.key(Qt.Key.Key_N, CTRL | SHIFT)
    for one in [one for one in program.windows if id(one) not in known]:
        yield from hands.wait(0.3)
        QTest.keyClick(one.window, Qt.Key.Key_N, CTRL)
        yield from hands.wait(0.3)
        QTest.keyClick(one.window, Qt.Key.Key_W, CTRL)
        yield
    hands.here.window.activateWindow()
    yield from hands.wait(0.1)


def leave(hands: Hands) -> Gesture:
    """Out of whatever is open: other windows close, then sheets and fields of the own one."""
    for other in QApplication.topLevelWidgets():
        # What was just closed may go while the loop runs.
        if isValid(other) and other.isVisible() and other is not hands.here.window:
            QTest.keyClick(other, Qt.Key.Key_Escape)
            yield
    hands.here.window.activateWindow()
    for _ in range(2):
        yield from hands.key(Qt.Key.Key_Escape)
    hands.here.view.setFocus()
    yield
