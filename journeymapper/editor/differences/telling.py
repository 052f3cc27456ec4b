"""From two projects to rows of differences. Only what is shown is put into words."""

from collections import Counter
from collections.abc import Iterator

from journeymapper.editor.differences.grouping import Grouping
from journeymapper.editor.differences.rows import SIGNS, Difference, Differences, FieldDifference, Group, Sign
from journeymapper.editor.differences.words import field_differences, kind_name, name_of, place_of, shortened
from journeymapper.editor.plans.every import PLACES
from journeymapper.messages import message, text
from journeymapper.model.base import Record
from journeymapper.model.comparing import Changed, compare
from journeymapper.model.project import Project

MOST = 100
"""So many differences of a group are told; of the rest how many there are."""

_Found = tuple[Sign, Record, Changed | None]


def differences(before: Project, after: Project, most: int = MOST) -> Differences:
    """How a later project differs from an earlier one.

    >>> from journeymapper.model.people import Person
    >>> ida = Person(id="person_a", name="Ida")
    >>> told = differences(Project({}), Project({"person_a": ida}))
    >>> [(row.sign, row.what, row.name) for group in told.groups for row in group.rows]
    [('added', 'Person', 'Ida')]
    """
    grouping = Grouping(before, after)
    found: dict[str, list[_Found]] = {}
    counts: Counter[Sign] = Counter()
    for each in _found(before, after):
        found.setdefault(grouping.group_of(each[1]), []).append(each)
        counts[each[0]] += 1
    groups = []
    for id_, words in grouping.words.items():
        if listed := found.get(id_):
            listed.sort(key=lambda each: grouping.place_of(each[1]))
            rows = tuple(_row(before, after, each) for each in listed[:most])
            groups.append(Group(id_, words, rows, max(len(listed) - most, 0)))
    return Differences(tuple(groups), {sign: counts[sign] for sign in SIGNS if counts[sign]})


def _found(before: Project, after: Project) -> Iterator[_Found]:
    comparison = compare(before, after)
    for record in comparison.added:
        yield "added", record, None
    for changed in comparison.changed:
        yield "moved" if PLACES.issuperset(changed.fields) else "changed", changed.after, changed
    for record in comparison.removed:
        yield "removed", record, None


def _row(before: Project, after: Project, found: _Found) -> Difference:
    sign, record, changed = found
    project = before if sign == "removed" else after
    fields: tuple[FieldDifference, ...] = ()
    place = place_of(project, record)
    if changed is not None:
        told = frozenset(changed.fields)
        fields = (
            *_moved(place_of(before, changed.before), place),
            *field_differences(before, after, changed, told - PLACES),
        )
    return Difference(
        sign, record.id, record.kind, name_of(project, record), kind_name(record), place, fields
    )


def _moved(before: str, after: str) -> tuple[FieldDifference, ...]:
    if before == after:
        return ()
    return (FieldDifference(text(message("Place")), *shortened(before, after)),)
