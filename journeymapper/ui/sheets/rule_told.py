"""What a rule says of itself: what it asks, why, from where, and what to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from journeymapper.editor.rule_list import RuleRow
from journeymapper.messages import Message, message, text
from journeymapper.ui import parts


class RuleTold(QScrollArea):
    """Explains one rule at a time. `reset` is emitted where it is to be as it comes."""

    reset = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("ruleTold")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._name = parts.label(weight="semibold", size="panel", wraps=True)
        self._asks = parts.label(wraps=True)
        self._reason = parts.label(wraps=True)
        self._advice = parts.label(wraps=True)
        self._source = parts.label(ink="ink2", size="note", wraps=True)
        self._note = parts.label(ink="ink2", size="note", wraps=True)
        self.button = parts.push_button(message("Reset this rule"), "outlined")
        self.button.clicked.connect(self.reset)
        body = parts.column(self._name, self._asks, margins=(16, 8, 16, 14), gap=6)
        for heading, words in (
            (message("Why it matters"), self._reason),
            (message("What to do"), self._advice),
            (message("Where it comes from"), self._source),
        ):
            body.addWidget(_heading(heading))
            body.addWidget(words)
        body.addWidget(self._note)
        body.addSpacing(8)
        body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        body.addStretch(1)
        inside = QWidget()
        inside.setLayout(body)
        self.setWidget(inside)

    def show_row(self, row: RuleRow) -> None:
        """Explains a rule."""
        rule = row.rule
        self._name.setText(text(rule.name))
        self._asks.setText(text(rule.asks))
        self._reason.setText(text(rule.reason))
        self._advice.setText(text(rule.advice))
        self._source.setText(rule.source)
        waits = row.findings is None and not row.off
        self._note.setText(text(message("It looks once somebody asks for a check of the map.")))
        self._note.setVisible(waits)
        self.button.setEnabled(not row.as_it_comes)


def _heading(words: Message) -> QWidget:
    line = QWidget()
    line.setLayout(parts.row(parts.label(text(words), ink="ink2", size="note"), None, margins=(0, 8, 0, 0)))
    return line
