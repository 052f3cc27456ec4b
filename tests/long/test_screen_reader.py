"""The whole program as a screen reader hears it, through AT-SPI. Run by hand:

    pytest tests/long/test_screen_reader.py

Needs Xvfb, xdotool, dbus-run-session, at-spi2-core, and Atspi for the system's Python (Debian:
gir1.2-atspi-2.0 and python3-gi). What is missing fails, and says so.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

_HERE = Path(__file__).parent
_ROOT = _HERE.parents[1]
_PYTHON = "/usr/bin/python3"
_KEYS = ("Tab", "Tab", "Escape", "Right", "Right", "Left", "Up", "Right", "Up")


@dataclass(frozen=True)
class Node:
    """Something that a screen reader finds."""

    role: str
    name: str
    description: str
    shown: bool
    focusable: bool
    depth: int = 0


@dataclass(frozen=True)
class Session:
    """What was found in the window, then for each key what told that it has the keyboard."""

    tree: tuple[Node, ...]
    keys: tuple[tuple[str, tuple[Node, ...]], ...]


def missing() -> list[str]:
    """What this machine lacks to hear the program."""
    lacks = [tool for tool in ("Xvfb", "xdotool", "dbus-run-session") if shutil.which(tool) is None]
    lacks += [path for path in (_PYTHON, "/usr/libexec/at-spi-bus-launcher") if not Path(path).exists()]
    bindings = "import gi; gi.require_version('Atspi', '2.0')"
    if not lacks and subprocess.run([_PYTHON, "-c", bindings], check=False).returncode:
        lacks.append("gir1.2-atspi-2.0, python3-gi")
    return lacks


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A screen of its own."""
    if missing():
        pytest.fail(f"Not installed: {', '.join(missing())}")
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1440x900x24"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        yield f":{server.stdout.readline().strip()}"
        server.terminate()


@pytest.fixture(scope="module")
def session(display: str, tmp_path_factory: pytest.TempPathFactory) -> Session:
    """One run of the program with the sample of the shop, listened to."""
    home = tmp_path_factory.mktemp("home")
    shop = Path(shutil.copy(_ROOT / "resources/samples/gift-shop.journey", home))
    folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "STATE", "DATA", "CACHE")}
    always = {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_ACCESSIBILITY": "1", "QT_QPA_PLATFORM": "xcb"}
    environment = {**os.environ, **folders, **always, "DISPLAY": display, "LC_ALL": "C.UTF-8"}
    listener = [_PYTHON, str(_HERE / "listener.py"), ",".join(_KEYS)]
    program = [sys.executable, "-m", "journeymapper", str(shop)]
    done = subprocess.run(
        ["dbus-run-session", "--", *listener, *program],
        env=environment,
        cwd=_ROOT,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    # The registry of AT-SPI says a line of its own.
    first, *others = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    tree = tuple(Node(**each) for each in first["tree"])
    return Session(
        tree, tuple((each["key"], tuple(Node(**node) for node in each["heard"])) for each in others)
    )


def on_map(session: Session) -> list[Node]:
    """What is heard of the map, in order."""
    start = next(number for number, node in enumerate(session.tree) if node.name == "Journey map")
    inside = session.tree[start + 1 :]
    end = next(number for number, node in enumerate(inside) if node.depth <= session.tree[start].depth)
    return list(inside[:end])


def test_the_map_is_heard_as_lanes_phases_stages_and_their_cards(session: Session) -> None:
    said = on_map(session)
    headings = [node.name for node in said if node.role == "heading"]
    assert headings[0] == "Lane Customer actions"
    assert "Phase Before purchase" in headings
    names = [node.name for node in said]
    stage = next(number for number, name in enumerate(names) if name.startswith("Stage Discover"))
    following = next(number for number, name in enumerate(names) if name.startswith("Stage Consider"))
    inside = said[stage + 1 : following]
    assert len(inside) > 5
    assert all(node.role == "list item" and node.name.endswith("in Discover") for node in inside)


def test_findings_are_heard_where_they_are(session: Session) -> None:
    said = on_map(session)
    question = next(node for node in said if node.name.startswith("Touchpoint Ring-size question"))
    assert ": Dead end in Consider" in question.description
    rows = [re.match(r"(\d+)\. Gap in Receive \(High\)\.", node.name) for node in session.tree]
    (number,) = {row[1] for row in rows if row}
    assert any(node.name.startswith(f"High finding {number}, No word for 4 days") for node in said)


def test_whatever_is_worked_with_has_a_name(session: Session) -> None:
    worked_with = ("push button", "check box", "combo box", "text", "slider", "list", "list item", "page tab")
    shown = [node for node in session.tree if node.shown and node.role in worked_with]
    assert len(shown) > 100
    assert [node for node in shown if not node.name] == []


def test_every_step_of_the_keys_is_heard(session: Session) -> None:
    last = [heard[-1] if heard else None for _, heard in session.keys]
    assert None not in last, session.keys
    names = [node.name for node in last if node is not None]
    assert names[_KEYS.index("Escape")] == "Journey map"
    on_cards = names[_KEYS.index("Escape") + 1 :]
    assert on_cards[0].startswith("Action: Scrolls at lunch")
    assert on_cards[1].startswith("Action: Compares two rings")
    assert on_cards[2] == on_cards[0]
    assert on_cards[3].startswith("Stage Discover")
    assert on_cards[4].startswith("Stage Consider")
    assert on_cards[5] == "Phase Before purchase"
