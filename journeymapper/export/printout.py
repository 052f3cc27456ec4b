"""Pages as they are drawn, before any pen has them: writer, preview and preflight look at the same."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from journeymapper.drawing.figures import Figure, Image, Placed, TextRun
from journeymapper.drawing.leaves import Layer, Leaf
from journeymapper.export.pdf.particulars import Particulars
from journeymapper.messages import Message
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.matter import Matter
from journeymapper.model.project import Asset

COMFORTABLE, READABLE = 9.0, 6.0
"""Points: below the first people want a larger sheet, below the second nobody reads it at arm's length."""


@dataclass(frozen=True, slots=True)
class Printout:
    """The pages of a document with all that a pen needs besides."""

    leaves: tuple[Leaf, ...]
    particulars: Particulars
    assets: Mapping[str, Asset]
    """Pictures by the names that leaves use."""
    notes: tuple[Message, ...] = ()
    """What there is to say of how the order was carried out."""


def particulars_of(matter: Matter, title: str) -> Particulars:
    """What the file of a map says of itself; without a title it has the journey's."""
    project = matter.project
    journey = project.get(Journey, project.get(Map, matter.map).journey)
    return Particulars(
        title or journey.headline or journey.title,
        author=project.info.organisation,
        subject=journey.scenario,
        language=project.info.language,
        as_of=matter.as_of,
    )


class Spot(NamedTuple):
    """Where on which page a figure stands."""

    number: int
    """Of the page, from 1."""
    leaf: Leaf
    layer: Layer
    placed: Placed

    @property
    def figure(self) -> Figure:
        """The figure itself."""
        return self.placed.figure


def texts_on(leaves: Iterable[Leaf]) -> Iterator[tuple[Spot, TextRun]]:
    """Every text with where it stands, in painting order."""
    for spot in spots_on(leaves):
        for shape in spot.figure.shapes:
            if isinstance(shape, TextRun):
                yield spot, shape


def images_on(leaves: Iterable[Leaf]) -> Iterator[tuple[Spot, Image]]:
    """Every use of a picture, with where it stands, in painting order."""
    for spot in spots_on(leaves):
        for shape in spot.figure.shapes:
            if isinstance(shape, Image):
                yield spot, shape


def smallest_text(texts: Iterable[tuple[Spot, TextRun]]) -> float:
    """The size at which the smallest text that is to be read prints, in points; 0 where there is none."""
    return min((run.size * spot.layer.scale for spot, run in texts if is_to_be_read(spot, run)), default=0)


def is_to_be_read(spot: Spot, run: TextRun) -> bool:
    """Whether people read a text where it stands: what an overview says stands elsewhere, too."""
    return bool(run.line.text) and not spot.layer.overview


def spots_on(leaves: Iterable[Leaf]) -> Iterator[Spot]:
    """Every figure of every page, in painting order."""
    for number, leaf in enumerate(leaves, 1):
        for layer in leaf.layers:
            for placed in layer.figures:
                yield Spot(number, leaf, layer, placed)
