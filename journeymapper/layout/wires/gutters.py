"""Tracks in one gutter: vertical runs side by side, crossing as little as may be.

Runs that share their source and their direction, or else their target, take one track: a split, a meeting.
Runs that overlap take different tracks (interval colouring by their tops); beyond six they are bundled.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

_MOST = 6
_CLEAR = 6
"""Runs nearer than this, one above the other, count as overlapping: both have rounded corners."""
_LEAST_PITCH = 3
_MARGIN = 2
"""What tracks keep from the cards on both sides, so that 18 of 22 units are theirs."""


@dataclass(slots=True)
class Run:
    """A vertical piece of a way, between two heights, and the heights at which it turns left or right."""

    way: int
    top: float
    bottom: float
    lefts: tuple[float, ...]
    rights: tuple[float, ...]
    source: tuple[str, ...]
    """What it shares with the other branches of a split."""
    target: tuple[str, ...]
    x: float = 0
    bundle: int = 1
    alone: bool = True
    """Whether nothing else runs beside it."""


@dataclass(slots=True)
class _Net:
    """Runs that share a track."""

    runs: list[Run]
    top: float
    bottom: float
    track: int = 0
    bundled: bool = False


@dataclass(slots=True)
class _Cluster:
    nets: list[_Net] = field(default_factory=list)
    bottom: float = float("-inf")


def place_runs(runs: Sequence[Run], x: float, width: float) -> None:
    """Gives every run of a gutter its x; `x` is the left edge of the gutter."""
    for cluster in _clusters(_nets(runs)):
        if len(cluster.nets) == 1:
            net = cluster.nets[0]
            for run in net.runs:
                run.x = x + width / 2
                run.alone = len(net.runs) == 1
            continue
        tracks = _coloured(cluster.nets)
        order = _ordered(tracks)
        pitch = max(_LEAST_PITCH, (width - 2 * _MARGIN) / len(order))
        for place, track in enumerate(order):
            at = x + width / 2 + (place - (len(order) - 1) / 2) * pitch
            for net in track:
                for run in net.runs:
                    run.x, run.alone = at, False
            _count_bundles(track)


def _nets(runs: Sequence[Run]) -> list[_Net]:
    by_source: dict[tuple[str, ...], list[Run]] = {}
    for run in runs:
        by_source.setdefault(run.source, []).append(run)
    nets: list[list[Run]] = []
    by_target: dict[tuple[str, ...], list[Run]] = {}
    for group in by_source.values():
        if len(group) > 1:
            nets.append(group)
        else:
            by_target.setdefault(group[0].target, []).append(group[0])
    nets.extend(by_target.values())
    found = [_Net(group, min(r.top for r in group), max(r.bottom for r in group)) for group in nets]
    found.sort(key=lambda net: (net.top, net.bottom, net.runs[0].way))
    return found


def _clusters(nets: Sequence[_Net]) -> Iterator[_Cluster]:
    """Nets that overlap, directly or through others."""
    cluster = _Cluster()
    for net in nets:
        if cluster.nets and net.top >= cluster.bottom + _CLEAR:
            yield cluster
            cluster = _Cluster()
        cluster.nets.append(net)
        cluster.bottom = max(cluster.bottom, net.bottom)
    if cluster.nets:
        yield cluster


def _coloured(nets: Sequence[_Net]) -> list[list[_Net]]:
    """Track → its nets. Where all six tracks are taken, a net joins the one that is taken longest."""
    tracks: list[list[_Net]] = []
    ends: list[float] = []
    for net in nets:
        free = next((number for number, end in enumerate(ends) if end + _CLEAR <= net.top), None)
        if free is None and len(tracks) < _MOST:
            free = len(tracks)
            tracks.append([])
            ends.append(net.bottom)
        if free is None:
            free = ends.index(max(ends))
            net.bundled = True
        tracks[free].append(net)
        ends[free] = max(ends[free], net.bottom)
    return tracks


def _ordered(tracks: Sequence[list[_Net]]) -> list[list[_Net]]:
    """Tracks from left to right: each goes where it adds the fewest crossings, twice over."""
    cost = [[sum(_crossings(p, q) for p in left for q in right) for right in tracks] for left in tracks]
    order: list[int] = []
    for number in range(len(tracks)):
        _insert(order, number, cost)
    for number in range(len(tracks) if len(tracks) > 2 else 0):
        order.remove(number)
        _insert(order, number, cost)
    return [tracks[number] for number in order]


def _insert(order: list[int], number: int, cost: Sequence[Sequence[int]]) -> None:
    total = sum(cost[number][other] for other in order)
    best, least = 0, total
    for place, other in enumerate(order):
        total += cost[other][number] - cost[number][other]
        if total < least:
            best, least = place + 1, total
    order.insert(best, number)


def _crossings(left: _Net, right: _Net) -> int:
    """How often two nets cross when the first runs left of the second."""
    if left is right or left.bottom < right.top or right.bottom < left.top:
        return 0
    count = 0
    for run in right.runs:
        count += sum(left.top < y < left.bottom for y in run.lefts)
    for run in left.runs:
        count += sum(right.top < y < right.bottom for y in run.rights)
    return count


def _count_bundles(track: Sequence[_Net]) -> None:
    """Tells the first run of each bundle how many run in it."""
    group: list[_Net] = []
    for net in track:
        if net.bundled:
            group.append(net)
            continue
        _tell(group)
        group = [net]
    _tell(group)


def _tell(group: Sequence[_Net]) -> None:
    if len(group) > 1:
        group[0].runs[0].bundle = sum(len(net.runs) for net in group)
