"""What people are told of a check: the same words in the window and on the command line."""

from datetime import date

from journeymapper.editor.supposing import Supposed
from journeymapper.messages import Message, message, plural, text
from journeymapper.model.dates import near_day_words
from journeymapper.model.findings import Checked, Health


def checked_words(checked: Checked) -> Message:
    """What came of a check.

    >>> from journeymapper.messages import text
    >>> text(checked_words(Checked()))
    'Checked: nothing to fix'
    """
    count = len(checked.open)
    if not count:
        return message("Checked: nothing to fix")
    return plural("Checked: {count} finding", "Checked: {count} findings", count)


def health_words(checked: Checked, today: date) -> str:
    """What the check looked at, since when, and what people decided; empty where nothing has been checked.

    >>> from journeymapper.model.findings import Health
    >>> health_words(Checked(health=Health(41, 25, care=True, since="2026-03-03")), date(2026, 11, 21))
    '41 rules on 25 cards; care since 3 March'
    >>> health_words(Checked(health=Health(24, 1, care=False)), date(2026, 11, 21))
    '24 rules on 1 card; care not asked for yet'
    """
    health = checked.health
    if health is None:
        return ""
    looked = message(
        "{rules} on {cards}",
        rules=plural("{count} rule", "{count} rules", health.rules),
        cards=plural("{count} card", "{count} cards", health.cards),
    )
    decisions = [one.response.decision for one in checked.answered]
    accepted, planned = decisions.count("accept"), decisions.count("plan")
    words = [text(looked), text(_care_words(health, today))]
    decided = [
        text(message("{count} accepted", count=accepted)) if accepted else "",
        text(message("{count} planned", count=planned)) if planned else "",
    ]
    words.append(", ".join(one for one in decided if one))
    return "; ".join(one for one in words if one)


def _care_words(health: Health, today: date) -> Message:
    """Whether the rules of care look, and since when."""
    if not health.care:
        return message("care not asked for yet")
    if health.since is None:
        return message("care included")
    return message("care since {day}", day=near_day_words(date.fromisoformat(health.since), today))


def drop_words(drop: Supposed) -> Message:
    """What letting go of carried cards would do, in a few words.

    >>> from journeymapper.messages import text
    >>> text(drop_words(Supposed()))
    'A drop here changes no finding'
    >>> from journeymapper.model.findings import Finding
    >>> one = Finding("no-owner:card_a", "no-owner", "care", "low", "person", *[message("No owner")] * 3, ())
    >>> text(drop_words(Supposed(broken=(one,)))), text(drop_words(Supposed((one,), (one,))))
    ('A drop here adds 1 finding', 'A drop here solves 1 and breaks 1')
    """
    if drop.nothing:
        return message("A drop here changes no finding")
    solved, broken = len(drop.solved), len(drop.broken)
    if not broken:
        return plural("A drop here solves {count} finding", "A drop here solves {count} findings", solved)
    if not solved:
        return plural("A drop here adds {count} finding", "A drop here adds {count} findings", broken)
    return message("A drop here solves {solved} and breaks {broken}", solved=solved, broken=broken)
