"""Commands about the current finding and about the list of findings."""

from collections.abc import Callable, Sequence

from journeymapper.messages import Message, message
from journeymapper.model.edits.rules import Weight
from journeymapper.ui.actions import Command
from journeymapper.ui.commands.on_finding import OnFinding
from journeymapper.ui.findings.filling import fill_words

_NEEDS = message("Choose a finding first")
_WEIGHTS: dict[Weight, Message] = {
    "high": message("Weigh this rule as high"),
    "medium": message("Weigh this rule as medium"),
    "low": message("Weigh this rule as low"),
}
FINDING_MENU = (
    *("finding-show", "finding-fix", "finding-fill", "", "finding-accept", "finding-plan"),
    *("finding-reopen", "finding-edit", "", "finding-copy", ""),
    *("rule-off", *(f"rule-{weight}" for weight in _WEIGHTS), "rule-usual", "check-rules"),
)
FINDINGS_MENU = ("findings-filter", "findings-all", "", *FINDING_MENU)
"""What the program's own menu lists."""


def finding_commands(on: OnFinding, shown: Callable[[], bool]) -> Sequence[Command]:
    """What is listed, and all that can be done with the current one."""
    return (*_listing(on, shown), *_doing(on), *_answering(on), *_ruling(on))


def _listing(on: OnFinding, shown: Callable[[], bool]) -> Sequence[Command]:
    return (
        Command("findings-filter", message("Filter and sort findings…"), on.filter, "filter", (), shown),
        Command(
            "findings-all",
            message("Show all findings"),
            on.show_all,
            enabled=lambda: shown() and on.filtered,
            needs=message("No finding is filtered out"),
        ),
    )


def _doing(on: OnFinding) -> Sequence[Command]:
    return (
        Command(
            "finding-show",
            message("Show the finding on the map"),
            on.show,
            enabled=lambda: on.finding is not None,
            needs=_NEEDS,
        ),
        Command(
            "finding-fix",
            message("Repair the finding"),
            on.fix,
            enabled=lambda: on.repair is not None,
            label=lambda: on.repair,
            needs=message("Choose a finding that a press repairs first"),
        ),
        Command(
            "finding-fill",
            message("Fill in what the finding asks for"),
            on.fill,
            enabled=lambda: on.blank is not None,
            label=lambda: fill_words(on.blank) if on.blank is not None else None,
            needs=message("Choose a finding that asks for a field first"),
        ),
        Command(
            "finding-copy",
            message("Copy the finding as text"),
            on.copy,
            enabled=lambda: on.finding is not None,
            needs=_NEEDS,
        ),
    )


def _answering(on: OnFinding) -> Sequence[Command]:
    def chosen() -> bool:
        return on.finding is not None

    def answered() -> bool:
        return on.answer is not None

    needs_answer = message("Choose an answered finding first")
    return (
        Command("finding-accept", message("Accept the finding…"), on.accept, "", (), chosen, needs=_NEEDS),
        Command(
            "finding-plan", message("Plan what comes of the finding…"), on.plan, "", (), chosen, needs=_NEEDS
        ),
        Command(
            "finding-reopen",
            message("Open the finding again"),
            on.reopen,
            "",
            (),
            answered,
            needs=needs_answer,
        ),
        Command("finding-edit", message("Edit the answer…"), on.edit, "", (), answered, needs=needs_answer),
    )


def _ruling(on: OnFinding) -> Sequence[Command]:
    def chosen() -> bool:
        return on.finding is not None

    def weigh(weight: Weight, words: Message) -> Command:
        return Command(
            f"rule-{weight}",
            words,
            lambda: on.set_rule(severity=weight),
            enabled=chosen,
            checked=lambda: on.finding is not None and on.finding.severity == weight,
            needs=_NEEDS,
        )

    return (
        Command(
            "rule-off",
            message("Switch this rule off"),
            lambda: on.set_rule(off=True),
            enabled=chosen,
            needs=_NEEDS,
        ),
        *(weigh(weight, words) for weight, words in _WEIGHTS.items()),
        Command(
            "rule-usual",
            message("Weigh this rule as usual"),
            lambda: on.set_rule(severity=""),
            enabled=lambda: chosen() and on.weighed,
            needs=message("Choose a finding of a rule that is weighed otherwise first"),
        ),
    )
