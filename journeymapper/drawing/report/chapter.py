"""What a chapter of a report is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from journeymapper.drawing.report.blocks import Content
from journeymapper.layout import lay_out
from journeymapper.layout.formats import POSTER
from journeymapper.layout.map_layout import MapLayout
from journeymapper.messages import Message
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.matter import Matter
from journeymapper.model.project import Project


@dataclass(frozen=True)
class Report:
    """What chapters are written of, and the room that a page has for them."""

    matter: Matter
    width: float
    """Of the column that blocks stand in, in layout units."""
    height: float
    """The most that a block may have to stand on one page."""
    map_pages: Content = ()
    """The map as it is to be printed, set by those who know about sheets."""

    @property
    def project(self) -> Project:
        """What is told; all of it may be shown."""
        return self.matter.project

    @property
    def language(self) -> str:
        """Of everything that people wrote."""
        return self.matter.project.info.language

    @cached_property
    def map(self) -> Map:
        """The map that is told of."""
        return self.project.get(Map, self.matter.map)

    @cached_property
    def layout(self) -> MapLayout:
        """The map as a poster has it, its wires not led."""
        matter = self.matter
        return lay_out(matter.project, matter.map, matter.reading, POSTER, with_wires=False)

    @cached_property
    def placed(self) -> Mapping[str, None]:
        """The cards that stand on the map, in reading order."""
        return dict.fromkeys(self.project.index.cards_of_map(self.matter.map))

    @cached_property
    def journey(self) -> Journey:
        """The journey that the map is a state of."""
        return self.project.get(Journey, self.map.journey)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of a report that begins on a page of its own. Without contents it is left out."""

    name: str
    """Links lead to its title as `To("heading 1", name)`."""
    title: Message
    write: Callable[[Report], Content]
    """What follows the title, which the report itself sets."""
