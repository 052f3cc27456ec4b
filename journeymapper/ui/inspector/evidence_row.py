"""One piece of evidence in the inspector: icon, words, where they are from, and its picture."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame

from journeymapper.messages import message, text
from journeymapper.model.links import Evidence
from journeymapper.ui import fonts, marks, parts
from journeymapper.ui.fact_words import KINDS, evidence_origin, evidence_words
from journeymapper.ui.inspector.bench import Bench
from journeymapper.ui.thumbnail import Thumbnail
from journeymapper.ui.viewer import show_large

_LINES = 3
_TAKES_OFF = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class EvidenceRow(QFrame):
    """Enter, a click on the words or the pencil opens it; Delete takes it off the record."""

    opened = Signal()
    left = Signal()

    def __init__(self, bench: Bench, evidence: Evidence) -> None:
        super().__init__()
        self._bench = bench
        self._evidence = evidence
        self._icon = KINDS[evidence.evidence_kind][1]
        said, origin = evidence_words(evidence), evidence_origin(evidence)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{said}, {origin}")
        words = parts.label(_first_lines(said), wraps=True)
        if evidence.evidence_kind in ("interview", "review", "transcript") and evidence.text:
            words.setFont(fonts.quote(14))
        lines = parts.column(words, parts.label(origin, ink="ink3", size="small", wraps=True), gap=1)
        body = parts.row(margins=(38, 5, 8, 5), gap=8)
        body.addLayout(lines, 1)
        if evidence.attachment in bench.desk.project.assets:
            body.addWidget(self._thumbnail(), 0, Qt.AlignmentFlag.AlignTop)
            if not evidence.alternative:
                lines.addWidget(
                    parts.label(text(message("Picture without words")), ink="highInk", size="small")
                )
        off = parts.icon_button(
            bench.desk.icons, "close", message("Remove this evidence from here"), look="smallIcon", ink="ink3"
        )
        off.clicked.connect(self.left)
        body.addWidget(off, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(body)

    def _thumbnail(self) -> Thumbnail:
        evidence = self._evidence
        thumbnail = Thumbnail(self._bench.desk, 54, 40)
        thumbnail.show_asset(evidence.attachment, evidence.alternative)
        thumbnail.clicked.connect(
            lambda: show_large(
                self, self._bench.desk, self._bench.asks, evidence.attachment, evidence.alternative
            )
        )
        return thumbnail

    def event(self, event: QEvent) -> bool:
        """Delete is not to delete the card."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(event.key() in _TAKES_OFF)
            if event.isAccepted():
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        elif event.key() in _TAKES_OFF:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._bench.desk.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(7, 1, -7, -1)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.colour("hover")))
            painter.drawRoundedRect(box, 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.colour("accentLine")), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 6, 6)
        marks.paint_icon(painter, theme, self._icon, QRectF(15, 8, 15, 15), "ink3")
        painter.end()


def _first_lines(words: str) -> str:
    """As much as some three lines hold; the sheet has the rest."""
    line = " ".join(words.split())
    return line if len(line) <= 44 * _LINES else f"{line[: 44 * _LINES - 1].rstrip()}…"
