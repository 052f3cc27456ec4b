"""A rule in the sheet of rules: a switch, what it asks, what it finds, what it weighs."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCheckBox, QFrame

from journeymapper.editor.rule_list import RuleRow
from journeymapper.messages import Message, message, plural, text
from journeymapper.model.findings import Severity
from journeymapper.model.reading import SEVERITIES
from journeymapper.model.value_names import SEVERITY_NAMES
from journeymapper.ui import parts
from journeymapper.ui.controls import Pin
from journeymapper.ui.desk import Desk
from journeymapper.ui.inspector.picks import ArrowedBox
from journeymapper.ui.literal import caption, tip

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
COUNT_WIDTH, WEIGHT_WIDTH, GAP = 60, 150, 8
_WEIGHT_HEIGHT = 22


class RuleLine(QFrame):
    """Shows a row and says what is wanted of its rule; it changes nothing itself.

    `chosen`: the rule is looked at. `switched` carries whether it is to be off, `weighed` what it is to
    weigh, `stepped` by how many lines an arrow key leads on.
    """

    chosen = Signal()
    switched = Signal(bool)
    weighed = Signal(str)
    stepped = Signal(int)

    def __init__(self, desk: Desk, row: RuleRow) -> None:
        super().__init__()
        self.setObjectName("ruleLine")
        self.setProperty("current", "false")
        self.row = row
        rule = row.rule
        name = text(rule.name)
        self.switch = QCheckBox()
        self.switch.setAccessibleName(name)
        self.switch.setAccessibleDescription(text(rule.asks))
        self.weight = ArrowedBox(desk)
        self.weight.setProperty("look", "plain")
        self.weight.setFixedSize(WEIGHT_WIDTH, _WEIGHT_HEIGHT)
        self.weight.setAccessibleName(text(message("Weight of “{rule}”", rule=rule.name)))
        for severity in SEVERITIES:
            self.weight.addItem(caption(text(_weight_words(severity, rule.severity))), severity)
        self._shape = Pin(desk, row.severity)
        place = self._shape.sizePolicy()
        place.setRetainSizeWhenHidden(True)
        self._shape.setSizePolicy(place)
        self._name = parts.label(name, weight="semibold")
        self._asks = parts.label(text(rule.asks), ink="ink2", size="note", wraps=True)
        self._count = parts.label(ink="ink2")
        self._count.setFixedWidth(COUNT_WIDTH)
        self._count.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        line = parts.row(margins=(10, 6, 8, 7), gap=GAP)
        line.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(parts.column(self._name, self._asks), 1)
        weighing = parts.row(self._count, 4, self._shape, self.weight, gap=GAP)
        line.addLayout(weighing)
        line.setAlignment(weighing, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)
        self.switch.clicked.connect(lambda on: self.switched.emit(not on))
        self.weight.activated.connect(lambda _item: self.weighed.emit(str(self.weight.currentData())))
        self.switch.installEventFilter(self)
        self.weight.installEventFilter(self)
        self.show_row(row)

    def show_row(self, row: RuleRow) -> None:
        """Shows the rule as the project wants it by now."""
        self.row = row
        self.switch.setChecked(not row.off)
        self.weight.setCurrentIndex(self.weight.findData(row.severity))
        self.weight.setEnabled(not row.off)
        self._shape.show_severity(row.severity)
        self._shape.setVisible(not row.off)
        parts.restyle(self._name, "ink", "ink3" if row.off else "ink")
        found = row.findings
        self._count.setText("–" if found is None else str(found))
        words = message("It does not look now")
        if found is not None:
            words = plural("{count} finding now", "{count} findings now", found)
        self._count.setToolTip(tip(text(words)))
        self._count.setAccessibleName(text(words))

    def show_current(self, current: bool) -> None:
        """Marks the line as the one that is explained, or not."""
        parts.restyle(self, "current", "true" if current else "false")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A part that gets the keyboard makes its line the current one; arrows lead from switch to switch."""
        if event.type() == QEvent.Type.FocusIn:
            self.chosen.emit()
        if watched is self.switch and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            by = _STEPS.get(Qt.Key(event.key()))
            if by is not None:
                self.stepped.emit(by)
                return True
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.switch.setFocus()


def _weight_words(severity: Severity, own: Severity) -> Message:
    """A weight, marked where the rule comes with it."""
    words = SEVERITY_NAMES[severity]
    return message("{weight} (default)", weight=words) if severity == own else words
