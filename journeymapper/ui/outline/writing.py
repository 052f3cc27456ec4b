"""What editing a cell of the outline does: one undo step each, as the inspector and the canvas make them."""

from typing import cast

from journeymapper.canvas.tools.editing import typing_key
from journeymapper.editor.many import TRAITS, Trait, set_trait
from journeymapper.editor.outline.edits import (
    Newcomer,
    lanes_for,
    newcomer_in,
    reworded,
    rewording_words,
    words_name,
)
from journeymapper.editor.outline.words import Column, own_words
from journeymapper.messages import Message, message, plural
from journeymapper.model import edits
from journeymapper.model.cards import Card
from journeymapper.model.project import Project
from journeymapper.ui.desk import Desk

_COMING: dict[str, Message] = {
    "note": message("Add note"),
    "activity": message("Add activity"),
    "picture": message("Add picture"),
    "opportunity": message("Add opportunity"),
    "touchpoint": message("Add touchpoint"),
}


def may_edit(project: Project, row: str, column: Column) -> bool:
    """Whether a cell of the outline can be edited: what is locked can't."""
    record = project.records.get(row)
    if column == "title":
        return bool(words_name(record))
    if not isinstance(record, Card) or record.locked:
        return False
    return len(lanes_for(project, record)) > 1 if column == "lane" else column in type(record).model_fields


def write(desk: Desk, row: str, column: Column, value: object) -> bool:
    """Puts a value into a cell; False where nothing differs. First words of a new card join its coming."""
    project, record = desk.project, desk.project.records.get(row)
    if record is None:
        return False
    if column == "title":
        new = isinstance(record, Card) and not own_words(record)
        label = _COMING[record.kind] if new else rewording_words(record)
        merge = typing_key(record) if new and isinstance(record, Card) else ""
        done = desk.commit(reworded(project, row, str(value)), label, merge=merge)
    elif column == "lane" and isinstance(record, Card):
        change = edits.move_cards(project, (row,), record.step, str(value))
        done = desk.commit(change, plural("Move {count} card", "Move {count} cards", 1))
    else:
        trait = cast("Trait", column)
        label = plural("{trait} of {count} record", "{trait} of {count} records", 1, trait=TRAITS[trait])
        done = desk.commit(set_trait(project, (row,), trait, value), label)
    desk.store.seal()
    return done


def may_type(project: Project, step: str, lane: str) -> bool:
    """Whether words typed into an empty cell make a card there."""
    return newcomer_in(project, step, lane) is not None


def type_card(desk: Desk, step: str, lane: str, words: str) -> bool:
    """Makes a card of words at the end of a cell; False without words."""
    newcomer = newcomer_in(desk.project, step, lane)
    if newcomer is None or not words.strip():
        return False
    card, position = newcomer
    worded = card.evolve(**{words_name(card): words.strip()})
    return begin(desk, (worded, position))


def begin(desk: Desk, newcomer: Newcomer) -> bool:
    """Puts a new card in its place and selects it; the words that come next join this step."""
    card, position = newcomer
    desk.store.seal()
    change = edits.add_card(desk.project, card, position)
    done = desk.commit(change, _COMING[card.kind], merge=typing_key(card))
    if done:
        desk.session.select((card.id,))
    return done


def forget(desk: Desk, id_: str) -> None:
    """A card that came and got no words goes again, and leaves no step to undo."""
    card = desk.project.find(Card, id_)
    if card is not None and not own_words(card):
        desk.commit(edits.delete_records(desk.project, (id_,)), _COMING[card.kind], merge=typing_key(card))
    desk.store.seal()
