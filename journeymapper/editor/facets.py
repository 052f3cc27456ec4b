"""What there is to filter by on a map: the values of each facet, by name, with how many cards have them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from journeymapper.checks import rule_of
from journeymapper.editor.filtering import Facet, findings_on, values_of
from journeymapper.messages import Message, message, text
from journeymapper.model.backing import STANDING_NAMES
from journeymapper.model.cards import Card
from journeymapper.model.findings import Numbered
from journeymapper.model.project import Project
from journeymapper.model.titles import title_of
from journeymapper.model.value_names import SEVERITY_NAMES

FACET_NAMES: dict[Facet, Message] = {
    "personas": message("Persona"),
    "channels": message("Channel"),
    "owners": message("Owner"),
    "tags": message("Tag"),
    "standings": message("How sure"),
    "severities": message("Severity of findings"),
    "rules": message("Kind of finding"),
}
_FIXED: Mapping[str, Message] = {
    **{str(standing): name for standing, name in STANDING_NAMES.items()},
    **SEVERITY_NAMES,
}
_ORDER = tuple(_FIXED)


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet that cards of the map have."""

    value: str
    name: str
    count: int


def choices(project: Project, map_: str, facet: Facet, findings: Iterable[Numbered]) -> tuple[Choice, ...]:
    """The values of a facet on a map, by name; those of a fixed scale in its order."""
    told = findings_on(findings)
    cards = project.many(Card, project.index.cards_of_map(map_))
    counts = Counter(value for card in cards for value in set(values_of(card, facet, told)))
    found = (Choice(value, value_name(project, value), count) for value, count in counts.items())
    return tuple(sorted(found, key=_place))


def value_name(project: Project, value: str) -> str:
    """What people call a value of a facet: a record by its name, a tag as it is.

    >>> value_name(Project(), "partly"), value_name(Project(), "gift")
    ('Partly backed', 'gift')
    """
    record = project.records.get(value)
    if record is not None:
        return title_of(record)
    if value in _FIXED:
        return text(_FIXED[value])
    rule = rule_of(value)
    return text(rule.name) if rule is not None else value


def _place(choice: Choice) -> tuple[int, str]:
    place = _ORDER.index(choice.value) if choice.value in _ORDER else len(_ORDER)
    return place, choice.name.casefold()
