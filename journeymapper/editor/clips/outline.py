"""A clip for other programs: its words as an outline, as plain text and as HTML."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from journeymapper.editor.clips.clip import Clip
from journeymapper.messages import message, text
from journeymapper.model.cards import Card
from journeymapper.model.edits.cards import in_reading_order
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Stage, Step


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of an outline, and how deep it stands: stage 0, lane 1, card 2, what is said of it 3."""

    level: int
    words: str


def outline(clip: Clip) -> tuple[Entry, ...]:
    """The cards of a clip in reading order, below their stages and lanes, each named once in a row."""
    return tuple(_entries(clip.project, _cards(clip)))


def as_text(entries: tuple[Entry, ...]) -> str:
    """An outline as lines, deeper ones after tabs; a single card is its words alone.

    >>> as_text((Entry(0, "Buy"), Entry(1, "Touchpoints"), Entry(2, "Checkout")))
    'Checkout'
    """
    cards = [entry for entry in entries if entry.level >= 2]
    if sum(entry.level == 2 for entry in cards) == 1:
        return "\n".join(entry.words for entry in cards)
    return "\n".join("\t" * entry.level + " ".join(entry.words.split()) for entry in entries)


def as_html(entries: tuple[Entry, ...]) -> str:
    """An outline as nested lists, for programs that take formatted text.

    >>> as_html((Entry(0, "A & B"),))
    '<ul><li>A &amp; B</li></ul>'
    """
    parts: list[str] = []
    depth = -1
    for entry in entries:
        if entry.level > depth:
            parts.append("<ul><li>" * (entry.level - depth))
        else:
            parts.append("</li>" + "</ul></li>" * (depth - entry.level) + "<li>")
        parts.append(escape(entry.words).replace("\n", "<br>"))
        depth = entry.level
    return "".join(parts) + "</li></ul>" * (depth + 1)


def _cards(clip: Clip) -> tuple[Card, ...]:
    if clip.heading is None:
        return clip.project.many(Card, clip.ids)
    return tuple(in_reading_order(clip.project, [card.id for card in clip.project.all(Card)]))


def _entries(project: Project, cards: tuple[Card, ...]) -> Iterator[Entry]:
    stage = lane = None
    for card in cards:
        here = _stage(project, card)
        if here != stage:
            yield Entry(0, here)
            stage, lane = here, None
        row = project.find(Lane, card.lane)
        name = row.name if row else ""
        if name != lane:
            yield Entry(1, name)
            lane = name
        words, *more = _words(card)
        yield Entry(2, words)
        yield from (Entry(3, each) for each in more)


def _stage(project: Project, card: Card) -> str:
    """The name of a card's stage, with that of its step where it has one."""
    step = project.find(Step, card.step)
    if step is None:
        return text(message("Tray"))
    stage = project.get(Stage, step.stage).name
    return f"{stage}, {step.name}" if step.name else stage


def _words(card: Card) -> list[str]:
    fields = ("title", "text", "caption", "note", "message")
    said = [str(getattr(card, name)) for name in fields if getattr(card, name, "")]
    return said or [text(message("Untitled card"))]
