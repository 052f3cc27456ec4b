"""How sure people are of something, and by which evidence."""

from journeymapper.drawing.figures import To
from journeymapper.drawing.report.pieces import LINKED, Group, Piece, quiet
from journeymapper.drawing.report.places import Places, evidence_number
from journeymapper.messages import Message, message, text
from journeymapper.model.cards import Standing

_STANDINGS: dict[Standing, Message] = {
    "assumed": message("Assumed"),
    "partly": message("Partly backed"),
    "backed": message("Backed"),
}


def backed(places: Places, id_: str, standing: Standing) -> Group:
    """The standing in words, and the numbers of the evidence about a record."""
    numbers = tuple(
        Piece(evidence_number(number), To("paragraph", one), LINKED) for one, number in places.backing(id_)
    )
    return Group(numbers, _STANDINGS[standing]) if numbers else quiet(_STANDINGS[standing])


def standing_word(standing: Standing) -> str:
    """How sure people are, in a word."""
    return text(_STANDINGS[standing])


def sources(places: Places, id_: str) -> list[Piece]:
    """The evidence about a record by numbers and names."""
    return [
        Piece(f"{evidence_number(number)} {places.source(one)}".rstrip(), To("paragraph", one), LINKED)
        for one, number in places.backing(id_)
    ]
