"""The language of journey diagrams: from lines to sections and tasks, and back.

After Mermaid's own grammar (`journey.jison` and `journeyDb.js`): a statement ends at a line end, at `;` or at
`#`. After the first colon of a task the rest is split at colons: the first piece is the score, the second a
comma list of actors. `#35;` and `#quot;` stand for a letter that would otherwise mean something.
"""

import html
import re
import unicodedata
from dataclasses import dataclass, field

from journeymapper.exchange.mermaid.source import Source

_ENTITY = re.compile(r"#(\w{1,31});")
_KEYWORD = re.compile(r"(journey|title|section|accTitle|accDescr)\b|%", re.I)
_BREAK = re.compile(r"<br\s*/?>", re.I)
_NUMBER = re.compile(r"[+-]?\d{1,15}(\.\d{0,15})?")
_STATEMENT = re.compile(r"\s*(title|section)\s(.*)|\s*(accTitle|accDescr)\s*:(.*)", re.I | re.S)
MOST_TASKS = 5_000
"""Of these and of sections no more are read: a map beyond can hardly be worked with."""


@dataclass(frozen=True, slots=True)
class Task:
    """A line of a journey."""

    name: str
    score: float | None = None
    """As written; None where it is no number."""
    actors: tuple[str, ...] = ()
    words: str = ""
    """What a line with the actor first says of the feeling, as in `User: Visit page: 5: Happy`."""


@dataclass(slots=True)
class Section:
    """Tasks under one heading."""

    name: str
    tasks: list[Task] = field(default_factory=list)


@dataclass(slots=True)
class Diagram:
    """A journey diagram, and which of its lines were not written as the grammar wants."""

    title: str = ""
    spoken_title: str = ""
    """accTitle: the title for those who do not see the diagram."""
    spoken_description: str = ""
    """accDescr"""
    sections: list[Section] = field(default_factory=list)
    actor_first: list[int] = field(default_factory=list)
    unscored: list[int] = field(default_factory=list)
    overlong: list[int] = field(default_factory=list)
    """Lines with more pieces than score and actors."""
    task_count: int = field(default=0, compare=False)
    is_cut: bool = field(default=False, compare=False)
    """Whether there are more tasks or sections than `MOST_TASKS`, which were not read."""


def parsed(source: Source) -> Diagram:
    """The diagram of a source, as far as it can be understood."""
    diagram = Diagram(title=clean(source.title))
    lines = iter(enumerate(source.lines, start=source.first_line))
    for number, line in lines:
        spoken = re.match(r"\s*accDescr\s*\{(.*)", line, re.I)
        if spoken:
            told = [spoken.group(1)]
            while "}" not in told[-1]:
                _, more = next(lines, (0, "}"))
                told.append(more)
            diagram.spoken_description = clean(_protected(" ".join(told).partition("}")[0]))
            continue
        for statement in _protected(line).partition("#")[0].split(";"):
            if diagram.is_cut:
                return diagram
            if statement.strip() and not statement.lstrip().startswith("%"):
                _read(diagram, statement, number)
    return diagram


def _read(diagram: Diagram, statement: str, number: int) -> None:
    """Take in one statement of a line."""
    known = _STATEMENT.match(statement)
    if known is None:
        diagram.is_cut = diagram.task_count == MOST_TASKS
        if not diagram.is_cut:
            if not diagram.sections:
                diagram.sections.append(Section(""))
            diagram.sections[-1].tasks.append(_task(diagram, statement, number))
            diagram.task_count += 1
        return
    word, value = (known.group(1) or known.group(3)).lower(), clean(known.group(2) or known.group(4) or "")
    match word:
        case "title":
            diagram.title = value
        case "section":
            diagram.is_cut = len(diagram.sections) == MOST_TASKS
            if not diagram.is_cut:
                diagram.sections.append(Section(value))
        case "acctitle":
            diagram.spoken_title = value
        case _:
            diagram.spoken_description = value


def _task(diagram: Diagram, statement: str, number: int) -> Task:
    """A task. Where the score comes third, the actor was written first."""
    name, *pieces = statement.split(":")
    scores = [_score(piece) for piece in pieces]
    if len(pieces) > 1 and scores[0] is None and scores[1] is not None:
        diagram.actor_first.append(number)
        return Task(clean(pieces[0]), scores[1], _actors(name), clean(":".join(pieces[2:])))
    if not scores or scores[0] is None:
        diagram.unscored.append(number)
    if len(pieces) > 2:
        diagram.overlong.append(number)
    return Task(clean(name), scores[0] if scores else None, _actors(pieces[1] if len(pieces) > 1 else ""))


def _score(piece: str) -> float | None:
    written = clean(piece).replace("−", "-")
    return float(written) if _NUMBER.fullmatch(written) else None


def _actors(piece: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(actor for name in piece.split(",") if (actor := clean(name))))


_STAND_INS = 0xFDD0
"""Code points that Unicode keeps free for uses like this one; no text has them."""
_PROTECTED = {sign: chr(_STAND_INS + number) for number, sign in enumerate("#;:,%")}
_READ = "\ufddf"
"""Stands before what an entity was read as, so that no word of the language is seen there."""
_RESTORED = {ord(stand_in): sign for sign, stand_in in _PROTECTED.items()}


def _protected(line: str) -> str:
    """A line with its entities read; signs that have a meaning are replaced until it is taken apart."""

    def read(match: re.Match[str]) -> str:
        inner = match.group(1)
        sign = html.unescape(f"&#{inner};" if inner.isdecimal() else f"&{inner};")
        if sign.startswith("&") and len(sign) > 1:
            return match.group()
        return _READ + "".join(_PROTECTED.get(each, each) for each in sign)

    return _ENTITY.sub(read, _BREAK.sub(" ", line))


def clean(text: str) -> str:
    """A text on one line, without control characters and spaces that nobody sees."""
    signs = text.replace(_READ, "").translate(_RESTORED)
    kept = (" " if sign.isspace() else sign for sign in signs if sign.isspace() or _is_shown(sign))
    return " ".join("".join(kept).split())


def _is_shown(sign: str) -> bool:
    return unicodedata.category(sign) not in ("Cc", "Cs")


def written(diagram: Diagram) -> str:
    """The text of a diagram, in the form that Mermaid reads; ends in a line end.

    >>> print(written(Diagram("My day", sections=[Section("Work", [Task("Make tea", 5, ("Me", "Cat"))])])))
    journey
        title My day
        section Work
          Make tea: 5: Me, Cat
    <BLANKLINE>
    """
    lines = ["journey"]
    heads = (
        ("title ", diagram.title),
        ("accTitle: ", diagram.spoken_title),
        ("accDescr: ", diagram.spoken_description),
    )
    lines += (f"    {word}{_escaped(value)}" for word, value in heads if value)
    for section in diagram.sections:
        if section.name:
            lines.append(f"    section {_escaped(section.name)}")
        lines += (f"      {_line(task)}" for task in section.tasks)
    return "\n".join(lines) + "\n"


def _line(task: Task) -> str:
    name = _escaped(task.name)
    if _KEYWORD.match(name):
        name = f"#{ord(name[0])};{name[1:]}"
    pieces = [name, f"{task.score:g}" if task.score is not None else ""]
    if task.actors:
        pieces.append(", ".join(_escaped(actor).replace(",", "#44;") for actor in task.actors))
    return ": ".join(pieces)


def _escaped(text: str) -> str:
    """A text in which no sign ends a statement or begins another part of it."""
    line = clean(text)
    for sign in "#;:":
        line = line.replace(sign, f"\x00{ord(sign)}\x01")
    line = line.replace("%%", "\x0037\x01" * 2).replace("<", "\x0060\x01")
    # Three of these begin a block of Markdown, which a diagram may stand in.
    line = line.replace("```", "\x0096\x01" * 3).replace("~~~", "\x00126\x01" * 3)
    return line.replace("\x00", "#").replace("\x01", ";")
