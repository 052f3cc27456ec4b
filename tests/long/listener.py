"""What a screen reader is told of a program, through AT-SPI. Run by the system's Python in a D-Bus session.

    python3 listener.py KEYS COMMAND …

starts a command and prints JSON texts, one a line: first `{"tree": […]}`, all that stands in its window,
each as `{"depth", "role", "name", "description", "shown", "focusable"}`; then, for each of the `KEYS` (as
xdotool calls them, with commas between), `{"key", "heard": […]}`: what told that it has the keyboard.
"""

import json
import subprocess
import sys
import time
from collections.abc import Iterator

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 (the version must be said before)

_START_SECONDS = 60
_CHECKED_SECONDS = 4
"""Until the findings of the map have been shown."""
_REST_SECONDS = 0.7
_FOCUSED = "object:state-changed:focused"


def main(keys: list[str], command: list[str]) -> None:
    """Listen from the start of a program to its end."""
    Atspi.init()
    program = subprocess.Popen(command)
    try:
        window = _window_of(program.pid)
        _rest(_CHECKED_SECONDS)
        _tell({"tree": [{"depth": depth, **_facts(node)} for depth, node in _walk(window, 0)]})
        heard: list[Atspi.Accessible] = []

        def hear(event: Atspi.Event) -> None:
            if event.detail1:  # else it has lost the keyboard
                heard.append(event.source)

        listener = Atspi.EventListener.new(hear)
        listener.register(_FOCUSED)
        # Without a window manager a window has no keyboard until somebody clicks into it.
        subprocess.run(["xdotool", "mousemove", "720", "20", "click", "1"], check=True)
        _rest(_REST_SECONDS)
        for key in keys:
            heard.clear()
            subprocess.run(["xdotool", "key", key], check=True)
            _rest(_REST_SECONDS)
            _tell({"key": key, "heard": [_facts(source) for source in heard]})
    finally:
        program.kill()
        program.wait()


def _window_of(pid: int) -> Atspi.Accessible:
    last = time.monotonic() + _START_SECONDS
    while time.monotonic() < last:
        desktop = Atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(number)
            if application and application.get_process_id() == pid and application.get_child_count():
                return application.get_child_at_index(0)
        _rest(_REST_SECONDS)
    sys.exit("The program never came to the accessibility bus.")


def _walk(node: Atspi.Accessible, depth: int) -> Iterator[tuple[int, Atspi.Accessible]]:
    yield depth, node
    for number in range(node.get_child_count()):
        child = node.get_child_at_index(number)
        if child is not None:
            yield from _walk(child, depth + 1)


def _facts(node: Atspi.Accessible) -> dict[str, object]:
    states = node.get_state_set()
    return {
        "role": node.get_role_name(),
        "name": node.get_name() or "",
        "description": node.get_description() or "",
        "shown": states.contains(Atspi.StateType.SHOWING),
        "focusable": states.contains(Atspi.StateType.FOCUSABLE),
    }


def _rest(seconds: float) -> None:
    loop = GLib.MainLoop()
    GLib.timeout_add(round(seconds * 1000), loop.quit)
    loop.run()


def _tell(facts: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(facts) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1].split(","), sys.argv[2:])
