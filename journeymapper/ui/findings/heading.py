"""The heading of the findings: counts that are switches, the button of the filter, what is filtered."""

from collections import Counter

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QWidget

from journeymapper.editor.sifting import Sieve, trait_name
from journeymapper.messages import message, plural, text
from journeymapper.model.findings import Severity
from journeymapper.model.reading import SEVERITIES
from journeymapper.model.value_names import SEVERITY_NAMES
from journeymapper.ui import fonts, marks, parts
from journeymapper.ui.desk import Desk
from journeymapper.ui.fitted import FittedLabel
from journeymapper.ui.literal import tip
from journeymapper.ui.sides import placed

_HEIGHT = 38
_SHAPE, _EDGE, _GAP = 16, 4, 4


class SeverityCount(QAbstractButton):
    """How many findings are of a severity; pressed in, the list shows these."""

    def __init__(self, desk: Desk, severity: Severity) -> None:
        super().__init__()
        self._desk = desk
        self.severity: Severity = severity
        self._font = fonts.sans(13, QFont.Weight.DemiBold)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_count(self, count: int, wanted: bool) -> None:
        """Shows a count, and whether it is asked for; nothing where there is nothing to ask for."""
        self.setVisible(bool(count) or wanted)
        self.setChecked(wanted)
        self.setText(str(count))
        name = text(SEVERITY_NAMES[self.severity])
        said = plural("{severity}: {count} finding", "{severity}: {count} findings", count, severity=name)
        self.setAccessibleName(text(said))
        self.setToolTip(tip(text(message("{what}. Press to show only these", what=said))))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = QFontMetricsF(self._font).horizontalAdvance(self.text())
        return QSize(round(2 * _EDGE + _SHAPE + _GAP + wide), 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, box = self._desk.theme, QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "accentTint" if self.isChecked() else "hover" if self.underMouse() else ""
        painter.setBrush(QColor(theme.colour(ground)) if ground else Qt.BrushStyle.NoBrush)
        edge = "accentLine" if self.hasFocus() or self.isChecked() else ""
        painter.setPen(QColor(theme.colour(edge)) if edge else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if self.hasFocus():
            painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), 5, 5)
        shape = QRectF(_EDGE, (box.height() - _SHAPE) / 2, _SHAPE, _SHAPE)
        marks.paint_pin(painter, theme, self.severity, None, placed(box, shape, self.layoutDirection()))
        words = QRectF(_EDGE + _SHAPE + _GAP, 0, box.width(), box.height())
        words.setRight(box.width() - _EDGE + 1)
        painter.setPen(QColor(theme.colour("ink")))
        painter.setFont(self._font)
        line = int(Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(placed(box, words, self.layoutDirection()), line, self.text())
        painter.end()


class FindingsHeading(QFrame):
    """Counts by severity and the button of the filter. `toggled` carries a severity, `asked` nothing."""

    toggled = Signal(str)
    asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setFixedHeight(_HEIGHT)
        self._desk = desk
        self.filter = parts.icon_button(
            desk.icons, "filter", message("Filter and sort findings"), look="smallIcon", size=14
        )
        self.filter.setCheckable(True)
        self.filter.clicked.connect(self.asked)
        line = parts.row(
            parts.label(text(message("Findings")), weight="semibold", size="panel"),
            None,
            margins=(16, 0, 8, 0),
            gap=1,
        )
        self.counts = tuple(SeverityCount(desk, severity) for severity in SEVERITIES)
        for count in self.counts:
            count.clicked.connect(lambda _on=False, one=count: self.toggled.emit(one.severity))
            line.addWidget(count)
        line.addSpacing(3)
        line.addWidget(self.filter)
        self.setLayout(line)

    def sync(self) -> None:
        """Counts what is open on the map, whatever is filtered."""
        findings, sieve = self._desk.reading.findings, self._desk.session.sieve
        wanted = sieve.values("severity")
        numbers = Counter(each.finding.severity for each in findings)
        for count in self.counts:
            count.show_count(numbers[count.severity], count.severity in wanted)
        self.filter.setVisible(bool(findings) or sieve != Sieve())
        self.filter.setChecked(sieve != Sieve())


class SieveLine(QWidget):
    """Says how many of all are listed and what they have in common. `opened` asks for all of them."""

    opened = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.count = parts.label(size="small", weight="semibold", ink="ink2")
        self._what = FittedLabel(ink="ink3", size="small")
        self.all = parts.push_button(message("Show all"), "link")
        self.all.clicked.connect(self.opened)
        line = parts.row(self.count, margins=(16, 0, 14, 6), gap=8)
        line.addWidget(self._what, 1)
        line.addWidget(self.all)
        self.setLayout(line)

    def show_share(self, shown: int) -> None:
        """Shows how many of all findings pass; hides itself where nothing is filtered."""
        sieve, every = self._desk.session.sieve, len(self._desk.reading.findings)
        self.setVisible(bool(sieve.wanted))
        self.count.setText(text(message("{count} of {every}", count=shown, every=every)))
        names = (trait_name(self._desk.project, trait, value) for trait, value in sieve.wanted)
        self._what.say(", ".join(name for name in names if name))
