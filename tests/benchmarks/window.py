"""The whole window: opening a file in it, edits with every panel listening, and its memory."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

from PySide6.QtWidgets import QApplication

from journeymapper.app import Program, ProjectWindow
from journeymapper.messages import message
from journeymapper.model import edits
from journeymapper.model.cards import Touchpoint
from journeymapper.storage.safe import safe_in
from journeymapper.storage.stamps import Stamps
from journeymapper.ui import fonts
from journeymapper.ui.settings import Settings
from tests.benchmarks.figures import Aim, Row, Times, row
from tests.benchmarks.frames import longest_turn, painted, rest, shown


def measure(file: Path, size: str) -> Iterator[Row]:
    """Opens a map in a window that shows its start panel, edits it and looks at the memory."""
    fonts.load_fonts()
    app = cast("QApplication", QApplication.instance())
    with TemporaryDirectory() as folder:
        home = Path(folder)
        program = Program(app, Settings(home / "settings.ini"), Stamps(home), safe_in(home)).start()
        program.window.resize(1600, 900)
        shown(program.window)
        empty = _memory()
        aim = {"1000": Aim(200), "5000": Aim(600)}.get(size)
        yield row("window: open to first paint", size, Times().of(lambda: _open(program, file)), aim=aim)
        yield from _edits(program, size)
        yield from _checked(program, size)
        rest(7)
        most = Aim(300) if size == "5000" else None
        held = _memory()
        yield row("window: memory (MB), empty", size, Times([empty], [empty]))
        yield row("window: memory (MB), this map", size, Times([held], [held]), Times([empty], [empty]), most)
        program.close()


def _open(program: ProjectWindow, file: Path) -> None:
    assert program.documents.open(file), "the file can be opened"
    painted(program.window)


def _edits(program: ProjectWindow, size: str) -> Iterator[Row]:
    card = _middle_card(program)
    selected, moved, undone = Times(), Times(), Times()
    program.view.show_card(card)
    painted(program.window)
    for _ in range(6):
        rest(0.3)
        with selected.once():
            program.session.select([card])
            painted(program.window)
        with moved.once():
            program.store.commit(edits.move_by(program.store.project, [card], 1), message("Move"))
            painted(program.window)
        with undone.once():
            program.store.undo()
            painted(program.window)
        program.session.select([])
    yield row("window: select a card, repainted", size, selected)
    yield row("window: commit a move, repainted", size, moved)
    yield row("window: undo it, repainted", size, undone)


def _checked(program: ProjectWindow, size: str) -> Iterator[Row]:
    """How long the window is held up at most while an edit is checked and what was found is shown.

    The generated maps have a finding for every third card: hardly a map of people has as many.
    """
    while not program.desk.reading.checked:
        rest(0.2)
    found = f"window: held up as {len(program.desk.reading.findings)} findings come"
    card, longest, first = _middle_card(program), Times(), Times()
    for ending in ("lost", "", "won", ""):
        program.store.commit(edits.set_fields(program.store.project, card, ending=ending), message("Change"))
        painted(program.window)
        _add_longest(longest)
    yield row("window: held up as a finding comes", size, longest, aim={"5000": Aim(16.7)}.get(size))
    program.desk.show_checked((), program.desk.checked)
    rest(1)
    program.checking.check_now()
    _add_longest(first)
    yield row(found, size, first)


def _middle_card(program: ProjectWindow) -> str:
    project = program.store.project
    cards = [id_ for id_ in program.context.layout.cards if isinstance(project.records[id_], Touchpoint)]
    return cards[len(cards) // 2]


def _add_longest(times: Times) -> None:
    wall, cpu = longest_turn(2)
    times.wall.append(wall)
    times.cpu.append(cpu)


def _memory() -> float:
    """Resident memory of this process in MB."""
    status = Path("/proc/self/status").read_text().splitlines()
    line = next(line for line in status if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024
