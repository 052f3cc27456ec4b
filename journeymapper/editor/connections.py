"""Connections as people come across them: in words, one after another, with room for a card on their way."""

from journeymapper.messages import Message, message
from journeymapper.model.cards import Card
from journeymapper.model.kinds import CARD_OF_LANE
from journeymapper.model.links import Connection
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane
from journeymapper.model.titles import title_of


def connection_words(project: Project, connection: str) -> Message:
    """From where to where a connection leads, and when. Raises `UnknownRecord`."""
    arrow = project.get(Connection, connection)
    source, target = (title_of(project.get(Card, end)) for end in (arrow.source, arrow.target))
    if arrow.label:
        return message(
            "Connection from {source} to {target}, {label}", source=source, target=target, label=arrow.label
        )
    return message("Connection from {source} to {target}", source=source, target=target)


def connections_of(project: Project, map_: str, selection: frozenset[str]) -> tuple[str, ...]:
    """The connections to go through from what is selected: those of a card, or all of the map in order.

    Those that lead on come first. One that is selected already is among those of the card it leads from.
    """
    index = project.index
    (chosen, *others) = [*selection] or [""]
    if not others and isinstance(project.records.get(chosen), Card):
        return (*index.leading_on(chosen), *index.leading_in(chosen))
    return tuple(arrow for card in index.cards_of_map(map_) for arrow in index.leading_on(card))


def connection_beside(project: Project, map_: str, selection: frozenset[str], by: int) -> str | None:
    """The connection that many steps on from what is selected, around the end; None where there is none."""
    found = connections_of(project, map_, selection)
    if not found:
        return None
    here = next((number for number, arrow in enumerate(found) if arrow in selection), None)
    if here is None:
        return found[0 if by > 0 else -1]
    return found[(here + by) % len(found)]


def place_between(project: Project, connection: str) -> tuple[str, str, int | None] | None:
    """Step, lane and position for a new card on the way of a connection, in the lane that it leads from.

    Halfway between the steps of both cards; where no step lies between, below the first card. None where its
    lane holds no cards or it stands in the tray. Raises `UnknownRecord`.
    """
    arrow = project.get(Connection, connection)
    source, target = project.get(Card, arrow.source), project.get(Card, arrow.target)
    if source.step is None or target.step is None or source.lane is None:
        return None
    if project.get(Lane, source.lane).lane_kind not in CARD_OF_LANE:
        return None
    steps = project.index.steps_of_map(source.map)
    first, last = steps.index(source.step), steps.index(target.step)
    middle = steps[(first + last) // 2]
    if middle != source.step:
        return middle, source.lane, None
    return middle, source.lane, project.index.cell(middle, source.lane).index(source.id) + 1
