"""All rules of the checker, as this project wants them: switched, weighed, searched and explained."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from journeymapper.editor.rule_list import GROUPS, RuleRow, in_groups, rule_rows
from journeymapper.messages import Message, message, plural, text
from journeymapper.model import edits
from journeymapper.model.edits.rules import Weight
from journeymapper.model.findings import Group, Severity
from journeymapper.model.reading import SEVERITIES
from journeymapper.model.value_names import SEVERITY_NAMES
from journeymapper.ui import parts
from journeymapper.ui.inspector.bench import Bench
from journeymapper.ui.sheets.rule_line import GAP, WEIGHT_WIDTH, RuleLine
from journeymapper.ui.sheets.rule_told import RuleTold
from journeymapper.ui.sheets.sheet import Sheet

_SIZE = (960, 640)
_TOLD_WIDTH = 290
_BESIDE_LIST = 14
"""What the list leaves at its right for its scroll bar."""


class RuleSheet(Sheet):
    """Each switch and each weight is one edit. The list follows every commit and every check."""

    def __init__(self, over: QWidget, bench: Bench) -> None:
        super().__init__(over, bench, message("Rules of the checker"))
        self.resize(*_SIZE)
        self.search = QLineEdit()
        self.search.setPlaceholderText(text(message("Search")))
        self.search.setAccessibleName(text(message("Search rules")))
        self.told = RuleTold()
        self.told.setFixedWidth(_TOLD_WIDTH)
        self.reset_all = parts.push_button(message("Reset all rules"), "outlined")
        self._summary = parts.label(ink="ink2")
        self._none = parts.label(text(message("No rule has these words.")), ink="ink3", wraps=True)
        self._current = ""
        rows = rule_rows(bench.desk.project, bench.desk.checked)
        self.lines = {row.rule.id: self._line(row) for row in rows}
        self._headings: dict[Group, QWidget] = {}
        self.area = self._list(in_groups(rows))
        self._build()
        self.search.textChanged.connect(self.sync)
        self.told.reset.connect(self._reset_current)
        self.reset_all.clicked.connect(self._reset_all)
        bench.desk.read.connect(self.sync)
        self.choose(rows[0].rule.id)

    def sync(self) -> None:
        """Shows the rules as the project wants them, those that have the searched words."""
        rows = {row.rule.id: row for row in rule_rows(self.bench.desk.project, self.bench.desk.checked)}
        sought = self.search.text()
        for id_, line in self.lines.items():
            if line.row != rows[id_]:
                line.show_row(rows[id_])
            line.setVisible(rows[id_].has(sought))
            line.show_current(id_ == self._current)
        for group, heading in self._headings.items():
            heading.setVisible(any(row.rule.group == group and row.has(sought) for row in rows.values()))
        self._none.setVisible(not any(row.has(sought) for row in rows.values()))
        self.told.show_row(rows[self._current])
        self._summary.setText(text(_summary(tuple(rows.values()))))
        self.reset_all.setEnabled(not all(row.as_it_comes for row in rows.values()))

    def choose(self, rule: str) -> None:
        """Explains a rule, by its id."""
        self._current = rule
        self.area.ensureWidgetVisible(self.lines[rule], 0, 8)
        self.sync()

    def _build(self) -> None:
        left = parts.column(margins=(14, 14, 0, 0), gap=8)
        left.addLayout(parts.row(self.search, margins=(0, 0, _BESIDE_LIST, 0)))
        left.addWidget(self._none)
        left.addWidget(_column_names())
        left.addWidget(self.area, 1)
        top = parts.row()
        top.addLayout(left, 1)
        top.addWidget(self.told)
        body = parts.column()
        body.addLayout(top, 1)
        body.addWidget(parts.rule("level"))
        body.addLayout(parts.row(self._summary, None, self.reset_all, margins=(16, 9, 16, 10)))
        self.setLayout(body)

    def _list(self, groups: Mapping[Group, tuple[RuleRow, ...]]) -> QScrollArea:
        listed: QVBoxLayout = parts.column(margins=(0, 0, 6, 8))
        for group, rows in groups.items():
            heading = QWidget()
            words = parts.label(text(GROUPS[group]), weight="semibold")
            heading.setLayout(parts.row(words, None, margins=(10, 10, 0, 4)))
            self._headings[group] = heading
            listed.addWidget(heading)
            for row in rows:
                listed.addWidget(self.lines[row.rule.id])
        listed.addStretch(1)
        inside = QWidget()
        inside.setLayout(listed)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        return area

    def _line(self, row: RuleRow) -> RuleLine:
        line, rule = RuleLine(self.bench.desk, row), row.rule.id
        line.chosen.connect(lambda: self.choose(rule))
        line.switched.connect(lambda off: self._switch(rule, off))
        line.weighed.connect(lambda weight: self._weigh(rule, weight))
        line.stepped.connect(lambda by: self._step(rule, by))
        return line

    def _switch(self, rule: str, off: bool) -> None:
        name = self.lines[rule].row.rule.name
        words = message("Switch “{rule}” off", rule=name) if off else message("Switch “{rule}” on", rule=name)
        self.bench.desk.commit(edits.set_rule(self.bench.desk.project, rule, off=off), words)

    def _weigh(self, rule: str, weight: str) -> None:
        severity = next(one for one in SEVERITIES if one == weight)
        row = self.lines[rule].row
        wanted: Weight = "" if severity == row.rule.severity else severity
        change = edits.set_rule(self.bench.desk.project, rule, severity=wanted)
        self.bench.desk.commit(change, _weighing(row, severity))

    def _step(self, rule: str, by: int) -> None:
        """The next line that is listed, or the one before."""
        listed = [id_ for id_, line in self.lines.items() if not line.isHidden()]
        at = min(max(listed.index(rule) + by, 0), len(listed) - 1)
        self.lines[listed[at]].switch.setFocus()

    def _reset_current(self) -> None:
        name = self.lines[self._current].row.rule.name
        change = edits.reset_rules(self.bench.desk.project, (self._current,))
        self.bench.desk.commit(change, message("Reset “{rule}”", rule=name))

    def _reset_all(self) -> None:
        change = edits.reset_rules(self.bench.desk.project, self.lines)
        self.bench.desk.commit(change, message("Reset all rules"))


def _column_names() -> QWidget:
    """What stands at the right of each rule, above the list."""
    found = parts.label(text(message("Findings")), ink="ink2", size="note")
    weighs = parts.label(text(message("Weight")), ink="ink2", size="note")
    weighs.setFixedWidth(WEIGHT_WIDTH + _BESIDE_LIST)
    line = QWidget()
    line.setLayout(parts.row(None, found, 17 + 2 * GAP, weighs, gap=GAP))
    return line


def _weighing(row: RuleRow, severity: Severity) -> Message:
    return message("Weigh “{rule}” as {weight}", rule=row.rule.name, weight=SEVERITY_NAMES[severity])


def _summary(rows: tuple[RuleRow, ...]) -> Message:
    off = sum(row.off for row in rows)
    weighed = sum(row.severity != row.rule.severity for row in rows)
    every = plural("{count} rule", "{count} rules", len(rows))
    if not off and not weighed:
        return message("{rules}, all as they come", rules=every)
    if not weighed:
        return message("{rules}, {off} off", rules=every, off=off)
    if not off:
        return message("{rules}, {weighed} weighed otherwise", rules=every, weighed=weighed)
    return message("{rules}, {off} off, {weighed} weighed otherwise", rules=every, off=off, weighed=weighed)


def open_rules(over: QWidget, bench: Bench) -> RuleSheet:
    """Opens the sheet of rules, or the one that is open already."""
    shown = RuleSheet.shown(over)
    if shown is None:
        shown = RuleSheet(over, bench)
        shown.show()
    return shown
