"""A shop with everything a map can show, and a reading with a finding of each kind."""

from pathlib import Path

import pytest

from journeymapper.messages import message
from journeymapper.model.cards import Picture, Touchpoint
from journeymapper.model.findings import DeadEnd, Finding, Frame, Ghost, Mark, Numbered, Pin, Severity
from journeymapper.model.project import Asset, Project
from journeymapper.model.reading import Reach, Reading
from journeymapper.model.structure import Lane
from journeymapper.resources import resource
from journeymapper.storage.codec import decode


@pytest.fixture(scope="session")
def shop() -> Project:
    """The gift shop with a lane of pictures and one of measures added."""
    project = _sample("gift-shop")
    map_ = project.index.maps(project.index.journeys()[0])[0]
    step = project.index.steps_of_map(map_)[0]
    pictures = Lane(id="lane_pictures", map=map_, order="zy", name="Pictures", lane_kind="pictures")
    measures = Lane(id="lane_measures", map=map_, order="zz", name="Measures", lane_kind="measures")
    cards = [
        Picture(id="card_window", map=map_, step=step, lane=pictures.id, asset="photo", caption="The window"),
        Picture(id="card_gone", map=map_, step=step, lane=pictures.id, asset="gone", caption="Not here"),
    ]
    records = {**project.records, **{record.id: record for record in (pictures, measures, *cards)}}
    return Project(records, {**project.assets, "photo": Asset("image/png", 300, 200, b"")})


@pytest.fixture(scope="session")
def depot() -> Project:
    """A journey of 26 steps with two personas."""
    return _sample("two-years-with-a-depot")


def _sample(name: str) -> Project:
    path: Path = resource("samples", f"{name}.journey")
    return decode(path.read_bytes(), name=name).project


@pytest.fixture(scope="session")
def shop_map(shop: Project) -> str:
    return shop.index.maps(shop.index.journeys()[0])[0]


@pytest.fixture(scope="session")
def depot_map(depot: Project) -> str:
    return depot.index.maps(depot.index.journeys()[0])[0]


@pytest.fixture(scope="session")
def reading(shop: Project, shop_map: str) -> Reading:
    """A gap, an overlap, a dead end and a pin; reach, ranks, measures and frequencies."""
    index = shop.index
    stages, steps = index.stages_of_map(shop_map), index.steps_of_map(shop_map)
    lane = next(id_ for id_ in index.lanes(shop_map) if shop.get(Lane, id_).lane_kind == "touchpoints")
    cells = [index.cell(step, lane) for step in steps]
    ghost = Ghost(steps[3], lane, 0, message("No word for 4 days"), message("Add a dispatch message"))
    marks: list[tuple[Severity, Mark]] = [
        ("high", ghost),
        ("medium", Frame(cells[2][1:3], 0.82)),
        ("high", DeadEnd(cells[1][2])),
        ("low", Pin(cells[4][1])),
        ("medium", Pin(cells[2][0])),
    ]
    touchpoints = [card.id for card in shop.all(Touchpoint) if card.map == shop_map]
    return Reading(
        findings=tuple(_numbered(number, *mark) for number, mark in enumerate(marks, 1)),
        reach={stages[0]: Reach(4180, 0.39), stages[1]: Reach(1630, 0.105), stages[2]: Reach(171)},
        ranks={id_: rank for rank, id_ in enumerate(_opportunities(shop, shop_map), 1)},
        measures={**dict.fromkeys(touchpoints, "54 % pay"), steps[0]: "CSAT 4.1", steps[1]: "12 % stay"},
        frequency={id_: (3, "171/mo") for id_ in touchpoints},
        checked=True,
    )


def _opportunities(project: Project, map_: str) -> list[str]:
    return [id_ for id_ in project.index.cards_of_map(map_) if project.records[id_].kind == "opportunity"]


def _numbered(number: int, severity: Severity, mark: Mark) -> Numbered:
    finding = Finding(
        key=f"rule:{number}",
        rule="rule",
        group="flow",
        severity=severity,
        icon="gap",
        title=message("Finding number {number}", number=number),
        sentence=message("Something is wrong at place {number} and this says what.", number=number),
        reason=message("Because."),
        subjects=(),
        mark=mark,
    )
    return Numbered(number, finding)
