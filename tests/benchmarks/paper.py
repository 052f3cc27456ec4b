"""Maps on paper and as pictures, in a warm process and as whole commands, beside QPdfWriter."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from journeymapper.canvas.picture_file import to_png
from journeymapper.drawing.poster import draw_poster
from journeymapper.drawing.themes import Theme
from journeymapper.editor.matters import matter_for
from journeymapper.editor.reading import gather
from journeymapper.editor.session import Session
from journeymapper.export.modes import prepare
from journeymapper.export.order import PrintOrder
from journeymapper.export.pixels import USUAL, dots_for
from journeymapper.export.preflight.looking import preflight
from journeymapper.export.printing import print_pdf
from journeymapper.export.svg import RealText, draw_svg
from journeymapper.export.whole import draw_whole
from journeymapper.model.matter import Matter
from journeymapper.storage import files
from journeymapper.ui import fonts
from tests.benchmarks.figures import Aim, Row, Times, row
from tests.benchmarks.processes import run_python
from tests.benchmarks.qt_paper import printed_by_qt

_AS_OF = date(2026, 11, 21)
_DAY = ("--as-of", _AS_OF.isoformat())
_OWN_SIZE = PrintOrder(page="fit")
_LARGEST = "10000"
"""Of this size only memory is measured, with one command: everything else would take many minutes."""
_OTHERS = {
    "poster, A0": PrintOrder(page="A0"),
    "tiles, handout": PrintOrder("tiles"),
    "tiles, assemble": PrintOrder("tiles", layout="assemble"),
    "slides": PrintOrder("slides"),
    "report": PrintOrder("report"),
}
_PEAK = """
import sys
from pathlib import Path
from journeymapper.cli import main
if sys.argv[1] == "export":
    main(sys.argv[1:])
else:
    from journeymapper.storage import files
    files.read(Path(sys.argv[2]))
status = Path("/proc/self/status").read_text().splitlines()
print(next(line for line in status if line.startswith("VmHWM")).split()[1])
"""
"""Does a command, or only reads its file, and says the most memory that it held, in KB.

`ru_maxrss` would count what the benchmark itself held when it began the process.
"""


def measure(file: Path, size: str) -> Iterator[Row]:
    """Posters as they are asked for most, all other ways on paper, pictures, whole commands, memory."""
    if size != _LARGEST:
        fonts.load_fonts()
        project = files.read(file).project
        session = Session()
        session.prune(project)
        times = 1 if size == "5000" else 3
        yield from _posters(Matter(project, session.map, gather(project, session.map), _AS_OF), size, times)
        yield from _others(matter_for(project, session.map, _AS_OF), size)
        yield from _commands(file, size)
    yield from _memory(file, size)


def _posters(matter: Matter, size: str, times: int) -> Iterator[Row]:
    """The first poster of a process and the next ones; with the part that draws it, and how large it is."""

    def draw() -> object:
        return draw_poster(matter.project, matter.map, matter.reading, _AS_OF)

    def export() -> bytes:
        return print_pdf(matter, _OWN_SIZE).data

    drawing = draw_poster(matter.project, matter.map, matter.reading, _AS_OF)
    floor = Times().of(lambda: printed_by_qt(matter.project, drawing), times)
    yield row("poster, first", size, Times().of(export), floor)
    aim = {"1000": Aim(250), "5000": Aim(1000)}.get(size)
    yield row("poster, warm", size, Times().of(export, max(2, times)), floor, aim)
    yield row("· its drawing", size, Times().of(draw, times))
    ours, theirs = len(export()) / 1024, printed_by_qt(matter.project, drawing) / 1024
    yield row("· its size (KB)", size, _once(ours), _once(theirs), Aim(0.5, "ratio"))


def _others(matter: Matter, size: str) -> Iterator[Row]:
    """Every other way, once: with all findings, which reports and slides are about."""
    for name, order in _OTHERS.items():
        yield row(name, size, Times().of(partial(print_pdf, matter, order)))
    pages = prepare(matter, _OWN_SIZE)
    yield row("preflight of a poster", size, Times().of(lambda: preflight(matter, _OWN_SIZE, pages)))
    ways: dict[str, Callable[[Matter], object]] = {"SVG": _svg, "PNG, 192 dots an inch": _png}
    for name, made in ways.items():
        yield row(name, size, Times().of(partial(made, matter)))


def _svg(matter: Matter) -> str:
    whole = draw_whole(matter, "poster", _OWN_SIZE)
    return draw_svg(whole.drawing, Theme.load(whole.theme), whole.embedded(), texts=RealText())


def _png(matter: Matter) -> bytes:
    whole = draw_whole(matter, "poster", _OWN_SIZE)
    dots = dots_for(whole.size, USUAL)
    return to_png(whole.drawing, Theme.load(whole.theme), whole.fitted.scale / 72 * dots, dots, whole.assets)


def _commands(file: Path, size: str) -> Iterator[Row]:
    """As people type them, with the start of Python, the check of the map, and the end."""
    fit, sheet = Times(), Times()
    with TemporaryDirectory() as folder:
        to = _export(file, folder)
        for _ in range(2 if size == "5000" else 4):
            run_python(("-m", "journeymapper", *to, "--page", "fit"), fit, folder)
            run_python(("-m", "journeymapper", *to), sheet, folder)
    # The first run of each compiles what later ones find compiled, as installing does.
    aim = Aim(900) if size == "1000" else None
    yield row("command: poster of its own size", size, _after_first(fit), aim=aim)
    yield row("command: poster on a sheet", size, _after_first(sheet))


def _memory(file: Path, size: str) -> Iterator[Row]:
    """The most that a command holds, beside what reading its file alone takes."""
    once = Times()
    with TemporaryDirectory() as folder:
        held = int(run_python(("-c", _PEAK, *_export(file, folder), "--page", "fit"), once, folder)) / 1024
        read = int(run_python(("-c", _PEAK, "read", str(file)), Times(), folder)) / 1024
    yield row("command: memory is watched", size, once)
    yield row("· its peak (MB)", size, _once(held), _once(read))


def _export(file: Path, folder: str) -> tuple[str, ...]:
    return ("export", str(file), "-o", str(Path(folder) / "out.pdf"), *_DAY)


def _after_first(times: Times) -> Times:
    return Times(times.wall[1:], times.cpu[1:])


def _once(value: float) -> Times:
    """A figure that is no time."""
    return Times([value], [value])
