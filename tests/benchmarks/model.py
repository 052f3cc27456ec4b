"""What has no picture: reading and writing the file, layout, readings, the check."""

import json
import os
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path

import networkx

from journeymapper.checks import check
from journeymapper.editor.reading import gather
from journeymapper.editor.serving import Order, Service, packed
from journeymapper.editor.session import Session
from journeymapper.layout import lay_out, relayout
from journeymapper.layout.formats import SCREEN
from journeymapper.model import edits
from journeymapper.model.cards import Touchpoint
from journeymapper.model.change import Change, apply
from journeymapper.model.index import Index
from journeymapper.model.links import Connection
from journeymapper.model.project import Project
from journeymapper.storage import files
from journeymapper.storage.codec import decode, encode
from tests.benchmarks.figures import Aim, Row, Times, row

_AS_OF = date(2026, 11, 21)


def measure(file: Path, size: str) -> Iterator[Row]:
    """Every row of one map."""
    data = file.read_bytes()
    floor = Times().of(lambda: json.loads(data), 3)
    project = decode(data).project
    yield row("decode", size, Times().of(lambda: decode(data), 3), floor)
    yield row("index from scratch", size, Times().of(lambda: Index.of(project.records), 3))
    dumped = Times().of(lambda: json.dumps(json.loads(data), ensure_ascii=False), 3)
    yield row("encode", size, Times().of(lambda: encode(project), 3), dumped)
    yield from _saving(file, project, size)
    session = Session()
    session.prune(project)
    yield from _laying_out(project, session.map, size)
    yield from _checking(project, session.map, size)


def _checking_again(project: Project, map_: str, size: str) -> Iterator[Row]:
    """What the worker does after an edit: the check, and its answer made ready for the window."""
    service = Service()
    everything = Change(dict.fromkeys(project.records), project.records)
    service.follow(Order(map_, _AS_OF, 1, change=everything))
    cards = [card.id for card in project.all(Touchpoint) if card.step]
    middle, near = cards[len(cards) // 2], cards[len(cards) // 2 + 7]
    edits_: dict[str, Change | None] = {
        "typing": edits.set_fields(project, middle, title="Asks about a parcel"),
        "a message": edits.set_fields(project, middle, message="Your parcel waits for you"),
        "a move": edits.move_by(project, [middle], 1),
        "a connection": edits.connect(project, middle, near),
    }
    for name, change in edits_.items():
        if change is not None:
            times = Times()
            for way in (change, change.inverse()) * 5:
                with times.once():
                    packed(service.follow(Order(map_, _AS_OF, 2, change=way)))
            yield row(f"check after {name}", size, times, aim={"5000": Aim(10)}.get(size))


def _saving(file: Path, project: Project, size: str) -> Iterator[Row]:
    data, copy = encode(project), file.with_name(f"{size}-saved.journey")
    if not os.access(file.parent, os.W_OK) or file.parent.name == "samples":
        return
    floor = Times().of(lambda: _synced(copy, data), 5)
    yield row("save: encode and atomic write", size, Times().of(lambda: files.save(copy, project), 5), floor)
    copy.unlink()


def _synced(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _laying_out(project: Project, map_: str, size: str) -> Iterator[Row]:
    yield row("gather a reading, first time", size, Times().of(lambda: gather(project, map_)))
    yield row("gather it again", size, Times().of(lambda: gather(project, map_), 5))
    reading = gather(project, map_)
    yield row("lay out, first time", size, Times().of(lambda: lay_out(project, map_, reading, SCREEN)))
    yield row("lay out again", size, Times().of(lambda: lay_out(project, map_, reading, SCREEN), 3))
    layout = lay_out(project, map_, reading, SCREEN)
    cards = [id_ for id_ in layout.cards if isinstance(project.records[id_], Touchpoint)]
    change = edits.move_by(project, [cards[len(cards) // 2]], 1)
    assert change is not None, "there is a column to move to"
    after = apply(project, change)
    yield row("apply a move", size, Times().of(lambda: apply(project, change), 9))
    yield row("relayout for a move", size, Times().of(lambda: relayout(layout, project, after, reading), 9))


def _checking(project: Project, map_: str, size: str) -> Iterator[Row]:
    ends = [
        (record.source, record.target)
        for record in project.records.values()
        if isinstance(record, Connection)
    ]
    floor = Times().of(lambda: networkx.number_weakly_connected_components(networkx.DiGraph(ends)), 3)
    aim = {"5000": Aim(500)}.get(size)
    yield row("full check", size, Times().of(lambda: check(project, map_, _AS_OF), 3), floor, aim)
    yield from _checking_again(project, map_, size)
    part = dict(islice(project.records.items(), 400))
    yield row("a part for the worker", size, Times().of(lambda: packed(part), 9))
