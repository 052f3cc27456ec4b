"""What a deletion takes along: the question before columns and lanes go, and what becomes of their cards."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from journeymapper.editor.maps import deletion_question
from journeymapper.editor.unnaming import unnamed
from journeymapper.messages import Message, forms, message, plural
from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Feeling
from journeymapper.model.change import Change
from journeymapper.model.edits import delete_records
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.links import Connection
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Phase, Stage, Step
from journeymapper.model.titles import title_of

_GOING = {
    "stage": forms("{count} stage", "{count} stages"),
    "step": forms("{count} step", "{count} steps"),
    "connection": forms("{count} connection", "{count} connections"),
    "feeling": forms("{count} feeling", "{count} feelings"),
    "measure": forms("{count} measure", "{count} measures"),
    "comment": forms("{count} comment", "{count} comments"),
}
_DELETED = {
    Card: forms("Delete {count} card", "Delete {count} cards"),
    Connection: forms("Delete {count} connection", "Delete {count} connections"),
    Feeling: forms("Delete {count} feeling", "Delete {count} feelings"),
    Stage: forms("Delete {count} stage", "Delete {count} stages"),
    Step: forms("Delete {count} step", "Delete {count} steps"),
    Lane: forms("Delete {count} lane", "Delete {count} lanes"),
    Record: forms("Delete {count} record", "Delete {count} records"),
}
"""What undo calls it, by what all the deleted records are."""
_UNSAID = ("measurement",)
"""Nobody counts the values of a measure."""


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask before something goes."""

    words: Message
    cards: int
    """So many cards stand in it: they can go too, or wait in the tray."""


def deleting(project: Project, ids: Collection[str]) -> Message:
    """What undo calls the deletion of these records."""
    gone = [project.records[id_] for id_ in ids]
    words = next(words for kind, words in _DELETED.items() if all(isinstance(one, kind) for one in gone))
    return plural(*words, len(gone))


def question(project: Project, ids: Collection[str]) -> Question | None:
    """What to ask before something goes; None where nothing stands in it, goes along or names it.

    Raises `NotAllowed` where the records may not be deleted.
    """
    big = [id_ for id_ in ids if isinstance(project.records.get(id_), Phase | Stage | Step | Lane)]
    change = delete_records(project, ids)
    if change is None:
        return None
    whole = next((id_ for id_ in ids if isinstance(project.records.get(id_), Journey | Map)), None)
    if whole is not None:
        return Question(deletion_question(project, whole), 0)
    if not big:
        words = unnamed(project, ids, change)
        return Question(words, 0) if words is not None else None
    going = Counter(
        before.kind
        for id_, before in change.before.items()
        if before is not None and change.after[id_] is None and id_ not in ids
    )
    if any(isinstance(project.records[id_], Stage) for id_ in big) and going["step"] <= len(big):
        del going["step"]  # the one column that every stage has
    if any(isinstance(project.records[id_], Phase) for id_ in big):
        del going["step"]
    cards = _unplaced(change)
    consequences = [*_standing(project, cards), *_along(going)]
    return Question(_asked(project, big, consequences), len(cards)) if consequences else None


def deleted_with_cards(project: Project, ids: Collection[str]) -> Change | None:
    """The records go, and with them the cards that stand in them; locked ones wait in the tray.

    Raises `NotAllowed` where the records may not be deleted.
    """
    change = delete_records(project, ids)
    cards = () if change is None else _unplaced(change)
    return delete_records(project, {*ids, *(id_ for id_ in cards if not project.get(Card, id_).locked)})


def _unplaced(change: Change) -> tuple[str, ...]:
    """The cards that a change takes off the map into the tray."""
    return tuple(
        id_
        for id_, card in change.after.items()
        if isinstance(card, Card)
        and card.step is None
        and getattr(change.before[id_], "step", None) is not None
    )


def _standing(project: Project, cards: Collection[str]) -> list[Message]:
    locked = sum(card.locked for card in project.many(Card, cards))
    words = [plural("{count} card stands there.", "{count} cards stand there.", len(cards))] if cards else []
    if locked:
        words.append(
            plural(
                "{count} of them is locked and goes to the tray in any case.",
                "{count} of them are locked and go to the tray in any case.",
                locked,
            )
        )
    return words


def _along(going: Counter[str]) -> list[Message]:
    known = [plural(*_GOING[kind], count) for kind in _GOING if (count := going[kind])]
    others = sum(count for kind, count in going.items() if kind not in _GOING and kind not in _UNSAID)
    if others:
        known.append(plural("{count} more record", "{count} more records", others))
    if not known:
        return []
    listed = known[0]
    for following in known[1:-1]:
        listed = message("{list}, {next}", list=listed, next=following)
    if len(known) > 1:
        listed = message("{list} and {last}", list=listed, last=known[-1])
    return [message("With it goes: {things}.", things=listed)]


def _asked(project: Project, big: list[str], consequences: list[Message]) -> Message:
    record = project.records[big[0]]
    whose = title_of(record)
    match record:
        case _ if len(big) > 1:
            words = message("Delete {count} columns and lanes?", count=len(big))
        case Phase() if whose:
            words = message("Delete the phase “{name}”?", name=whose)
        case Stage() if whose:
            words = message("Delete the stage “{name}”?", name=whose)
        case Step() if whose:
            words = message("Delete the step “{name}”?", name=whose)
        case Lane() if whose:
            words = message("Delete the lane “{name}”?", name=whose)
        case _:
            words = message("Delete this?")
    for consequence in consequences:
        words = message("{question} {consequence}", question=words, consequence=consequence)
    return words
