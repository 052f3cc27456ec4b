"""How the texts of each kind of card are set in its width, and how high that makes it.

This is the one place that decides it: the layout asks for heights, the drawing for lines.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from journeymapper.layout.card_parts import foot_height, picture_extra
from journeymapper.layout.fitting import line_count
from journeymapper.layout.formats import Format, TextStyle
from journeymapper.model.base import Record
from journeymapper.model.cards import Activity, Card, Note, Opportunity, Picture, Touchpoint
from journeymapper.model.people import Person
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane
from journeymapper.typeset import Line, Paragraph, elide, set_paragraph

MORE_WIDTH = 36
"""Room for the word "more" behind the last line of a text that was cut."""
PAIN_INDENT = 13
"""A pain's text stands right of its bolt."""
RANK_INDENT = 25
"""An opportunity's title stands right of its rank."""
SCORE_LEAD = 17
"""From one score of an opportunity to the next, where they stand below each other."""
_SCORES_ABREAST = 176
"""The width from which an opportunity on paper has both scores beside each other, in any language."""
_FULL_TITLE_LINES = 4
_SHORT_TITLE_LINES = 2


@dataclass(frozen=True, slots=True, eq=False)
class CardTexts:
    """The lines of a card and their baselines, relative to its top-left corner."""

    style: TextStyle
    """Of the title."""
    title: Paragraph
    """The title, a note's text or a picture's caption."""
    x: float
    room: float
    """The width that the title is set in."""
    baseline: float
    """Of the first line of the title."""
    note: tuple[Line, ...] = ()
    note_baseline: float = 0
    detail: tuple[Line, ...] = ()
    """An activity's owner and tool."""
    detail_baseline: float = 0
    more: bool = False
    """Whether text was cut and "more" belongs behind the last line."""


def note_style(note: Note, format: Format) -> TextStyle:
    """What customers say or think is set in their voice, all else in that of the organisation."""
    match note.note_kind:
        case "question" | "thought":
            return format.type.quote
        case "action":
            return format.type.action
        case _:
            return format.type.note


def scores_abreast(width: float, format: Format) -> bool:
    """Whether an opportunity of this width shows its scores beside each other.

    On the screen it always does: names may be cut there. Paper would print them as “…”.
    """
    return not format.prints_in_full or width >= _SCORES_ABREAST


def picture_size(project: Project, picture: Picture, width: float) -> tuple[float, float]:
    """The size at which a picture is shown: as wide as its card unless that makes it higher than 3 : 4.

    A picture that is missing takes the room of one of 16 : 9.
    """
    asset = project.assets.get(picture.asset)
    if asset is None or not asset.width or not asset.height:
        return width, round(width * 9 / 16, 2)
    height = width * asset.height / asset.width
    most = width * 0.75
    return (width, round(height, 2)) if height <= most else (round(width * most / height, 2), round(most, 2))


def card_texts(project: Project, record: Card, width: float, format: Format, lane: Lane) -> CardTexts:
    """The texts of a card, set in its width."""
    setting = _Setting(project, width, format, _is_full(lane, format), project.info.language)
    match record:
        case Touchpoint():
            return _touchpoint_texts(record, setting)
        case Activity():
            return _activity_texts(record, setting)
        case Note():
            return _note_texts(record, setting)
        case Picture():
            return _picture_texts(record, setting)
        case Opportunity():
            return _opportunity_texts(record, setting)
    raise TypeError(f"{type(record).__name__} is not a card of a lane")


def card_height(
    project: Project, record: Card, width: float, format: Format, lane: Lane, language: str
) -> float:
    """How high a card gets in this width. Texts are set only where counting characters does not tell."""
    height = cast("Callable[[Record, _Setting], float]", _HEIGHTS[type(record)])
    setting = _Setting(project, width, format, _is_full(lane, format), language)
    return height(record, setting) + foot_height(record)


@dataclass(frozen=True, slots=True)
class _Setting:
    """What texts are set in."""

    project: Project
    width: float
    format: Format
    full: bool
    language: str

    @property
    def title_lines(self) -> int | None:
        if self.format.prints_in_full:
            return None
        return _FULL_TITLE_LINES if self.full else _SHORT_TITLE_LINES

    @property
    def text_lines(self) -> int | None:
        return None if self.full else self.format.compact_lines

    def paragraph(self, text: str, style: TextStyle, width: float, most: int | None) -> Paragraph:
        return set_paragraph(text, style.role, style.size, width, max_lines=most, language=self.language)

    def count(self, text: str, style: TextStyle, width: float, most: int | None) -> int:
        return line_count(text, style, width, most, self.language)

    def line(self, text: str, style: TextStyle, width: float) -> Line | None:
        return elide(text, style.role, style.size, width, language=self.language) if text else None


def _is_full(lane: Lane, format: Format) -> bool:
    return format.prints_in_full or lane.text == "full"


def _has_note(card: Touchpoint, setting: _Setting) -> bool:
    format = setting.format
    return bool(card.note) and setting.width > (
        format.folded_column if format.notes_in_full else format.wide_card
    )


def _touchpoint_texts(card: Touchpoint, setting: _Setting) -> CardTexts:
    style = setting.format.type.card_title
    title = setting.paragraph(card.title, style, setting.width - 18, setting.title_lines)
    top = picture_extra(setting.project, card, setting.width)
    if _has_note(card, setting):
        below = top + 59 + style.lead * (len(title.lines) - 1)
        note = _note_lines(card, setting)
        return CardTexts(style, title, 10, setting.width - 18, top + 42, note, below)
    return CardTexts(style, title, 10, setting.width - 18, top + (48.5 if len(title.lines) == 1 else 43))


def _note_lines(card: Touchpoint, setting: _Setting) -> tuple[Line, ...]:
    """The lines of a note: all of them where the format shows it in full, else the first."""
    style, width = setting.format.type.card_note, setting.width - 18
    if setting.format.notes_in_full:
        return setting.paragraph(card.note, style, width, None).lines
    line = setting.line(card.note, style, width)
    return (line,) if line is not None else ()


def _touchpoint_height(card: Touchpoint, setting: _Setting) -> float:
    format = setting.format
    style = format.type.card_title
    top = picture_extra(setting.project, card, setting.width)
    if _has_note(card, setting):
        lines = setting.count(card.title, style, setting.width - 18, setting.title_lines)
        return top + format.wide_card_height + style.lead * (lines - 1) + _further_note(card, setting)
    if setting.title_lines == _SHORT_TITLE_LINES:
        return top + format.card_height
    lines = line_count(card.title, style, setting.width - 18, setting.title_lines, setting.language, enough=2)
    return top + format.card_height + style.lead * max(0, lines - 2)


def _further_note(card: Touchpoint, setting: _Setting) -> float:
    """The height that the lines of a note take beyond the first."""
    if not setting.format.notes_in_full:
        return 0
    style = setting.format.type.card_note
    return style.lead * (setting.count(card.note, style, setting.width - 18, None) - 1)


def _activity_detail(card: Activity, setting: _Setting) -> str:
    owner = setting.project.find(Person, card.owner) if setting.format.names_owners else None
    return ", ".join(filter(None, (_called(owner) if owner else "", card.tool)))


def _called(person: Person) -> str:
    """A person by the first name, as colleagues do and small cards need; a team by its whole name."""
    return person.name if person.team else person.name.partition(" ")[0]


def _activity_texts(card: Activity, setting: _Setting) -> CardTexts:
    style = setting.format.type.activity
    title = setting.paragraph(card.title, style, setting.width - 20, setting.title_lines)
    said = _activity_detail(card, setting)
    most = None if setting.format.prints_in_full else 1
    detail = (
        setting.paragraph(said, setting.format.type.detail, setting.width - 20, most).lines if said else ()
    )
    below = 18 + style.lead * (len(title.lines) - 1) + 16.5
    return CardTexts(style, title, 10, setting.width - 20, 18, detail=detail, detail_baseline=below)


def _activity_height(card: Activity, setting: _Setting) -> float:
    style = setting.format.type.activity
    lines = setting.count(card.title, style, setting.width - 20, setting.title_lines)
    return 26.5 + style.lead * (lines - 1) + _detail_height(card, setting)


def _detail_height(card: Activity, setting: _Setting) -> float:
    words, style = _activity_detail(card, setting), setting.format.type.detail
    if not words:
        return 0
    further = (
        setting.count(words, style, setting.width - 20, None) - 1 if setting.format.prints_in_full else 0
    )
    return 16.5 + style.lead * further


def _note_texts(card: Note, setting: _Setting) -> CardTexts:
    style = note_style(card, setting.format)
    x = PAIN_INDENT if card.note_kind == "pain" else 0
    width = setting.width - x
    text = setting.paragraph(card.text, style, width, setting.text_lines)
    baseline = 12.5 if card.note_kind == "action" else 13
    if not text.elided:
        return CardTexts(style, text, x, width, baseline)
    last = setting.paragraph(text.lines[-1].text, style, width - MORE_WIDTH, 1).lines[0]
    return CardTexts(style, Paragraph((*text.lines[:-1], last), elided=True), x, width, baseline, more=True)


def _note_height(card: Note, setting: _Setting) -> float:
    style = note_style(card, setting.format)
    width = setting.width - (PAIN_INDENT if card.note_kind == "pain" else 0)
    return style.lead * setting.count(card.text, style, width, setting.text_lines)


def _picture_texts(card: Picture, setting: _Setting) -> CardTexts:
    style = setting.format.type.note
    _, height = picture_size(setting.project, card, setting.width)
    caption = setting.paragraph(card.caption, style, setting.width, setting.title_lines)
    return CardTexts(style, caption, 0, setting.width, height + 17)


def _picture_height(card: Picture, setting: _Setting) -> float:
    style = setting.format.type.note
    _, height = picture_size(setting.project, card, setting.width)
    if not card.caption:
        return height
    return height + 6 + style.lead * setting.count(card.caption, style, setting.width, setting.title_lines)


def _opportunity_texts(card: Opportunity, setting: _Setting) -> CardTexts:
    style = setting.format.type.opportunity
    room = setting.width - RANK_INDENT
    title = setting.paragraph(card.title, style, room, setting.title_lines)
    below = 13.5 + style.lead * (len(title.lines) - 1) + 25
    return CardTexts(style, title, RANK_INDENT, room, 13.5, detail_baseline=below)


def _opportunity_height(card: Opportunity, setting: _Setting) -> float:
    style = setting.format.type.opportunity
    lines = setting.count(card.title, style, setting.width - RANK_INDENT, setting.title_lines)
    further = 0 if scores_abreast(setting.width, setting.format) else SCORE_LEAD
    return 42.5 + style.lead * (lines - 1) + further


_HEIGHTS = {
    Touchpoint: _touchpoint_height,
    Activity: _activity_height,
    Note: _note_height,
    Picture: _picture_height,
    Opportunity: _opportunity_height,
}
