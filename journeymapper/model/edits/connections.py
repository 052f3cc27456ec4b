"""Connections between cards."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from journeymapper.model.cards import Card, Touchpoint
from journeymapper.model.change import Change, change_of
from journeymapper.model.edits.validity import checked, unless
from journeymapper.model.ids import new_id
from journeymapper.model.journeys import Duration
from journeymapper.model.links import Connection
from journeymapper.model.placement import can_connect, can_lead_through, connected
from journeymapper.model.project import Project


def connect(
    project: Project, source: str, target: str, kind: str = "flow", **fields: object
) -> Change | None:
    """An arrow from one card to another; None where one of this kind is there.

    `fields` are further fields of the connection. Raises `NotAllowed` between two maps, ValueError for bad
    fields, `UnknownRecord`.
    """
    project.get(Card, source), project.get(Card, target)
    if connected(project, source, target, kind):
        return None
    unless(can_connect(project, source, target, kind))
    values = {"id": new_id("connection"), "source": source, "target": target, "connection_kind": kind}
    return checked(project, change_of(project, (Connection.model_validate(values | fields),)))


def reconnect(
    project: Project, connection: str, *, source: str | None = None, target: str | None = None
) -> Change | None:
    """A connection with another end; None where nothing differs. Raises `NotAllowed`, `UnknownRecord`."""
    arrow = project.get(Connection, connection)
    moved = arrow.evolve(source=source or arrow.source, target=target or arrow.target)
    if moved == arrow:
        return None
    unless(can_connect(project, moved.source, moved.target, moved.connection_kind))
    return change_of(project, (moved,))


def reverse(project: Project, connection: str) -> Change | None:
    """A connection that leads the other way. Raises `NotAllowed` where one does already, `UnknownRecord`."""
    arrow = project.get(Connection, connection)
    return reconnect(project, connection, source=arrow.target, target=arrow.source)


def lead_through(project: Project, connection: str, *cards: str) -> Change | None:
    """A connection led through cards, one after another, as connections that share its wait evenly.

    The first keeps all else that is said of it; of the others it is known that as many take them. Nobody
    knows yet when people meet the cards: even parts make the longest silence shortest.
    Raises `NotAllowed`, `UnknownRecord`.
    """
    for card in cards:
        unless(can_lead_through(project, connection, card))
    arrow = project.get(Connection, connection)
    wait = _part(arrow.wait, len(cards) + 1)
    first = arrow.evolve(target=cards[0], wait=wait)
    others = (
        arrow.evolve(
            id=new_id("connection"),
            source=source,
            target=target,
            wait=wait,
            label="",
            origins=(*arrow.origins, arrow.id),
        )
        for source, target in pairwise((*cards, arrow.target))
    )
    return change_of(project, (first, *others))


def _part(wait: Duration | None, parts: int) -> Duration | None:
    """One of so many even parts of a wait; its own words no longer hold."""
    if wait is None:
        return None
    return Duration(
        min=None if wait.min is None else wait.min / parts,
        max=None if wait.max is None else wait.max / parts,
        unit=wait.unit,
    )


def connect_in_order(project: Project, map_: str) -> Change | None:
    """Arrows that lead every unconnected touchpoint of a map on from the column before and to the one after.

    Of several touchpoints in a column the first one of the same lane is taken, else the first. Nothing leads
    on from an exit or to an entry. Where the map declares no entry, the ways begin in the first column; where
    it declares no good exit, they end in the last. None where no touchpoint is unconnected.
    """
    columns = _columns(project, map_)
    pairs: dict[tuple[str, str], None] = {}
    for number, column in enumerate(columns):
        for card in column:
            if _is_connected(project, card):
                continue
            before = [
                other for other in _near(columns[:number][::-1], card) if other.ending not in ("won", "lost")
            ]
            after = [other for other in _near(columns[number + 1 :], card) if other.ending != "entry"]
            if before and card.ending != "entry":
                pairs[(before[0].id, card.id)] = None
            if after and card.ending not in ("won", "lost"):
                pairs[(card.id, after[0].id)] = None
    if not pairs:
        return None
    arrows = [Connection(id=new_id("connection"), source=source, target=target) for source, target in pairs]
    return change_of(project, (*arrows, *_ends(project, columns, pairs)))


def _ends(
    project: Project, columns: list[list[Touchpoint]], arrows: Iterable[tuple[str, str]]
) -> Iterator[Touchpoint]:
    """The touchpoints at which ways begin and end once these arrows are drawn, declared so."""
    sources, targets = (set(ends) for ends in zip(*arrows, strict=True))
    declared = {card.ending for column in columns for card in column}
    if "entry" not in declared:
        for card in columns[0]:
            if (
                not card.ending
                and card.id not in targets
                and not _flow(project, project.index.leading_in(card.id))
            ):
                yield card.evolve(ending="entry")
    if "won" not in declared:
        for card in columns[-1]:
            if (
                not card.ending
                and card.id not in sources
                and not _flow(project, project.index.leading_on(card.id))
            ):
                yield card.evolve(ending="won")


def _columns(project: Project, map_: str) -> list[list[Touchpoint]]:
    """The touchpoints of a map, column by column, without empty columns."""
    index = project.index
    lanes = index.lanes(map_)
    columns = [
        [card for lane in lanes for card in project.many(Touchpoint, index.cell(step, lane))]
        for step in index.steps_of_map(map_)
    ]
    return [column for column in columns if column]


def _near(columns: list[list[Touchpoint]], card: Touchpoint) -> list[Touchpoint]:
    """The touchpoints of the first of these columns, those of the card's own lane first."""
    return sorted(columns[0], key=lambda other: other.lane != card.lane) if columns else []


def _is_connected(project: Project, card: Touchpoint) -> bool:
    return _flow(project, (*project.index.leading_on(card.id), *project.index.leading_in(card.id)))


def _flow(project: Project, connections: Iterable[str]) -> bool:
    """Whether any of these connections says what happens next."""
    return any(arrow.connection_kind == "flow" for arrow in project.many(Connection, connections))
