"""The next layout of a map after an edit, by touching only what the edit concerns.

It equals a layout from scratch. Cells of a lane do not depend on each other unless a span ties them, so an
edit of cards fills their old and their new cells again; edits of the grid itself start from scratch.
"""

from collections.abc import Iterable, Iterator, Mapping, Set
from copy import copy
from dataclasses import dataclass, replace
from itertools import compress
from operator import is_not

from journeymapper.layout.cells import fill_cells
from journeymapper.layout.columns import Tracks
from journeymapper.layout.header import header_of
from journeymapper.layout.lanes import bands, floor_heights
from journeymapper.layout.map import (
    Wiring,
    assemble,
    barred,
    in_order,
    lane_emotion,
    lane_height,
    lay_out,
)
from journeymapper.layout.map_layout import CardBox, Curve, GhostBox, LaneBand, MapLayout, Moved, Wire
from journeymapper.layout.site import Place, Site, ghosts_by_place
from journeymapper.layout.wires import leading
from journeymapper.layout.wires.asked import asked_ways
from journeymapper.layout.wires.slices import Slices, finished
from journeymapper.layout.wires.some import lead_some
from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Feeling
from journeymapper.model.findings import DeadEnd, Ghost, Severity
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.links import Connection
from journeymapper.model.people import Person, ProjectInfo
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.model.structure import Lane, Phase, Stage, Step
from journeymapper.model.titles import title_of

_STRUCTURE = (Phase, Stage, Step, Lane, Map, Journey, Person, ProjectInfo)
"""Records that may move anything: columns, lanes, the order of curves, the owners named on activities."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """All that wires run past."""

    lanes: tuple[LaneBand, ...]
    cards: Mapping[str, CardBox]
    ghosts: tuple[GhostBox, ...]
    curves: tuple[Curve, ...]


@dataclass(slots=True)
class _Concerned:
    """What an edit touches."""

    cells: dict[str, set[int]]
    """Lane → numbers of the columns whose cells are to be filled again."""
    lanes: set[str]
    """Lanes whose height is to be found again."""
    links: bool
    """Whether connections or findings differ, which ask for wires."""
    named: set[str]
    """Cards that may have another title."""
    tied: set[str]
    """Ends of connections that differ."""


def relayout(
    layout: MapLayout, before: Project, after: Project, reading: Reading, *, every_wire: bool = True
) -> tuple[MapLayout, Moved]:
    """The layout of `after` in the format of `layout`, which was made of `before`, and what moved.

    With `every_wire` False only the wires of what moved are led anew, as `wires.some` has it: for as long as
    a hand is busy on a map with many. Raises `UnknownRecord` where `after` no longer has the map.
    """
    changed = changed_records(before, after)
    in_rows = layout.format.rows_above is not None  # a row's height is that of all its cells
    if in_rows or before.assets is not after.assets or any(isinstance(it, _STRUCTURE) for it in changed):
        following = lay_out(after, layout.map, reading, layout.format)
    else:
        following = _touched(layout, before, after, reading, changed, every_wire)
    return following, moved_between(layout, following)


def changed_records(before: Project, after: Project) -> list[Record]:
    """Every record that differs, as it was and as it is; told apart by identity, which is cheap."""
    old, new = before.records, after.records
    if old is new:
        return []
    ids = list(compress(new, map(is_not, new.values(), map(old.get, new))))
    added = sum(id_ not in old for id_ in ids)
    gone = [id_ for id_ in old if id_ not in new] if len(old) + added > len(new) else []
    found = [old[id_] for id_ in (*ids, *gone) if id_ in old]
    return [*found, *(new[id_] for id_ in ids)]


def moved_between(old: MapLayout, new: MapLayout) -> Moved:
    """What stands elsewhere, or otherwise, in the second of two layouts of a map."""
    bands_before = {band.lane: band for band in old.lanes}
    bands_after = {band.lane: band for band in new.lanes}
    return Moved(
        cards=_differing(old.cards, new.cards),
        lanes=_differing(bands_before, bands_after),
        header=(old.header, old.columns) != (new.header, new.columns),
        wires=old.wires is not new.wires and old.wires != new.wires,
        curves=_differing(_curves_by_lane(old), _curves_by_lane(new)),
        marks=(old.ghosts, old.frames, old.pins) != (new.ghosts, new.frames, new.pins),
        size=(old.width, old.height) != (new.width, new.height),
    )


def _differing(old: Mapping[str, object], new: Mapping[str, object]) -> frozenset[str]:
    if old is new:
        return frozenset()
    candidates = compress(new, map(is_not, new.values(), map(old.get, new)))
    differing = {id_ for id_ in candidates if id_ not in old or old[id_] != new[id_]}
    return frozenset(differing | (old.keys() - new.keys()))


def _curves_by_lane(layout: MapLayout) -> dict[str, list[Curve]]:
    found: dict[str, list[Curve]] = {}
    for curve in layout.curves:
        found.setdefault(curve.lane, []).append(curve)
    return found


def _touched(
    layout: MapLayout,
    before: Project,
    after: Project,
    reading: Reading,
    changed: Iterable[Record],
    every_wire: bool,
) -> MapLayout:
    site = _site(layout, after, reading)
    concerned = _concerned(layout, site, before, changed)
    header = layout.header if reading.reach == layout.reading.reach else header_of(site)
    floors = floor_heights(site.map, site.lanes, site.format, site.language) if concerned.lanes else {}
    cards, needs, ghosts = layout.cards, layout.needs, layout.ghosts
    if concerned.cells:
        cards, needs, ghosts = _filled_again(layout, site, before, concerned.cells)
    heights = {band.lane: band.height for band in layout.lanes}
    curves: list[Curve] = []
    for lane in site.lanes:
        if lane.id not in concerned.lanes:
            curves += (curve for curve in layout.curves if curve.lane == lane.id)
            continue
        emotion = lane_emotion(site, lane, floors[lane.id])
        curves += emotion.curves
        asked = max((needs.get((column.step, lane.id), 0) for column in site.columns), default=0)
        heights[lane.id] = lane_height(site, lane, floors[lane.id], asked, emotion)
    lanes = bands(site.map, site.lanes, heights, header.height)
    following = _Placed(lanes, cards, ghosts, tuple(curves))
    wiring = _wiring(layout, site, before, concerned, following, every_wire)
    return assemble(site, header, lanes, cards, ghosts, needs, tuple(curves), wiring, layout)


def _wiring(
    layout: MapLayout,
    site: Site,
    before: Project,
    concerned: _Concerned,
    following: _Placed,
    every_wire: bool,
) -> Wiring | None:
    """The wires that stay or are led over the ground of those before; None where there is none yet."""
    renamed = _renamed(layout.wires, concerned.named, before, site.project)
    stays = following == _Placed(layout.lanes, layout.cards, layout.ghosts, layout.curves)
    if stays and not concerned.links and not renamed:
        return Wiring(layout.wires, layout.led_over)
    if layout.led_over is None:
        return None
    moved = _differing(layout.cards, following.cards)
    ground = copy(layout.led_over)
    texts = barred(following.lanes, following.curves, site.format)
    ground.follow(following.lanes, following.cards, following.ghosts, texts, moved)
    placed = (following.cards, following.ghosts, site.reading)
    if every_wire:
        return Wiring(finished(leading(site.project, ground, asked_ways(site.project, *placed))), ground)
    touched = moved | concerned.tied | renamed | _marked_otherwise(layout.reading, site.reading)
    touched |= set(_cards_in(site, concerned.cells))
    return Wiring(lead_some(site.project, layout, ground, *placed, touched), ground)


def lead_wires(layout: MapLayout, project: Project) -> Slices[MapLayout]:
    """The layout with all its wires as from scratch, in slices that hold up nobody."""
    if layout.led_over is None:
        return layout
    asked = asked_ways(project, layout.cards, layout.ghosts, layout.reading)
    wires = yield from leading(project, layout.led_over, asked)
    return replace(layout, wires=wires if wires != layout.wires else layout.wires)


def _site(layout: MapLayout, project: Project, reading: Reading) -> Site:
    """The site of a map whose grid is as it was."""
    header = layout.header
    return Site(
        project,
        project.get(Map, layout.map),
        reading,
        layout.format,
        project.info.language,
        Tracks(layout.columns, header.stages, header.phases, layout.width),
        project.many(Lane, (band.lane for band in layout.lanes)),
        {step: number for number, column in enumerate(layout.columns) for step in column.steps},
        ghosts_by_place(reading),
    )


def _concerned(layout: MapLayout, site: Site, before: Project, changed: Iterable[Record]) -> _Concerned:
    marked = _marked_otherwise(layout.reading, site.reading)
    found = _Concerned({}, set(), bool(marked), set(), set())
    lanes = {lane.id: lane for lane in site.lanes}
    for record in changed:
        if isinstance(record, Card):
            found.named.add(record.id)
            number = site.at.get(record.step or "")
            if number is not None and record.lane in lanes:
                found.cells.setdefault(record.lane, set()).add(number)
        elif isinstance(record, Feeling) and record.lane in lanes:
            found.lanes.add(record.lane)
        elif isinstance(record, Connection):
            found.links = True
            found.tied |= {record.source, record.target}
    for step, lane_id in _moved_ghosts(layout.reading, site):
        if lane_id in lanes and step in site.at:
            found.cells.setdefault(lane_id, set()).add(site.at[step])
    everywhere = set(range(len(site.columns)))
    for lane_id in _lanes_with_spans(layout.map, before, site.project) & found.cells.keys():
        found.cells[lane_id] = everywhere
    found.lanes |= found.cells.keys()
    found.lanes |= {lane.id for lane in site.lanes if _is_read_otherwise(lane, layout.reading, site.reading)}
    return found


def _is_read_otherwise(lane: Lane, old: Reading, new: Reading) -> bool:
    match lane.lane_kind:
        case "emotion":
            return old.faces != new.faces
        case "measures":
            return old.measures != new.measures
        case _:
            return False


def _renamed(wires: Iterable[Wire], cards: Set[str], before: Project, after: Project) -> set[str]:
    """The cards that stubs lead to and that are called otherwise now: their tags say the name."""
    targets = {wire.ends[1] for wire in wires if wire.style == "stub"} & cards if cards else set[str]()
    both = targets & before.records.keys() & after.records.keys()
    return {card for card in both if title_of(before.records[card]) != title_of(after.records[card])}


def _marked_otherwise(old: Reading, new: Reading) -> set[str]:
    """Cards whose wires end or are parted by other findings than before."""
    found: set[str] = set()
    for _, _, mark in _on_wires(old, new) ^ _on_wires(new, old):
        if isinstance(mark, DeadEnd):
            found.add(mark.card)
        elif mark.between is not None:
            found.update(mark.between)
    return found


def _on_wires(reading: Reading, other: Reading) -> set[tuple[int, Severity, DeadEnd | Ghost]]:
    """The marks that end or part wires, with what is painted there; not those of findings that are shared."""
    if reading.findings is other.findings:
        return set()
    shared = set(map(id, other.findings))
    return {
        (numbered.number, numbered.finding.severity, mark)
        for numbered, mark in reading.marks()
        if isinstance(mark, DeadEnd | Ghost) and id(numbered) not in shared
    }


def _moved_ghosts(old: Reading, site: Site) -> list[Place]:
    if old.findings is site.reading.findings:
        return []
    was = ghosts_by_place(old)
    return [place for place in was.keys() | site.ghosts.keys() if was.get(place) != site.ghosts.get(place)]


def _lanes_with_spans(map_: str, before: Project, after: Project) -> set[str]:
    spans = ((project, project.index.spans(map_)) for project in (before, after))
    return {card.lane for project, ids in spans for card in project.many(Card, ids) if card.lane is not None}


def _cards_in(site: Site, cells: Mapping[str, Iterable[int]]) -> Iterator[str]:
    """All that stands in some cells: an upright wire to the next lane ends at what comes last in one."""
    for lane, numbers in cells.items():
        for number in numbers:
            for step in site.columns[number].steps:
                yield from site.project.index.cell(step, lane)


def _filled_again(
    layout: MapLayout, site: Site, before: Project, cells: Mapping[str, set[int]]
) -> tuple[dict[str, CardBox], dict[Place, float], tuple[GhostBox, ...]]:
    """All cards, needs and gaps, those of some cells placed anew."""
    cards, needs = dict(layout.cards), dict(layout.needs)
    kept = [ghost for ghost in layout.ghosts if site.at[ghost.ghost.step] not in cells.get(ghost.lane, ())]
    lanes = {lane.id: lane for lane in site.lanes}
    for lane_id, numbers in cells.items():
        for number in numbers:
            column = site.columns[number]
            needs.pop((column.step, lane_id), None)
            for step in column.steps:
                for card in before.index.cell(step, lane_id):
                    cards.pop(card, None)
    for lane_id, numbers in cells.items():
        filling = fill_cells(site, lanes[lane_id], sorted(numbers))
        cards.update((box.card, box) for box in filling.cards)
        needs |= filling.needs
        kept += filling.ghosts
    return cards, needs, in_order(kept)
