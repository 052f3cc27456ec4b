"""Rows of a table as new cards."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from journeymapper.editor.blank_cards import blank_card, worded, words_field
from journeymapper.editor.clips.arriving import Pasted, in_rows
from journeymapper.editor.clips.meanings import plain
from journeymapper.editor.clips.rows import Meaning, Table
from journeymapper.editor.newcomers import family_for
from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Frequency, Touchpoint
from journeymapper.model.change import change_of
from journeymapper.model.edits.validity import checked
from journeymapper.model.ids import new_id
from journeymapper.model.kinds import CARD_OF_LANE
from journeymapper.model.people import Channel, Person
from journeymapper.model.placement import Cell
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Stage, Step

_LONGEST_NOTE = 2_000


@dataclass(frozen=True, slots=True)
class _Names:
    """What the words of a table stand for, with the newcomers among them."""

    channels: Mapping[str, Channel]
    people: Mapping[str, Person]
    columns: Mapping[str, str]
    lanes: Mapping[str, Lane]


def paste_table(
    project: Project, table: Table, map_: str, target: Cell | None = None, position: int | None = None
) -> Pasted:
    """A card for each row, one below the other in the target cell, or in the tray.

    A stage or lane that a row names goes before the target. Channels and people that the project does not
    know are added. What a kind of card does not have is left out. A target without a step is the tray.
    """
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.body]
    newcomers = _newcomers(project, rows)
    names = _names(project, map_, newcomers)
    cards, unplaced = [], 0
    for row in rows:
        step, lane = _place(row, names, target)
        card = _card(row, names, _lane(project, map_, lane), step if lane is not None else None)
        card = card if card.map == map_ else card.evolve(map=map_)
        cards.append(card)
        unplaced += card.step is None and bool(row.get("stage"))
    positions = {target: position} if target is not None and position is not None else None
    change = checked(project, change_of(project, [*newcomers, *in_rows(project, cards, positions)]))
    return Pasted(change, MappingProxyType({}), tuple(card.id for card in cards), unplaced=unplaced)


def _place(row: Mapping[Meaning, str], names: _Names, target: Cell | None) -> tuple[str | None, Lane | None]:
    """The step and lane of a row: as it says, else as the target does."""
    step, lane = target or (None, None)
    if row.get("stage"):
        step = names.columns.get(plain(row["stage"]))
    named = names.lanes.get(plain(row.get("lane", "")))
    if named is not None and named.lane_kind in CARD_OF_LANE:
        return step, named
    meant = next((each for each in names.lanes.values() if each.id == lane), None)
    if meant is None and step is not None:
        meant = next((each for each in names.lanes.values() if each.lane_kind == "touchpoints"), None)
    return step, meant


def _lane(project: Project, map_: str, lane: Lane | None) -> Lane:
    """The lane whose kind of card is made; without one, touchpoints."""
    return lane or Lane(id="lane", map=map_, lane_kind="touchpoints")


def _card(row: Mapping[Meaning, str], names: _Names, lane: Lane, step: str | None) -> Card:
    blank = blank_card(lane, step) or blank_card(lane.evolve(lane_kind="touchpoints"), None)
    assert blank is not None, "a lane of touchpoints holds cards"
    words, note = row.get("title", ""), row.get("note", "")
    own = type(blank).model_fields
    if note and words_field(type(blank)) == "text":
        words = f"{words}\n{note}"
    values: dict[str, object] = {
        "note": note[:_LONGEST_NOTE],
        "channel": _id(names.channels, row.get("channel")),
        "owner": _id(names.people, row.get("owner")),
        "tags": tuple(tag.strip()[:300] for tag in row.get("tags", "").split(",") if tag.strip()),
    }
    if isinstance(blank, Touchpoint):
        values |= {
            "friction": _level(row.get("friction", ""), 5),
            "effort": _level(row.get("effort", ""), 7),
            "frequency": _frequency(row.get("frequency", "")),
        }
    return worded(blank, words).evolve(**{key: value for key, value in values.items() if key in own})


def _newcomers(project: Project, rows: list[dict[Meaning, str]]) -> list[Record]:
    """Channels and people that are named for the first time."""
    known = _names(project, "", [])
    used = {channel.family for channel in project.all(Channel)}
    come: dict[tuple[str, str], Record] = {}
    for row in rows:
        channel, owner = row.get("channel", "")[:200], row.get("owner", "")[:200]
        if channel and plain(channel) not in known.channels:
            family = family_for(channel, used)
            new = Channel(id=new_id("channel"), name=channel, family=family)
            if come.setdefault(("channel", plain(channel)), new) is new:
                used.add(family)
        if owner and plain(owner) not in known.people:
            come.setdefault(("person", plain(owner)), Person(id=new_id("person"), name=owner))
    return list(come.values())


def _names(project: Project, map_: str, newcomers: list[Record]) -> _Names:
    channels = [*project.all(Channel), *(new for new in newcomers if isinstance(new, Channel))]
    people = [*project.all(Person), *(new for new in newcomers if isinstance(new, Person))]
    steps = project.many(Step, project.index.steps_of_map(map_))[::-1]
    stages = project.many(Stage, project.index.stages_of_map(map_))[::-1]
    lanes = project.many(Lane, project.index.lanes(map_))
    return _Names(
        {plain(each.short_name): each for each in channels if each.short_name}
        | {plain(each.name): each for each in channels},
        {plain(each.name): each for each in people},
        {plain(step.name): step.id for step in steps if step.name}
        | {plain(stage.name): project.index.steps(stage.id)[0] for stage in stages},
        {plain(lane.name) or lane.id: lane for lane in lanes},
    )


def _id(known: Mapping[str, Channel] | Mapping[str, Person], words: str | None) -> str | None:
    record = known.get(plain((words or "")[:200]))
    return record.id if record else None


def _level(words: str, most: int) -> int | None:
    """A whole number from 1 to the most, as in "4" or "4/5"; None for anything else.

    >>> _level("4/5", 5), _level("9", 5), _level("hard", 5)
    (4, None, None)
    """
    number = words.partition("/")[0].strip()
    return int(number) if number in map(str, range(1, most + 1)) else None


def _frequency(words: str) -> Frequency | None:
    """A count a month, with spaces or separators of thousands.

    >>> _frequency("1 200").count, _frequency("often") is None
    (1200.0, True)
    """
    digits = "".join(words.split()).replace(",", "").replace("’", "")
    usable = digits.isascii() and digits.isdigit() and len(digits) <= 12
    return Frequency(count=float(digits)) if usable else None
