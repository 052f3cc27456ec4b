"""What stands in a row of the list of findings, and what of it is heard."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from journeymapper.editor.sifting import Sieve, sifted
from journeymapper.messages import Message, message, text
from journeymapper.model.cards import Opportunity
from journeymapper.model.dates import near_day_words
from journeymapper.model.findings import Answered, Finding, Numbered
from journeymapper.model.people import Person
from journeymapper.model.project import Project
from journeymapper.model.value_names import SEVERITY_NAMES
from journeymapper.ui.inspector.people import initials


@dataclass(frozen=True, slots=True)
class Heading:
    """Stands over the findings that people have answered, and folds them."""

    accepted: int
    planned: int
    folded: bool


@dataclass(frozen=True, slots=True)
class Settled:
    """A finding that people have answered, with the words for their answer."""

    answered: Answered
    answer: str
    """What was decided, and why or what comes next."""
    when: str
    """Until when it is to be done, or since when it is overdue; empty where no day is set."""
    initials: str
    owner: str
    opportunity: str


Row = Numbered | Heading | Settled


def rows_of(
    project: Project,
    findings: Iterable[Numbered],
    answered: tuple[Answered, ...],
    sieve: Sieve,
    today: date,
    *,
    folded: bool,
) -> tuple[Row, ...]:
    """The rows of the list: what is open as it is asked for, then what is answered under a heading."""
    open_: tuple[Row, ...] = sifted(project, findings, sieve)
    if not answered:
        return open_
    accepted = sum(each.response.decision == "accept" for each in answered)
    heading = Heading(accepted, len(answered) - accepted, folded)
    below = () if folded else tuple(_settled(project, each, today) for each in answered)
    return (*open_, heading, *below)


def key_of(row: Row) -> str:
    """What tells a row from all others, whatever it says just now."""
    match row:
        case Numbered():
            return row.finding.key
        case Settled():
            return f"answered {row.answered.finding.key}"
        case Heading():
            return "answered"


def finding_of(row: Row) -> Finding | None:
    """The finding of a row; None for the heading."""
    match row:
        case Numbered():
            return row.finding
        case Settled():
            return row.answered.finding
        case Heading():
            return None


def name_of(row: Row) -> str:
    """What who listens hears of a row.

    >>> name_of(Heading(2, 1, True))
    'Accepted 2 · Planned 1'
    """
    match row:
        case Heading():
            return heading_words(row)
        case Numbered():
            finding = row.finding
            severity = text(SEVERITY_NAMES[finding.severity])
            return f"{row.number}. {text(finding.title)} ({severity}). {text(finding.sentence)}"
        case Settled():
            said = (text(row.answered.finding.title), row.answer, row.owner, row.when, row.opportunity)
            return ". ".join(words.rstrip(".") for words in said if words)


def heading_words(row: Heading) -> str:
    """How many findings are answered, and how."""
    accepted = text(message("Accepted {count}", count=row.accepted)) if row.accepted else ""
    planned = text(message("Planned {count}", count=row.planned)) if row.planned else ""
    return " · ".join(words for words in (accepted, planned) if words)


def due_words(due: date, today: date) -> Message:
    """Until when something is to be done.

    >>> today = date(2026, 11, 22)
    >>> text(due_words(date(2026, 12, 1), today)), text(due_words(date(2026, 11, 1), today))
    ('Due 1 December', 'Overdue since 1 November')
    """
    day = near_day_words(due, today)
    return message("Overdue since {day}", day=day) if due < today else message("Due {day}", day=day)


def _settled(project: Project, answered: Answered, today: date) -> Settled:
    response = answered.response
    owner = project.find(Person, response.owner)
    opportunity = project.find(Opportunity, response.opportunity)
    return Settled(
        answered,
        text(_answer_words(answered)),
        text(due_words(date.fromisoformat(response.due), today)) if response.due else "",
        initials(owner) if owner else "",
        owner.name if owner else "",
        text(message("Opportunity: {title}", title=opportunity.title)) if opportunity else "",
    )


def _answer_words(answered: Answered) -> Message:
    response = answered.response
    if response.decision == "accept":
        reason = response.reason
        return message("Accepted: {reason}", reason=reason) if reason else message("Accepted")
    step = response.next_step
    return message("Planned: {step}", step=step) if step else message("Planned")
