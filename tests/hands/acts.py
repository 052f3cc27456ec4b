"""What a person does to a map, one thing after the other, as gestures of real events."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage

from tests.hands.hands import ALT, CTRL, SHIFT, Gesture, Hands

_WORDS = ("Ask a friend", "Übersicht", "Pay – by card", "مرحبا", "礼物", "Why so late?", "a", "Unpack & keep")


@dataclass(frozen=True)
class Act:
    """One thing that a person does; `weight` says how often beside the others."""

    name: str
    weight: int
    do: Callable[[Hands], Gesture]


def move_a_card(hands: Hands) -> Gesture:
    """Drags a card anywhere."""
    for card in _a_card(hands):
        yield from hands.drag(hands.spot_of(card), hands.anywhere())


def copy_by_dragging(hands: Hands) -> Gesture:
    """Drags a card with Alt: a copy of it lands."""
    for card in _a_card(hands):
        yield from hands.drag(hands.spot_of(card), hands.anywhere(), ALT)


def give_up_a_drag(hands: Hands) -> Gesture:
    """Takes a card along for a while and thinks better of it."""
    for card in _a_card(hands):
        gesture = hands.drag(hands.spot_of(card), hands.anywhere())
        for _ in range(4):
            next(gesture)
            yield
        yield from hands.key(Qt.Key.Key_Escape)
        yield from gesture


def rename_a_card(hands: Hands) -> Gesture:
    """Types another title where it stands."""
    for card in _a_card(hands):
        yield from hands.double_click(hands.spot_of(card))
        yield from hands.type(_words(hands))
        yield from hands.key(Qt.Key.Key_Return)


def begin_a_card(hands: Hands) -> Gesture:
    """A double click beside the cards begins one."""
    yield from hands.double_click(hands.anywhere())
    yield from hands.type(_words(hands))
    yield from hands.key(Qt.Key.Key_Return)
    yield from hands.key(Qt.Key.Key_Escape)


def duplicate(hands: Hands) -> Gesture:
    """Ctrl+D on a card."""
    for card in _a_card(hands):
        yield from hands.click(hands.spot_of(card))
        yield from hands.key(Qt.Key.Key_D, CTRL)


def copy_and_paste(hands: Hands) -> Gesture:
    """A card by way of the clipboard, to another place."""
    for card in _a_card(hands):
        yield from hands.click(hands.spot_of(card))
        yield from hands.key(Qt.Key.Key_C, CTRL)
        yield from hands.click(hands.anywhere())
        yield from hands.key(Qt.Key.Key_V, CTRL)


def paste_a_picture(hands: Hands) -> Gesture:
    """A picture from the clipboard becomes a card."""
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(QColor(*(hands.chance.randrange(256) for _ in range(3))))
    QGuiApplication.clipboard().setImage(image)
    yield from hands.key(Qt.Key.Key_Escape)
    yield from hands.key(Qt.Key.Key_V, CTRL)


def delete(hands: Hands) -> Gesture:
    """Del on a card."""
    for card in _a_card(hands):
        yield from hands.click(hands.spot_of(card))
        yield from hands.key(Qt.Key.Key_Delete)


def go_back_and_forth(hands: Hands) -> Gesture:
    """Several steps back, and some of them again."""
    for _ in range(hands.chance.randint(1, 6)):
        yield from hands.key(Qt.Key.Key_Z, CTRL)
    for _ in range(hands.chance.randint(0, 6)):
        yield from hands.key(Qt.Key.Key_Z, CTRL | SHIFT)


def add_a_step(hands: Hands) -> Gesture:
    """S beside a card."""
    for card in _a_card(hands):
        yield from hands.click(hands.spot_of(card))
        yield from hands.key(Qt.Key.Key_S)
        yield from hands.key(Qt.Key.Key_Escape)


def save(hands: Hands) -> Gesture:
    """Ctrl+S."""
    yield from hands.key(Qt.Key.Key_S, CTRL)


def save_as(hands: Hands) -> Gesture:
    """Ctrl+Shift+S; somebody answers the dialog."""
    yield from hands.key(Qt.Key.Key_S, CTRL | SHIFT)


EDITS: Sequence[Act] = (
    Act("move", 8, move_a_card),
    Act("copy by dragging", 2, copy_by_dragging),
    Act("give up a drag", 1, give_up_a_drag),
    Act("rename", 6, rename_a_card),
    Act("begin a card", 5, begin_a_card),
    Act("duplicate", 2, duplicate),
    Act("copy and paste", 2, copy_and_paste),
    Act("paste a picture", 1, paste_a_picture),
    Act("delete", 4, delete),
    Act("undo and redo", 4, go_back_and_forth),
    Act("add a step", 1, add_a_step),
)
"""What changes a project."""

SAVES: Sequence[Act] = (Act("save", 8, save), Act("save as", 2, save_as))
"""What puts it into a file."""


def _a_card(hands: Hands) -> list[str]:
    """One of the cards that are seen, if there is one."""
    return hands.chance.sample(hands.cards(), 1) if hands.cards() else []


def _words(hands: Hands) -> str:
    return hands.chance.choice(_WORDS)
