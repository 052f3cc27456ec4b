"""What keys do to a text: letters, caret, selection, clipboard."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from journeymapper.canvas.caret import SetText
from journeymapper.canvas.text_field import TextField

_Key = QKeySequence.StandardKey
_MOVES = {
    _Key.MoveToPreviousChar: (-1, False, False),
    _Key.MoveToNextChar: (1, False, False),
    _Key.MoveToPreviousWord: (-1, False, True),
    _Key.MoveToNextWord: (1, False, True),
    _Key.SelectPreviousChar: (-1, True, False),
    _Key.SelectNextChar: (1, True, False),
    _Key.SelectPreviousWord: (-1, True, True),
    _Key.SelectNextWord: (1, True, True),
}
"""Step, whether the selection grows, whether by words."""
_LINES = {
    _Key.MoveToPreviousLine: (-1, False),
    _Key.MoveToNextLine: (1, False),
    _Key.SelectPreviousLine: (-1, True),
    _Key.SelectNextLine: (1, True),
}
_DELETIONS = {
    _Key.Delete: (1, False),
    _Key.DeleteStartOfWord: (-1, True),
    _Key.DeleteEndOfWord: (1, True),
}


def press_text_key(event: QKeyEvent, field: TextField, lines: SetText) -> TextField | None:
    """The field after a key; None for one that means nothing to a text."""
    return (
        _moved(event, field, lines)
        or _moved_by_line(event, field, lines)
        or _deleted(event, field)
        or _clipped(event, field)
        or _typed(event, field)
    )


def means_text(event: QKeyEvent) -> bool:
    """Whether a text editor wants a key that the window may have a shortcut for."""
    keys = (*_MOVES, *_LINES, *_DELETIONS, _Key.Copy, _Key.Cut, _Key.Paste, _Key.SelectAll)
    return any(event.matches(key) for key in keys) or (_writes(event) and event.text().isprintable())


def types_text(event: QKeyEvent) -> bool:
    """Whether a key writes something by itself: no shortcut, no command."""
    chords = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return not event.modifiers() & chords and bool(event.text().strip()) and event.text().isprintable()


def _moved(event: QKeyEvent, field: TextField, lines: SetText) -> TextField | None:
    from_right = lines.lines[lines.line_of(field.caret)].rtl
    for key, (step, keep, word) in _MOVES.items():
        if event.matches(key):
            return field.moved(-step if from_right else step, keep=keep, word=word)
    if event.matches(_Key.SelectAll):
        return field.all_chosen()
    return None


def _moved_by_line(event: QKeyEvent, field: TextField, lines: SetText) -> TextField | None:
    number, x = lines.place(field.caret)
    for key, (step, keep) in _LINES.items():
        if event.matches(key):
            if not 0 <= number + step < len(lines.lines):
                return field.at(0 if step < 0 else len(field.text), keep=keep)
            return field.at(lines.nearest(number + step, x), keep=keep)
    start = lines.starts[number]
    end = lines.end(number)
    for key, caret, keep in (
        (_Key.MoveToStartOfLine, start, False),
        (_Key.MoveToEndOfLine, end, False),
        (_Key.SelectStartOfLine, start, True),
        (_Key.SelectEndOfLine, end, True),
    ):
        if event.matches(key):
            return field.at(caret, keep=keep)
    return None


def _deleted(event: QKeyEvent, field: TextField) -> TextField | None:
    # Qt counts the plain key among its standard ones on macOS only.
    if event.key() == Qt.Key.Key_Backspace and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return field.deleted(-1)
    for key, (step, word) in _DELETIONS.items():
        if event.matches(key):
            return field.deleted(step, word=word)
    return None


def _clipped(event: QKeyEvent, field: TextField) -> TextField | None:
    clipboard = QGuiApplication.clipboard()
    if event.matches(_Key.Copy) or event.matches(_Key.Cut):
        if field.chosen:
            clipboard.setText(field.chosen)
        return field if event.matches(_Key.Copy) else field.typed("")
    return field.typed(clipboard.text()) if event.matches(_Key.Paste) else None


def _typed(event: QKeyEvent, field: TextField) -> TextField | None:
    words = event.text()
    if words in ("\r", "\n"):
        return field.typed("\n") if field.multiline else None
    return field.typed(words) if _writes(event) and words.isprintable() else None


def _writes(event: QKeyEvent) -> bool:
    # Some systems send the letter along with Ctrl; with Alt as well it is AltGr, which writes.
    chord = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    return bool(event.text()) and chord != Qt.KeyboardModifier.ControlModifier
