"""Every message of the program, read from the source: what a catalogue has to hold."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "journeymapper"
_TEXTS = {"message": 1, "term": 1, "plural": 2, "forms": 2}
"""Who takes a text for people → how many of its arguments are one."""


@dataclass(frozen=True, slots=True)
class Said:
    """A message as it stands in the source, and the files where."""

    id: str
    many: str | None
    files: tuple[str, ...]


def messages_of_program() -> dict[str, Said]:
    """Every message by its English singular, in the order of the files."""
    found: dict[str, Said] = {}
    for file in sorted(PACKAGE.rglob("*.py")):
        name = file.relative_to(PACKAGE.parent).as_posix()
        for texts in _literals(ast.parse(file.read_text("utf-8"))):
            many = texts[1] if len(texts) > 1 else None
            before = found.get(texts[0], Said(texts[0], many, ()))
            files = tuple(dict.fromkeys((*before.files, name)))
            found[texts[0]] = Said(texts[0], before.many or many, files)
    return found


def unmarked() -> list[str]:
    """Places that take a text which is no literal, in files that mark none for translators either."""
    found: list[str] = []
    for file in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(file.read_text("utf-8"))
        calls = [call for call in ast.walk(tree) if isinstance(call, ast.Call)]
        marks = {"term", "forms"} & {_name(call) for call in calls} or "SEVERITY_WORDS" in ast.dump(tree)
        for call in calls:
            if _name(call) in ("message", "plural") and not _is_literal(call) and not marks:
                found.append(f"{file.relative_to(PACKAGE)}:{call.lineno}")
    return found


def _literals(tree: ast.AST) -> Iterator[tuple[str, ...]]:
    for call in ast.walk(tree):
        if isinstance(call, ast.Call):
            texts = call.args[: _TEXTS.get(_name(call), 0)]
            words = [each.value for each in texts if isinstance(each, ast.Constant)]
            if words and words[0] and len(words) == len(texts):
                yield tuple(str(word) for word in words)


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _is_literal(call: ast.Call) -> bool:
    first = call.args[0]
    # What an object holds was found where it was made.
    return isinstance(first, ast.Constant | ast.Attribute)
