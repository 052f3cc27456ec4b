"""What is done about the current finding."""

from collections.abc import Callable, Iterator

from PySide6.QtGui import QGuiApplication

from journeymapper.checks import rule_of
from journeymapper.editor import fixes, responding
from journeymapper.editor.responding import Plan
from journeymapper.messages import Message, message, text
from journeymapper.model import edits
from journeymapper.model.edits.rules import Weight
from journeymapper.model.findings import Finding, Numbered
from journeymapper.model.project import UnknownRecord
from journeymapper.model.review import Response, RuleSetting
from journeymapper.ui.desk import Desk
from journeymapper.ui.findings.filling import Blank, blank_of
from journeymapper.ui.findings.row import Settled, finding_of, name_of
from journeymapper.ui.panels.findings import FindingsPanel
from journeymapper.ui.window import Window


class OnFinding:
    """`window` gives the window, whose panels are made late: when first a map is `shown`."""

    def __init__(self, desk: Desk, shown: Callable[[], bool], window: Callable[[], Window]) -> None:
        self._desk = desk
        self._shown = shown
        self._window = window

    @property
    def row(self) -> Numbered | Settled | None:
        """The current finding, open or answered."""
        return self._window().findings.current if self._shown() else None

    @property
    def finding(self) -> Finding | None:
        """What the checker says there."""
        return finding_of(self.row) if self.row is not None else None

    @property
    def open(self) -> Finding | None:
        """The current finding where nobody has answered it."""
        return self.row.finding if isinstance(self.row, Numbered) else None

    @property
    def answer(self) -> Response | None:
        """What people have answered to the current finding."""
        return self.row.answered.response if isinstance(self.row, Settled) else None

    @property
    def blank(self) -> Blank | None:
        """The field that a person has to fill to mend it."""
        return blank_of(self._desk.project, self.open) if self.open is not None else None

    @property
    def repair(self) -> Message | None:
        """What a press would do about it."""
        return self.open.fix.label if self.open is not None and self.open.fix is not None else None

    @property
    def weighed(self) -> bool:
        """Whether the project weighs its rule otherwise than it comes."""
        settings = self._desk.project.all(RuleSetting)
        return self.finding is not None and any(
            one.rule == self.finding.rule and one.severity for one in settings
        )

    @property
    def filtered(self) -> bool:
        """Whether some findings are not listed."""
        return bool(self._desk.session.sieve.wanted)

    def filter(self) -> None:
        """Asks which findings are listed, and in which order."""
        self._window().show_findings()
        self._window().findings.ask_filter()

    def show_all(self) -> None:
        """Lists every finding."""
        self._window().findings.show_all()

    def show(self) -> None:
        """Shows the place of the current finding."""
        if self.finding is not None:
            self._window().findings.show_place(self.finding)

    def fix(self) -> None:
        """Makes the repair that the finding proposes."""
        finding = self.open
        if finding is None or finding.fix is None:
            return
        try:
            change = fixes.fix(self._desk.project, finding)
        except UnknownRecord:
            change = None
        if change is None:
            self._desk.wrong.emit(message("There is nothing left to repair here."))
        self._desk.commit(change, finding.fix.label)

    def fill(self) -> None:
        """Puts the keyboard where the inspector asks for what is missing."""
        blank = self.blank
        if blank is None:
            return
        self._desk.visit(blank.record)
        inspector = self._window().inspector
        if blank.group:
            inspector.edit_field(blank.group, blank.field)
        else:
            inspector.edit_title()

    def accept(self) -> None:
        """Asks why people live with the finding, then writes it down."""
        from journeymapper.ui.findings.accepting import AcceptPopover

        finding = self.finding
        if finding is None:
            return
        reason = self.answer.reason if self.answer is not None else ""

        def take(why: str) -> None:
            desk = self._desk
            change = responding.accept(desk.project, finding, why, desk.as_of)
            desk.commit(change, message("Accept “{finding}”", finding=finding.title))

        panel = self._panel()
        sheet = AcceptPopover(finding.title, reason, take, self._window(), panel.view)
        sheet.open_at(panel.place_on_screen())

    def plan(self) -> None:
        """Asks what comes of the finding, then writes it down."""
        from journeymapper.ui.findings.planning import PlanPopover

        finding = self.finding
        if finding is None:
            return

        def take(wanted: Plan) -> None:
            desk = self._desk
            change = responding.plan(desk.project, desk.session.map, finding, wanted, desk.as_of)
            desk.commit(change, message("Plan “{finding}”", finding=finding.title))

        panel = self._panel()
        sheet = PlanPopover(
            self._desk, finding, responding.plan_of(self.answer), take, self._window(), panel.view
        )
        sheet.open_at(panel.place_on_screen())

    def _panel(self) -> FindingsPanel:
        """The panel, in view: what is asked is asked beside the finding."""
        self._window().show_findings()
        return self._window().findings

    def edit(self) -> None:
        """Asks again for what was answered."""
        if self.answer is not None and self.answer.decision == "plan":
            self.plan()
        else:
            self.accept()

    def reopen(self) -> None:
        """Takes the answer back."""
        if self.answer is not None and self.finding is not None:
            change = edits.withdraw_response(self._desk.project, self.answer.finding)
            self._desk.commit(change, message("Open “{finding}” again", finding=self.finding.title))

    def copy(self) -> None:
        """Puts the finding on the clipboard, in words."""
        if self.row is not None and self.finding is not None:
            QGuiApplication.clipboard().setText("\n".join(_told(self.row, self.finding)))

    def set_rule(self, *, off: bool | None = None, severity: Weight | None = None) -> None:
        """Switches the rule of the finding off, or weighs it."""
        rule = rule_of(self.finding.rule) if self.finding is not None else None
        if rule is None:
            return
        change = edits.set_rule(self._desk.project, rule.id, off=off, severity=severity)
        label = (
            message("Switch off the rule “{rule}”", rule=rule.name)
            if off
            else message("Weigh the rule “{rule}”", rule=rule.name)
        )
        self._desk.commit(change, label)


def _told(row: Numbered | Settled, finding: Finding) -> Iterator[str]:
    """A finding as one tells it to somebody who does not see the map."""
    yield name_of(row)
    if isinstance(row, Settled):
        yield text(finding.sentence)
    yield text(finding.reason)
    if text(finding.advice):
        yield text(finding.advice)
