"""Commands for cards that open another map: choose it, go in, come back."""

from collections.abc import Callable, Sequence

from journeymapper.editor import opening
from journeymapper.editor.maps import maps_besides
from journeymapper.messages import Message, message
from journeymapper.model.cards import Card
from journeymapper.model.journeys import Map
from journeymapper.model.titles import map_title, title_of
from journeymapper.ui.actions import Command
from journeymapper.ui.commands.transfer import MapAsking
from journeymapper.ui.desk import Desk

_LABEL = message("Open another map from a card")


class Opening:
    """What the selected card opens."""

    def __init__(self, desk: Desk, asks: MapAsking) -> None:
        self._desk = desk
        self._asks = asks

    @property
    def selected(self) -> Card | None:
        """The card that is selected alone."""
        return record if isinstance(record := self._desk.selected, Card) else None

    @property
    def opened(self) -> Map | None:
        """The map that it opens."""
        return self._desk.project.find(Map, self.selected.opens) if self.selected else None

    def choose(self) -> None:
        """Asks which map the card opens: a new one, one of the others, or none any more."""
        card, project = self.selected, self._desk.project
        if card is None:
            return
        maps = maps_besides(project, card.map)
        names = [message("A new map, called like the card"), *(name for _, name in maps)]
        if card.opens is not None:
            names.append(message("No map"))
        words = message("“{title}” opens:", title=title_of(card))
        chosen = self._asks.one_of(message("Open another map from this card"), words, names)
        if chosen is None:
            return
        if chosen == 0:
            change = opening.opens_new_map(project, card.id)
        else:
            change = opening.opens(project, card.id, maps[chosen - 1][0] if chosen <= len(maps) else None)
        self._desk.commit(change, _LABEL)

    def enter(self) -> None:
        """Goes into the map that the card opens."""
        if self.selected is not None:
            self._desk.trail.enter(self._desk.project, self.selected.id)

    def enter_words(self) -> Message:
        """Names the map that one would go into."""
        return (
            message("Go into “{map}”", map=map_title(self.opened))
            if self.opened
            else message("Go into the map of this card")
        )

    def back(self) -> None:
        """Goes back to the map that one came from."""
        self._desk.trail.back(self._desk.project)

    def can_go_back(self) -> bool:
        """Whether one came from another map."""
        return bool(self._desk.trail.stops(self._desk.project))

    def back_words(self) -> Message:
        """Names the map that one would come back to."""
        stops = self._desk.trail.stops(self._desk.project)
        if not stops:
            return message("Back to the map before")
        return message("Back to “{map}”", map=map_title(self._desk.project.get(Map, stops[-1].map)))


def opening_commands(opening_: Opening, shown: Callable[[], bool]) -> Sequence[Command]:
    """For menus, keys and Ctrl+K."""
    return (
        Command(
            "card-opens",
            message("Open another map from this card…"),
            opening_.choose,
            enabled=lambda: shown() and opening_.selected is not None,
            needs=message("Select a card first"),
        ),
        Command(
            "card-enter",
            message("Go into the map of this card"),
            opening_.enter,
            shortcuts=("Ctrl+Return", "Ctrl+Enter"),
            enabled=lambda: shown() and opening_.opened is not None,
            label=opening_.enter_words,
            needs=message("Select a card that opens a map first"),
        ),
        Command(
            "map-back",
            message("Back to the map before"),
            opening_.back,
            shortcuts=("Alt+Left",),
            enabled=lambda: shown() and opening_.can_go_back(),
            label=opening_.back_words,
            needs=message("Go into the map of a card first"),
        ),
    )
