"""Links between figures of a document, and out of it."""

from journeymapper.drawing.figures import Address, Figure, Part, Placed, To
from journeymapper.drawing.leaves import Layer, Leaf
from journeymapper.export.inventory import inventory_of
from journeymapper.export.links import Goal, goals_of
from journeymapper.export.preflight.addresses import broken_addresses
from journeymapper.layout.geometry import Rect
from journeymapper.messages import text
from tests.export.good import broken_links


def placed(part: Part, record: str, link: To | Address | None = None, x: float = 0) -> Placed:
    return Placed(Figure(record, part, "words", Rect(0, 0, 10, 10), (), link), x, 0)


def leaf(*figures: Placed, clip: Rect | None = None) -> Leaf:
    return Leaf("", 100, 100, (Layer(figures, 5, 7, 2, clip),))


def test_a_link_finds_its_figure_on_whatever_sheet_it_stands_first() -> None:
    sheets = (
        leaf(placed("pin", "f1", To("finding", "f1"))),
        leaf(placed("finding", "f1", x=20)),
        leaf(placed("finding", "f1")),
    )
    assert goals_of(sheets) == {To("finding", "f1"): Goal(1, Rect(45, 7, 20, 20))}
    assert broken_links(sheets) == ()


def test_what_is_clipped_away_is_no_goal() -> None:
    link = To("finding", "f1")
    hidden = leaf(placed("finding", "f1", x=50), clip=Rect(0, 0, 30, 30))
    half = leaf(placed("finding", "f1", x=25), clip=Rect(0, 0, 30, 30))
    start = leaf(placed("pin", "f1", link))
    assert broken_links((start, hidden)) == (link,)
    assert goals_of((start, hidden, half))[link] == Goal(2, Rect(55, 7, 10, 20))


def test_a_link_to_nothing_and_one_to_a_program_are_broken_and_told() -> None:
    nowhere, program = To("card", "card_gone"), Address("javascript:alert(1)")
    sheet = leaf(
        placed("finding", "f1", nowhere),
        placed("paragraph", "e1", program),
        placed("paragraph", "e2", Address("https://example.org")),
    )
    assert broken_links((sheet,)) == (nowhere, program)
    assert [text(remark.words) for remark in broken_addresses(inventory_of((sheet,)))] == [
        "This is neither a web nor an e-mail address, so it is no link: javascript:alert(1)"
    ]
