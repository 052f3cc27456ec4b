"""What stands above the lanes of a stage: its name, what is known of it, and where in the journey it is."""

from collections.abc import Iterator

from journeymapper.drawing.figures import Box, Figure, Placed, Shape, Stroke
from journeymapper.drawing.header import people_words
from journeymapper.drawing.header_facts import going_on_words
from journeymapper.drawing.parts import line
from journeymapper.drawing.setting import label
from journeymapper.drawing.slides.slide import INNER, MARGIN, SMALL, WIDTH, fits_beside_heading, heading
from journeymapper.layout.geometry import Rect
from journeymapper.messages import message, text
from journeymapper.model.durations import in_words
from journeymapper.model.matter import Matter
from journeymapper.model.numbers import number
from journeymapper.model.structure import Phase, Stage

_MOST_DOTS = 24
_PITCH, _RADIUS, _HERE = 18.0, 4.5, 6.5
_AXIS = 40.0
_PHASE_ROOM = 220.0


def stage_head(matter: Matter, stage: Stage, place: int, count: int) -> Iterator[Placed]:
    """The head of one of the slides of a stage; the first is number 1."""
    room = INNER
    dots = _dots(matter, stage)
    if dots is not None:
        yield dots
        room = dots.x + dots.figure.bounds.x - MARGIN - 16
    which = text(message("{number} of {count}", number=place, count=count)) if count > 1 else ""
    facts, language = list(_facts(matter, stage)), matter.project.info.language
    least = 0 if which else 1
    while len(facts) > least and not fits_beside_heading(
        stage.name, " · ".join([*filter(None, [which]), *facts]), room, language
    ):
        facts.pop()
    yield heading(stage.id, stage.name, language, count=which, after=" · ".join(facts), room=room)


def _facts(matter: Matter, stage: Stage) -> Iterator[str]:
    project, language = matter.project, matter.project.info.language
    if stage.duration is not None:
        yield text(in_words(stage.duration, language))
    reach = matter.reading.reach.get(stage.id)
    if reach is not None:
        count = number(reach.people, language, 0)
        yield text(message("{period}: {count}", period=people_words(project, matter.map), count=count))
    going = going_on_words(project, matter.reading, stage)
    if going:
        yield going


def _dots(matter: Matter, stage: Stage) -> Placed | None:
    """A dot for each stage, that of this one larger; before them the phase, where it has a name."""
    project, language = matter.project, matter.project.info.language
    stages = project.index.stages_of_map(matter.map)
    if not 1 < len(stages) <= _MOST_DOTS:
        return None
    width, here = (len(stages) - 1) * _PITCH, stages.index(stage.id)
    shapes: list[Shape] = [line(0, 0, width, 0, Stroke("line2", 2))]
    shapes += [_dot(place, here) for place in range(len(stages))]
    said, left = text(message("Stage {number} of {count}", number=here + 1, count=len(stages))), -_HERE
    phase = project.find(Phase, stage.phase)
    if phase is not None and phase.name:
        room = _PHASE_ROOM
        name = label(-18, 4.8, phase.name, SMALL, "ink3", anchor="end", room=room, language=language)
        shapes.append(name)
        said, left = f"{phase.name}, {said}", name.x - 2
    bounds = Rect(left, -15, width + _HERE - left, 30)
    return Placed(
        Figure(matter.map, "picture", said, bounds, tuple(shapes)), WIDTH - MARGIN - width - _HERE, _AXIS
    )


def _dot(place: int, here: int) -> Box:
    radius = _HERE if place == here else _RADIUS
    fill = "accent" if place == here else "ribbonEdge" if place < here else "card"
    edge = None if place == here else Stroke("ribbonEdge", 1.5)
    return Box(place * _PITCH - radius, -radius, 2 * radius, 2 * radius, radius, fill=fill, stroke=edge)
