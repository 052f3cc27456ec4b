"""What is edited in the outline: words, lanes, and cards that come after what one stands on."""

from journeymapper.editor.blank_cards import blank_card, words_field
from journeymapper.editor.structure import rename_label
from journeymapper.messages import Message, message
from journeymapper.model import edits
from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Feeling
from journeymapper.model.change import Change
from journeymapper.model.kinds import CARD_OF_LANE
from journeymapper.model.placement import can_place
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Phase, Stage, Step

Newcomer = tuple[Card, int | None]
"""A card, and its position in its cell or in the tray; None is the end."""


def words_name(record: Record | None) -> str:
    """The field that the first column edits; empty for what has none, and for what is locked."""
    match record:
        case Card(locked=True):
            return ""
        case Card():
            return words_field(type(record))
        case Phase() | Stage() | Step() | Lane():
            return "name"
        case Feeling():
            return "words"
        case _:
            return ""


def reworded(project: Project, id_: str, words: str) -> Change | None:
    """Other words for a row; None where they are the same, or where a stage or lane would have none.

    Raises ValueError for what has no words to edit, `UnknownRecord`.
    """
    record = project.get(Record, id_)
    name = words_name(record)
    if not name:
        raise ValueError(f"{id_} has no words that may be edited")
    line = " ".join(words.split()) if not isinstance(record, Card) else words.strip()
    if not line and isinstance(record, Stage | Lane):
        return None
    return edits.set_fields(project, id_, **{name: line})


def rewording_words(record: Record) -> Message:
    """What undo calls it."""
    return rename_label(record) if isinstance(record, Phase | Stage | Step | Lane) else message("Typing")


def lanes_for(project: Project, card: Card) -> tuple[Lane, ...]:
    """The lanes that a placed card may stand in; none for a card of the tray or a locked one."""
    if card.step is None:
        return ()
    lanes = project.many(Lane, project.index.lanes(card.map))
    return tuple(lane for lane in lanes if can_place(project, (card.id,), card.step, lane.id) is None)


def newcomer_after(project: Project, map_: str, row: str) -> Newcomer | None:
    """A card without words for the place after a row, of its lane’s kind; None where none can be.

    After a stage or a step it stands in that column, in the first lane of touchpoints or else of any cards.
    """
    record = project.records.get(row)
    lanes = project.many(Lane, project.index.lanes(map_))
    match record:
        case Card(step=None):
            lane = next((one for one in lanes if CARD_OF_LANE.get(one.lane_kind) is type(record)), None)
            return _new(lane, None, project.index.tray(map_).index(row) + 1)
        case Card():
            cell = project.index.cell(record.step or "", record.lane or "")
            return _new(project.get(Lane, record.lane), record.step, cell.index(row) + 1)
        case Step():
            return _new(_lane_for_cards(lanes), row, None)
        case Stage():
            steps = project.index.steps(row)
            return _new(_lane_for_cards(lanes), steps[0], None) if steps else None
        case Feeling():
            return _new(_lane_for_cards(lanes), record.step, None)
        case _:
            return None


def newcomer_in(project: Project, step: str, lane: str) -> Newcomer | None:
    """A card without words for the end of a cell; None where no card may stand."""
    return _new(project.get(Lane, lane), step, None)


def _new(lane: Lane | None, step: str | None, position: int | None) -> Newcomer | None:
    card = blank_card(lane, step) if lane is not None else None
    return (card, position) if card is not None else None


def _lane_for_cards(lanes: tuple[Lane, ...]) -> Lane | None:
    holding = [lane for lane in lanes if lane.lane_kind in CARD_OF_LANE]
    return next((lane for lane in holding if lane.lane_kind == "touchpoints"), next(iter(holding), None))
