"""Cards with words of their own, and where others find these words on a page: from outside the writer."""

from collections.abc import Iterator

import pypdfium2

from journeymapper.layout.geometry import Rect
from journeymapper.model.cards import Activity, Opportunity, Touchpoint
from journeymapper.model.project import Project
from tests.layout.maps import with_records


def titled(project: Project) -> list[Touchpoint | Activity | Opportunity]:
    """The cards on the map that have a title."""
    found: list[Touchpoint | Activity | Opportunity] = [*project.all(Touchpoint), *project.all(Activity)]
    found += project.all(Opportunity)
    return [card for card in found if card.step]


def marked(project: Project) -> Project:
    """The project with a first and a last word of its own on every card: q1q … z1z."""
    cards = titled(project)
    return with_records(
        project,
        *(card.evolve(title=f"q{number}q {card.title[:60]} z{number}z") for number, card in enumerate(cards)),
    )


def words_of(project: Project) -> dict[str, str]:
    """Every word that `marked` gave → its card."""
    found: dict[str, str] = {}
    for card in titled(project):
        if card.title.startswith("q"):
            found |= {card.title.split()[0]: card.id, card.title.split()[-1]: card.id}
    return found


def boxes(page_text: pypdfium2.PdfTextPage, height: float, word: str) -> Iterator[Rect]:
    """Where a word stands on a page of a height, in points from the top-left corner."""
    search = page_text.search(word, match_case=True, match_whole_word=False)
    while (found := search.get_next()) is not None:
        start, count = found
        chars = [page_text.get_charbox(at) for at in range(start, start + count)]
        left, right = min(char[0] for char in chars), max(char[2] for char in chars)
        bottom, top = min(char[1] for char in chars), max(char[3] for char in chars)
        yield Rect(left, height - top, right - left, top - bottom)


def lies_in(inner: Rect, outer: Rect) -> bool:
    outer = outer.grown(0.5)
    return (
        outer.x <= inner.x
        and outer.y <= inner.y
        and inner.right <= outer.right
        and inner.bottom <= outer.bottom
    )
