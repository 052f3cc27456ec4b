"""How a row of the list of findings is set: which words, how large, how high it gets."""

from collections.abc import Iterator

from journeymapper.messages import text
from journeymapper.model.findings import Numbered
from journeymapper.ui.findings.row import Heading, Row, Settled
from journeymapper.ui.passages import Passage

TOP, BOTTOM = 7, 8
SIGN_LEFT, SIGN = 15, 22
"""Where the pin stands, and how large it is."""
TEXT_LEFT = 47
SCROLL_BAR = 10
TEXT_RIGHT = 12 + SCROLL_BAR
"""Rows are as high with a scroll bar beside them as without."""
HEADING = 32
DISC = 18
"""An owner's initials, in a line of this height."""


def passages(row: Row) -> Iterator[Passage]:
    """The words of a row below each other; those of answered findings step back."""
    match row:
        case Numbered(finding=finding):
            yield Passage(text(finding.title), 14, 18, "ink", 600)
            yield Passage(text(finding.sentence), 13, 16, "ink2")
        case Settled():
            yield Passage(text(row.answered.finding.title), 14, 18, "ink3", 600)
            yield Passage(row.answer, 13, 16, "ink3")
        case Heading():
            pass


def text_width(view: int) -> int:
    """The room for words in a view of a width."""
    return max(60, view - TEXT_LEFT - TEXT_RIGHT)


def height_of(row: Row, width: float) -> int:
    """How high a row is whose words have this much room."""
    if isinstance(row, Heading):
        return HEADING
    facts = DISC if isinstance(row, Settled) and (row.when or row.initials) else 0
    return TOP + sum(each.height(width) for each in passages(row)) + facts + BOTTOM
