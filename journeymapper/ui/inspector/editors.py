"""The editor that a field asks for."""

from journeymapper.messages import message, text
from journeymapper.model.project import Project
from journeymapper.ui.desk import Desk
from journeymapper.ui.inspector import people, picks
from journeymapper.ui.inspector.editor import FieldEditor
from journeymapper.ui.inspector.fields import Field
from journeymapper.ui.inspector.lines import (
    DayEditor,
    DurationEditor,
    FrequencyEditor,
    LineEditor,
    NumberEditor,
)
from journeymapper.ui.inspector.newcomers import NamedChoiceEditor
from journeymapper.ui.inspector.texts import TextEditor


def editor_for(desk: Desk, field: Field) -> FieldEditor:
    """A new editor for a field."""
    match field.editor:
        case "line":
            return LineEditor()
        case "text":
            return TextEditor(message("Nothing yet"))
        case "frequency":
            return FrequencyEditor(desk)
        case "effort":
            return picks.effort_editor(desk)
        case "five":
            return picks.five_editor(desk)
        case "friction":
            return picks.friction_editor(desk)
        case "level" | "felt":
            return picks.level_editor(desk)
        case "switch":
            return picks.SwitchEditor()
        case "number":
            return NumberEditor()
        case "duration":
            return DurationEditor()
        case "day":
            return DayEditor()
        case "person":
            return NamedChoiceEditor(desk, message("New person…"))
        case "channel":
            return NamedChoiceEditor(desk, message("New channel…"))
        case "choice":
            return picks.ChoiceEditor(desk)


def offer(editor: FieldEditor, field: Field, project: Project) -> None:
    """Brings what can be chosen in an editor in line with the project."""
    if not isinstance(editor, picks.ChoiceEditor):
        return
    if field.editor == "person":
        editor.offer(people.people(project))
    elif field.editor == "channel":
        editor.offer(people.channels(project))
    else:
        editor.offer(tuple((choice.value, text(choice.words)) for choice in field.choices))
