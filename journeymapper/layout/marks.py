"""Where the checker's marks stand: frames around repeating cards, pins on corners and beside names."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from journeymapper.layout.formats import Format
from journeymapper.layout.geometry import Rect
from journeymapper.layout.header import duration_width, stage_name
from journeymapper.layout.map_layout import CardBox, FrameBox, Header, MapLayout, PinSpot
from journeymapper.layout.site import Site
from journeymapper.model.findings import DeadEnd, Frame, Numbered, Pin, Severity
from journeymapper.model.reading import SEVERITIES
from journeymapper.model.structure import Stage

_CORNER = 3
"""From the top-right corner of a card to the middle of its pin, both ways."""
_BESIDE = 14
"""From the end of a name to the middle of its pin."""
_PILL_RIGHT = 8


def frames_of(
    site: Site, cards: Mapping[str, CardBox], before: MapLayout | None = None
) -> tuple[FrameBox, ...]:
    """The frames: one around neighbours of one cell, else one for each card, all with the same number.

    Those of the layout before are kept where neither finding nor cards differ: a large map may have hundreds.
    """
    kept = _frames_kept(before, cards) if before is not None else {}
    frames: list[FrameBox] = []
    for numbered, mark in site.reading.marks():
        if isinstance(mark, Frame):
            groups = _neighbours(mark, cards, site.format)
            frames += kept.get((numbered.number, numbered.finding.key, mark)) or (
                _frame(numbered, mark, group, site.format) for group in groups
            )
    return tuple(frames)


def _frames_kept(
    before: MapLayout, cards: Mapping[str, CardBox]
) -> Mapping[tuple[int, str, Frame], list[FrameBox]]:
    """The frames of a layout whose cards are the very same boxes now, under number, key and mark."""
    drawn: dict[str, list[FrameBox]] = {}
    for frame in before.frames:
        drawn.setdefault(frame.key, []).append(frame)
    return {
        (numbered.number, numbered.finding.key, mark): drawn.get(numbered.finding.key, [])
        for numbered, mark in before.reading.marks()
        if isinstance(mark, Frame) and all(before.cards.get(id_) is cards.get(id_) for id_ in mark.cards)
    }


def pins_of(
    site: Site,
    cards: Mapping[str, CardBox],
    frames: Sequence[FrameBox],
    header: Header,
    before: MapLayout | None = None,
) -> tuple[PinSpot, ...]:
    """The pins, one a corner: the most severe, and of those the first. Gaps carry their own number.

    Those of the layout before are kept where neither finding nor card differs.
    """
    framed = {(frame.number, frame.cards[0]) for frame in frames}
    chosen: dict[str, Numbered] = {}
    for numbered, mark in sorted(site.reading.marks(), key=lambda pair: _rank(pair[0])):
        match mark:
            case Pin(record=record) | DeadEnd(card=record):
                chosen.setdefault(record, numbered)
            case Frame(cards=repeated):
                for card in repeated:
                    if (numbered.number, card) in framed:
                        chosen.setdefault(card, numbered)
            case _:
                pass
    kept = _pins_kept(before, cards) if before is not None else {}
    spots = (
        kept.get((record, numbered.finding.key, numbered.number, numbered.finding.severity))
        or _spot(site, numbered, record, cards, header)
        for record, numbered in chosen.items()
    )
    found = (spot for spot in spots if spot is not None)
    return tuple(sorted(found, key=lambda spot: (spot.number, spot.record)))


def _pins_kept(
    before: MapLayout, cards: Mapping[str, CardBox]
) -> Mapping[tuple[str, str, int, Severity], PinSpot]:
    """The pins of a layout on cards that are the very same boxes now."""
    return {
        (pin.record, pin.key, pin.number, pin.severity): pin
        for pin in before.pins
        if pin.record in cards and before.cards.get(pin.record) is cards[pin.record]
    }


def _rank(numbered: Numbered) -> tuple[int, int]:
    return SEVERITIES.index(numbered.finding.severity), numbered.number


def _neighbours(mark: Frame, cards: Mapping[str, CardBox], format: Format) -> Iterator[tuple[CardBox, ...]]:
    """The cards in one group where nothing stands between them in their cell, else each alone."""
    boxes = sorted((cards[id_] for id_ in mark.cards if id_ in cards), key=lambda box: (box.x, box.dy))
    together = all(
        (above.lane, above.x, above.width) == (below.lane, below.x, below.width)
        and 0 <= below.dy - (above.dy + above.height) <= format.card_gap
        for above, below in pairwise(boxes)
    )
    if together and boxes:
        yield tuple(boxes)
        return
    for box in boxes:
        yield (box,)


def _frame(numbered: Numbered, mark: Frame, boxes: Sequence[CardBox], format: Format) -> FrameBox:
    first, last = boxes[0], boxes[-1]
    offset = format.frame_offset
    seam = first.dy + first.height + (boxes[1].dy - first.dy - first.height if len(boxes) > 1 else offset) / 2
    right = first.x + first.width - _PILL_RIGHT
    pill = Rect(
        right - format.pill_width, seam - format.pill_height / 2, format.pill_width, format.pill_height
    )
    return FrameBox(
        numbered.finding.key,
        numbered.number,
        tuple(box.card for box in boxes),
        mark.likeness,
        first.lane,
        first.x - offset,
        first.dy - offset,
        first.width + 2 * offset,
        last.dy + last.height - first.dy + 2 * offset,
        pill,
    )


def _spot(
    site: Site, numbered: Numbered, record: str, cards: Mapping[str, CardBox], header: Header
) -> PinSpot | None:
    place = (
        _card_corner(cards, record) or _stage_name_end(site, record, header) or _lane_name_end(site, record)
    )
    if place is None:
        return None
    lane, x, y = place
    return PinSpot(numbered.finding.key, numbered.number, numbered.finding.severity, record, lane, x, y)


def _card_corner(cards: Mapping[str, CardBox], record: str) -> tuple[str | None, float, float] | None:
    box = cards.get(record)
    return (box.lane, box.x + box.width - _CORNER, box.dy + _CORNER) if box else None


def _stage_name_end(site: Site, record: str, header: Header) -> tuple[str | None, float, float] | None:
    for span in header.stages:
        if span.stage == record and not span.continued:
            stage = site.project.get(Stage, record)
            name = stage_name(stage, span.width, site.format, site.language)
            x = span.x + name.lines[-1].width * site.format.type.stage.size + _BESIDE
            takes = duration_width(stage.duration, site.format, site.language)
            if takes and not span.duration_below:
                x += site.format.duration_gap + takes
            y = header.name_baseline + site.format.type.stage.lead * (span.name_lines - 1) - 6
            return None, min(x, span.x + span.width), y
    return None


def _lane_name_end(site: Site, record: str) -> tuple[str | None, float, float] | None:
    if not any(lane.id == record for lane in site.lanes):
        return None
    return record, site.format.lane_header - 11, 11
