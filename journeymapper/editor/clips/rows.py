"""Lines of text and rows of spreadsheets, read as what cards they mean."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from journeymapper.editor.clips.meanings import plain
from journeymapper.messages import Message, message, text
from journeymapper.model.people import Channel, Person
from journeymapper.model.project import Project
from journeymapper.model.structure import Stage, Step

Meaning = Literal[
    "title", "note", "stage", "lane", "channel", "owner", "friction", "effort", "frequency", "tags", "skip"
]
Row = tuple[str, ...]
MEANINGS: tuple[Meaning, ...] = get_args(Meaning)
NAMES: Mapping[Meaning, Message] = {
    "title": message("Title"),
    "note": message("Note"),
    "stage": message("Stage"),
    "lane": message("Lane"),
    "channel": message("Channel"),
    "owner": message("Owner"),
    "friction": message("Friction"),
    "effort": message("Effort (CES)"),
    "frequency": message("Frequency"),
    "tags": message("Tags"),
    "skip": message("Leave out"),
}
_ALSO: Mapping[Meaning, tuple[str, ...]] = {
    "title": ("touchpoint", "touchpoints", "card", "name", "text", "titel", "karte", "kontaktpunkt"),
    "note": ("notes", "description", "details", "comment", "notiz", "beschreibung", "kommentar"),
    "stage": ("step", "phase", "column", "etappe", "schritt", "abschnitt"),
    "lane": ("row", "kind", "type", "zeile", "spur", "art"),
    "channel": ("channels", "medium", "kanal"),
    "owner": ("responsible", "team", "who", "verantwortlich", "zuständig"),
    "friction": ("pain", "reibung"),
    "effort": ("ces", "aufwand", "mühe"),
    "frequency": ("how often", "count", "volume", "häufigkeit", "anzahl"),
    "tags": ("tag", "labels", "schlagwörter"),
}
"""What heads of columns are called elsewhere, in every language that the program speaks."""


MOST_ROWS = 5_000
"""Lines that are read of one text: as many cards as a map stays fluent with."""


MOST_COLUMNS = 100
MOST_LETTERS = 4_000_000
_END = re.compile("[\t\n]")


class TooMuch(ValueError):
    """A text has more lines, columns or letters than become cards or values at once."""

    def __init__(self, why: Message) -> None:
        self.why = why
        super().__init__(text(why))


def refuse_flood(words: str) -> None:
    """Nothing for a text that can be pasted. Raises `TooMuch`."""
    if len(words) > MOST_LETTERS:
        raise TooMuch(
            message(
                "These are {count} million letters; no more than {most} can be pasted at once.",
                count=-(-len(words) // 10**6),
                most=MOST_LETTERS // 10**6,
            )
        )
    count = words.count("\n") + 1
    if count > MOST_ROWS:
        raise TooMuch(
            message(
                "These are {count} lines; no more than {most} can be pasted at once.",
                count=f"{count:,}",
                most=f"{MOST_ROWS:,}",
            )
        )


@dataclass(frozen=True, slots=True)
class Table:
    """Rows with as many fields each, what each column means, and whether the first row names them."""

    rows: tuple[Row, ...]
    columns: tuple[Meaning, ...]
    headed: bool = False

    @property
    def body(self) -> tuple[Row, ...]:
        """The rows that become cards."""
        return self.rows[1:] if self.headed else self.rows


def rows_of(words: str) -> tuple[Row, ...]:
    """The rows of a text as spreadsheets copy them: tabs between fields, quotes around fields with breaks.

    Blank lines are left out, and rows are filled up to the same length. Raises `TooMuch`.

    >>> rows_of('Ad\\tWeb\\n"two\\nlines"\\n\\n"Hi" he said')
    (('Ad', 'Web'), ('two\\nlines', ''), ('"Hi" he said', ''))
    """
    words = _whole(words.replace("\r\n", "\n").replace("\r", "\n"))
    refuse_flood(words)
    rows: list[list[str]] = [[]]
    at = 0
    while at < len(words):
        field, at = _field(words, at)
        rows[-1].append(field.strip())
        if len(rows[-1]) > MOST_COLUMNS:
            raise TooMuch(message("A row has more than {most} columns.", most=MOST_COLUMNS))
        if at < len(words) and words[at] == "\n":
            rows.append([])
        at += 1
    filled = [row for row in rows if any(row)]
    width = max(map(len, filled), default=0)
    return tuple((*row, *[""] * (width - len(row))) for row in filled)


def table_of(project: Project, words: str) -> Table:
    """A text as rows with a guess at what they mean; no rows where it is blank.

    A first row with two known heads or more names the columns. Without it a column is known by what stands
    in it: stages, channels and people by name, else the first is the title and the next the note. Raises
    `TooMuch`.
    """
    rows = rows_of(words)
    if not rows:
        return Table((), ())
    heads = [_meaning_of(head) for head in rows[0]]
    known = [head for head in heads if head is not None]
    if len(rows) > 1 and len(known) >= 2 and len(set(known)) == len(known):
        return Table(rows, _with_title(tuple(head or "skip" for head in heads)), headed=True)
    return Table(rows, _guessed(project, rows))


def _whole(words: str) -> str:
    """A text without halves of characters, which other programs leave where they cut."""
    return words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _field(words: str, at: int) -> tuple[str, int]:
    """The field that begins here, and where it ends: at a tab, a line feed or the end."""
    if words[at] == '"':
        quoted = _quoted(words, at + 1)
        if quoted is not None:
            return quoted
    found = _END.search(words, at)
    end = found.start() if found else len(words)
    return words[at:end], end


def _quoted(words: str, at: int) -> tuple[str, int] | None:
    """A field in quotes; None where the quotes are those of a person, with more words after them."""
    parts: list[str] = []
    while (end := words.find('"', at)) >= 0:
        parts.append(words[at:end])
        if words[end + 1 : end + 2] != '"':
            closes = words[end + 1 : end + 2] in ("", "\t", "\n")
            return ("".join(parts), end + 1) if closes else None
        parts.append('"')
        at = end + 2
    return None


def _meaning_of(head: str) -> Meaning | None:
    words = plain(head)
    for meaning, others in _ALSO.items():
        if words in (meaning, plain(text(NAMES[meaning])), *others):
            return meaning
    return None


def _with_title(columns: tuple[Meaning, ...]) -> tuple[Meaning, ...]:
    """Cards need words: where no column is the title, the first unknown one is."""
    if "title" in columns:
        return columns
    at = columns.index("skip") if "skip" in columns else 0
    return (*columns[:at], "title", *columns[at + 1 :])


def _guessed(project: Project, rows: Sequence[Row]) -> tuple[Meaning, ...]:
    named: dict[Meaning, set[str]] = {
        "stage": {plain(each.name) for each in project.all(Stage)}
        | {plain(each.name) for each in project.all(Step) if each.name},
        "channel": {plain(name) for each in project.all(Channel) for name in (each.name, each.short_name)},
        "owner": {plain(each.name) for each in project.all(Person)},
    }
    columns: list[Meaning] = []
    for number in range(len(rows[0])):
        values = [plain(row[number]) for row in rows if row[number]]
        found: Meaning = next(
            (each for each, names in named.items() if values and names.issuperset(values)), "skip"
        )
        free = found if found not in columns else "skip"
        columns.append(free)
    for meaning in ("title", "note"):
        if "skip" in columns:
            columns[columns.index("skip")] = meaning
    return _with_title(tuple(columns))
