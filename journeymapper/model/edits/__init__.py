"""Every intent that changes a project: `(project, …) -> Change | None`, None where nothing would differ.

They keep the rules of `integrity`. Misuse raises ValueError (`NotAllowed` for what `placement` refuses) or
`UnknownRecord`; what people may do is asked of `placement` first.
"""

from journeymapper.model.edits.cards import add_card, move_cards, unplace_cards
from journeymapper.model.edits.connections import connect, connect_in_order, reconnect
from journeymapper.model.edits.deletion import delete_records, dependents
from journeymapper.model.edits.fields import add_record, add_records, set_fields
from journeymapper.model.edits.validity import NotAllowed

__all__ = [
    "NotAllowed",
    "add_card",
    "add_record",
    "add_records",
    "connect",
    "connect_in_order",
    "delete_records",
    "dependents",
    "move_cards",
    "reconnect",
    "set_fields",
    "unplace_cards",
]
