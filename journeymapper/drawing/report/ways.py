"""What comes after a card, and what holds it up behind the scenes."""

from collections.abc import Iterator

from journeymapper.drawing.report.chapter import Report
from journeymapper.drawing.report.pieces import Piece
from journeymapper.drawing.report.places import Places
from journeymapper.messages import Message, message, text
from journeymapper.model.durations import in_words
from journeymapper.model.links import Connection
from journeymapper.model.numbers import number, quantity
from journeymapper.model.value_names import CARRIES_NAMES


def next_cards(report: Report, places: Places, card: str) -> Iterator[Piece]:
    """The cards that come next, with what is known of the ways there."""
    for way in report.project.many(Connection, report.project.index.leading_on(card)):
        if way.connection_kind == "flow":
            name = places.name(way.target)
            about = ", ".join(_about(way, report.language))
            yield name
            if about:
                yield Piece(f"({about})", ink="ink3", goes_on=True)


def supporters(report: Report, places: Places, card: str) -> Iterator[Piece]:
    """What the organisation does for a card."""
    for way in report.project.many(Connection, report.project.index.leading_in(card)):
        if way.connection_kind == "support":
            yield places.name(way.source)


def supported(report: Report, card: str) -> Iterator[str]:
    """The cards that an activity holds up."""
    for way in report.project.many(Connection, report.project.index.leading_on(card)):
        if way.connection_kind == "support":
            yield way.target


def _about(way: Connection, language: str) -> Iterator[str]:
    """When the way is taken, by how many, how long it takes, what carries over."""
    if way.label:
        yield way.label
    if way.share is not None:
        yield quantity(round(way.share * 100, 1), "%", language)
    said: list[Message] = []
    if way.people is not None:
        said.append(message("{count} people", count=number(way.people, language)))
    if way.wait is not None:
        said.append(message("after {time}", time=in_words(way.wait, language)))
    if way.carries:
        said.append(message("carries over: {what}", what=CARRIES_NAMES[way.carries]))
    yield from filter(None, map(text, said))
