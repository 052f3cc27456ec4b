"""What a figure is for those who do not see the page: read from the figure alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from journeymapper.drawing.figures import Figure, Image, Part, TextRun

_HEADINGS: dict[Part, int] = {
    "title": 1,
    "heading 1": 1,
    "heading 2": 2,
    "heading 3": 3,
    "heading 4": 4,
    "phase": 2,
    "stage": 2,
    "step": 3,
}
"""Headings and their levels; stages and steps are a level lower where the map has phases."""
_FURNITURE = frozenset(("ground", "header", "line", "fold"))
"""What means nothing to those who listen, whatever stands in it, as long as it has no words."""
_DRAWN = frozenset(("curve", "wire", "frame", "picture", "block"))
"""What is a picture even where letters are a part of it."""
_UNSAID = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Role:
    """A standard structure type of PDF 1.7, and what is said in place of its content."""

    kind: str
    alternative: str = ""
    """Empty: the content is read itself."""
    level: int = 0
    """Of a heading."""


def role_of(figure: Figure) -> Role | None:
    """What a figure is; None where it is an artifact, which nobody is told of.

    A figure without texts is a picture of its words. Where words tell more than the texts do, they are read
    in their place, followed by what only the texts say, so that nothing printed is hidden.
    """
    texts = _texts(figure)
    if not figure.words and (not texts or figure.part in _FURNITURE):
        return None
    if texts and (level := _HEADINGS.get(figure.part)):
        return Role("H", level=level)
    if not texts or figure.part in _DRAWN or (figure.part == "card" and _has_image(figure)):
        return Role("Figure", alternative(figure))
    kind = "L" if figure.part == "legend" else "P"
    return Role(kind, "" if kind == "L" or _says(" ".join(texts), figure.words) else alternative(figure))


def alternative(figure: Figure) -> str:
    """The words of a figure, then what of its texts they leave out."""
    words = figure.words
    left_out = [said for said in _paragraphs(figure) if said not in words and not _says(words, said)]
    return ". ".join((words, *left_out))


def _texts(figure: Figure) -> list[str]:
    return [shape.line.text for shape in figure.shapes if isinstance(shape, TextRun)]


def _has_image(figure: Figure) -> bool:
    return any(isinstance(shape, Image) for shape in figure.shapes)


def _paragraphs(figure: Figure) -> Iterator[str]:
    """The texts of a figure, lines of one paragraph together."""
    last: TextRun | None = None
    words = ""
    for run in (shape for shape in figure.shapes if isinstance(shape, TextRun)):
        if last is not None and not goes_on(last, run):
            yield words.strip()
            words = ""
        words += run.line.text
        last = run
    yield words.strip()


def goes_on(run: TextRun, following: TextRun) -> bool:
    """Whether a text is the next line of a paragraph: below the last one, and set like it."""
    return (
        run.x == following.x
        and run.size == following.size
        and run.ink == following.ink
        and 0 < following.y - run.y < 2 * run.size
    )


def _says(words: str, said: str) -> bool:
    """Whether words have all letters of a text in its order; what was cut off its end counts as said."""
    return _letters(said.removesuffix("…")) in _letters(words)


def _letters(words: str) -> str:
    return _UNSAID.sub("", words).casefold()
