"""Names of people that are hidden as owners and still stand in what somebody wrote.

What a person typed is never changed on the way to paper. Whoever hides names must know where some are left.
"""

import re
from collections.abc import Iterator

from journeymapper.messages import Message, plural
from journeymapper.model.base import Part, Record
from journeymapper.model.people import Person
from journeymapper.model.project import Project
from journeymapper.model.titles import title_of

_SHORTEST = 3
"""Letters: initials would be found in every other word."""
_TOLD = 3


def still_named(project: Project, left: Project) -> tuple[Message, ...]:
    """A sentence for each person of a project who is none of what is left of it, but is named there.

    First names count as well. Nothing is said where people are shown.
    """
    people = [one for one in project.all(Person) if one.id not in left.records and not one.team]
    if not people or any(left.all(Person)):
        return ()
    names = {name: one.name for one in people for name in (one.name, *one.name.split()[:1])}
    known = {name: full for name, full in names.items() if len(name) >= _SHORTEST}
    if not known:
        return ()
    pattern = re.compile(
        rf"\b({'|'.join(re.escape(name) for name in sorted(known, key=len, reverse=True))})\b"
    )
    found: dict[str, list[Record]] = {}
    for record in left.records.values():
        for name in dict.fromkeys(match for text in _texts(record) for match in pattern.findall(text)):
            found.setdefault(known[name], []).append(record)
    return tuple(_told(name, records) for name, records in sorted(found.items()))


def _told(name: str, records: list[Record]) -> Message:
    titles = [f"“{title}”" for record in records[:_TOLD] if (title := title_of(record))]
    where = ", ".join((*titles, "…") if len(records) > len(titles) else titles)
    return plural(
        "{name} is still named in {count} place: {where}",
        "{name} is still named in {count} places: {where}",
        len(records),
        name=name,
        where=where,
    )


def _texts(part: Part) -> Iterator[str]:
    """All that is written in a record, and in its parts."""
    for value in part.__dict__.values():
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, str):
                yield each
            elif isinstance(each, Part):
                yield from _texts(each)
