"""Pictures that have been taken in: as cards, as evidence, as somebody's face."""

from collections.abc import Iterable

from journeymapper.model.base import Record
from journeymapper.model.cards import Picture, Touchpoint
from journeymapper.model.change import Change, apply, joined
from journeymapper.model.edits.cards import add_card
from journeymapper.model.edits.facts import add_evidence
from journeymapper.model.edits.fields import set_fields
from journeymapper.model.ids import new_id
from journeymapper.model.links import Evidence
from journeymapper.model.people import Persona
from journeymapper.model.project import Project

PICTURED: dict[type[Record], tuple[str, str]] = {
    Touchpoint: ("picture", "picture_words"),
    Picture: ("asset", "alternative"),
    Persona: ("picture", "picture_words"),
    Evidence: ("attachment", "alternative"),
}
"""What may have a picture of its own, with the fields of its hash and of its words."""


def add_pictures(
    project: Project,
    map_: str,
    assets: Iterable[str],
    step: str | None = None,
    lane: str | None = None,
    position: int | None = None,
) -> Change | None:
    """A card for each picture, one below the other in a cell, or in the tray. Raises as `add_card`."""
    whole: Change | None = None
    for number, asset in enumerate(assets):
        card = Picture(id=new_id("picture"), map=map_, step=step, lane=lane, asset=asset)
        change = add_card(project, card, None if position is None else position + number)
        if change is not None:
            whole, project = joined(whole, change), apply(project, change)
    return whole


def show_pictures(project: Project, about: str, assets: Iterable[str], day: str) -> Change | None:
    """Evidence for each picture: a screenshot that backs a record."""
    return add_evidence(
        project,
        [
            Evidence(
                id=new_id("evidence"), about=(about,), evidence_kind="screenshot", attachment=asset, date=day
            )
            for asset in assets
        ],
    )


def picture_of(record: Record) -> tuple[str, str]:
    """The hash of a record's picture and its words. Raises ValueError for a record that shows none."""
    field, words = _fields_of(record)
    return getattr(record, field), getattr(record, words)


def give_picture(project: Project, id_: str, asset: str) -> Change | None:
    """A touchpoint, a picture card, a persona or evidence shows this picture; "" takes it away.

    The words for those who do not see it were about the picture before and go with it. Raises ValueError for
    a record that shows none; `UnknownRecord`.
    """
    record = project.get(Record, id_)
    field, words = _fields_of(record)
    return set_fields(project, id_, **{field: asset, words: ""}) if getattr(record, field) != asset else None


def _fields_of(record: Record) -> tuple[str, str]:
    fields = PICTURED.get(type(record))
    if fields is None:
        raise ValueError(f"{record.id} shows no picture")
    return fields
