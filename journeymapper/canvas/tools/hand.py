"""The hand: which state of a gesture the mouse and the keys go to."""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from journeymapper.canvas.context import Context
from journeymapper.canvas.tools.base import Pane, Pointer, State
from journeymapper.canvas.tools.idle import Idle
from journeymapper.canvas.tools.panning import HandIdle
from journeymapper.editor.store import Committed


class Hand:
    """Runs the states of gestures. Only one gesture is on at a time; between gestures the hand is idle."""

    def __init__(self, context: Context, pane: Pane, on_turn: Callable[[], None]) -> None:
        self._context = context
        self._pane = pane
        self._on_turn = on_turn
        self._rest: State = Idle(context, pane)
        self._state: State = self._rest
        self._acting = False
        context.on_foreign_commit(self._interrupt)
        context.on_other_map(self.leave)

    @property
    def cursor(self) -> Qt.CursorShape:
        """The cursor of the present state."""
        return self._state.cursor

    @property
    def state(self) -> State:
        """The present state."""
        return self._state

    @property
    def busy(self) -> bool:
        """Whether a gesture is on."""
        return self._state is not self._rest

    def take(self, tool: str) -> None:
        """Take a tool: `select` or `hand`. A gesture that is on is put back."""
        self.cancel()
        self._rest = (
            HandIdle(self._context, self._pane) if tool == "hand" else Idle(self._context, self._pane)
        )
        self._turn(self._rest)

    def begin(self, state: State) -> None:
        """Begin a gesture that comes from elsewhere, as from the library. One that is on is put back."""
        self.cancel()
        try:
            self._turn(state)
        except Exception:
            self._fail()
            raise

    def press(self, pointer: Pointer) -> None:
        """A button goes down. One that closes an editor means what it would have meant without."""
        was_busy = self.busy
        self._act(lambda: self._state.press(pointer))
        if was_busy and not self.busy:
            self._act(lambda: self._state.press(pointer))

    def move(self, pointer: Pointer) -> None:
        """The mouse moves."""
        self._act(lambda: self._state.move(pointer))

    def release(self, pointer: Pointer) -> None:
        """A button goes up."""
        if self._state.held in (None, pointer.button):
            self._act(lambda: self._state.release(pointer))

    def double_click(self, pointer: Pointer) -> None:
        """A second press soon after the first."""
        self._act(lambda: self._state.double_click(pointer))

    def key(self, event: QKeyEvent) -> None:
        """A key goes down. Escape puts back a gesture that is on."""
        if event.key() == Qt.Key.Key_Escape and self.busy:
            self.cancel()
            event.accept()
            return
        self._act(lambda: self._state.key(event))

    def cancel(self) -> None:
        """Put back a gesture that is on."""
        if self.busy:
            state = self._state
            self._act(state.cancel)

    def leave(self) -> None:
        """The window lost the keyboard, or turns to another map."""
        if self.busy:
            self._act(self._state.leave)

    def _interrupt(self, committed: Committed) -> None:
        if self.busy and not self._acting:
            self._act(lambda: self._state.interrupted(committed))

    def _act(self, answer: Callable[[], State | None]) -> None:
        self._acting = True
        try:
            self._turn(answer())
        except Exception:
            self._fail()
            raise
        finally:
            self._acting = False

    def _fail(self) -> None:
        """What goes wrong ends the gesture: nothing is left that follows the mouse."""
        failed = self._state
        self._turn(self._rest)
        if failed is not self._rest:
            with suppress(Exception):  # it may have failed half begun; the first failure is the one to tell
                failed.cancel()

    def _turn(self, following: State | None) -> None:
        following = following or self._rest
        if following is not self._state:
            self._state = following
            following.enter()
            self._on_turn()
