"""Commands on the selected cards: lock, move by a place, change one thing of all, select what is alike."""

from collections.abc import Callable, Sequence
from functools import partial

from journeymapper.canvas.tools.walking import nudge
from journeymapper.canvas.view import MapView
from journeymapper.editor.choosing import Alike, alike, others
from journeymapper.editor.many import TRAITS, Trait, all_locked, lock
from journeymapper.layout.walking import Direction
from journeymapper.messages import Message, message, plural
from journeymapper.model.cards import Card
from journeymapper.ui.actions import Command
from journeymapper.ui.card_traits import CardTraits
from journeymapper.ui.desk import Desk
from journeymapper.ui.on_card.sheets import CardSheets

_ALIKE: dict[Alike, Message] = {
    "lane": message("Select all in the lane"),
    "stage": message("Select all in the stage"),
    "channel": message("Select all of the channel"),
    "owner": message("Select all of the owner"),
    "tag": message("Select all with the tag"),
}
_NUDGES: dict[Direction, Message] = {
    "left": message("Move cards left"),
    "right": message("Move cards right"),
    "up": message("Move cards up"),
    "down": message("Move cards down"),
}
_CHANGES: dict[Trait, Message] = {
    trait: message("Change of what is selected: {trait}…", trait=words) for trait, words in TRAITS.items()
}


_SHEETS: dict[str, tuple[str, ...]] = {
    "channel": ("K",),
    "owner": ("O",),
    "friction": ("F",),
    "frequency": ("Q",),
    "level": ("E",),
}
"""What has a sheet beside the card, and its key; all else is chosen from a menu."""


class Cards:
    """What the commands do with the selected cards."""

    def __init__(self, desk: Desk, view: MapView) -> None:
        self._desk = desk
        self._view = view

    def lock(self) -> None:
        """Locks the selected cards, or unlocks them where all are locked."""
        project, ids = self._desk.project, [card.id for card in self._desk.selected_cards]
        label = (
            plural("Unlock {count} card", "Unlock {count} cards", len(ids))
            if all_locked(project, ids)
            else plural("Lock {count} card", "Lock {count} cards", len(ids))
        )
        self._desk.store.seal()
        self._desk.commit(lock(project, ids), label)

    def lock_words(self) -> Message:
        """What it would do now."""
        cards = self._desk.selected_cards
        return message("Unlock") if cards and all(card.locked for card in cards) else message("Lock")

    def select_alike(self, by: Alike) -> None:
        """Selects the cards that share something with what is selected."""
        session = self._desk.session
        found = alike(self._desk.project, session.map, session.selection, by)
        if found:
            session.select(found)

    def select_others(self) -> None:
        """Selects the cards that are not selected, and no others."""
        session = self._desk.session
        session.select(others(self._desk.project, session.map, session.selection))

    def nudge(self, way: Direction) -> None:
        """Moves the selected cards by a place."""
        nudge(self._view.context, self._view, way)


def card_commands(
    cards: Cards, traits: CardTraits, sheets: CardSheets, desk: Desk, shown: Callable[[], bool]
) -> Sequence[Command]:
    """Lock, nudge, change, select."""

    def on_cards() -> bool:
        return shown() and any(isinstance(record, Card) for record in desk.selected_records)

    def something() -> bool:
        return shown() and bool(desk.session.selection)

    def has(trait: Trait) -> bool:
        can = sheets.can_open if trait in _SHEETS else traits.can_set
        return shown() and can(trait)

    def change(trait: Trait) -> None:
        (sheets if trait in _SHEETS else traits).open(trait)

    keys = ("Ctrl+Shift+L",)
    return (
        Command("card-lock", message("Lock"), cards.lock, "lock", keys, on_cards, label=cards.lock_words),
        *(
            Command(f"card-{way}", words, partial(cards.nudge, way), enabled=on_cards)
            for way, words in _NUDGES.items()
        ),
        *(
            Command(
                f"cards-{trait}",
                words,
                partial(change, trait),
                "",
                _SHEETS.get(trait, ()),
                partial(has, trait),
            )
            for trait, words in _CHANGES.items()
        ),
        *(
            Command(f"select-{by}", words, partial(cards.select_alike, by), enabled=something)
            for by, words in _ALIKE.items()
        ),
        Command(
            "cards-measure",
            message("Add a value of the measure on the card…"),
            lambda: sheets.open("measure"),
            enabled=lambda: shown() and sheets.can_open("measure"),
        ),
        Command("select-others", message("Invert the selection"), cards.select_others, enabled=shown),
    )
