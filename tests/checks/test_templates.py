"""A map that people have just begun from a template must not drown in findings."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from journeymapper.checks import check
from journeymapper.editor.fixes import fix
from journeymapper.editor.library import entries, touchpoint_of
from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.model.cards import Touchpoint
from journeymapper.model.change import apply, change_of
from journeymapper.model.edits import connect_in_order
from journeymapper.model.findings import Finding
from journeymapper.model.ids import new_id
from journeymapper.model.integrity import problems
from journeymapper.model.order import spread
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane
from journeymapper.resources import resource
from journeymapper.storage.codec import decode

Cards = Callable[[Project, str, int], Touchpoint]
TEMPLATES = sorted(resource("templates").glob("*.journey"))


def _from_the_library(project: Project, map_: str, number: int) -> Touchpoint:
    return touchpoint_of(project, map_, entries()[number])


def _without_words(project: Project, map_: str, number: int) -> Touchpoint:
    return Touchpoint(id=new_id("touchpoint"), map=map_)


@pytest.fixture(params=TEMPLATES, ids=lambda path: path.stem)
def template(request: pytest.FixtureRequest) -> Path:
    """One of the templates."""
    path: Path = request.param
    return path


@pytest.fixture(params=[_from_the_library, _without_words], ids=lambda cards: cards.__name__.strip("_"))
def begun(template: Path, request: pytest.FixtureRequest) -> Project:
    """The template with three touchpoints a stage."""
    return filled(decode(template.read_bytes()).project, request.param)


def filled(project: Project, cards: Cards) -> Project:
    """Three touchpoints in every stage: one to a step where it has three, else several to the first ones."""
    map_ = the_map(project)
    lane = next(one for one in project.all(Lane) if one.lane_kind == "touchpoints")
    new: list[Record] = []
    for stage in project.index.stages_of_map(map_):
        steps = project.index.steps(stage)
        for number, order in enumerate(spread(None, None, 3)):
            card = cards(project, map_, len(new))
            new.append(card.evolve(step=steps[number % len(steps)], lane=lane.id, order=order))
    change = change_of(project, new)
    assert change is not None
    return apply(project, change)


def the_map(project: Project) -> str:
    """The id of the only map."""
    (map_,) = project.index.maps(project.index.journeys()[0])
    return map_


def found(project: Project) -> list[Finding]:
    """What is found by default rules."""
    return list(check(project, the_map(project), date(2026, 11, 21)).open)


def said(project: Project) -> list[str]:
    """What is found, as people read it."""
    return [f"{one.rule}: {text(one.sentence)}" for one in found(project)]


def test_three_unconnected_touchpoints_a_stage_are_one_finding(begun: Project) -> None:
    one_column = len(begun.index.steps_of_map(the_map(begun))) == 1
    rules = [one.rule for one in found(begun)]
    assert rules == ([] if one_column else ["unconnected"]), said(begun)


def test_three_touchpoints_a_stage_connected_in_order_have_no_finding(begun: Project) -> None:
    change = connect_in_order(begun, the_map(begun))
    if change is None:
        assert len(begun.index.steps_of_map(the_map(begun))) == 1
        return
    connected = apply(begun, change)
    assert problems(connected) == ()
    assert said(connected) == []
    assert apply(connected, change.inverse()) == begun


def test_the_fix_of_the_one_finding_leaves_none(begun: Project) -> None:
    for finding in found(begun):
        change = fix(begun, finding)
        assert change is not None
        assert said(apply(begun, change)) == []
        assert apply(apply(begun, change), change.inverse()) == begun
