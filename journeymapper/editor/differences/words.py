"""Names, places and values of what differs, in a few words each."""

from collections.abc import Iterator

from journeymapper.checks import rule_of
from journeymapper.editor.differences.rows import FieldDifference
from journeymapper.editor.fields import Field
from journeymapper.editor.many import LEVELS
from journeymapper.editor.offers import called
from journeymapper.editor.plans.every import ONLY_NAMED, fields_of
from journeymapper.editor.value_words import value_words
from journeymapper.messages import message, text
from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Feeling
from journeymapper.model.comparing import Changed
from journeymapper.model.faces import face
from journeymapper.model.kind_names import KIND_NAMES
from journeymapper.model.links import Connection, Measurement
from journeymapper.model.places import Place
from journeymapper.model.project import Project
from journeymapper.model.review import ExportSetting, Response, RuleSetting
from journeymapper.model.structure import Stage, Step
from journeymapper.model.titles import title_of

_LONGEST = 56
"""Characters of a value; more would not be read in a list."""
_BEFORE = 14
"""Characters that are shown before the first one that differs."""


def name_of(project: Project, record: Record) -> str:
    """What people call a record; empty where it has no words of its own."""
    match record:
        case Connection():
            return f"{called(project, record.source)} → {called(project, record.target)}"
        case Feeling():
            return title_of(record) or text(LEVELS[face(record.level)])
        case Response():
            return _rule_name(record.finding.partition(":")[0])
        case RuleSetting():
            return _rule_name(record.rule)
        case Measurement():
            return called(project, record.measure)
        case ExportSetting():
            return record.mode
        case _:
            return title_of(record)


def kind_name(record: Record) -> str:
    """What it is."""
    return text(KIND_NAMES[record.kind])


def place_of(project: Project, record: Record) -> str:
    """Where on its map a record stands; empty for what stands on none, or on none that is there."""
    match record:
        case Card(step=None):
            return text(message("Tray"))
        case Card() | Feeling():
            place = Place(project, record.id)
            return ", ".join(words for words in (place.stage, place.step, place.lane) if words)
        case Step():
            return Place(project, record.id).stage
        case Stage():
            return Place(project, record.id).phase
        case _:
            return ""


def field_differences(
    before: Project, after: Project, changed: Changed, fields: frozenset[str]
) -> tuple[FieldDifference, ...]:
    """What these fields said, and what they say now; parts of a record field by field."""
    if type(changed.before) is not type(changed.after):
        kinds = kind_name(changed.before), kind_name(changed.after)
        return (FieldDifference(text(message("Kind")), *kinds),)
    told = list(_told(before, after, changed, fields))
    names = {field.name.partition(".")[0] for field in fields_of(type(changed.after))}
    for name, words in ONLY_NAMED.items():
        if name in fields and name not in names:
            told.append(FieldDifference(text(words)))
    return tuple(dict.fromkeys(told))


def _told(
    before: Project, after: Project, changed: Changed, fields: frozenset[str]
) -> Iterator[FieldDifference]:
    for field in fields_of(type(changed.after)):
        if field.name.partition(".")[0] not in fields:
            continue
        was = value_words(before, changed.before, field)
        now = value_words(after, changed.after, field)
        if was != now:
            yield FieldDifference(text(field.words), *shortened(was, now))
        elif not _has_parts(field, changed.after):
            yield FieldDifference(text(field.words))


def _has_parts(field: Field, record: Record) -> bool:
    """Whether other fields tell parts of the same value, so that this one may be silent."""
    outer = field.name.partition(".")[0]
    return sum(other.name.partition(".")[0] == outer for other in fields_of(type(record))) > 1


def shortened(before: str, after: str) -> tuple[str, str]:
    """Two values cut so that the place where they begin to differ is seen.

    >>> shortened("one two three four five six", "one two three four five seven")
    ('one two three four five six', 'one two three four five seven')
    >>> long = "What she wrote about it in the very first week of the trial was "
    >>> shortened(long + "good", long + "bad")
    ('…the trial was good', '…the trial was bad')
    """
    if max(len(before), len(after)) <= _LONGEST:
        return before, after
    pairs = enumerate(zip(before, after, strict=False))
    same = next((at for at, (one, other) in pairs if one != other), min(len(before), len(after)))
    start = before.rfind(" ", 0, same - _BEFORE) + 1 if same > _BEFORE else 0
    return _cut(before, start), _cut(after, start)


def _cut(words: str, start: int) -> str:
    rest = words[start:]
    if len(rest) > _LONGEST:
        rest = rest[: _LONGEST - 1].rstrip() + "…"
    return f"…{rest}" if start and rest else rest


def _rule_name(id_: str) -> str:
    rule = rule_of(id_)
    return text(rule.name) if rule else id_
