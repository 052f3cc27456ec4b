"""What hands can do on the map besides commands: mouse, wheel and the keys of the canvas."""

from dataclasses import dataclass

from journeymapper.messages import Message, message


@dataclass(frozen=True, slots=True)
class Gesture:
    """How, and what it does."""

    how: Message
    what: Message


MAP = (
    Gesture(message("Wheel, Shift+wheel"), message("Move over the map")),
    Gesture(message("Space and drag, middle drag"), message("Move over the map")),
    Gesture(message("Ctrl+wheel, pinch"), message("Zoom")),
    Gesture(message("Click, Shift+click"), message("Select, select more")),
    Gesture(message("Drag over an empty place"), message("Select what lies within")),
    Gesture(message("Double-click an empty place"), message("Begin a card there")),
    Gesture(message("Double-click a title or name"), message("Write there")),
    Gesture(message("Double-click the curve"), message("Add a feeling")),
    Gesture(message("Alt while dragging"), message("Leave a copy")),
    Gesture(message("Esc while dragging"), message("Put everything back")),
    Gesture(message("Drag the handle at the right of a card"), message("Connect")),
    Gesture(message("Right click, menu key"), message("What can be done here")),
)
KEYS = (
    Gesture(message("Arrow keys"), message("Walk to the next card")),
    Gesture(message("Ctrl+arrow keys"), message("Move what is selected")),
    Gesture(message("Enter"), message("Write on the selected card")),
    Gesture(message("Backspace"), message("Delete")),
    Gesture(message("Esc"), message("Select nothing; leave a field")),
    Gesture(message("F10"), message("Open the menu")),
)
