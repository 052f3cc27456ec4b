"""What a window does when its parts have news: shows a place, says a sentence."""

from collections.abc import Callable

from journeymapper.canvas.context import Context
from journeymapper.canvas.view import MapView
from journeymapper.messages import Message, message
from journeymapper.model.cards import Card
from journeymapper.model.findings import Finding
from journeymapper.model.links import Evidence
from journeymapper.ui.desk import Desk
from journeymapper.ui.message_bar import Offer
from journeymapper.ui.showing import cards_of
from journeymapper.ui.window import Window


class Following:
    """Answers to signals of the parts that take more than one call."""

    def __init__(self, desk: Desk, context: Context, view: MapView, window: Window) -> None:
        self._desk = desk
        self._context = context
        self._view = view
        self._window = window

    def show_place(self, id_: str) -> None:
        """Brings a record into view: its card, its stage or its name at the edge."""
        layout = self._context.layout
        self._context.attention.focus(None)  # arrow keys go on from what is shown
        shown = next((card for card in cards_of(self._desk.project, id_) if card in layout.cards), None)
        if shown is not None:
            self._view.show_card(shown)
        elif any(span.stage == id_ for span in layout.header.stages):
            self._view.fit_stage(id_)
        else:
            self._view.headings.show(id_)

    def show_finding(self, finding: Finding) -> None:
        """Brings the marks of a finding into view; all its cards where it has no mark."""
        if finding.mark is not None:
            self._view.show_mark(finding.key)
        elif len(finding.subjects) > 1:
            project = self._desk.project
            self._view.show_cards([card for id_ in finding.subjects for card in cards_of(project, id_)])

    def from_library(self, id_: str) -> Card | None:
        """The card that a touchpoint of the library becomes on this map."""
        rows = self._window.library.rows
        entry = next((one for one in rows.every if one.id == id_), None)
        return rows.card_of(entry) if entry is not None else None

    def ask_words(self, id_: str) -> None:
        """Puts the keyboard where a picture is said in words for those who do not see it."""
        record = self._desk.project.records.get(id_)
        if isinstance(record, Evidence):
            from journeymapper.ui.sheets.evidence import open_evidence  # no start needs it

            inspector = self._window.inspector
            sheet = open_evidence(inspector, inspector.bench, id_)
            if sheet is not None:
                sheet.edit_field("alternative")
        elif record is not None:
            self._desk.session.select((id_,))
            field = "alternative" if record.kind == "picture" else "picture_words"
            self._window.inspector.edit_field("what", field)

    def say_wrong(self, words: Message) -> None:
        """Says what could not be done."""
        self._window.messages.say(words, "wrong")

    def say_repairs(self, repairs: tuple[Message, ...]) -> None:
        """Says that the file was repaired, and how."""
        words = message("This file was repaired while opening. It stays as it is until you save.")
        self._window.messages.say(words, "repaired", repairs)

    def say_notes(self, notes: tuple[Message, ...]) -> None:
        """Says what is to be known about an opened file."""
        self._window.messages.say(notes[0], "plain", notes[1:])

    def say_trouble(self, *, kept: bool, save: Callable[[], object], copy: Callable[[], object]) -> None:
        """Tells in one sentence that something inside went wrong, and whether the project is kept.

        `save` saves it elsewhere, `copy` takes what helps to find out why.
        """
        copying = Offer(message("Copy diagnostic information"), copy)
        if kept:
            words = message("Something went wrong. Your work is kept; you can go on.")
            self._window.messages.say(words, "wrong", (), copying)
        else:
            words = message("Something went wrong, and your work could not be kept safe. Save it now.")
            self._window.messages.say(words, "wrong", (), Offer(message("Save as…"), save), copying)

    def say_failed(self, words: Message, copy: Callable[[], object]) -> None:
        """Says what went wrong beside the window; `copy` takes what helps to find out why."""
        self._window.messages.say(words, "wrong", (), Offer(message("Copy diagnostic information"), copy))

    def say_copied(self) -> None:
        """Says what is on the clipboard now."""
        words = message(
            "The diagnostic information is copied. Nothing that you wrote is in it;"
            " read it before passing it on."
        )
        self._window.messages.say(words)
