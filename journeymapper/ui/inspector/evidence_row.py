"""One piece of evidence in the inspector: icon, words, where they are from, and its picture."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from journeymapper.messages import message, text
from journeymapper.model.links import Evidence
from journeymapper.model.sources import evidence_origin, evidence_words
from journeymapper.ui import fonts, marks, parts
from journeymapper.ui.fact_words import KINDS
from journeymapper.ui.inspector.bench import Bench
from journeymapper.ui.inspector.fact_row import FactRow
from journeymapper.ui.sides import placed
from journeymapper.ui.thumbnail import Thumbnail
from journeymapper.ui.viewer import show_large

_LINES = 3


class EvidenceRow(FactRow):
    """Opens the sheet of evidence; its thumbnail shows the picture large."""

    def __init__(self, bench: Bench, evidence: Evidence) -> None:
        super().__init__(bench.desk)
        self._bench = bench
        self._evidence = evidence
        self._icon = KINDS[evidence.evidence_kind][1]
        said, origin = evidence_words(evidence), evidence_origin(evidence, bench.desk.project.info.language)
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

    def paint_more(self, painter: QPainter) -> None:
        at = placed(QRectF(self.rect()), QRectF(15, 8, 15, 15), self.layoutDirection())
        marks.paint_icon(painter, self.desk.theme, self._icon, at, "ink3")


def _first_lines(words: str) -> str:
    """As much as some three lines hold; the sheet has the rest."""
    line = " ".join(words.split())
    return line if len(line) <= 44 * _LINES else f"{line[: 44 * _LINES - 1].rstrip()}…"
