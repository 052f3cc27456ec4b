"""A map in which nothing is wrong, to which tests of rules add what they need."""

from datetime import date

from journeymapper.checks import check
from journeymapper.editor.fixes import fix
from journeymapper.model.base import Record
from journeymapper.model.cards import Touchpoint
from journeymapper.model.change import apply
from journeymapper.model.findings import Finding
from journeymapper.model.integrity import problems
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.links import Connection
from journeymapper.model.people import ProjectInfo
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Phase, Stage, Step

TODAY = date(2026, 11, 21)


FRAME: tuple[Record, ...] = (
    ProjectInfo(id="project"),
    Journey(id="journey_a", title="Gift buyer"),
    Map(id="map_a", journey="journey_a"),
    Phase(id="phase_a", map="map_a"),
    *(
        Stage(id=f"stage_{name.lower()}", phase="phase_a", order=f"{n}V", name=name)
        for n, name in enumerate(("Discover", "Buy", "Receive", "Return"))
    ),
    *(
        Step(id=f"step_{name}", stage=f"stage_{name}", order="V")
        for name in ("discover", "buy", "receive", "return")
    ),
    Lane(id="lane_t", map="map_a", order="A", lane_kind="touchpoints"),
    Lane(id="lane_b", map="map_a", order="B", lane_kind="backstage"),
)


def touchpoint(name: str, stage: str, order: str = "V", **fields: object) -> Touchpoint:
    """A touchpoint titled by its name, placed in the one step of a stage."""
    standard = {"map": "map_a", "step": f"step_{stage}", "lane": "lane_t", "title": name}
    return Touchpoint.model_validate(
        {"id": "card_" + name.replace(" ", "-"), "order": order, **standard, **fields}
    )


def way(source: str, target: str, **fields: object) -> Connection:
    """A flow connection between two touchpoints by their names."""
    ends = {"source": "card_" + source.replace(" ", "-"), "target": "card_" + target.replace(" ", "-")}
    name = "_".join(ends.values()).replace("card_", "")
    return Connection.model_validate({"id": f"connection_{name}", **ends, **fields})


WHOLE: tuple[Record, ...] = (
    touchpoint("reel", "discover", ending="entry"),
    touchpoint("checkout", "buy"),
    touchpoint("parcel", "receive"),
    touchpoint("newsletter", "return", ending="won"),
    way("reel", "checkout"),
    way("checkout", "parcel"),
    way("parcel", "newsletter"),
)
"""A map in which nothing is wrong."""


def project_with(*records: Record) -> Project:
    """The whole map with some records added or put in place of others."""
    return Project({record.id: record for record in (*FRAME, *WHOLE, *records)})


def findings_of(project: Project, rule: str = "") -> tuple[Finding, ...]:
    """What one rule finds in the map, or all do."""
    findings = check(project, "map_a", TODAY).open
    return tuple(finding for finding in findings if rule in ("", finding.rule))


def found(*records: Record, rule: str = "") -> tuple[Finding, ...]:
    """What one rule, or all, find in the whole map with some records added or put in place of others."""
    return findings_of(project_with(*records), rule)


def repaired(project: Project, rule: str) -> Project:
    """The project after the fix of the first finding of a rule, which has to be gone by it.

    The fix is an edit as any other: it leaves the project sound, and its inverse takes it back.
    """
    finding, *_ = findings_of(project, rule)
    change = fix(project, finding)
    assert change is not None
    following = apply(project, change)
    assert problems(following) == ()
    assert finding.key not in [one.key for one in findings_of(following)]
    assert apply(following, change.inverse()) == project
    return following
