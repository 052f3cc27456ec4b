"""Keys on a feeling of the curve: up and down raise and lower it, left and right go along, Enter edits."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from journeymapper.canvas.context import Context
from journeymapper.model.cards import Feeling

_LEVELS = {Qt.Key.Key_Up: "feeling-raise", Qt.Key.Key_Down: "feeling-lower"}
_ALONG = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
_EDIT = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


def press_feeling_key(context: Context, event: QKeyEvent) -> bool:
    """Do what a key means while one feeling is selected; False where it means nothing to it."""
    feeling = _only_feeling(context)
    if feeling is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return False
    key = Qt.Key(event.key())
    if key in _LEVELS:
        context.run(_LEVELS[key])
    elif key in _ALONG:
        beside = _beside(context, feeling, _ALONG[key] * (-1 if context.scene.pen.turned else 1))
        if beside is not None:
            context.session.select([beside])
    elif key in _EDIT:
        context.open_sheet("level", feeling)
    else:
        return False
    return True


def _only_feeling(context: Context) -> str | None:
    chosen = context.session.selection
    feelings = context.project.many(Feeling, chosen)
    return feelings[0].id if len(chosen) == 1 and feelings else None


def _beside(context: Context, feeling: str, by: int) -> str | None:
    """The feeling before or after one on its curve."""
    for curve in context.layout.curves:
        along = [spot.feeling for spot in sorted(curve.spots, key=lambda spot: spot.x)]
        if feeling in along:
            place = along.index(feeling) + by
            return along[place] if 0 <= place < len(along) else None
    return None
