"""What stands beside a stage: its goal, what customers say there, what was found there."""

from collections.abc import Container, Iterable, Iterator, Sequence

from journeymapper.drawing.emotion import FACE_WORDS
from journeymapper.drawing.figures import Figure, Symbol, To
from journeymapper.drawing.flow import Block, Flow
from journeymapper.drawing.lanes import face_inks
from journeymapper.drawing.marks import SEVERITY_WORDS, pin_shapes
from journeymapper.drawing.slides.slide import BODY, QUOTE, SMALL, SMALL_STRONG, STRONG
from journeymapper.layout.geometry import Rect
from journeymapper.messages import message, text
from journeymapper.model.cards import Feeling
from journeymapper.model.findings import Numbered
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.model.structure import Lane, Stage

PIN = 1.2
"""The scale of pins on slides: their numbers are text too."""
_INDENT = 32.0
_MOST_GOAL = 10


def goal_item(project: Project, stage: Stage, width: float) -> Block | None:
    """What a stage is for; None where nobody has said."""
    if not stage.goal:
        return None
    flow = Flow(project.info.language)
    name = text(message("Goal"))
    flow.write(0, 12, name, SMALL_STRONG, "ink3", width)
    flow.write(0, 21, stage.goal, BODY, "ink", width, most=_MOST_GOAL)
    height = flow.y + 6
    return Block(flow.figure(stage.id, "paragraph", f"{name}: {stage.goal}", width, height), width, height)


def quote_items(
    project: Project, map_: str, reading: Reading, stage: str, width: float, said: Container[str]
) -> Iterator[Block]:
    """What customers say in a stage, the strongest feeling first, each with its face.

    `said` has the feelings whose words stand in the lane of feelings already.
    """
    for feeling in strongest(project, map_, stage):
        if feeling.id in said:
            continue
        level = max(-2, min(2, reading.faces.get(feeling.id, round(feeling.level))))
        flow = Flow(project.info.language)
        words = f"“{feeling.words.strip('“”')}”"
        flow.write(0, 18, words, QUOTE, "ink", width)
        felt = text(FACE_WORDS[level])
        felt = felt[:1].upper() + felt[1:]
        flow.shapes.append(Symbol(f"face.{level}", 11, flow.y + 25, 1.1, face_inks(level)))
        flow.write(_INDENT - 2, 30, felt, SMALL, "ink2", width - _INDENT)
        height = flow.y + 8
        figure = flow.figure(feeling.id, "paragraph", f"{words} {felt}", width, height)
        yield Block(figure, width, height)


def strongest(project: Project, map_: str, stage: str) -> Sequence[Feeling]:
    """The feelings of a stage that have words, the strongest first."""
    steps = project.index.steps(stage)
    lanes = (lane for lane in project.many(Lane, project.index.lanes(map_)) if lane.lane_kind == "emotion")
    feelings = (
        feeling
        for lane in lanes
        for feeling in project.many(Feeling, project.index.feelings(lane.id))
        if feeling.step in steps and feeling.words
    )
    return sorted(feelings, key=lambda one: (-abs(one.level), steps.index(one.step), one.position, one.id))


def finding_items(project: Project, findings: Iterable[Numbered], width: float) -> Iterator[Block]:
    """Findings with their numbers; each leads to its row of the table."""
    for numbered in findings:
        finding, flow = numbered.finding, Flow(project.info.language)
        flow.shapes += pin_shapes(13, 12, finding.severity, numbered.number, PIN)
        title, sentence = text(finding.title), text(finding.sentence)
        flow.write(_INDENT, 17, title, STRONG, "ink", width - _INDENT)
        flow.write(_INDENT, 19, sentence, SMALL, "ink2", width - _INDENT)
        height = flow.y + 6
        severity = text(message(SEVERITY_WORDS[finding.severity], number=numbered.number))
        words = f"{severity}: {title}. {sentence}"
        figure = Figure(
            finding.key,
            "paragraph",
            words,
            Rect(-4, -6, width + 6, height + 8),
            tuple(flow.shapes),
            link=To("finding", finding.key),
        )
        yield Block(figure, width, height)
