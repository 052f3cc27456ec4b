"""Which ways a map asks for: its connections, those that a gap parts, and the dead ends."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from journeymapper.layout.map_layout import CardBox, GhostBox
from journeymapper.model.findings import DeadEnd
from journeymapper.model.links import Connection
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading

Style = Literal["flow", "support", "gap", "dead end", "stub"]


class Asked(NamedTuple):
    """A way from one box to another; a dead end has no other."""

    connection: str
    """Empty for a dead end and for the parts of a way through gaps."""
    style: Style
    source: str
    """A card, or the key of a ghost."""
    target: str
    ends: tuple[str, str]
    record: Connection | None = None


def asked_ways(
    project: Project,
    cards: Mapping[str, CardBox],
    ghosts: Sequence[GhostBox],
    reading: Reading,
    sources: Iterable[str] | None = None,
) -> Iterator[Asked]:
    """Every way between cards that stand on the map, in no order that means anything.

    With `sources`, of the connections only those that lead on from these cards.
    """
    between = _gaps_between(ghosts)
    records, leading_on = project.records, project.index.leading_on
    for card in cards if sources is None else sources:
        for id_ in leading_on(card):
            record = records[id_]
            if not isinstance(record, Connection) or record.target not in cards or record.target == card:
                continue
            gaps = between.get((card, record.target)) if between else None
            if gaps:
                yield from _through(gaps, card, record.target)
            else:
                ends = (card, record.target)
                yield Asked(id_, record.connection_kind, card, record.target, ends, record)
    for _, mark in reading.marks():
        if isinstance(mark, DeadEnd) and mark.card in cards:
            yield Asked("", "dead end", mark.card, "", (mark.card, ""))


def _gaps_between(ghosts: Sequence[GhostBox]) -> dict[tuple[str, str], list[str]]:
    """The cards of a connection → the ghosts on its way, from left to right."""
    found: dict[tuple[str, str], list[str]] = {}
    for ghost in sorted(ghosts, key=lambda ghost: (ghost.x, ghost.dy, ghost.key)):
        if ghost.ghost.between is not None:
            found.setdefault(ghost.ghost.between, []).append(ghost.key)
    return found


def _through(gaps: Sequence[str], source: str, target: str) -> Iterator[Asked]:
    stops = (source, *gaps, target)
    for start, end in pairwise(stops):
        yield Asked("", "gap", start, end, (source, target))
