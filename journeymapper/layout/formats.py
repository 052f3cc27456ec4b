"""Formats fix geometry and type; colours and strokes belong to themes."""

from dataclasses import dataclass, replace
from typing import Literal

from journeymapper.typeset import Role

FormatName = Literal["screen", "poster", "wall", "slide"]


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a text is set: role, size and distance of baselines in layout units."""

    role: Role
    size: float
    lead: float


@dataclass(frozen=True, slots=True)
class Type:
    """The text styles of a map."""

    stage: TextStyle = TextStyle("semibold", 19, 22)
    duration: TextStyle = TextStyle("regular", 12, 14.5)
    phase: TextStyle = TextStyle("regular", 12, 14.5)
    step: TextStyle = TextStyle("regular", 12, 14.5)
    people: TextStyle = TextStyle("semibold", 12, 14.5)
    lane: TextStyle = TextStyle("semibold", 14, 16)
    lane_detail: TextStyle = TextStyle("regular", 12, 14.5)
    card_title: TextStyle = TextStyle("semibold", 14, 15.5)
    card_note: TextStyle = TextStyle("regular", 12.5, 15)
    detail: TextStyle = TextStyle("regular", 12, 14.5)
    measure: TextStyle = TextStyle("medium", 12, 14.5)
    body: TextStyle = TextStyle("regular", 14, 18)
    action: TextStyle = TextStyle("regular", 13.5, 16)
    note: TextStyle = TextStyle("regular", 13, 15.5)
    activity: TextStyle = TextStyle("medium", 13, 15)
    quote: TextStyle = TextStyle("quote", 14, 16)
    opportunity: TextStyle = TextStyle("medium", 13, 15.5)
    pin: TextStyle = TextStyle("bold", 11.5, 12)
    pill: TextStyle = TextStyle("semibold", 12, 14)


@dataclass(frozen=True, slots=True)
class Format:
    """Every measure of a map in layout units.

    Heights of lanes are minimums: a lane grows to its tallest cell.
    """

    name: FormatName
    text_scale: float = 1
    """Pixels to a unit at 100 %: a format for larger text has larger units, and fewer of them to a column."""
    type: Type = Type()
    lane_header: float = 109
    lane_pad: float = 14
    column: float = 145
    """The width of a card; the gutter follows it."""
    gutter: float = 22
    first_column: float = 109
    """The x of the first column."""
    sign: float = 74
    """Room at the end of a band for the signs that say where wires go on."""
    header: float = 88
    header_line: float = 22
    """What the header grows by for each further line that a name or a duration takes: 110 with two lines."""
    duration_gap: float = 9
    step_row: float = 26
    ribbon_y: float = 50.5
    ribbon_most: float = 19
    ribbon_least: float = 1.6
    card_height: float = 84
    card_gap: float = 9
    cell_pad: float = 12
    wide_card: float = 220
    """Cards wider than this gain a one-line note."""
    wide_card_height: float = 86
    text_pad: float = 8
    """Above and below the notes of a lane."""
    actions: float = 54
    emotion: float = 110
    questions: float = 76
    backstage: float = 76
    systems: float = 52
    opportunities: float = 74
    touchpoints: float = 108
    measures: float = 44
    pictures: float = 118
    corridor: float = 12
    """Room for wires at the top and the bottom of a lane."""
    activity_pad: float = 9
    """Above and below the cards of a blueprint's lane."""
    actions_pad: float = 11
    text_gap: float = 4
    """Between two notes of a cell."""
    activity_gap: float = 6
    opportunity_gap: float = 8
    compact_lines: int = 4
    prints_in_full: bool = False
    """Whether compact lanes show all their text nonetheless, as on paper."""
    words_keep_columns: bool = False
    """Whether the words of feelings stay within their column if they can: sheets are cut between columns."""
    spans_fit_steps: bool = False
    """Whether a card over several steps is as high as any one of them asks for: sheets may part it there."""
    notes_in_full: bool = False
    """Whether touchpoints show all of their notes, and narrow ones too: elsewhere one line on wide cards."""
    rows_above: float | None = None
    """In lanes higher than this the cards stand in rows through all columns: sheets are cut between rows."""
    names_owners: bool = True
    """Whether activities say whose they are; not before an audience."""
    folded_column: float = 40
    folded_lane: float = 30
    folded_card: float = 24
    """The height of a card in a folded column."""
    face: float = 9.5
    """The radius of a face on the emotion curve."""
    feeling: float = 3.4
    """The radius of a point without words."""
    emotion_pad: float = 17
    """From the edges of an emotion lane to its best and its worst level."""
    frame_offset: float = 4
    pill_width: float = 82
    pill_height: float = 20

    def __hash__(self) -> int:
        """Of what formats differ in as a rule: all sixty figures would take a third of the time of a card."""
        return hash((self.name, self.column, self.text_scale))


SCREEN = Format("screen")
WALL = replace(SCREEN, name="wall", names_owners=False)
"""The screen's geometry on a wall, enlarged by the zoom."""
POSTER = replace(
    SCREEN,
    name="poster",
    lane_header=154,
    first_column=154,
    column=223,
    actions=44,
    emotion=120,
    questions=64,
    backstage=62,
    opportunities=58,
    touchpoints=110,
    prints_in_full=True,
    notes_in_full=True,
)

TILES = replace(POSTER, words_keep_columns=True, rows_above=320)
"""A poster's geometry on several sheets."""
HANDOUT = replace(TILES, spans_fit_steps=True)
"""The same on sheets that each show all words, also of what is cut."""


def with_text(format: Format, scale: float) -> Format:
    """A format whose texts are so much larger, and all that is measured by them; cards widen half as much.

    >>> wider = with_text(SCREEN, 1.5)
    >>> round(wider.column * wider.text_scale / SCREEN.column, 2)
    1.25
    """
    narrower = (1 + (scale - 1) / 2) / scale
    return replace(
        format,
        text_scale=format.text_scale * scale,
        column=format.column * narrower,
        wide_card=format.wide_card * narrower,
    )
