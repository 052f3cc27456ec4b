"""What goes over the ends of a band: wires and spans that a fold parts, and the signs where they stop."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from journeymapper.layout.band import BADGE, Band
from journeymapper.layout.map_layout import CardBox, Column, FoldSign, GhostBox, LaneBand
from journeymapper.layout.site import Site
from journeymapper.layout.wires.asked import Asked, Style
from journeymapper.model.cards import Card
from journeymapper.model.links import Connection

PITCH = 18.0
"""From one sign to the next below it."""


@dataclass(frozen=True, slots=True)
class _Over:
    """Something that a fold parts, seen from one band."""

    card: str
    """The card here that it leaves or reaches."""
    letter: str
    band: int | None
    """As of a `FoldSign`."""
    connections: tuple[Connection, ...] = ()

    @property
    def key(self) -> str:
        return f"fold {self.letter} {self.card} {self.band or ''}"


@dataclass(frozen=True, slots=True)
class Over:
    """All that goes over the ends of a band."""

    band: Band
    parted: tuple[_Over, ...]

    def needs(self, lane: str, cards: Mapping[str, CardBox], corridor: float) -> float:
        """The height that the signs of a lane ask for, those of the fuller end."""
        ends = [0, 0]
        for over in self.parted:
            if over.card in cards and cards[over.card].lane == lane:
                ends[over.band is None] += 1
        return signs_height(max(ends), corridor)


def signs_height(count: int, corridor: float) -> float:
    """The height that a lane needs for so many signs at one end."""
    return count * PITCH + 2 * corridor if count else 0


def over_ends(site: Site) -> Over | None:
    """What goes over the ends of the band that is laid out; None for a whole map."""
    if site.band is None:
        return None
    return Over(site.band, tuple(_parted(site, site.band)))


def signs_of(
    site: Site, over: Over | None, lanes: Sequence[LaneBand], cards: Mapping[str, CardBox]
) -> tuple[FoldSign, ...]:
    """The signs beside the ends of a band, each as near to the height of its card as others allow."""
    if over is None:
        return ()
    signs: list[FoldSign] = []
    for lane in lanes:
        if lane.folded:
            continue
        own = [each for each in over.parted if each.card in cards and cards[each.card].lane == lane.lane]
        for ends in (True, False):
            wanted = sorted(
                (cards[each.card].dy + cards[each.card].height / 2 - BADGE / 2, number, each)
                for number, each in enumerate(own)
                if (each.band is not None) is ends
            )
            signs += _stacked(site, lane, [(dy, each) for dy, _, each in wanted])
    return tuple(signs)


def ways_over(
    site: Site, over: Over | None, signs: Sequence[FoldSign], ghosts: Sequence[GhostBox]
) -> Iterator[Asked]:
    """The ways between cards and signs, through the gaps that stand between."""
    if over is None:
        return
    shown = {sign.key for sign in signs}
    for each in over.parted:
        if each.key not in shown:
            continue
        for connection in each.connections:
            ends = (connection.source, connection.target)
            gaps = [ghost.key for ghost in ghosts if ghost.ghost.between == ends]
            stops = [each.card, *gaps, each.key]
            style: Style = "gap" if gaps else connection.connection_kind
            for start, end in pairwise(stops if each.band is not None else stops[::-1]):
                record = None if gaps else connection
                yield Asked("" if gaps else connection.id, style, start, end, ends, record)


def ground_with(
    site: Site, signs: Sequence[FoldSign], cards: Mapping[str, CardBox]
) -> tuple[tuple[Column, ...], dict[str, CardBox]]:
    """Columns and boxes that wires are led over, with those of the signs at both ends."""
    columns = site.columns
    boxes = {
        **cards,
        **{
            sign.key: CardBox(sign.key, sign.lane, sign.x, sign.dy, sign.width, sign.height) for sign in signs
        },
    }
    if site.band is None or not columns:
        return columns, boxes
    before = Column("", "", _badge_x(site), BADGE)
    after = Column("", "", site.tracks.width, site.format.sign)
    return (before, *columns, after), boxes


def _parted(site: Site, band: Band) -> Iterator[_Over]:
    """What goes over the ends of a band, in the order in which the map is read."""
    fold, here = band.fold, band.number
    letters = _letters(site, band)
    for (id_, there), letter in letters.items():
        card = site.project.get(Card, id_)
        if here in (bands := fold.bands_of(card)):
            if here < bands[-1]:
                yield _Over(id_, letter, here + 2)
            if there >= 0:
                yield _Over(id_, letter, there + 1, tuple(_parting(site, band, card, there)))
        if there == here or (there < 0 and here in bands[1:]):
            yield from _coming_in(site, band, card, letter, there)


def _coming_in(site: Site, band: Band, card: Card, letter: str, there: int) -> Iterator[_Over]:
    if there < 0:
        yield _Over(card.id, letter, None)
        return
    by_target: dict[str, list[Connection]] = {}
    for connection in _parting(site, band, card, there):
        by_target.setdefault(connection.target, []).append(connection)
    for target, connections in by_target.items():
        yield _Over(target, letter, None, tuple(connections))


def _letters(site: Site, band: Band) -> dict[tuple[str, int], str]:
    """(card, band that its wires lead to, or −1 for a span that is cut) → the letter of what is parted."""
    project, fold = site.project, band.fold
    found: dict[tuple[str, int], str] = {}
    for id_ in project.index.cards_of_map(site.map.id):
        card = project.get(Card, id_)
        bands = fold.bands_of(card)
        if len(bands) > 1:
            found[id_, -1] = letter_of(len(found))
        for connection in project.many(Connection, project.index.leading_on(id_)):
            there = _band_to(site, band, card, connection)
            if there is not None and (id_, there) not in found:
                found[id_, there] = letter_of(len(found))
    return found


def _parting(site: Site, band: Band, card: Card, there: int) -> Iterator[Connection]:
    for connection in site.project.many(Connection, site.project.index.leading_on(card.id)):
        if _band_to(site, band, card, connection) == there:
            yield connection


def _band_to(site: Site, band: Band, card: Card, connection: Connection) -> int | None:
    """The band that a connection leads to; None where no fold parts it."""
    target = site.project.find(Card, connection.target)
    if target is None or target.map != card.map:
        return None
    source, bands = band.fold.bands_of(card), band.fold.bands_of(target)
    if not bands or set(source) & set(bands):
        return None
    return bands[0] if bands[0] > source[-1] else bands[-1]


def letter_of(number: int) -> str:
    """A letter, or several beyond the alphabet.

    >>> letter_of(0), letter_of(25), letter_of(26)
    ('a', 'z', 'aa')
    """
    more, letter = divmod(number, 26)
    return (letter_of(more - 1) if more else "") + chr(ord("a") + letter)


def _stacked(site: Site, lane: LaneBand, wanted: Sequence[tuple[float, _Over]]) -> Iterator[FoldSign]:
    """Signs of one end, moved down where they would overlap, and up again where the lane ends."""
    corridor = site.format.corridor
    tops: list[float] = []
    for dy, _ in wanted:
        tops.append(max(dy, tops[-1] + PITCH if tops else corridor))
    limit = lane.height - corridor - BADGE
    for number in reversed(range(len(tops))):
        tops[number] = min(tops[number], limit)
        limit = tops[number] - PITCH
    for (_, over), dy in zip(wanted, tops, strict=True):
        comes_in = over.band is None
        x = _badge_x(site) if comes_in else site.tracks.width
        width = BADGE if comes_in else site.format.sign
        yield FoldSign(over.key, over.letter, over.band, lane.lane, x, dy, width, BADGE)


def _badge_x(site: Site) -> float:
    return site.format.first_column - site.format.gutter - BADGE
