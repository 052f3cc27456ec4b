"""Every intent that changes a project: `(project, …) -> Change | None`, None where nothing would differ.

They keep the rules of `integrity`. Misuse raises ValueError (`NotAllowed` for what `placement` refuses) or
`UnknownRecord`; what people may do is asked of `placement` first.
"""

from journeymapper.model.edits.cards import add_card, move_by, move_cards, unplace_cards
from journeymapper.model.edits.care import start_care
from journeymapper.model.edits.connections import connect, connect_in_order, lead_through, reconnect, reverse
from journeymapper.model.edits.copies import (
    duplicate_by,
    duplicate_cards,
    duplicate_lane,
    duplicate_map,
    duplicate_record,
    duplicate_stage,
)
from journeymapper.model.edits.deletion import delete_records, dependents
from journeymapper.model.edits.exports import remember_export
from journeymapper.model.edits.facts import (
    add_comment,
    add_evidence,
    add_measure,
    delete_comment,
    delete_evidence_about,
    link_evidence,
    set_headline,
    set_measurements,
)
from journeymapper.model.edits.feelings import add_feeling, move_feeling
from journeymapper.model.edits.fields import add_record, add_records, set_each, set_fields
from journeymapper.model.edits.people import add_objective, add_persona
from journeymapper.model.edits.pictures import add_pictures, give_picture, picture_of, show_pictures
from journeymapper.model.edits.responses import respond, withdraw_response
from journeymapper.model.edits.rules import reset_rules, set_rule
from journeymapper.model.edits.sizes import resize_lane, resize_steps
from journeymapper.model.edits.spans import stretch
from journeymapper.model.edits.structure import (
    add_lane,
    add_phase,
    add_stage,
    add_step,
    move_stage,
    move_step,
    reorder,
)
from journeymapper.model.edits.transfer import copy_to_map
from journeymapper.model.edits.validity import NotAllowed

__all__ = [
    "NotAllowed",
    "add_card",
    "add_comment",
    "add_evidence",
    "add_feeling",
    "add_lane",
    "add_measure",
    "add_objective",
    "add_persona",
    "add_phase",
    "add_pictures",
    "add_record",
    "add_records",
    "add_stage",
    "add_step",
    "connect",
    "connect_in_order",
    "copy_to_map",
    "delete_comment",
    "delete_evidence_about",
    "delete_records",
    "dependents",
    "duplicate_by",
    "duplicate_cards",
    "duplicate_lane",
    "duplicate_map",
    "duplicate_record",
    "duplicate_stage",
    "give_picture",
    "lead_through",
    "link_evidence",
    "move_by",
    "move_cards",
    "move_feeling",
    "move_stage",
    "move_step",
    "picture_of",
    "reconnect",
    "remember_export",
    "reorder",
    "reset_rules",
    "resize_lane",
    "resize_steps",
    "respond",
    "reverse",
    "set_each",
    "set_fields",
    "set_headline",
    "set_measurements",
    "set_rule",
    "show_pictures",
    "start_care",
    "stretch",
    "unplace_cards",
    "withdraw_response",
]
