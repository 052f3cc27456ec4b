"""Where in a report the things are that other parts of it name, and the numbers of evidence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from journeymapper.drawing.figures import Part, To
from journeymapper.drawing.report.blocks import Level
from journeymapper.drawing.report.chapter import Report
from journeymapper.drawing.report.pieces import LINKED, Piece
from journeymapper.drawing.report.texts import HEADING_PARTS
from journeymapper.messages import message, text
from journeymapper.model.base import Record
from journeymapper.model.cards import Feeling, Touchpoint
from journeymapper.model.findings import Numbered
from journeymapper.model.links import Evidence
from journeymapper.model.names import aims, full_name
from journeymapper.model.people import Persona
from journeymapper.model.places import Place
from journeymapper.model.project import Project
from journeymapper.model.structure import Stage, Step
from journeymapper.model.titles import title_of


@dataclass(frozen=True, slots=True)
class Places:
    """What stands where: made once for a chapter."""

    project: Project
    parts: Mapping[str, Part]
    """Record → the figure that tells of it."""
    evidence: Mapping[str, int]
    """Evidence → its number, in the order in which what it backs is read."""
    findings: Mapping[str, tuple[Numbered, ...]]
    """Record → the findings that speak of it, by their numbers."""
    aims: Mapping[str, str]
    """Goals, pains and other items of personas, by id."""

    def link(self, id_: str) -> To | None:
        """What leads to a record; None where the report doesn't tell of it by itself."""
        return To(self.parts[id_], id_) if id_ in self.parts else None

    def name(self, id_: str) -> Piece:
        """What a record is called, leading to it."""
        return self.called(id_, short_name(self.project, id_))

    def called(self, id_: str, words: str) -> Piece:
        """Words that lead to a record."""
        link = self.link(id_)
        return Piece(words, link, "ink")

    def finding(self, numbered: Numbered) -> Piece:
        """What a finding is called, with its number, leading to it."""
        words = message("finding {number}: {title}", number=numbered.number, title=numbered.finding.title)
        return Piece(text(words), To("cell", numbered.finding.key), LINKED)

    def backing(self, id_: str) -> list[tuple[str, int]]:
        """The evidence about a record with its numbers, in their order."""
        known = self.evidence
        about = self.project.index.evidence(id_)
        return sorted(((one, known[one]) for one in about if one in known), key=lambda pair: pair[1])

    def source(self, evidence: str) -> str:
        """Where evidence is from, as far as somebody said."""
        found = self.project.find(Evidence, evidence)
        return found.source if found is not None else ""


def places_in(report: Report) -> Places:
    """Where the report tells of what."""
    project = report.project
    return Places(project, dict(_parts(report)), _evidence_numbers(report), _findings(report), aims(project))


def evidence_number(number: int) -> str:
    """A number that is not taken for that of a finding.

    >>> evidence_number(3)
    'E3'
    """
    return text(message("E{number}", number=number))


def touchpoint_level(project: Project, step: str | None) -> Level:
    """The level of a touchpoint's heading: below that of its step, which has one only where it has a name."""
    found = project.find(Step, step)
    return 4 if found is not None and found.name else 3


def short_name(project: Project, id_: str) -> str:
    """What a record is called where it is only named."""
    record = project.records.get(id_)
    return title_of(record) if record is not None and record.kind == "note" else full_name(project, id_)


def _evidence_numbers(report: Report) -> Mapping[str, int]:
    """Evidence → its number, beginning at 1: what is backed first comes first, what backs nothing here last.

    Evidence about other maps alone has none.
    """
    project = report.project
    found = dict.fromkeys(one for id_ in read(report) for one in project.index.evidence(id_))
    rest = sorted(one.id for one in project.all(Evidence) if one.id not in found and _is_of(report, one))
    return {one: number for number, one in enumerate((*found, *rest), 1)}


def _is_of(report: Report, evidence: Evidence) -> bool:
    """Whether evidence is about nothing, or about something that is not on another map alone."""
    return not evidence.about or any(is_of_map(report, id_) for id_ in evidence.about)


def is_of_map(report: Report, id_: str) -> bool:
    """Whether something belongs to the map that is told of, or to none."""
    return Place(report.project, id_).map_id in ("", report.map.id)


def _parts(report: Report) -> Iterator[tuple[str, Part]]:
    project = report.project
    for persona in project.many(Persona, report.journey.personas):
        yield persona.id, "heading 2"
    for id_ in read(report):
        match project.records.get(id_):
            case Stage():
                yield id_, "heading 2"
            case Step(name=name) if name:
                yield id_, "heading 3"
            case Touchpoint(step=step):
                yield id_, HEADING_PARTS[touchpoint_level(project, step)]
            case Record(kind="activity" | "note" | "picture" | "opportunity" | "feeling"):
                yield id_, "paragraph"


def read(report: Report) -> Iterator[str]:
    """Everything that the report tells of, in reading order."""
    project, index = report.project, report.project.index
    journey, map_ = report.journey, report.map
    yield from (*journey.personas, journey.id, *index.objectives(journey.id), map_.id)
    for stage in index.stages_of_map(map_.id):
        yield stage
        for step in index.steps(stage):
            yield step
            for lane in index.lanes(map_.id):
                yield from index.cell(step, lane)
                yield from (one.id for one in feelings_in(project, step, lane))


def feelings_in(project: Project, step: str, lane: str) -> list[Feeling]:
    """The feelings of an emotion lane in a step, as they follow each other."""
    found = project.many(Feeling, project.index.feelings_of_step(step))
    return sorted((one for one in found if one.lane == lane), key=lambda one: (one.position, one.id))


def _findings(report: Report) -> Mapping[str, tuple[Numbered, ...]]:
    found: dict[str, tuple[Numbered, ...]] = {}
    for numbered in report.matter.reading.findings:
        for subject in dict.fromkeys(numbered.finding.subjects):
            found[subject] = (*found.get(subject, ()), numbered)
    return found
