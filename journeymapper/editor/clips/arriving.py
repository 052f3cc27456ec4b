"""How the records of a clip become records of a project: new ids, known names, cards in their rows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from journeymapper.editor.clips.clip import Clip, assets_named, reaching
from journeymapper.editor.clips.meanings import Meanings
from journeymapper.model.base import Record
from journeymapper.model.cards import Card
from journeymapper.model.change import Change, change_of
from journeymapper.model.edits.copies import Copies, copies_of
from journeymapper.model.edits.siblings import put
from journeymapper.model.edits.validity import checked
from journeymapper.model.integrity import Facts
from journeymapper.model.placement import Cell
from journeymapper.model.project import Asset, Project
from journeymapper.model.references import loosened, named_by, redirected

TRAY: Cell = (None, None)


@dataclass(frozen=True, slots=True)
class Pasted:
    """What pasting does: take the pictures in, then commit the change."""

    change: Change | None
    assets: Mapping[str, Asset]
    ids: tuple[str, ...]
    """The newcomers that are to be selected."""
    unplaced: int = 0
    """How many cards found no place on the map and wait in the tray."""
    elsewhere: int = 0
    """How many cards stand in another lane than the one that was meant, since that one can't hold them."""
    dropped: int = 0
    """How many feelings found no emotion lane or step, and stay behind."""


class Arrival:
    """The copies of a clip on their way into a project."""

    def __init__(self, project: Project, clip: Clip, *, same: bool) -> None:
        self.project = project
        self.clip = clip
        self._same = same
        self.made: Copies = copies_of(clip.project, clip.ids)
        self._meanings = Meanings(project, clip.project, same=same)
        for id_ in self.made.records:
            for _, ids in named_by(clip.project.records[id_]):
                self._meanings.find(ids)
        self._to: dict[str, str | None] = {
            # In another project an id that is not copied says nothing, whatever has it there.
            **({} if same else dict.fromkeys(clip.project.records)),
            **self._meanings.to,
            **self.made.names,
        }

    def copy(self, id_: str, **fields: object) -> Record:
        """The copy of a record of the clip, naming what the project has; `fields` say where it stands."""
        original = self.made.records[id_]
        beyond = self.clip.beyond.get(id_, {}) if self._same else {}
        return redirected(reaching(original, beyond), self._to, **fields)

    def card(self, id_: str, map_: str, cell: Cell, until: str | None = None) -> Card:
        """The copy of a card in a cell, not locked."""
        copy = self.copy(id_, map=map_, step=cell[0], lane=cell[1], until=until, locked=False)
        assert isinstance(copy, Card)
        return copy

    def settled(self, records: Iterable[Record], ids: Sequence[str], **told: int) -> Pasted:
        """All of it as one change. References to what the project does not have are left out."""
        come = [*self._meanings.newcomers, *records]
        facts = Facts(Project({**self.project.records, **{record.id: record for record in come}}))
        whole = [rest for record in come if (rest := loosened(record, facts.is_missing)) is not None]
        change = checked(self.project, change_of(self.project, whole))
        return Pasted(change, assets_named(self.clip.project, self.clip.project.records), tuple(ids), **told)


def in_rows(
    project: Project, cards: Iterable[Card], positions: Mapping[Cell, int] | None = None
) -> list[Record]:
    """Cards put below what stands in their cells and in the tray, or at a position there, in this order."""
    rows: dict[Cell, list[Card]] = {}
    for card in cards:
        rows.setdefault((card.step, card.lane), []).append(card)
    positions = positions or {}
    return [record for cell, row in rows.items() for record in put(project, row, positions.get(cell))]
