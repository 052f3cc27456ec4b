"""What the checker says of the map, and what people have answered."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from journeymapper.messages import Message, message, text
from journeymapper.model.findings import Finding, Numbered
from journeymapper.ui import parts
from journeymapper.ui.announcing import announce
from journeymapper.ui.controls import Tick
from journeymapper.ui.desk import Desk
from journeymapper.ui.findings.heading import FindingsHeading, SieveLine
from journeymapper.ui.findings.row import Row, Settled, finding_of, key_of, rows_of
from journeymapper.ui.findings.view import FindingsView
from journeymapper.ui.popover import below
from journeymapper.ui.review import review_words


class FindingsPanel(QFrame):
    """Counts by severity, the list, and a sentence where nothing is listed.

    `shown` carries a finding whose place is to be seen, `wanted` the id of a command about the current one,
    `menu_wanted` where on the screen its menu is wanted.
    """

    shown = Signal(object)
    wanted = Signal(str)
    menu_wanted = Signal(QPoint)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("findingsPanel")
        self._desk = desk
        self._folded = True
        self._made_of = _MadeOf()
        self._listed: tuple[Row, ...] = ()
        self._open: tuple[Numbered, ...] = ()
        self.heading = FindingsHeading(desk)
        self.share = SieveLine(desk)
        self.view = FindingsView(desk)
        self._nothing = QWidget()
        self._tick = Tick(desk)
        self._sentence = parts.label(ink="ink2", wraps=True)
        nothing = parts.row(margins=(16, 2, 14, 8), gap=8)
        nothing.addWidget(self._tick, 0, Qt.AlignmentFlag.AlignTop)
        nothing.addWidget(self._sentence, 1)
        self._nothing.setLayout(nothing)
        body = parts.column(self.heading, self.share, self._nothing, margins=(0, 0, 0, 4))
        body.addWidget(self.view, 1)
        self.setLayout(body)
        self.heading.toggled.connect(self._toggle)
        self.heading.asked.connect(self.ask_filter)
        self.share.opened.connect(self.show_all)
        self.view.chosen.connect(self._show)
        self.view.wanted.connect(self.wanted)
        self.view.menu_wanted.connect(self.menu_wanted)
        self.view.turned.connect(self._turn)
        self.view.resized.connect(self._set)
        desk.read.connect(self.sync)
        desk.looked.connect(self.sync)
        desk.themed.connect(self.view.viewport().update)
        self.sync()

    def sync(self) -> None:
        """Lists the findings as they are asked for; nothing happens where they are the same."""
        desk, reading = self._desk, self._desk.reading
        answered = desk.checked.answered
        sieve = desk.session.sieve
        if not self._made_of.holds(reading.findings, answered, (sieve, desk.as_of, self._folded)):
            self._made_of = _MadeOf(reading.findings, answered, (sieve, desk.as_of, self._folded))
            self._list(
                rows_of(desk.project, reading.findings, answered, sieve, desk.as_of, folded=self._folded)
            )
        shown = len(self._open)
        self.heading.sync()
        self.share.show_share(shown)
        self._nothing.setVisible(not shown)
        self._tick.setVisible(reading.checked and not reading.findings)
        self._sentence.setText(self._words())

    @property
    def current(self) -> Numbered | Settled | None:
        """The current finding, open or answered."""
        row = self.view.current
        return row if isinstance(row, Numbered | Settled) else None

    def step(self, by: int) -> None:
        """Goes to the next finding that is listed, or the one before, and shows its place."""
        keys = [key_of(row) for row in self._open]
        if not keys:
            return
        current = self.view.current
        here = keys.index(key_of(current)) if current is not None and key_of(current) in keys else None
        at = (0 if by > 0 else -1) if here is None else here + by
        self._choose(keys[at % len(keys)])
        if here is not None and not 0 <= at < len(keys):
            words = message("From the last finding to the first") if by > 0 else _ROUND_BACK
            announce(self.window(), words)

    def open(self, key: str) -> None:
        """Goes to a finding, and shows its place; one that is not listed is listed again with all others."""
        if all(key_of(row) != key for row in self._open):
            self.show_all()
        self._choose(key)

    def show_all(self) -> None:
        """Lists every finding, in the same order."""
        self._desk.session.sift(self._desk.session.sieve.open())

    def ask_filter(self) -> None:
        """Asks what to list, and in which order."""
        from journeymapper.ui.findings.filter_popover import FindingsFilter

        button = self.heading.filter
        self.heading.sync()
        FindingsFilter(self._desk, self.window(), self.view).open_at(below(button))

    def place_on_screen(self) -> QRect:
        """Where the current finding is seen; the panel where it is out of view."""
        place = self.view.place_on_screen()
        return place if place.isValid() else below(self.heading)

    def _list(self, rows: tuple[Row, ...]) -> None:
        if rows != self._listed:
            self._listed = rows
            self._open = tuple(row for row in rows if isinstance(row, Numbered))
            self._set()

    def _set(self) -> None:
        self.view.rows.become(self._listed, self.view.text_width)

    def _words(self) -> str:
        """What is said where nothing is listed, with when the journey is looked at next."""
        if not self._desk.reading.checked:
            return text(message("Not checked yet."))
        if self._desk.reading.findings:
            return text(message("No finding is as the filter asks."))
        journey = self._desk.journey
        review = review_words(journey, self._desk.as_of) if journey is not None else ""
        return text(
            message("Nothing to fix. {review}.", review=review) if review else message("Nothing to fix.")
        )

    def _toggle(self, severity: str) -> None:
        self._desk.session.sift(self._desk.session.sieve.toggled("severity", severity))

    def _turn(self) -> None:
        self._folded = not self._folded
        self.sync()

    def _choose(self, key: str) -> None:
        if self.view.go_to(key):
            self._show()

    def _show(self) -> None:
        current = self.current
        finding = finding_of(current) if current is not None else None
        if finding is not None:
            self.show_place(finding)

    def show_place(self, finding: Finding) -> None:
        """Selects what a finding speaks of and shows it: all of it where it has no mark of its own."""
        subjects = finding.subjects
        if finding.mark is None and len(subjects) > 1:
            self._desk.session.select(subjects)
        elif subjects:
            self._desk.session.select(subjects[:1])
            self._desk.found.emit(subjects[0])
        self.shown.emit(finding)


_ROUND_BACK: Message = message("From the first finding to the last")


@dataclass(frozen=True, slots=True)
class _MadeOf:
    """What the list was made of. Whatever is selected asks for it again, however many findings there are."""

    findings: object = None
    answered: object = None
    way: object = None

    def holds(self, findings: object, answered: object, way: object) -> bool:
        """Whether it would be made of the very same."""
        return findings is self.findings and answered is self.answered and way == self.way
