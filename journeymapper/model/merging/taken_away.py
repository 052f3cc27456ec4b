"""What one side took away while the other one worked on it: decided before any field is looked at."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from journeymapper.model.base import Record
from journeymapper.model.cards import Card
from journeymapper.model.merging.collisions import Collision, Decided
from journeymapper.model.merging.units import unit_with
from journeymapper.model.references import Holders, holders, named_by

Records = Mapping[str, Record]


@dataclass(frozen=True, slots=True)
class TakenAway:
    """What `deleter` has no more of what both began with, and `keeper` still has."""

    base: Records
    keeper: Records
    deleter: Records
    gone: frozenset[str]

    def roots(self) -> dict[str, frozenset[str]]:
        """The records that somebody went on working on, each as the whole that was taken away with it.

        Who takes a map away takes its stages along: that is one thing to decide, the map.
        """
        found: dict[str, set[str]] = {}
        for id_ in dict.fromkeys(self._worked_on()):
            for root in self._roots_of(id_):
                found.setdefault(root, set()).add(id_)
        return {root: frozenset(ids) for root, ids in found.items()}

    def _worked_on(self) -> Iterator[str]:
        """What the keeper changed, or named anew: a card put into a stage that the other side deleted."""
        for id_, record in self.keeper.items():
            before = self.base.get(id_)
            if before is record:
                continue
            if id_ in self.gone:
                yield id_
            for reference, ids in named_by(record):
                if type(before) is type(record):
                    unit = unit_with(type(record), reference.field)
                    if all(getattr(before, name) == getattr(record, name) for name in unit):
                        continue
                yield from (named for named in ids if named in self.gone)

    def _roots_of(self, id_: str) -> frozenset[str]:
        """What a record went with: the outermost of what was taken away."""
        parents = [
            named
            for reference, ids in named_by(self.base[id_])
            if reference.when_gone == "goes too"
            for named in ids
            if named in self.gone and named != id_
        ]
        return frozenset().union(*(self._roots_of(each) for each in parents)) if parents else frozenset({id_})

    def within(self, root: str) -> Iterator[str]:
        """Everything that went with a root."""
        return (id_ for id_ in self.gone if root in self._roots_of(id_))


def taken_away(base: Records, keeper: Records, deleter: Records) -> TakenAway:
    """What one side took away and the other one still has."""
    gone = frozenset(id_ for id_ in base if id_ not in deleter and id_ in keeper)
    return TakenAway(base, keeper, deleter, gone)


def agreed(
    base: Records, mine: Records, theirs: Records, decided: Decided
) -> tuple[Records, Records, list[Collision]]:
    """Both sides without anything that one took away while the other worked on it, and what was to decide.

    Where it stays, the side that took it away gets it back with all that went or was loosened because of it.
    Where it goes, the other side loses it; whatever that breaks is for a repair.
    """
    sides: dict[bool, dict[str, Record]] = {True: dict(mine), False: dict(theirs)}
    collisions: list[Collision] = []
    held: Holders | None = None
    for mine_keeps in (True, False):
        keeper, deleter = (mine, theirs) if mine_keeps else (theirs, mine)
        away = taken_away(base, keeper, deleter)
        staying: set[str] = set()
        for root in away.roots() if away.gone else ():
            record = keeper[root]
            collision = Collision(root, (), record if mine_keeps else None, None if mine_keeps else record)
            collisions.append(collision)
            if (collision.side(decided) == "mine") is mine_keeps:
                staying.add(root)
            else:
                for id_ in away.within(root):
                    sides[mine_keeps].pop(id_, None)
        if staying:
            held = held or holders(base.values())
            _bring_back(sides[not mine_keeps], away, staying, held)
    return sides[True], sides[False], collisions


def _bring_back(side: dict[str, Record], away: TakenAway, roots: set[str], held: Holders) -> None:
    """Undoes a deletion in one side, with what followed from it."""
    back: dict[str, None] = {}
    waiting = list(roots)
    while waiting:
        id_ = waiting.pop()
        if id_ in back:
            continue
        back[id_] = None
        side[id_] = away.base[id_]
        waiting += [
            holder
            for holder, reference in held.get(id_, ())
            if holder in away.gone and reference.when_gone != "clear"
        ]
    still_gone = dict.fromkeys((id_ for id_ in away.base if id_ not in side), None)
    for holder in dict.fromkeys(holder for id_ in back for holder, _ in held.get(id_, ())):
        if holder in side and holder not in back:
            side[holder] = _fastened(side[holder], away, back, still_gone)


def _fastened(
    record: Record, away: TakenAway, back: Mapping[str, None], still_gone: Mapping[str, None]
) -> Record:
    """A record that names again what came back, where it was only loosened because that was gone."""
    before = away.base[record.id]
    if type(before) is not type(record):
        return record
    fields: dict[str, object] = {}
    for reference, ids in named_by(before):
        if not any(id_ in back for id_ in ids):
            continue
        now = getattr(record, reference.field)
        if reference.when_gone == "to the tray":
            if isinstance(record, Card) and record.step is None:
                fields |= {name: getattr(before, name) for name in unit_with(type(record), reference.field)}
        elif now == reference.written(before, {**back, **still_gone}):
            fields[reference.field] = reference.written(before, still_gone)
    return record.evolve(**fields) if fields else record
