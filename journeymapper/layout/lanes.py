"""The bands of a map: their order, grounds, lines and least heights, and the texts at their left."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from journeymapper.layout.formats import Format
from journeymapper.layout.map_layout import Ground, LaneBand, Line
from journeymapper.model.journeys import Map
from journeymapper.model.structure import Lane, LaneKind
from journeymapper.typeset import Paragraph, set_paragraph

BACK: frozenset[LaneKind] = frozenset({"backstage", "systems"})
"""Out of the customer's sight: below the line of visibility."""
_MET: frozenset[LaneKind] = frozenset({"touchpoints", "frontstage"})
_NAME_BASELINE = 24
_LINE_LABEL = 20
"""Room at the foot of a lane for the name of the line below it."""
_FOLDED_LINE_LABEL = 14


@dataclass(frozen=True, slots=True)
class Stacking:
    """How the cards of a kind of lane stack: room above and below, room between."""

    pad: float
    gap: float


@dataclass(frozen=True, slots=True, eq=False)
class LaneTexts:
    """The name and the detail of a lane as they stand left of it, with their first baselines."""

    name: Paragraph
    name_baseline: float
    detail: Paragraph | None
    detail_baseline: float
    height: float
    """From the lane's top to a little below the last line."""


def stacking(kind: LaneKind, format: Format) -> Stacking:
    """How the cards of a lane of this kind stack."""
    match kind:
        case "actions":
            return Stacking(format.actions_pad, format.text_gap)
        case "thoughts" | "notes" | "questions":
            return Stacking(format.text_pad, format.text_gap)
        case "frontstage" | "backstage" | "systems":
            return Stacking(format.activity_pad, format.activity_gap)
        case "opportunities":
            return Stacking(format.text_pad, format.opportunity_gap)
        case _:
            return Stacking(format.cell_pad, format.card_gap)


def least_height(kind: LaneKind, format: Format) -> float:
    """The height of an empty lane of this kind."""
    match kind:
        case "actions":
            return format.actions
        case "thoughts" | "notes" | "questions":
            return format.questions
        case "frontstage" | "backstage":
            return format.backstage
        case "systems":
            return format.systems
        case "touchpoints":
            return format.touchpoints
        case "emotion":
            return format.emotion
        case "pictures":
            return format.pictures
        case "opportunities":
            return format.opportunities
        case "measures":
            return format.measures


def lane_texts(lane: Lane, format: Format, language: str) -> LaneTexts:
    """The texts at the left of a lane, wrapped in the width that is left there."""
    type_ = format.type
    room = format.lane_header - format.lane_pad - 4
    if lane.lane_kind == "emotion":
        room -= 2 * format.face + 2
    if lane.collapsed:
        name = set_paragraph(
            lane.name, type_.lane.role, type_.lane.size, room, max_lines=1, language=language
        )
        return LaneTexts(name, 19.5, None, 0, 0)
    name = set_paragraph(lane.name, type_.lane.role, type_.lane.size, room, language=language)
    last = _NAME_BASELINE + type_.lane.lead * (len(name.lines) - 1)
    if not lane.detail:
        return LaneTexts(name, _NAME_BASELINE, None, 0, last + 10)
    style = type_.lane_detail
    detail = set_paragraph(lane.detail, style.role, style.size, room, language=language)
    bottom = last + 17 + style.lead * (len(detail.lines) - 1) + 10
    return LaneTexts(name, _NAME_BASELINE, detail, last + 17, bottom)


def lines_above(map_: Map, lanes: Sequence[Lane]) -> dict[str, Line]:
    """The lines of the blueprint, each by the lane that it is drawn above.

    The line of interaction parts what customers do from the first lane where they are met, the line of
    visibility what they see from what they don't, the line of internal interaction people from systems.
    """
    kinds = [lane.lane_kind for lane in lanes]
    lines: dict[str, Line] = {}
    first_met = next((number for number, kind in enumerate(kinds) if kind in _MET), None)
    first_system = next((number for number, kind in enumerate(kinds) if kind == "systems"), None)
    first_back = next((number for number, kind in enumerate(kinds) if kind in BACK), None)
    if map_.line_of_interaction and first_met is not None and "actions" in kinds[:first_met]:
        lines[lanes[first_met].id] = "interaction"
    if map_.line_of_internal_interaction and first_system is not None and "backstage" in kinds[:first_system]:
        lines[lanes[first_system].id] = "internal"
    if map_.line_of_visibility and first_back is not None:
        lines[lanes[first_back].id] = "visibility"
    return lines


def grounds(lanes: Sequence[Lane]) -> dict[str, Ground]:
    """The ground of each lane: two in turn, and one of its own for what customers don't see."""
    found: dict[str, Ground] = {}
    shaded = True
    for lane in lanes:
        if lane.lane_kind in BACK:
            found[lane.id] = "back"
            continue
        found[lane.id] = "lane" if shaded else "canvas"
        shaded = not shaded
    return found


def floor_heights(map_: Map, lanes: Sequence[Lane], format: Format, language: str) -> dict[str, float]:
    """The least height of each lane: that of its kind, what its own texts take, and what people gave it."""
    lines = lines_above(map_, lanes)
    heights: dict[str, float] = {}
    following = {lane.id: below.id for lane, below in pairwise(lanes)}
    for lane in lanes:
        labelled = following.get(lane.id) in lines
        if lane.collapsed:
            heights[lane.id] = format.folded_lane + (_FOLDED_LINE_LABEL if labelled else 0)
            continue
        label = _LINE_LABEL if labelled else 0
        texts = lane_texts(lane, format, language).height + label
        heights[lane.id] = max(least_height(lane.lane_kind, format), texts, lane.height or 0)
    return heights


def bands(map_: Map, lanes: Sequence[Lane], heights: Mapping[str, float], top: float) -> tuple[LaneBand, ...]:
    """The lanes as bands of these heights, one below the other."""
    lines = lines_above(map_, lanes)
    ground = grounds(lanes)
    found: list[LaneBand] = []
    y = top
    for lane in lanes:
        height = heights[lane.id]
        found.append(
            LaneBand(lane.id, lane.lane_kind, ground[lane.id], y, height, lines.get(lane.id), lane.collapsed)
        )
        y += height
    return tuple(found)
