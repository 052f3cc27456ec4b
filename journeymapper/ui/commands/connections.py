"""Commands on connections: made by keys, labelled, turned round, led through a new card, gone through."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Literal, get_args

from journeymapper.canvas.tools.walking import only_card
from journeymapper.canvas.view import MapView
from journeymapper.editor.connections import connection_beside, place_between
from journeymapper.layout.grid import Cell
from journeymapper.messages import Message, message
from journeymapper.model.change import Change
from journeymapper.model.edits import NotAllowed, lead_through, reverse, set_fields
from journeymapper.model.links import Connection
from journeymapper.model.placement import can_connect
from journeymapper.model.project import Project
from journeymapper.ui.actions import Command
from journeymapper.ui.desk import Desk

Kind = Literal["flow", "support"]
Carried = Literal["", "link", "ticket", "data", "nothing"]
_KINDS: dict[Kind, Message] = {
    "flow": message("What happens next"),
    "support": message("Support from backstage"),
}
_CARRIED: dict[Carried, Message] = {
    "": message("Not known what carries over"),
    "link": message("A link carries over"),
    "ticket": message("A ticket carries over"),
    "data": message("Data carry over"),
    "nothing": message("Nothing carries over"),
}
CONNECTION_MENU = (
    *("connection-label", "connection-insert", "connection-reverse", ""),
    *(f"connection-{kind}" for kind in get_args(Kind)),
    "",
    *(f"connection-carries-{carried or 'unknown'}" for carried in get_args(Carried)),
)


class Connections:
    """What the commands do with the connection that is selected."""

    def __init__(self, desk: Desk, view: MapView) -> None:
        self._desk = desk
        self._view = view

    @property
    def selected(self) -> Connection | None:
        """The only connection that is selected."""
        found = self._desk.selected
        return found if isinstance(found, Connection) else None

    def connect_to(self) -> None:
        """Lets the arrow keys choose a card to connect the selected one to."""
        card = only_card(self._view.context)
        if card is not None:
            self._view.choose_target(card)

    def can_connect(self) -> bool:
        """Whether one card is selected."""
        return only_card(self._view.context) is not None

    def label(self) -> None:
        """Opens the field of its label."""
        if self.selected is not None:
            self._view.label_connection(self.selected.id)

    def insert(self) -> None:
        """Leads it through a new card, whose words are typed at once."""
        arrow = self.selected
        place = place_between(self._desk.project, arrow.id) if arrow is not None else None
        if arrow is None or place is None:
            self._desk.wrong.emit(message("There is no place for a card on this connection."))
            return
        step, lane, position = place
        self._view.begin_card(Cell(step, lane), position, following=partial(_through, arrow.id))

    def turn(self) -> None:
        """Lets it lead the other way, if none does already."""
        if self.selected is not None:
            self._try(lambda project, id_: reverse(project, id_), message("Reverse a connection"))

    def take_kind(self, kind: Kind) -> None:
        """Makes it what happens next, or a support, if there is none of the kind yet."""
        arrow = self.selected
        if arrow is None or arrow.connection_kind == kind:
            return
        refused = can_connect(self._desk.project, arrow.source, arrow.target, kind)
        if refused is not None:
            self._desk.wrong.emit(refused.why)
            return
        words = message("Change the kind of a connection")
        self._try(lambda project, id_: set_fields(project, id_, connection_kind=kind), words)

    def carry(self, carried: Carried) -> None:
        """Says what carries over."""
        words = message("Change what carries over")
        self._try(lambda project, id_: set_fields(project, id_, carries=carried), words)

    def step(self, by: int) -> None:
        """Selects the next connection of what is selected, and shows it."""
        session = self._desk.session
        found = connection_beside(self._desk.project, session.map, session.selection, by)
        if found is not None:
            session.select([found])
            self._view.show_connection(found)

    def _try(self, edit: Callable[[Project, str], Change | None], label: Message) -> None:
        if self.selected is None:
            return
        self._desk.store.seal()
        try:
            self._desk.commit(edit(self._desk.project, self.selected.id), label)
        except NotAllowed as refused:
            self._desk.wrong.emit(refused.why)


def _through(connection: str, project: Project, card: str) -> Change | None:
    return lead_through(project, connection, card)


def connection_commands(connections: Connections, shown: Callable[[], bool]) -> Sequence[Command]:
    """Everything that can be done with connections but drawing them."""

    def on_one() -> bool:
        return shown() and connections.selected is not None

    def on_card() -> bool:
        return shown() and connections.can_connect()

    def has_kind(kind: Kind) -> bool:
        return connections.selected is not None and connections.selected.connection_kind == kind

    def carries(carried: Carried) -> bool:
        return connections.selected is not None and connections.selected.carries == carried

    one = connections
    return (
        Command("connect-to", message("Connect to…"), one.connect_to, "connector", ("Shift+C",), on_card),
        Command("connection-label", message("Label the connection"), one.label, "", (), on_one),
        Command("connection-insert", message("Insert a card here"), one.insert, "card", (), on_one),
        Command("connection-reverse", message("Reverse the connection"), one.turn, "", (), on_one),
        *(
            Command(
                f"connection-{kind}",
                words,
                partial(one.take_kind, kind),
                enabled=on_one,
                checked=partial(has_kind, kind),
            )
            for kind, words in _KINDS.items()
        ),
        *(
            Command(
                f"connection-carries-{carried or 'unknown'}",
                words,
                partial(one.carry, carried),
                enabled=on_one,
                checked=partial(carries, carried),
            )
            for carried, words in _CARRIED.items()
        ),
        Command("connection-next", message("Next connection"), lambda: one.step(1), "", ("]",), shown),
        Command("connection-before", message("Previous connection"), lambda: one.step(-1), "", ("[",), shown),
    )
