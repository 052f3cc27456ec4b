"""Tracks in one gutter: vertical runs side by side, crossing as little as may be.

Runs that share their source and their direction, or else their target, take one track: a split, a meeting.
Runs that overlap take different tracks (interval colouring by their tops); beyond six they are bundled.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

Shared = str
"""A card or ghost, a direction and a style in one word: wires alike in it are branches of one."""

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
    source: Shared
    """What it shares with the other branches of a split."""
    target: Shared
    stops: bool = False
    """Whether its wire stops in the gutter: a bar or a bare stub."""
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
    lefts: tuple[float, ...]
    rights: tuple[float, ...]
    track: int = 0
    bundled: bool = False


def place_runs(runs: Sequence[Run], x: float, width: float) -> None:
    """Gives every run of a gutter its x; `x` is the left edge of the gutter."""
    middle = x + width / 2
    for nets in _clusters(_nets(runs)):
        if len(nets) == 1:
            net = nets[0]
            for run in net.runs:
                run.x, run.alone = middle, len(net.runs) == 1
            continue
        tracks = _colour(nets)
        pitch = max(_LEAST_PITCH, (width - 2 * _MARGIN) / tracks)
        order = _ordered(nets, tracks)
        at = [middle + (order.index(track) - (tracks - 1) / 2) * pitch for track in range(tracks)]
        for net in nets:
            for run in net.runs:
                run.x, run.alone = at[net.track], False
        if tracks == _MOST:
            for track in range(tracks):
                _count_bundles([net for net in nets if net.track == track])


def _nets(runs: Sequence[Run]) -> list[_Net]:
    """Runs by what they share, from top to bottom."""
    by_source: dict[Shared, list[Run]] = {}
    for run in runs:
        by_source.setdefault(run.source, []).append(run)
    nets: list[_Net] = []
    by_target: dict[Shared, list[Run]] = {}
    for group in by_source.values():
        if len(group) > 1:
            nets.append(_net(group))
        else:
            by_target.setdefault(group[0].target, []).append(group[0])
    nets += [_net(group) for group in by_target.values()]
    nets.sort(key=lambda net: (net.top, net.bottom, net.runs[0].way))
    return nets


def _net(runs: list[Run]) -> _Net:
    if len(runs) == 1:
        run = runs[0]
        return _Net(runs, run.top, run.bottom, run.lefts, run.rights)
    return _Net(
        runs,
        min([run.top for run in runs]),
        max([run.bottom for run in runs]),
        tuple(dict.fromkeys([y for run in runs for y in run.lefts])),
        tuple(dict.fromkeys([y for run in runs for y in run.rights])),
    )


def _clusters(nets: Sequence[_Net]) -> Iterator[list[_Net]]:
    """Nets that overlap, directly or through others."""
    cluster: list[_Net] = []
    bottom = 0.0
    for net in nets:
        if cluster and net.top >= bottom + _CLEAR:
            yield cluster
            cluster = []
        bottom = max(bottom, net.bottom) if cluster else net.bottom
        cluster.append(net)
    if cluster:
        yield cluster


def _colour(nets: Sequence[_Net]) -> int:
    """Gives every net a track and tells how many there are.

    Where all six are taken, a net joins the one that is taken longest.
    """
    ends: list[float] = []
    for net in nets:
        net.track = next((number for number, end in enumerate(ends) if end + _CLEAR <= net.top), len(ends))
        if net.track == len(ends) and len(ends) < _MOST:
            ends.append(net.bottom)
            continue
        if net.track == len(ends):
            net.track = ends.index(max(ends))
            net.bundled = True
        ends[net.track] = max(ends[net.track], net.bottom)
    return len(ends)


def _ordered(nets: Sequence[_Net], tracks: int) -> list[int]:
    """Tracks from left to right: each goes where it adds the fewest crossings, twice over."""
    cost = _crossings(nets, tracks)
    if tracks == 2:
        return [0, 1] if cost[0][1] <= cost[1][0] else [1, 0]
    order: list[int] = []
    for number in range(tracks):
        _insert(order, number, cost)
    for number in range(tracks):
        order.remove(number)
        _insert(order, number, cost)
    return order


def _insert(order: list[int], number: int, cost: Sequence[Sequence[int]]) -> None:
    own = cost[number]
    total = sum([own[other] for other in order])
    best, least = 0, total
    for place, other in enumerate(order):
        total += cost[other][number] - own[other]
        if total < least:
            best, least = place + 1, total
    order.insert(best, number)


def _crossings(nets: Sequence[_Net], tracks: int) -> list[list[int]]:
    """How often the nets of one track cross those of another when they run left of them."""
    cost = [[0] * tracks for _ in range(tracks)]
    for number, first in enumerate(nets):
        for second in nets[number + 1 :]:
            if second.top >= first.bottom:
                break
            if first.track != second.track:
                cost[first.track][second.track] += _within(second.lefts, first) + _within(
                    first.rights, second
                )
                cost[second.track][first.track] += _within(first.lefts, second) + _within(
                    second.rights, first
                )
    return cost


def _within(heights: Sequence[float], net: _Net) -> int:
    count = 0
    top, bottom = net.top, net.bottom
    for y in heights:
        if top < y < bottom:
            count += 1
    return count


def _count_bundles(track: Sequence[_Net]) -> None:
    """Tells the longest run of each bundle how many run in it."""
    group: list[Run] = []
    for net in track:
        if not net.bundled:
            _tell(group)
            group = []
        group += [run for run in net.runs if not run.stops]
    _tell(group)


def _tell(group: Sequence[Run]) -> None:
    if len({(run.source, run.target) for run in group}) > 1:
        longest = max(group, key=lambda run: (run.bottom - run.top, -run.way))
        longest.bundle = len(group)
