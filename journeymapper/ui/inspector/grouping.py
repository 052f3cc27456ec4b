"""The groups of a form: those of a type of record, or what several types share."""

from collections.abc import Collection
from dataclasses import replace

from journeymapper.editor.fields import ORDER, Field, Group
from journeymapper.editor.plans import PLANS
from journeymapper.model.base import Record
from journeymapper.ui.inspector.extras import EXTRAS


def groups_of(record_type: type[Record]) -> tuple[Group, ...]:
    """The groups of a type of record, those that only extras ask for among them, from top to bottom."""
    groups = list(PLANS[record_type])
    for extra in EXTRAS:
        if issubclass(record_type, extra.fits) and extra.group.id not in [group.id for group in groups]:
            later = ORDER[ORDER.index(extra.group.id) :]
            at = next((place for place, group in enumerate(groups) if group.id in later), len(groups))
            groups.insert(at, extra.group)
    return (replace(groups[0], opened=True), *groups[1:])


def shared_groups(types: Collection[type[Record]]) -> tuple[Group, ...]:
    """The groups that records of several types have in common, with the fields that all of them have."""
    first, *others = types
    shared: list[Group] = []
    for group in PLANS[first]:
        of_others = [_fields(each, group.id) for each in others]

        def stays(field: Field, of_others: list[tuple[Field, ...]] = of_others) -> bool:
            return not field.alone and all(field in fields for fields in of_others)

        fields, more = tuple(filter(stays, group.fields)), tuple(filter(stays, group.more))
        if fields or more:
            # What little is shared needs no button.
            shared.append(
                replace(group, fields=fields, more=more) if fields else replace(group, fields=more, more=())
            )
    return tuple(shared)


def _fields(record_type: type[Record], group: str) -> tuple[Field, ...]:
    return next((one.all_fields for one in PLANS[record_type] if one.id == group), ())
