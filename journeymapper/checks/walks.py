"""Walks over a graph that is given as card → what follows it, each as long as the graph is large.

They walk plain mappings: networkx takes several times as long, and a large part of the flow is looked at
again after each connection that somebody draws.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

Following = Mapping[str, Sequence[str]]


def reached(after: Following, starts: Iterable[str]) -> set[str]:
    """The starts, and everything that can be reached from them.

    >>> sorted(reached({"a": ["b"], "b": ["c"], "c": [], "d": ["c"]}, ["b"]))
    ['b', 'c']
    """
    met = set(starts)
    ahead = list(met)
    while ahead:
        for target in after[ahead.pop()]:
            if target not in met:
                met.add(target)
                ahead.append(target)
    return met


def hanging_together(cards: Collection[str], after: Following, before: Following) -> Iterator[set[str]]:
    """These cards, in groups that hang together among themselves.

    >>> after, before = {"a": ["b"], "b": ["c"], "c": []}, {"a": [], "b": ["a"], "c": ["b"]}
    >>> sorted(sorted(group) for group in hanging_together({"a", "c"}, after, before))
    [['a'], ['c']]
    """
    left = set(cards)
    while left:
        start = left.pop()
        group, ahead = {start}, [start]
        while ahead:
            card = ahead.pop()
            near = left.intersection((*after[card], *before[card]))
            left -= near
            group |= near
            ahead.extend(near)
        yield group


def rounds_of(after: Following) -> tuple[frozenset[str], ...]:
    """The strongly connected groups of two and more.

    What nothing leads to is in none: taken away again and again, it leaves nothing of most maps, and networkx
    searches the rest.

    >>> [sorted(group) for group in rounds_of({"a": ["b"], "b": ["c"], "c": ["b", "d"], "d": []})]
    [['b', 'c']]
    """
    leading_in = dict.fromkeys(after, 0)
    for targets in after.values():
        for target in targets:
            leading_in[target] += 1
    free = [card for card, count in leading_in.items() if not count]
    for card in free:
        for target in after[card]:
            leading_in[target] -= 1
            if not leading_in[target]:
                free.append(target)
    if len(free) == len(after):
        return ()
    import networkx as nx

    left = set(after).difference(free)
    graph: nx.DiGraph[str] = nx.DiGraph((card, target) for card in left for target in after[card])
    return tuple(frozenset(group) for group in nx.strongly_connected_components(graph) if len(group) > 1)


def passed_by_all(after: Following, starts: Collection[str], goals: Collection[str]) -> tuple[str, ...]:
    """What every walk from any start to any goal passes, in the order in which it is passed.

    One walk is laid down; from each of its cards, in order, everything is met that leads round the next ones.
    A card of it that nothing has led past is passed by all. Every card is met once.

    >>> passed_by_all({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": ["e"], "e": []}, ["a"], ["e"])
    ('a', 'd', 'e')
    """
    walk = _shortest(after, starts, goals)
    number = {card: place for place, card in enumerate(walk)}
    past = len(walk)
    met = set(walk)

    def furthest_from(card: str | None) -> int:
        """How far along the walk one comes from here without its own cards."""
        furthest, ahead = -1, [card]
        while ahead:
            at = ahead.pop()
            if at in goals:
                furthest = past
            for target in starts if at is None else after[at]:
                if target in number:
                    furthest = max(furthest, number[target])
                elif target not in met:
                    met.add(target)
                    ahead.append(target)
        return furthest

    passed: list[str] = []
    furthest = furthest_from(None)
    for place, card in enumerate(walk):
        if furthest <= place:
            passed.append(card)
        furthest = max(furthest, furthest_from(card))
    return tuple(passed)


def steps_from(after: Following, start: str, most: int, widest: int) -> dict[str, int]:
    """How many edges it takes at least to what is no further than `most` from the start.

    Less far where more than `widest` cards would have to be met.

    >>> steps_from({"a": ["b", "c"], "b": ["c"], "c": ["d"], "d": []}, "a", 1, 100)
    {'a': 0, 'b': 1, 'c': 1}
    """
    steps = {start: 0}
    edge = [start]
    for far in range(1, most + 1):
        edge = [target for card in edge for target in after[card] if target not in steps]
        steps.update(dict.fromkeys(edge, far))
        if len(steps) > widest:
            break
    return steps


def _shortest(after: Following, starts: Iterable[str], goals: Collection[str]) -> list[str]:
    """The cards of a shortest walk from any start to any goal; empty where there is none."""
    came_from: dict[str, str | None] = dict.fromkeys(starts)
    ahead = list(came_from)
    for card in ahead:
        if card in goals:
            return _traced(came_from, card)
        for target in after[card]:
            if target not in came_from:
                came_from[target] = card
                ahead.append(target)
    return []


def _traced(came_from: Mapping[str, str | None], end: str) -> list[str]:
    walk: list[str] = []
    at: str | None = end
    while at is not None:
        walk.append(at)
        at = came_from[at]
    return walk[::-1]
