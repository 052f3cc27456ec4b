"""Mixed signals: messages on the same matter that name different figures."""

import unicodedata
from collections.abc import Hashable, Iterator, Sequence

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.figures import Figure, conflict, taken_out
from journeymapper.checks.looks import Alike, Repeating
from journeymapper.checks.rule import Rule
from journeymapper.messages import Message, message, plural
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import Finding, Pin

ON_THE_SAME_MATTER = 0.6
"""The likeness without their figures from which two messages speak of the same matter.

"Returns are free for 30 days" and "You can return it free for 14 days" (0.64) are above it, "Twelve vans cost
228 euros a month" and "Two depots, one planner: 410 euros a month" (0.42) below.
"""
_FEWEST_LETTERS = 8
"""So many letters say what a figure is about: "9 stops" and "14 stops" may be two routes."""
_WIDE = 3
"""Letters of an alphabet that one sign of Chinese, Japanese or Korean is worth."""


def _matter(card: Touchpoint) -> str:
    """What a message with figures says apart from these."""
    taken = taken_out(card.message)
    return taken.rest if taken.figures and _says_enough(taken.rest) else ""


def _says_enough(text: str) -> bool:
    letters = (sign for sign in text if sign.isalpha())
    return (
        sum(_WIDE if unicodedata.east_asian_width(one) in "WF" else 1 for one in letters) >= _FEWEST_LETTERS
    )


def _figures(card: Touchpoint) -> tuple[Figure, ...]:
    return taken_out(card.message).figures


def _contradict(first: Hashable, second: Hashable) -> bool:
    return isinstance(first, tuple) and isinstance(second, tuple) and conflict(first, second) is not None


def _tell(rule: Rule, looked_at: CheckedMap, first: Touchpoint, repeating: Repeating) -> Iterator[Finding]:
    cards = (first.id, *(card.id for card, _ in repeating))
    figures = conflict(_figures(first), _figures(repeating[0][0]))
    if figures is not None:
        yield rule.finding(
            *cards,
            of="+".join(sorted(cards)),
            title=message("Mixed signals in {stage}", stage=looked_at.stage_name(first)),
            sentence=_sentence(looked_at, cards, figures),
            mark=Pin(first.id),
            field="message",
        )


def _sentence(looked_at: CheckedMap, cards: Sequence[str], figures: tuple[Figure, Figure]) -> Message:
    said = {
        "first": looked_at.name(cards[0]),
        "figure": figures[0].written,
        "second": looked_at.name(cards[1]),
        "other": figures[1].written,
    }
    if len(cards) == 2:
        return message("“{first}” says {figure}, “{second}” says {other}.", **said)
    return plural(
        "“{first}” says {figure}, “{second}” says {other}; {count} more says something else.",
        "“{first}” says {figure}, “{second}” says {other}; {count} more say something else.",
        len(cards) - 2,
        **said,
    )


MIXED_SIGNALS = Rule(
    id="mixed-signals",
    group="overlap",
    severity="high",
    icon="swap",
    name=message("Mixed signals"),
    asks=message("Messages on the same matter with a different price, date or number."),
    reason=message("Who reads two prices or two dates believes neither, and asks or leaves."),
    source="Article 004, overlap: mixed signals; article 002, consistent across channels; likeness is ours",
    advice=message("Find out which figure holds and correct the other message; only you know."),
    looks=(Alike(_matter, ON_THE_SAME_MATTER, _tell, _figures, _contradict),),
)
