"""The editor that a field asks for."""

from functools import partial

from journeymapper.editor import offers as pools
from journeymapper.editor.fields import Field
from journeymapper.editor.offers import Offer
from journeymapper.messages import Message, message, term, text
from journeymapper.ui.desk import Desk
from journeymapper.ui.inspector import picks
from journeymapper.ui.inspector.editor import FieldEditor
from journeymapper.ui.inspector.lines import DurationEditor, FrequencyEditor, LineEditor, NumberEditor
from journeymapper.ui.inspector.names import NameEditor
from journeymapper.ui.inspector.segments import SegmentsEditor, TilesEditor
from journeymapper.ui.inspector.subject import Subject
from journeymapper.ui.inspector.texts import TextEditor

_NONE: dict[str, Message] = {
    "people": message("Nobody yet"),
    "channels": message("No channel"),
    "personas": message("The primary persona"),
    "maps": message("No map"),
    "touchpoints": message("No touchpoint"),
    "measures": message("No measure"),
    "holders": message("Nobody and nothing"),
}
_ADD: dict[str, Message] = {
    "people": message("Add a person…"),
    "channels": message("Add a channel…"),
    "personas": message("Add a persona…"),
    "cards": message("Add a card…"),
    "touchpoints": message("Add a touchpoint…"),
    "aims": message("Add a goal or pain…"),
    "findings": message("Add a finding…"),
    "tags": message("Add a tag…"),
    "causes": message("Add a cause…"),
}
_ADD_ITEM: dict[str, Message] = {
    "goals": message("Add a goal"),
    "needs": message("Add a need"),
    "anxieties": message("Add an anxiety"),
    "pains": message("Add a pain"),
    "preferences": message("Add a preference"),
    "behaviours": message("Add a behaviour"),
    "decision_criteria": message("Add a criterion"),
}
_NEW: dict[str, str] = {
    "people": term("New person “{name}”"),
    "channels": term("New channel “{name}”"),
    "tags": term("New tag “{name}”"),
    "causes": term("New cause “{name}”"),
}
"""What the last offer says that makes a new one; pools that are not here offer what there is."""


def editor_for(desk: Desk, subject: Subject, field: Field) -> FieldEditor:
    """A new editor for a field of a subject."""
    match field.editor:
        case "line":
            return LineEditor(hint=message("Nothing yet"))
        case "text":
            return TextEditor(message("Nothing yet"))
        case "number" | "share" | "duration" | "day" | "frequency":
            return _figures(desk, field)
        case "effort" | "five" | "friction" | "bars" | "level" | "felt":
            return _scale(desk, field)
        case "switch":
            return picks.SwitchEditor()
        case "choice":
            return picks.ChoiceEditor(desk, field.choices)
        case "segments":
            return SegmentsEditor(field.choices)
        case "families":
            return TilesEditor(desk, field.choices)
        case "icons":
            return TilesEditor(desk, field.choices, "")
        case "name":
            offers, called = partial(_offers, desk, subject, field), partial(_called, desk, field)
            return NameEditor(desk, offers, called, _NONE[field.pool], _NEW.get(field.pool))
        case _:
            return _list(desk, subject, field)


def _figures(desk: Desk, field: Field) -> FieldEditor:
    match field.editor:
        case "day":
            from journeymapper.ui.inspector.days import DayEditor

            return DayEditor(desk)
        case "share":
            return NumberEditor(desk, "%", 100)
        case "duration":
            return DurationEditor(desk)
        case "frequency":
            return FrequencyEditor(desk)
        case _:
            return NumberEditor(desk)


def _scale(desk: Desk, field: Field) -> FieldEditor:
    match field.editor:
        case "effort":
            return picks.effort_editor(desk)
        case "friction":
            return picks.friction_editor(desk)
        case "bars":
            return picks.bars_editor(desk)
        case "five":
            return picks.five_editor(desk)
        case _:
            return picks.level_editor(desk)


def _list(desk: Desk, subject: Subject, field: Field) -> FieldEditor:
    """Editors of many values; imported when one is needed, which the start of the program is not."""
    from journeymapper.ui.inspector.chips import ChipsEditor
    from journeymapper.ui.inspector.entries import ItemsEditor, QuotesEditor
    from journeymapper.ui.inspector.thresholds import ThresholdsEditor

    offers, called = partial(_offers, desk, subject, field), partial(_called, desk, field)
    match field.editor:
        case "items":
            return ItemsEditor(desk, _ADD_ITEM[field.name])
        case "quotes":
            return QuotesEditor(desk, message("Add a quote"))
        case "thresholds":
            return ThresholdsEditor(desk, offers)
        case _:
            return ChipsEditor(
                desk, offers, called, _ADD[field.pool], _NEW.get(field.pool), ranked=field.ranked
            )


def _offers(desk: Desk, subject: Subject, field: Field) -> tuple[Offer, ...]:
    if field.pool == "findings":
        findings = (numbered.finding for numbered in desk.reading.findings)
        return tuple(Offer(finding.key, text(finding.title)) for finding in findings)
    return pools.offers(desk.project, field.pool, subject.records[0])


def _called(desk: Desk, field: Field, value: str) -> str:
    if field.editor == "tags":
        return value
    if field.pool == "findings":
        titles = {one.finding.key: text(one.finding.title) for one in desk.reading.findings}
        return titles.get(value) or text(message("A finding that is gone"))
    return pools.called(desk.project, value)
