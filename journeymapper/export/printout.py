"""Pages as they are drawn, before any pen has them: writer, preview and preflight look at the same."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from journeymapper.drawing.figures import Figure, Image, TextRun
from journeymapper.drawing.leaves import Layer, Leaf
from journeymapper.export.pdf.particulars import Particulars
from journeymapper.messages import Message
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.matter import Matter
from journeymapper.model.project import Asset


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


def texts_on(leaves: Iterable[Leaf]) -> Iterator[tuple[Leaf, Layer, TextRun]]:
    """Every text with where it stands, in painting order."""
    for leaf, layer, figure in _figures(leaves):
        for shape in figure.shapes:
            if isinstance(shape, TextRun):
                yield leaf, layer, shape


def images_on(leaves: Iterable[Leaf]) -> Iterator[tuple[Leaf, Layer, Figure, Image]]:
    """Every use of a picture, with where it stands, in painting order."""
    for leaf, layer, figure in _figures(leaves):
        for shape in figure.shapes:
            if isinstance(shape, Image):
                yield leaf, layer, figure, shape


def smallest_text(leaves: Iterable[Leaf]) -> float:
    """The size at which the smallest text prints, in points; 0 where there is none."""
    return min((run.size * layer.scale for _, layer, run in texts_on(leaves)), default=0)


def _figures(leaves: Iterable[Leaf]) -> Iterator[tuple[Leaf, Layer, Figure]]:
    for leaf in leaves:
        for layer in leaf.layers:
            for placed in layer.figures:
                yield leaf, layer, placed.figure
