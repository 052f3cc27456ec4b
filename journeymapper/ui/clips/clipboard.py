"""Copy, cut and paste: what is selected goes to the system's clipboard, what is there comes to the map."""

import secrets
from collections.abc import Callable

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from journeymapper.canvas.picture_data import has_pictures
from journeymapper.canvas.view import MapView
from journeymapper.editor.clips.arriving import TRAY, Pasted
from journeymapper.editor.clips.clip import CLIP_MIME, Clip, clip_from, clip_of
from journeymapper.editor.clips.pasting import paste_cards, paste_heading
from journeymapper.editor.clips.place import Place, heading_before, place_of
from journeymapper.editor.clips.returning import bring_back
from journeymapper.editor.clips.rows import Table, TooMuch, table_of
from journeymapper.editor.clips.tabular import paste_table
from journeymapper.editor.store import Committed
from journeymapper.messages import Message, message, plural
from journeymapper.model.cards import Card
from journeymapper.model.change import Change
from journeymapper.model.edits import delete_records
from journeymapper.model.placement import Cell, can_delete
from journeymapper.model.titles import title_of
from journeymapper.ui.clips.data import ClipData, Seen
from journeymapper.ui.desk import Desk

Say = Callable[[Message], object]
Ask = Callable[[Table], Table | None]


class Clipboard:
    """Copies and pastes for one window. `say` tells what one may not expect, `ask` what columns mean."""

    def __init__(self, desk: Desk, view: MapView, say: Say, ask: Ask) -> None:
        self._desk = desk
        self._view = view
        self._context = view.context
        self._say = say
        self._ask = ask
        self.paste_pictures: Callable[[], object] = lambda: None
        """Takes in the pictures that the clipboard holds."""
        self._home = secrets.token_hex(8)
        """Stands for the open project, so that ids of a clip are trusted in it alone."""
        self._cut: tuple[Clip, Change] | None = None
        """What was cut last, and how it went."""

    def follow(self, committed: Committed) -> None:
        """The store's listener: another project has another token."""
        if committed.origin == "open":
            self._home = secrets.token_hex(8)
            self._cut = None

    # Out

    def can_copy(self) -> bool:
        """Whether something is selected; what can't be copied is said when it is tried."""
        return bool(self._desk.session.selection)

    def can_cut(self) -> bool:
        """Whether cards alone are selected."""
        selected = self._desk.session.selection
        return bool(selected) and len(self._desk.selected_cards) == len(selected)

    def copy(self) -> bool:
        """Puts what is selected into the clipboard; whether that could be done."""
        clip = clip_of(self._desk.project, self._desk.session.selection, self._home)
        if clip is None:
            self._desk.wrong.emit(message("Cards can be copied together, or one stage, step or lane."))
            return False
        context = self._context
        seen = Seen(self._desk.project, context.layout, context.scene.reading, self._desk.theme)
        QGuiApplication.clipboard().setMimeData(ClipData(clip, seen))
        return True

    def cut(self) -> None:
        """Copies the selected cards and deletes them. Locked ones stay, and so do all."""
        cards = self._cards()
        refused = can_delete(self._desk.project, cards)
        if refused is not None:
            self._desk.wrong.emit(refused.why)
        elif self.copy():
            clip = clip_of(self._desk.project, cards, self._home)
            change = delete_records(self._desk.project, cards)
            self._desk.commit(change, plural("Cut {count} card", "Cut {count} cards", len(cards)))
            self._cut = (clip, change) if clip is not None and change is not None else None

    # In

    def paste(self) -> None:
        """Brings what the clipboard holds to where one stands."""
        self._paste(self._place())

    def paste_into_tray(self) -> None:
        """Brings the cards of the clipboard into the tray."""
        self._paste(Place(TRAY))

    def _paste(self, place: Place) -> None:
        data = QGuiApplication.clipboard().mimeData()
        if data is not None and data.hasFormat(CLIP_MIME):
            self._paste_clip(data, place)
        elif data is not None and has_pictures(data):
            self.paste_pictures()
        elif data is not None and data.hasText() and data.text().strip():
            self.paste_words(data.text(), place)
        else:
            self._say(message("There is nothing in the clipboard that fits on a map."))

    def _paste_clip(self, data: QMimeData, place: Place) -> None:
        clip = clip_from(bytes(data.data(CLIP_MIME).data()))
        if clip is None:
            self._desk.wrong.emit(
                message("What was copied comes from a newer version and can't be read here.")
            )
            return
        project, map_ = self._desk.project, self._desk.session.map
        if clip.heading is None:
            pasted = self._brought_back(clip, place) or paste_cards(
                project, clip, map_, place.target, place.position, home=self._home
            )
            label = plural("Paste {count} card", "Paste {count} cards", len(clip.ids))
        else:
            after = heading_before(project, map_, clip.heading, self._here())
            pasted = paste_heading(project, clip, map_, after, home=self._home)
            label = message("Paste “{name}”", name=title_of(clip.heading))
        if self.land(pasted, label):
            self._tell(pasted)

    def _brought_back(self, clip: Clip, place: Place) -> Pasted | None:
        """What was cut last is moved by pasting it the first time: comments and numbers stay with it."""
        if self._cut is None or self._cut[0] != clip:
            return None
        project, map_ = self._desk.project, self._desk.session.map
        return bring_back(project, clip, self._cut[1], map_, place.target, place.position)

    def paste_words_into_tray(self, words: str) -> None:
        """Makes cards of what was pasted into the tray itself."""
        self.paste_words(words, Place(TRAY))

    def paste_words(self, words: str, place: Place) -> None:
        """Makes a card of each line of a text, or of each row once it is said what its columns mean."""
        try:
            table = table_of(self._desk.project, words)
        except TooMuch as flood:
            self._desk.wrong.emit(flood.why)
            return
        understood = self._ask(table) if len(table.columns) > 1 else table
        if understood is None or not understood.body:
            return
        project, map_ = self._desk.project, self._desk.session.map
        pasted = paste_table(project, understood, map_, place.target, place.position)
        count = len(pasted.ids)
        if not self.land(pasted, plural("Paste {count} card", "Paste {count} cards", count)):
            return
        if all(card.step is None for card in self._desk.project.many(Card, pasted.ids)):
            self._say(plural("{count} card is in the tray.", "{count} cards are in the tray.", count))
        else:
            self._tell(pasted)

    def land(self, pasted: Pasted, label: Message) -> bool:
        """Makes what pasting does one step, selects what came and brings it into view; False without room."""
        self._desk.store.seal()
        if pasted.change is None:
            return True
        if not self._desk.store.commit(pasted.change, label, pictures=pasted.assets):
            return False
        self._desk.session.select(pasted.ids)
        self._show(pasted.ids[0])
        return True

    def _show(self, id_: str) -> None:
        if id_ in self._context.layout.cards:
            self._view.show_card(id_)
        else:
            self._view.headings.show(id_)

    def _tell(self, pasted: Pasted) -> None:
        told = []
        if pasted.unplaced:
            told.append(
                plural(
                    "{count} card found no place here and waits in the tray.",
                    "{count} cards found no place here and wait in the tray.",
                    pasted.unplaced,
                )
            )
        if pasted.elsewhere:
            told.append(
                plural(
                    "{count} card stands in the lane that can hold it.",
                    "{count} cards stand in the lanes that can hold them.",
                    pasted.elsewhere,
                )
            )
        if pasted.dropped:
            told.append(
                plural(
                    "{count} feeling stays behind: this map has no emotion lane for it.",
                    "{count} feelings stay behind: this map has no emotion lane for them.",
                    pasted.dropped,
                )
            )
        if told:
            self._say(told[0] if len(told) == 1 else message("{first} {then}", first=told[0], then=told[1]))

    def _place(self) -> Place:
        return place_of(self._desk.project, self._desk.session.selection, self._cell())

    def _cell(self) -> Cell | None:
        cell = self._context.cells.cell
        return (cell.step, cell.lane) if cell else None

    def _here(self) -> str | None:
        cell = self._context.cells.cell
        record = self._desk.selected
        return record.id if record else cell.step if cell else None

    def _cards(self) -> tuple[str, ...]:
        return tuple(card.id for card in self._desk.selected_cards)
