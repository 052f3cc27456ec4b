"""The import law: which room may enter which. To loosen a line takes a reason beside it."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "journeymapper"

PURE = {
    "messages": set[str](),
    "resources": set[str](),
    "translations": {"messages", "resources"},
    "model": {"messages"},
    "typeset": {"resources"},
    "storage": {"model", "messages", "resources"},
    "exchange": {"model", "messages"},
    "checks": {"model", "messages"},
    "analysis": {"model", "messages"},
    "diagnosis": {"model", "storage", "typeset", "messages", "resources"},
    # What goes wrong in a process beside the window is written down there.
    "editor": {"model", "storage", "checks", "analysis", "diagnosis", "messages", "resources"},
    "layout": {"model", "typeset", "messages"},  # whether a duration fits beside a name depends on its words
    "drawing": {"model", "typeset", "layout", "resources", "messages"},
    # A web page has a style and a script, which are files.
    "export": {"model", "typeset", "layout", "drawing", "messages", "resources"},
}
ALLOWED = {
    **PURE,
    "canvas": {
        "messages",
        "resources",
        "model",
        "typeset",
        "storage",
        "checks",
        "analysis",
        "diagnosis",
        "editor",
        "layout",
        "drawing",
    },
    "ui": {*PURE, "canvas"},
    "app": {*PURE, "canvas", "ui"},
    "starting": {"storage"},
    # The command line hands over to `app` for the window, inside the function that opens it.
    # The pen of the canvas paints PNG, in the function that exports it.
    "cli": {*PURE, "starting", "app", "canvas"},
    "__main__": {"cli"},
}
THIRD_PARTY = {
    "pydantic": {"model", "storage"},
    "pydantic_core": {"storage"},
    "uharfbuzz": {"typeset", "export"},  # the PDF's fonts are subset by the library that shaped them
    "fontTools": {"typeset", "export"},
    "bidi": {"typeset"},
    "networkx": {"checks", "analysis"},
    "reportlab": {"export"},
    "pikepdf": {"export", "storage"},  # a PDF can carry a project, which opens again; it must be read safely
    "pptx": {"export"},
    "PIL": {"storage", "export"},
    "platformdirs": {"storage"},
    "filelock": {"storage"},
    "xlsxwriter": {"exchange"},
    "PySide6": {"canvas", "ui", "app", "starting"},  # `starting` takes out its import hook
    "shiboken6": {"canvas", "ui", "app"},
}
QT_MODULES = {"QtCore", "QtGui", "QtWidgets", "QtSvg", "QtPrintSupport", "QtTest", "QtDBus"}
HEAVY = {"networkx", "pptx", "reportlab", "pikepdf", "PIL", "fontTools", "xlsxwriter", "PySide6"}


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports_of(path: Path) -> Iterator[tuple[str, int]]:
    """Every imported module by its full name, with its line."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: relative imports hide the room"
            module = node.module or ""
            yield module, node.lineno
            if module in ("journeymapper", "PySide6"):
                yield from ((f"{module}.{alias.name}", node.lineno) for alias in node.names)


FILES = sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_room_enters_only_the_rooms_it_may(path: Path) -> None:
    room = room_of(path)
    for module, line in imports_of(path):
        parts = module.split(".")
        where = f"{path.name}:{line} imports {module}"
        if parts[0] == "journeymapper":
            if len(parts) > 1 and parts[1] not in (room, "__version__"):
                assert parts[1] in ALLOWED[room], where
        elif parts[0] not in sys.stdlib_module_names:
            assert room in THIRD_PARTY[parts[0]], where
        if parts[0] == "PySide6" and len(parts) > 1:
            assert parts[1] in QT_MODULES, f"{where}: Essentials ships a stub of it, but not the module"


def calls_of(path: Path) -> Iterator[str]:
    """The name of every method that is called."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node.func.attr


def test_no_record_is_made_without_validation() -> None:
    unchecked = {"model_copy", "model_construct"}
    assert [path.name for path in FILES if unchecked & {*calls_of(path)}] == []


def test_no_file_is_longer_than_five_hundred_lines() -> None:
    root = PACKAGE.parent
    long = {
        str(path.relative_to(root))
        for folder in (PACKAGE, root / "tests")
        for path in folder.rglob("*.py")
        if len(path.read_text(encoding="utf-8").splitlines()) > 500
    }
    assert long == set()


def loaded_by(statement: str) -> set[str]:
    """The top-level modules that a fresh interpreter has after a statement."""
    code = f"import sys\n{statement}\nprint(*sorted({{name.split('.')[0] for name in sys.modules}}))"
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=PACKAGE.parent
    )
    return set(run.stdout.split())


def test_the_command_line_imports_nothing_heavy() -> None:
    assert loaded_by("import journeymapper.cli") & {*HEAVY, "pydantic", "uharfbuzz"} == set()


def test_the_window_imports_nothing_that_only_checks_and_paper_need() -> None:
    assert loaded_by("import journeymapper.app") & (HEAVY - {"PySide6"}) == set()


@pytest.mark.parametrize("room", [room for room in PURE if room != "export"])
def test_a_pure_room_imports_nothing_heavy_before_it_works(room: str) -> None:
    assert loaded_by(f"import journeymapper.{room}") & HEAVY == set()
