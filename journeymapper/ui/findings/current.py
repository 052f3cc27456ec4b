"""The current finding: a real row with what can be done about it."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from journeymapper.checks import rule_of
from journeymapper.messages import Message, message, text
from journeymapper.model.findings import Finding, Numbered
from journeymapper.ui import marks, parts
from journeymapper.ui.controls import Painted, Pin
from journeymapper.ui.desk import Desk
from journeymapper.ui.findings.filling import blank_of, fill_words
from journeymapper.ui.findings.painter import SIGNS
from journeymapper.ui.findings.row import Settled, finding_of, name_of
from journeymapper.ui.findings.setting import BOTTOM, SIGN, SIGN_LEFT, TEXT_LEFT, TOP, passages
from journeymapper.ui.flow import FlowLayout
from journeymapper.ui.wrapped import Wrapped

_APART = 4


class CurrentRow(QFrame):
    """Shows a finding with its actions. `wanted` carries the id of a command, `resized` asks for room."""

    wanted = Signal(str)
    resized = Signal()

    def __init__(self, desk: Desk, row: Numbered | Settled, width: int) -> None:
        super().__init__()
        self.setObjectName("findingRow")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name_of(row))
        self._desk = desk
        self.row = row
        self._links = FlowLayout(14, between_lines=0)
        self._why = QWidget()
        self._why.setLayout(self._reasons())
        self._why.hide()
        self._body = QWidget()
        self._body.setFixedWidth(width)
        self._body.setLayout(self._words())
        line = parts.row(SIGN_LEFT, margins=(0, TOP, 0, 0))
        line.addWidget(self._sign(), 0, Qt.AlignmentFlag.AlignTop)
        line.addSpacing(TEXT_LEFT - SIGN_LEFT - SIGN)
        line.addWidget(self._body, 0, Qt.AlignmentFlag.AlignTop)
        line.addStretch(1)
        self.setLayout(line)

    @property
    def finding(self) -> Finding:
        """The finding that is shown."""
        finding = finding_of(self.row)
        assert finding is not None, "a heading is no current row"
        return finding

    @property
    def links(self) -> tuple[QPushButton, ...]:
        """What can be done, in the order of Tab."""
        return tuple(self.findChildren(QPushButton))

    def height_wanted(self) -> int:
        """How high it is with all that it shows."""
        layout = self._body.layout()
        inner = layout.totalHeightForWidth(self._body.width()) if layout is not None else 0
        return TOP + inner + BOTTOM

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the action that has the keyboard, as the space bar does."""
        link = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(link, QPushButton):
            link.click()
        else:
            super().keyPressEvent(event)

    def _sign(self) -> Painted:
        if isinstance(self.row, Numbered):
            return Pin(self._desk, self.row.finding.severity, self.row.number)
        return _Sign(self._desk, SIGNS[self.row.answered.response.decision])

    def _words(self) -> QVBoxLayout:
        body = parts.column()
        for each in passages(self.row):
            ink = "ink2" if each.ink == "ink3" else each.ink  # paler words are too pale for its ground
            body.addWidget(Wrapped(self._desk, each.words, each.size, each.lead, ink, each.weight))
        if isinstance(self.row, Settled):
            whose = " · ".join(words for words in (self.row.owner, self.row.when) if words)
            for words in (whose, self.row.opportunity):
                self._add(body, words)
        elif self._advises:
            body.addSpacing(_APART)
            self._add(body, text(self.finding.advice))
        body.addWidget(self._why)
        body.addSpacing(_APART)
        body.addWidget(self._doing())
        return body

    @property
    def _advises(self) -> bool:
        """Where nothing mends it by a press, what to do is said at once."""
        return isinstance(self.row, Numbered) and self.finding.fix is None

    def _reasons(self) -> QVBoxLayout:
        """Why it matters, what to do and where that comes from."""
        rule = rule_of(self.finding.rule)
        advice = "" if self._advises else text(self.finding.advice)
        source = text(message("Source: {source}", source=rule.source)) if rule and rule.source else ""
        body = parts.column(margins=(0, _APART, 0, 0), gap=_APART)
        for words in (text(self.finding.reason), advice, source):
            self._add(body, words)
        return body

    def _add(self, body: QVBoxLayout, words: str) -> None:
        if words:
            body.addWidget(Wrapped(self._desk, words, 13, 16, "ink2"))

    def _doing(self) -> QWidget:
        finding = self.finding
        if finding.subjects:
            self._link("finding-show", message("Show on map"))
        if isinstance(self.row, Settled):
            self._link("finding-reopen", message("Open again"))
            self._link("finding-edit", message("Edit…"))
        else:
            if finding.fix is not None:
                self._link("finding-fix", finding.fix.label)
            blank = blank_of(self._desk.project, finding)
            if blank is not None:
                self._link("finding-fill", fill_words(blank))
            self._link("finding-accept", message("Accept…"))
            self._link("finding-plan", message("Plan…"))
        why = parts.push_button(message("Why?"), "link")
        why.setCheckable(True)
        why.toggled.connect(self._explain)
        self._links.addWidget(why)
        doing = QWidget()
        doing.setLayout(self._links)
        return doing

    def _link(self, command: str, words: Message) -> None:
        link = parts.push_button(words, "link")
        link.clicked.connect(lambda: self.wanted.emit(command))
        self._links.addWidget(link)

    def _explain(self, shown: bool) -> None:
        self._why.setVisible(shown)
        self.resized.emit()


class _Sign(Painted):
    """What people decided, where an open finding has its pin."""

    def __init__(self, desk: Desk, icon: str) -> None:
        super().__init__(desk, SIGN, SIGN)
        self._icon = icon

    def paint(self, painter: QPainter) -> None:
        marks.paint_icon(painter, self._desk.theme, self._icon, QRectF(3, 3, 16, 16), "ink3")
