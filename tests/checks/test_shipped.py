"""What is shipped: samples with the faults that they are meant to show, templates with none, the library."""

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from journeymapper.checks import check
from journeymapper.editor.fixes import fix
from journeymapper.messages import text
from journeymapper.model.cards import Activity, Touchpoint
from journeymapper.model.change import apply
from journeymapper.model.findings import Finding
from journeymapper.model.integrity import problems
from journeymapper.model.links import Connection
from journeymapper.model.people import Channel
from journeymapper.model.project import Project
from journeymapper.resources import resource
from journeymapper.storage.codec import decode

FAULTS = {
    "gift-shop": [
        "Channel jump",
        "Dead end in Consider",
        "Friction at a moment of truth",
        "Overlap in Buy",
        "Gap in Receive",
        "No owner",
        "No measure",
    ],
    "software-trial": [
        "Promise not kept",
        "Weak points",
        "Channel jump",
        "Friction at a moment of truth",
        "Dead end in Prove value",
        "No support in Prove value",
        "Gap in Subscribe",
    ],
    "two-years-with-a-depot": [
        "Detour",
        "Friction at a moment of truth",
        "Question not answered",
        "Channel jump",
        "No support in Trial",
        "Lost handover",
        "Gap in Buy",
        "Overlap in Buy",
        "Dead end in Roll out",
        "Friction at a moment of truth",
        "No support in Roll out",
        "No measure",
    ],
}
TEMPLATES = sorted(resource("templates").glob("*.journey"))


def opened(path: Path) -> Project:
    return decode(path.read_bytes(), name=path.name).project


def found(project: Project) -> list[tuple[str, Finding]]:
    """What is found on every map, with the map."""
    maps = [map_ for journey in project.index.journeys() for map_ in project.index.maps(journey)]
    return [(map_, one) for map_ in maps for one in check(project, map_, date(2026, 11, 21)).open]


def faults(project: Project) -> list[str]:
    """The titles of what is found on every map."""
    return [text(finding.title) for _, finding in found(project)]


@pytest.mark.parametrize("name", FAULTS)
def test_a_sample_has_the_faults_it_shows_and_no_others(name: str) -> None:
    assert faults(opened(resource("samples", f"{name}.journey"))) == FAULTS[name]


def test_what_should_be_has_no_faults() -> None:
    trial = opened(resource("samples", "software-trial.journey"))
    assert check(trial, "map_trial_ideal", date(2026, 11, 21)).open == ()


@pytest.mark.parametrize("name", FAULTS)
def test_each_fault_of_a_sample_is_repaired_by_one_press_or_says_why_not(name: str) -> None:
    project = opened(resource("samples", f"{name}.journey"))
    for map_, finding in found(project):
        if finding.fix is None:
            assert text(finding.advice)
            continue
        change = fix(project, finding)
        assert change is not None, finding
        mended = apply(project, change)
        assert problems(mended) == ()
        assert finding.key not in [one.key for one in check(mended, map_, date(2026, 11, 21)).open]
        assert apply(mended, change.inverse()) == project


@pytest.mark.parametrize("name", FAULTS)
def test_every_touchpoint_of_a_sample_says_where_it_is_and_what_it_tells(name: str) -> None:
    project = opened(resource("samples", f"{name}.journey"))
    assert [card.id for card in project.all(Touchpoint) if not (card.channel and card.message)] == []
    endings = {card.ending for card in project.all(Touchpoint)}
    assert {"entry", "won"} <= endings
    supported = {way.source for way in project.all(Connection) if way.connection_kind == "support"}
    assert any(isinstance(project.records[id_], Activity) for id_ in supported)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_nothing_is_wrong_with_a_template(path: Path) -> None:
    assert faults(opened(path)) == []


def test_there_are_six_templates() -> None:
    assert len(TEMPLATES) == 6


def test_the_library_has_22_touchpoints_in_four_phases_on_known_channels() -> None:
    library = json.loads(resource("library.json").read_text("utf-8"))["touchpoints"]
    assert len({one["id"] for one in library}) == len({one["name"] for one in library}) == 22
    phases = Counter(one["phase"] for one in library)
    assert phases == {"before": 6, "during": 6, "after": 5, "relationship": 5}
    families = Channel.model_json_schema()["properties"]["family"]["enum"]
    assert {one["channel"] for one in library} <= set(families)


def test_the_samples_come_from_the_library() -> None:
    library = {one["id"] for one in json.loads(resource("library.json").read_text("utf-8"))["touchpoints"]}
    for name in FAULTS:
        project = opened(resource("samples", f"{name}.journey"))
        assert {card.library for card in project.all(Touchpoint) if card.library} <= library
