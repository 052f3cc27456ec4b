"""Every message of the program, read from the source: what a catalogue has to hold."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
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


@dataclass(frozen=True, slots=True)
class _Source:
    """What a file of the program says."""

    name: str
    calls: tuple[ast.Call, ...]
    marks: bool
    """Whether it marks words for translators that stand in a table."""


@cache
def _sources() -> tuple[_Source, ...]:
    """Every file, read once: there are hundreds."""
    return tuple(_source_of(file) for file in sorted(PACKAGE.rglob("*.py")))


def _source_of(file: Path) -> _Source:
    nodes = [*ast.walk(ast.parse(file.read_text("utf-8")))]
    calls = tuple(node for node in nodes if isinstance(node, ast.Call))
    names = {node.id for node in nodes if isinstance(node, ast.Name)}
    marks = bool({"term", "forms"} & {_name(call) for call in calls}) or "SEVERITY_WORDS" in names
    return _Source(file.relative_to(PACKAGE.parent).as_posix(), calls, marks)


def messages_of_program() -> dict[str, Said]:
    """Every message by its English singular, in the order of the files."""
    found: dict[str, Said] = {}
    for source in _sources():
        for texts in _literals(source.calls):
            many = texts[1] if len(texts) > 1 else None
            before = found.get(texts[0], Said(texts[0], many, ()))
            files = tuple(dict.fromkeys((*before.files, source.name)))
            found[texts[0]] = Said(texts[0], before.many or many, files)
    return found


def unmarked() -> list[str]:
    """Places that take a text which is no literal, in files that mark none for translators either."""
    return [
        f"{source.name}:{call.lineno}"
        for source in _sources()
        for call in source.calls
        if _name(call) in ("message", "plural") and not _is_literal(call) and not source.marks
    ]


def _literals(calls: Iterable[ast.Call]) -> Iterator[tuple[str, ...]]:
    for call in calls:
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
