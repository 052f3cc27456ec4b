"""Commands of the checker: check at once, go from finding to finding, set the rules."""

from collections.abc import Callable, Sequence

from journeymapper.editor.check_words import checked_words
from journeymapper.editor.store import Committed
from journeymapper.messages import Message, message, text
from journeymapper.model import edits
from journeymapper.model.findings import Checked
from journeymapper.ui.actions import Command
from journeymapper.ui.checking import Checking
from journeymapper.ui.desk import Desk
from journeymapper.ui.message_bar import MessageBar


class MapCheck:
    """What a person gets who asks for a check: the rules of care look too, and it is said what came of it."""

    def __init__(
        self, desk: Desk, checking: Checking, show_findings: Callable[[], object], messages: MessageBar
    ) -> None:
        self._desk = desk
        self._checking = checking
        self._show_findings = show_findings
        self._messages = messages
        self._care_begins = False
        self._said = ""
        checking.answered.connect(self._tell)
        desk.changed.connect(self._take_back)

    def check(self) -> None:
        """Checks at once. The first time the rules of care begin to look, which undo takes back."""
        desk = self._desk
        if desk.journey is None:
            return
        change = edits.start_care(desk.project, desk.journey.id, desk.as_of)
        self._care_begins = desk.commit(change, message("Check map"))
        self._show_findings()
        self._checking.check_now()

    def _tell(self, checked: Checked) -> None:
        words: Message = checked_words(checked)
        if self._care_begins:
            words = message(
                "{checked}. From now on owners, measures, evidence and reviews are looked at too.",
                checked=words,
            )
        self._care_begins = False
        self._said = text(words)
        self._messages.say(words)

    def _take_back(self, _committed: Committed) -> None:
        """What was said was of the project as it was."""
        self._messages.withdraw(self._said)
        self._said = ""


def check_commands(
    check: MapCheck,
    step_finding: Callable[[int], object],
    show_rules: Callable[[], object],
    shown: Callable[[], bool],
) -> Sequence[Command]:
    """Check, the findings one after the other, and the rules."""
    return (
        Command("check", message("Check map"), check.check, "checklist", ("F7",), shown),
        Command("finding-next", message("Next finding"), lambda: step_finding(1), "", ("F8",), shown),
        Command(
            "finding-before", message("Finding before"), lambda: step_finding(-1), "", ("Shift+F8",), shown
        ),
        Command("check-rules", message("Rules of the checker…"), show_rules, "settings", enabled=shown),
    )


CHECK_MENU = ("check", "", "finding-next", "finding-before", "", "marks")
