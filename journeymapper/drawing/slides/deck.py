"""All slides of a map, in the order in which they are told."""

from collections.abc import Iterator
from dataclasses import replace

from journeymapper.drawing.leaves import Leaf, turned
from journeymapper.drawing.poster_title import subtitle_words
from journeymapper.drawing.slides.about import about_slides
from journeymapper.drawing.slides.findings import findings_slides
from journeymapper.drawing.slides.following import following_slides
from journeymapper.drawing.slides.overview import overview_slides
from journeymapper.drawing.slides.priorities import priorities_slides
from journeymapper.drawing.slides.slide import Slide, leaf
from journeymapper.drawing.slides.stage import slides_of_stage
from journeymapper.drawing.slides.title import title_slide
from journeymapper.layout.slides.unfolded import unfolded
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.matter import Matter
from journeymapper.typeset import language_from_right


def deck(matter: Matter) -> tuple[Leaf, ...]:
    """The slides of a map as its language reads. Raises `UnknownRecord` where there is no such map."""
    matter = replace(matter, project=unfolded(matter.project, matter.map))
    slides = tuple(_slides(matter))
    language, footer = matter.project.info.language, _footer(matter)
    leaves = (
        leaf(slide, number, len(slides), matter.map, footer, language)
        for number, slide in enumerate(slides, 1)
    )
    return tuple(map(turned, leaves)) if language_from_right(language) else tuple(leaves)


def _slides(matter: Matter) -> Iterator[Slide]:
    yield title_slide(matter)
    yield from about_slides(matter)
    yield from overview_slides(matter)
    for stage in matter.project.index.stages_of_map(matter.map):
        yield from slides_of_stage(matter, stage)
    yield from findings_slides(matter)
    yield from priorities_slides(matter)
    yield from following_slides(matter)


def _footer(matter: Matter) -> str:
    """Whose map of what this is."""
    project = matter.project
    map_ = project.get(Map, matter.map)
    journey = project.find(Journey, map_.journey)
    parts = (
        project.info.organisation or project.info.title,
        journey.title if journey else "",
        subtitle_words(map_.evolve(evidence_summary="")),
    )
    return ", ".join(part for part in parts if part)
