"""What is heard of a map, in the order of reading: lanes, then each stage with its steps, cards and gaps."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from journeymapper.drawing.header import header_figures
from journeymapper.drawing.lanes import lane_header_figures
from journeymapper.drawing.marks import ghost_figure
from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import CardBox, MapLayout
from journeymapper.messages import message, text
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.model.structure import Lane


@dataclass(frozen=True, slots=True)
class Heard:
    """Something on the map that has words. Those of a card are its figure's, which follow its edits."""

    id: str
    kind: Literal["lane", "phase", "stage", "step", "card", "gap"]
    words: str = ""
    lane: str = ""


def in_reading_order(project: Project, layout: MapLayout, reading: Reading) -> tuple[Heard, ...]:
    """Everything on a map that is heard, once each."""
    lanes = {band.lane: number for number, band in enumerate(layout.lanes)}
    names = _names(project, layout, reading)
    language = project.info.language
    standing = [(box.x, lanes[box.lane], box.dy, _card(box)) for box in layout.cards.values()]
    for gap in layout.ghosts:
        words = ghost_figure(gap, layout.format, language).words
        standing.append((gap.x, lanes[gap.lane], gap.dy, Heard(gap.key, "gap", words, gap.lane)))
    for column in layout.columns:
        if names.get(column.step):
            standing.append((column.x, -1, 0, Heard(column.step, "step", names[column.step])))
    standing.sort(key=lambda each: each[:3])
    phases = {span.x: Heard(span.phase, "phase", names.get(span.phase, "")) for span in layout.header.phases}
    heard = [Heard(band.lane, "lane", names.get(band.lane, "")) for band in layout.lanes]
    for span in layout.header.stages:
        if span.x in phases and phases[span.x].words:
            heard.append(phases[span.x])
        heard.append(Heard(span.stage, "stage", names.get(span.stage, "")))
        heard += [each for x, _, _, each in standing if span.x <= x < span.x + span.width]
    return tuple(heard)


def place_of(layout: MapLayout, heard: Heard) -> Rect:
    """Where on the map it is; nothing where it is no longer."""
    match heard.kind:
        case "card" if heard.id in layout.cards:
            return layout.rect(heard.id)
        case "stage":
            spans = (span for span in layout.header.stages if span.stage == heard.id)
            return next((Rect(span.x, 0, span.width, layout.header.height) for span in spans), _NOWHERE)
        case "phase":
            phases = (span for span in layout.header.phases if span.phase == heard.id)
            return next((Rect(span.x, 0, span.width, layout.header.height) for span in phases), _NOWHERE)
        case "step":
            columns = (column for column in layout.columns if column.step == heard.id)
            return next((Rect(col.x, 0, col.width, layout.header.height) for col in columns), _NOWHERE)
        case "lane":
            bands = (band for band in layout.lanes if band.lane == heard.id)
            wide = layout.format.lane_header
            return next((Rect(0, band.y, wide, band.height) for band in bands), _NOWHERE)
        case "gap":
            gaps = (gap for gap in layout.ghosts if gap.key == heard.id)
            return next(
                (Rect(gap.x, layout.lane(gap.lane).y + gap.dy, gap.width, gap.height) for gap in gaps),
                _NOWHERE,
            )
    return _NOWHERE


def more_of(project: Project, reading: Reading, heard: Heard) -> str:
    """What is said after its name: the lane that it stands in, and the findings that speak of it."""
    lane = project.find(Lane, heard.lane)
    parts = [lane.name] if lane is not None and lane.name else []
    parts += [
        text(message("Finding {number}: {title}", number=each.number, title=each.finding.title))
        for each in reading.findings
        if heard.kind != "gap" and heard.id in each.finding.subjects
    ]
    return ". ".join(parts)


_NOWHERE = Rect(0, 0, 0, 0)


def _card(box: CardBox) -> Heard:
    return Heard(box.card, "card", lane=box.lane)


def _names(project: Project, layout: MapLayout, reading: Reading) -> Mapping[str, str]:
    return dict(_named(project, layout, reading))


def _named(project: Project, layout: MapLayout, reading: Reading) -> Iterator[tuple[str, str]]:
    for placed in (*header_figures(project, layout, reading), *lane_header_figures(project, layout)):
        if placed.figure.part in ("phase", "stage", "step", "lane"):
            yield placed.figure.record, placed.figure.words
