"""What the checker says of the map, in the order of its numbers."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from journeymapper.messages import Message, message, text
from journeymapper.model.findings import Numbered, Severity
from journeymapper.model.reading import SEVERITIES
from journeymapper.ui import parts
from journeymapper.ui.controls import Pin, Tick
from journeymapper.ui.desk import Desk
from journeymapper.ui.literal import tip
from journeymapper.ui.review import review_words
from journeymapper.ui.wrapped import Wrapped

_SHAPES: dict[Severity, Message] = {
    "high": message("High"),
    "medium": message("Medium"),
    "low": message("Low"),
}


class FindingRow(QFrame):
    """One finding; the current one offers what can be done. Its signals carry it."""

    chosen = Signal(object)
    shown = Signal(object)
    fixed = Signal(object)
    accepted = Signal(object)

    def __init__(self, desk: Desk, numbered: Numbered) -> None:
        super().__init__()
        self.setObjectName("findingRow")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("current", "false")
        self.numbered = numbered
        finding = numbered.finding
        title, sentence = text(finding.title), text(finding.sentence)
        severity = text(_SHAPES[finding.severity])
        self.setAccessibleName(f"{numbered.number}. {title} ({severity}). {sentence}")
        self.setToolTip(tip(text(finding.reason)))
        body = parts.column(Wrapped(desk, title, 14, 18, "ink", 600), Wrapped(desk, sentence, 13, 16, "ink2"))
        self._doing = self._offers(numbered)
        body.addWidget(self._doing)
        line = parts.row(margins=(8, 7, 8, 8), gap=9)
        line.addWidget(Pin(desk, finding.severity, numbered.number), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(body, 1)
        self.setLayout(line)

    def _offers(self, numbered: Numbered) -> QWidget:
        show = parts.push_button(message("Show on map"), "link")
        show.clicked.connect(lambda: self.shown.emit(self.numbered))
        line = parts.row(show, margins=(0, 3, 0, 0), gap=14)
        if numbered.finding.fix is not None:
            fix = parts.push_button(numbered.finding.fix.label, "link")
            fix.clicked.connect(lambda: self.fixed.emit(self.numbered))
            line.addWidget(fix)
        accept = parts.push_button(message("Accept"), "link")
        accept.setToolTip(text(message("Live with it: it is not shown any more")))
        accept.clicked.connect(lambda: self.accepted.emit(self.numbered))
        line.addWidget(accept)
        line.addStretch(1)
        doing = QWidget()
        doing.setLayout(line)
        doing.hide()
        return doing

    def show_current(self, current: bool) -> None:
        """Marks the row as the current one, or not."""
        parts.restyle(self, "current", "true" if current else "false")
        self._doing.setVisible(current)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit(self.numbered)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.numbered)
        else:
            super().keyPressEvent(event)


class FindingsPanel(QFrame):
    """Counts by severity, rows, and a sentence where nothing is found. Its signals carry a finding."""

    shown = Signal(object)
    fix_wanted = Signal(object)
    accept_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("findingsPanel")
        self._desk = desk
        self._rows: list[FindingRow] = []
        self._current = ""
        self._counts = QWidget()
        self._counts.setLayout(parts.row())
        self._nothing = QWidget()
        self._tick = Tick(desk)
        self._sentence = parts.label(ink="ink2", wraps=True)
        heading = parts.row(
            parts.label(text(message("Findings")), weight="semibold", size="panel"),
            None,
            self._counts,
            margins=(16, 0, 14, 0),
        )
        inside = QWidget()
        self._list = parts.column(margins=(6, 0, 6, 8))
        inside.setLayout(self._list)
        self.area = QScrollArea()
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inside)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        top = QWidget()
        top.setFixedHeight(38)
        top.setLayout(heading)
        body = parts.column(top)
        nothing = parts.row(margins=(16, 2, 14, 8), gap=8)
        nothing.addWidget(self._tick, 0, Qt.AlignmentFlag.AlignTop)
        nothing.addWidget(self._sentence, 1)
        self._nothing.setLayout(nothing)
        body.addWidget(self._nothing)
        body.addWidget(self.area, 1)
        self.setLayout(body)
        desk.read.connect(self.sync)
        self.sync()

    def sync(self) -> None:
        """Shows the findings of the reading; nothing happens where they are the same."""
        findings = self._desk.reading.findings
        if [row.numbered for row in self._rows] != list(findings):
            self._fill(findings)
        self._count(findings)
        self._nothing.setVisible(not findings)
        self._tick.setVisible(self._desk.reading.checked)
        self._sentence.setText(self._words())

    def step(self, by: int) -> None:
        """Goes to the next finding, or the one before, and shows its place."""
        if not self._rows:
            return
        keys = [row.numbered.finding.key for row in self._rows]
        place = keys.index(self._current) + by if self._current in keys else (0 if by > 0 else -1)
        self._choose(self._rows[place % len(keys)].numbered)

    def open(self, key: str) -> None:
        """Goes to a finding, and shows its place."""
        for row in self._rows:
            if row.numbered.finding.key == key:
                self._choose(row.numbered)
                return

    def _words(self) -> str:
        """What is said where nothing is found, with when the journey is looked at next."""
        if not self._desk.reading.checked:
            return text(message("Not checked yet."))
        journey = self._desk.journey
        review = review_words(journey, self._desk.as_of) if journey is not None else ""
        return text(
            message("Nothing to fix. {review}.", review=review) if review else message("Nothing to fix.")
        )

    def _fill(self, findings: tuple[Numbered, ...]) -> None:
        parts.empty(self._list)
        self._rows = []
        for numbered in findings:
            row = FindingRow(self._desk, numbered)
            row.chosen.connect(self._choose)
            row.shown.connect(self._show)
            row.fixed.connect(self.fix_wanted)
            row.accepted.connect(self.accept_wanted)
            row.show_current(numbered.finding.key == self._current)
            self._rows.append(row)
            self._list.addWidget(row)
        self._list.addStretch(1)

    def _count(self, findings: tuple[Numbered, ...]) -> None:
        line = self._counts.layout()
        if not isinstance(line, QHBoxLayout):
            return
        parts.empty(line)
        for severity in SEVERITIES:
            count = sum(numbered.finding.severity == severity for numbered in findings)
            if count:
                line.addSpacing(9)
                pin = Pin(self._desk, severity)
                pin.setToolTip(text(_SHAPES[severity]))
                line.addWidget(pin)
                line.addSpacing(3)
                line.addWidget(parts.label(str(count), weight="semibold", size="note"))

    def _choose(self, numbered: Numbered) -> None:
        self._current = numbered.finding.key
        for row in self._rows:
            row.show_current(row.numbered.finding.key == self._current)
            if row.numbered.finding.key == self._current:
                self.area.ensureWidgetVisible(row, 0, 8)
        self._show(numbered)

    def _show(self, numbered: Numbered) -> None:
        subjects = numbered.finding.subjects
        if subjects:
            self._desk.session.select(subjects[:1])
            self._desk.found.emit(subjects[0])
        self.shown.emit(numbered)
