"""Finding words in every text that people write, and putting others in their place."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby, islice
from typing import Literal

from journeymapper.editor.patterns import Sought, compiled, filled
from journeymapper.model.base import Part, Record
from journeymapper.model.cards import Card
from journeymapper.model.change import Change, change_of
from journeymapper.model.edits.copies import with_parts
from journeymapper.model.project import Project

Scope = Literal["map", "project", "selection"]
Way = tuple[str | int, ...]
"""From a record to one of its texts: names of fields, and places in tuples."""

_NO_WORDS = frozenset(
    (
        *("id", "kind", "order", "origins", "icon", "picture", "asset", "attachment", "library", "language"),
        *("findings", "finding", "rule", "mode", "options", "standings"),
    )
)
"""Texts that name things for the program, not for people."""
_AROUND = 32


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in a text where it stands."""

    record: str
    way: Way
    start: int
    end: int
    text: str

    @property
    def context(self) -> tuple[str, str, str]:
        """What stands before it, it itself, and what stands after it, each on one line.

        >>> Hit("card_1", ("title",), 3, 5, "To be or not").context
        ('To ', 'be', ' or not')
        """
        text = self.text.replace("\n", " ").replace("\t", " ")
        before, after = text[max(self.start - _AROUND, 0) : self.start], text[self.end :][:_AROUND]
        return (
            f"…{before}" if self.start > _AROUND else before,
            text[self.start : self.end],
            f"{after}…" if self.end + _AROUND < len(text) else after,
        )


@dataclass(frozen=True, slots=True)
class Replaced:
    """What replacing does."""

    change: Change | None
    places: int = 0
    left: int = 0
    """Places that stay as they are: of locked cards, and where the text would become too long."""


def find(project: Project, sought: Sought, ids: Iterable[str], most: int | None = None) -> tuple[Hit, ...]:
    """Every place in the texts of these records, record by record, or the first ones. Raises `BadPattern`.

    >>> from journeymapper.model.cards import Note
    >>> project = Project({"card_1": Note(id="card_1", map="map_1", text="Is it? It is.")})
    >>> [(hit.start, hit.end) for hit in find(project, Sought("it", whole=True), ["card_1"])]
    [(3, 5), (7, 9)]
    """
    if not sought.words:
        return ()
    expression = compiled(sought)
    found = (
        Hit(record.id, way, match.start(), match.end(), words)
        for record in project.many(Record, ids)
        for way, words in texts_of(record)
        for match in expression.finditer(words)
        if match.end() > match.start()
    )
    return tuple(islice(found, most))


def within(project: Project, scope: Scope, map_: str, selection: Collection[str]) -> tuple[str, ...]:
    """The records that a scope means: everything, what is selected, or a map with all that belongs to it.

    On a map the cards come first, as one reads them.
    """
    if scope == "project":
        return tuple(dict.fromkeys((*_first_cards(project, map_), *project.records)))
    if scope == "selection":
        return tuple(sorted(selection))
    if map_ not in project.records:
        return ()
    return tuple(dict.fromkeys((*_first_cards(project, map_), *with_parts(project, [map_]))))


def replace_hits(project: Project, sought: Sought, by: str, hits: Collection[Hit]) -> Replaced:
    """Other words in these places, in one change. Of a regular expression `by` may name groups, as `\\\\1`.

    Raises `BadPattern`.
    """
    expression = compiled(sought)
    records: list[Record] = []
    places = left = 0
    for id_, of_record in groupby(sorted(hits, key=_place), key=lambda hit: hit.record):
        own = list(of_record)
        record = project.get(Record, id_)
        changed = None
        if not (isinstance(record, Card) and record.locked):
            changed = _rewritten(record, own, by, expression if sought.pattern else None)
        places, left = (places + len(own), left) if changed else (places, left + len(own))
        records += [changed] if changed else []
    return Replaced(change_of(project, records), places, left)


def texts_of(record: Record) -> Iterator[tuple[Way, str]]:
    """The texts of a record that people wrote, with the way to each."""
    yield from _texts(record, ())


def _texts(part: Part, way: Way) -> Iterator[tuple[Way, str]]:
    free = _free_fields(type(part))
    for name, value in part.__dict__.items():
        if not value or name in _NO_WORDS:
            continue
        if isinstance(value, str):
            if name in free:
                yield (*way, name), value
        elif isinstance(value, Part):
            yield from _texts(value, (*way, name))
        elif isinstance(value, tuple):
            for number, each in enumerate(value):
                if isinstance(each, Part):
                    yield from _texts(each, (*way, name, number))
                elif name in ("tags", "friction_causes"):
                    yield (*way, name, number), each


@cache
def _free_fields(part: type[Part]) -> frozenset[str]:
    """The fields that hold free text: strings of any shape. Ids, days and keys have a pattern."""
    return frozenset(
        name
        for name, field in part.model_fields.items()
        if field.annotation is str and not any(getattr(each, "pattern", None) for each in field.metadata)
    )


def _rewritten(
    record: Record, hits: Iterable[Hit], by: str, pattern: re.Pattern[str] | None
) -> Record | None:
    """The record with other words in these places; None where they don't fit into its fields.

    With a pattern `by` is a template that may name its groups.
    """
    values = {name: getattr(record, name) for name in type(record).model_fields}
    for way, of_text in groupby(hits, key=lambda hit: hit.way):
        own = list(of_text)
        words = own[0].text
        for hit in reversed(own):
            put_in = by if pattern is None else filled(pattern, hit.text, hit.start, by)
            words = words[: hit.start] + put_in + words[hit.end :]
        values[str(way[0])] = _put(values[str(way[0])], way[1:], words)
    try:
        return record.evolve(**values)
    except ValueError:
        return None


def _place(hit: Hit) -> tuple[str, str, int]:
    return hit.record, "/".join(map(str, hit.way)), hit.start


def _put(value: object, way: Way, words: str) -> object:
    """A value with a text exchanged somewhere in it."""
    if not way:
        return words
    if isinstance(value, tuple) and isinstance(way[0], int):
        at = way[0]
        return (*value[:at], _put(value[at], way[1:], words), *value[at + 1 :])
    assert isinstance(value, Part), "a way leads through tuples and parts"
    fields = {name: getattr(value, name) for name in type(value).model_fields}
    fields[str(way[0])] = _put(fields[str(way[0])], way[1:], words)
    return type(value)(**fields)


def _first_cards(project: Project, map_: str) -> tuple[str, ...]:
    return (*project.index.cards_of_map(map_), *project.index.tray(map_))
