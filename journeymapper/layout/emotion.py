"""The emotion lane: one curve a persona, faces where something was said, and the words beside them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from journeymapper.layout.fold_curves import ends_of_curves
from journeymapper.layout.formats import Format
from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import Curve, FeelingSpot
from journeymapper.layout.site import Site
from journeymapper.layout.words import Lane as WordLane
from journeymapper.layout.words import find_place, find_small_place
from journeymapper.model.cards import Feeling
from journeymapper.model.journeys import Journey
from journeymapper.model.structure import Lane

_GROWTH = (0, 16, 32, 48, 64)
"""What the lane may grow by until all its words find a place."""
_RIGHT = 12
"""What a point keeps from the right edge of the map."""


@dataclass(frozen=True, slots=True)
class EmotionLane:
    """The curves of a lane and the height that they ask for."""

    curves: tuple[Curve, ...] = ()
    height: float = 0


def emotion_lane(site: Site, lane: Lane, floor: float) -> EmotionLane:
    """The curves of a lane at the least height, from `floor` up, at which all words find a place.

    Where no height is enough it is the one that shows most; words left over are cut short, and those that
    still find no place are not shown, as their face is.
    """
    spots = _spots(site, lane)
    if not spots:
        return EmotionLane()
    if lane.collapsed:
        return EmotionLane(tuple(_curves(lane, spots, site.format.folded_lane, site.format)))
    words = {
        feeling: said.words for feeling in _ids(spots) if (said := site.project.get(Feeling, feeling)).words
    }
    best: EmotionLane | None = None
    most = -1
    if site.format.words_keep_columns:
        for growth in _GROWTH:
            tried, placed = _with_words(site, lane, spots, words, floor + growth, in_columns=True)
            if placed == len(words):
                return tried
    for growth in _GROWTH:
        tried, placed = _with_words(site, lane, spots, words, floor + growth)
        if placed > most:
            best, most = tried, placed
        if placed == len(words):
            break
    assert best is not None
    return _with_small_words(site, best, words) if most < len(words) else best


def _ids(spots: Mapping[str, Sequence[FeelingSpot]]) -> Iterator[str]:
    return (spot.feeling for along in spots.values() for spot in along if spot.feeling)


def _spots(site: Site, lane: Lane) -> dict[str, list[FeelingSpot]]:
    """Persona → its points from left to right, in the order of the journey's personas."""
    journey = site.project.find(Journey, site.map.journey)
    personas = journey.personas if journey else ()
    primary = personas[0] if personas else ""
    found: dict[str, list[FeelingSpot]] = {persona: [] for persona in personas}
    feelings = site.project.many(Feeling, site.project.index.feelings(lane.id))
    for feeling in sorted(feelings, key=lambda feeling: feeling.id):
        if feeling.step in site.at:
            found.setdefault(feeling.persona or primary, []).append(_spot(site, lane, feeling))
    if site.band is not None:
        for persona, ends in ends_of_curves(site, site.band, lane, primary).items():
            found.setdefault(persona, []).extend(ends)
    return {
        persona: sorted(spots, key=lambda spot: (spot.x, spot.feeling))
        for persona, spots in found.items()
        if spots
    }


def _spot(site: Site, lane: Lane, feeling: Feeling) -> FeelingSpot:
    column = site.columns[site.at[feeling.step]]
    x = column.x + feeling.position * (column.width + site.format.gutter)
    x = min(max(x, site.format.first_column), site.tracks.width - _RIGHT)
    face = None
    if feeling.words and not lane.collapsed:
        face = site.reading.faces.get(feeling.id, round(feeling.level))
    return FeelingSpot(feeling.id, x, 0, feeling.level, face)


def _curves(
    lane: Lane, spots: Mapping[str, Sequence[FeelingSpot]], height: float, format: Format
) -> Iterator[Curve]:
    pad = min(format.emotion_pad, height / 4)
    middle, step = height / 2, (height - 2 * pad) / 4
    for persona, along in spots.items():
        placed = tuple(replace(spot, dy=middle - spot.level * step) for spot in along)
        yield Curve(lane.id, persona, placed, middle, step)


def _with_words(
    site: Site,
    lane: Lane,
    spots: Mapping[str, Sequence[FeelingSpot]],
    words: Mapping[str, str],
    height: float,
    *,
    in_columns: bool = False,
) -> tuple[EmotionLane, int]:
    """The lane at a height, and how many of its words found a place; each in its own column, if so asked."""
    curves = tuple(_curves(lane, spots, height, site.format))
    room = _room(site, curves, height)
    places: dict[str, Rect] = {}
    for spot in sorted(
        (spot for curve in curves for spot in curve.spots), key=lambda spot: (spot.x, spot.feeling)
    ):
        if spot.feeling in words:
            said = words[spot.feeling]
            near = _in_column(site, room, spot.x) if in_columns else room
            place = find_place(said, (spot.x, spot.dy), near, site.format, site.language)
            if place is not None:
                places[spot.feeling] = place
                room.take(place)
    return EmotionLane(_placed(curves, places), height), len(places)


def _with_small_words(site: Site, lane: EmotionLane, words: Mapping[str, str]) -> EmotionLane:
    room = _room(site, lane.curves, lane.height)
    places: dict[str, Rect] = {}
    for curve in lane.curves:
        for spot in curve.spots:
            if spot.feeling not in words or spot.words_at is not None:
                continue
            said = words[spot.feeling]
            place = find_small_place(said, (spot.x, spot.dy), room, site.format, site.language)
            if place is not None:
                places[spot.feeling] = place
                room.take(place)
    return replace(lane, curves=_placed(lane.curves, places))


def _room(site: Site, curves: Sequence[Curve], height: float) -> WordLane:
    """The lane with its points, and the words that have a place, taken."""
    points = [[(spot.x, spot.dy) for spot in curve.spots] for curve in curves]
    room = WordLane(points, site.format.first_column, site.tracks.width, height)
    for curve in curves:
        for spot in curve.spots:
            radius = site.format.feeling if spot.face is None else site.format.face
            room.take(Rect(spot.x, spot.dy, 0, 0).grown(radius))
            if spot.words_at is not None:
                room.take(spot.words_at)
    return room


def _in_column(site: Site, room: WordLane, x: float) -> WordLane:
    """What of a lane stands in the column at an x; what is taken there is taken in the lane."""
    column = max((column for column in site.columns if column.x <= x), key=lambda column: column.x)
    return replace(room, left=column.x, right=column.right)


def _placed(curves: Sequence[Curve], places: Mapping[str, Rect]) -> tuple[Curve, ...]:
    return tuple(
        replace(
            curve,
            spots=tuple(
                replace(spot, words_at=places[spot.feeling]) if spot.feeling in places else spot
                for spot in curve.spots
            ),
        )
        for curve in curves
    )
