"""What becomes of pictures that are dropped, pasted or chosen: cards, evidence, the picture of a record."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from journeymapper.canvas.picture_data import has_pictures, pictures_in
from journeymapper.canvas.spots import Spot
from journeymapper.layout.grid import Cell
from journeymapper.messages import Message, message, plural, text
from journeymapper.model import edits
from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Picture, Touchpoint
from journeymapper.model.change import Change
from journeymapper.model.people import Persona
from journeymapper.model.project import UnknownRecord
from journeymapper.model.structure import Lane, Stage, Step
from journeymapper.storage.pictures import SUFFIXES, Source
from journeymapper.ui.asks import Asks
from journeymapper.ui.desk import Desk
from journeymapper.ui.intake import PictureIntake


class Picturing:
    """`ask_words` brings the person to the words of a record's picture, for those who do not see it."""

    def __init__(
        self,
        desk: Desk,
        intake: PictureIntake,
        asks: Asks,
        over: QWidget,
        current_cell: Callable[[], Cell | None],
    ) -> None:
        self._desk = desk
        self._current_cell = current_cell
        self._intake = intake
        self._asks = asks
        self._over = over
        self.ask_words: Callable[[str], object] = lambda _id: None

    @property
    def can_paste(self) -> bool:
        """Whether the clipboard holds a picture."""
        data = QGuiApplication.clipboard().mimeData()
        return data is not None and has_pictures(data)

    def drop(self, sources: Sequence[Source], spot: Spot) -> None:
        """Takes in pictures that were let go on the map."""
        record = self._desk.project.records.get(spot.card)
        if isinstance(record, Touchpoint):
            self._ask_what_for(sources, record, spot.at)
        elif isinstance(record, Picture):
            self.give(record.id, sources)
        elif isinstance(record, Card):
            self.show_for(record.id, sources)
        else:
            self._place(sources, spot.cell, spot.position)

    def paste(self) -> None:
        """Takes in what the clipboard holds: for the selected card, else a lane of pictures or the tray."""
        sources = pictures_in(QGuiApplication.clipboard().mimeData())
        selected = self._desk.selected
        if isinstance(selected, Card) and not (isinstance(selected, Picture) and selected.asset):
            at = self._over.mapToGlobal(self._over.rect().center())
            self.drop(sources, Spot(at, selected.id))
        elif isinstance(selected, Persona):
            self.give(selected.id, sources)
        else:
            self._place(sources, self._free_cell(selected), None)

    def paste_for(self, id_: str) -> None:
        """Takes in what the clipboard holds as evidence about a record."""
        self.show_for(id_, pictures_in(QGuiApplication.clipboard().mimeData()))

    def choose(self) -> None:
        """Asks for a file and puts it where a pasted picture would go."""
        sources = self.chosen()
        if sources:
            self._place(sources, self._free_cell(self._desk.selected), None)

    def chosen(self) -> tuple[Source, ...]:
        """A picture file that the person picks; none where they think better of it."""
        endings = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        kinds = text(message("Pictures ({endings})", endings=endings))
        file = self._asks.file_from(message("Choose a picture"), kinds)
        return (source_of(file),) if file is not None else ()

    def give(self, id_: str, sources: Sequence[Source]) -> None:
        """A record shows this picture from now on; of several, the first."""

        def use(hashes: tuple[str, ...]) -> None:
            if self._commit(
                lambda: edits.give_picture(self._desk.project, id_, hashes[0]), message("Change picture")
            ):
                self.ask_words(id_)

        self._intake.take(sources[:1], use)

    def show_for(self, id_: str, sources: Sequence[Source]) -> None:
        """Pictures become evidence about a record."""

        def use(hashes: tuple[str, ...]) -> None:
            day = self._desk.as_of.isoformat()
            label = plural("Add {count} picture as evidence", "Add {count} pictures as evidence", len(hashes))
            known = self._desk.project.records.keys()
            if self._commit(lambda: edits.show_pictures(self._desk.project, id_, hashes, day), label):
                new = [one for one in self._desk.project.index.evidence(id_) if one not in known]
                self._ask_words_of(new)

        self._intake.take(sources, use)

    def _ask_what_for(self, sources: Sequence[Source], card: Touchpoint, at: QPoint) -> None:
        menu = QMenu(self._over)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        evidence = menu.addAction(text(message("As evidence")))
        evidence.triggered.connect(lambda: self.show_for(card.id, sources))
        own = menu.addAction(text(message("As the picture on the card")))
        own.triggered.connect(lambda: self.give(card.id, sources))
        menu.popup(at)
        menu.setActiveAction(evidence)

    def _place(self, sources: Sequence[Source], cell: Cell | None, position: int | None) -> None:
        map_ = self._desk.session.map
        step, lane = (cell.step, cell.lane) if cell is not None else (None, None)

        def use(hashes: tuple[str, ...]) -> None:
            before = self._desk.project.records.keys()
            label = plural("Add {count} picture", "Add {count} pictures", len(hashes))
            project = self._desk.project
            if self._commit(lambda: edits.add_pictures(project, map_, hashes, step, lane, position), label):
                new = [id_ for id_ in self._desk.project.records if id_ not in before]
                self._desk.session.select(new)
                self._ask_words_of(new)

        self._intake.take(sources, use)

    def _ask_words_of(self, new: Sequence[str]) -> None:
        """Of several at once nobody wants to be asked one by one: the inspector reminds of them."""
        if len(new) == 1:
            self.ask_words(new[0])

    def _commit(self, make: Callable[[], Change | None], label: Message) -> bool:
        """Makes a change to the project as it is by now: what it is about may be gone meanwhile."""
        try:
            return self._desk.commit(make(), label)
        except (UnknownRecord, ValueError):
            self._desk.wrong.emit(message("What the picture was for is not there any more."))
            return False

    def _free_cell(self, selected: Record | None) -> Cell | None:
        """Where one stands, else an empty cell for pictures near what is selected; None: the tray."""
        project, map_ = self._desk.project, self._desk.session.map
        current = self._current_cell()
        lane = project.find(Lane, current.lane) if current is not None else None
        if lane is not None and lane.lane_kind == "pictures":
            return current
        every = project.many(Lane, project.index.lanes(map_))
        lanes = [one for one in every if one.lane_kind == "pictures"]
        steps = project.index.steps_of_map(map_)
        match selected:
            case Lane(lane_kind="pictures"):
                lanes = [selected]
            case Step():
                steps = (selected.id,)
            case Stage():
                steps = project.index.steps(selected.id)
            case Card(step=str(step)):
                steps = (step,)
        cells = [Cell(step, lane.id) for lane in lanes for step in steps]
        empty = (cell for cell in cells if not project.index.cell(cell.step, cell.lane))
        return next(empty, cells[0] if cells else None)


def source_of(file: Path) -> Source:
    """A picture file to be taken in."""
    return Source(file.name, file)
