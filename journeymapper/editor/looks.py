"""How a map is looked at: what is filtered and what colours mean; kept under a name as a view."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from journeymapper.editor.card_search import hits
from journeymapper.editor.filtering import FACETS, Filter, passing
from journeymapper.model.findings import Numbered
from journeymapper.model.people import ColourBy, View
from journeymapper.model.project import Project


@dataclass(frozen=True, slots=True)
class Look:
    """A filter and a meaning of colours; `view` is the id of the view that it was taken from."""

    filter: Filter = field(default_factory=Filter)
    colour_by: ColourBy = "channel"
    view: str = ""

    @property
    def plain(self) -> bool:
        """Whether all cards are shown alike, coloured by channel."""
        return self.filter.empty and self.colour_by == "channel"


@dataclass(frozen=True, slots=True)
class Apart:
    """Which cards of a map stand out and which step back, in what is filtered and searched."""

    hits: tuple[str, ...] = ()
    """The cards that hold what is searched for, in reading order."""
    left_out: frozenset[str] = frozenset()
    passed: int = 0
    """How many cards the filter lets pass; of how many."""
    every: int = 0


def told_apart(
    project: Project, map_: str, look: Look, sought: str, findings: Iterable[Numbered] = ()
) -> Apart:
    """What a look and a search ask for. A search without any hit leaves every card as it was."""
    if look.filter.empty and not sought.strip():
        return Apart()
    every = frozenset(project.index.cards_of_map(map_))
    passed = every
    if not look.filter.empty:
        passed = frozenset(passing(project, map_, look.filter, findings))
    found = tuple(card for card in hits(project, map_, sought) if card in passed)
    return Apart(found, every - (frozenset(found) or passed), len(passed), len(every))


def look_of(view: View) -> Look:
    """The look that a view keeps."""
    wanted = tuple((facet, str(value)) for facet in FACETS for value in getattr(view, facet))
    return Look(Filter(wanted, view.text), view.colour_by, view.id)


def view_fields(look: Look) -> dict[str, object]:
    """The fields of a view that keeps a look.

    >>> view_fields(Look(Filter((("tags", "gift"),)), "owner"))["tags"]
    ('gift',)
    """
    facets: dict[str, object] = {facet: look.filter.values(facet) for facet in FACETS}
    return {**facets, "text": look.filter.text, "colour_by": look.colour_by}


def views(project: Project) -> tuple[View, ...]:
    """The saved views by name."""
    known = project.many(View, project.index.of_kind("view"))
    return tuple(sorted(known, key=lambda view: (view.name.casefold(), view.id)))


def differs(project: Project, look: Look) -> bool:
    """Whether a look was changed since its view was taken or kept."""
    view = project.find(View, look.view)
    return view is not None and look_of(view) != look


def pruned(look: Look, project: Project) -> Look:
    """The look without what is gone from the project."""
    gone = {id_ for id_ in (*look.filter.named, look.view) if id_ and id_ not in project.records}
    if not gone:
        return look
    return Look(look.filter.without(gone), look.colour_by, "" if look.view in gone else look.view)
