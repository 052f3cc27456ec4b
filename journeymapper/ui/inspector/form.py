"""The form of what is selected: heading, switches and groups."""

from PySide6.QtWidgets import QWidget

from journeymapper.editor.fields import Group
from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.model.cards import Card
from journeymapper.ui import parts
from journeymapper.ui.inspector.bench import Bench
from journeymapper.ui.inspector.body import GroupBody
from journeymapper.ui.inspector.brief import brief, is_filled
from journeymapper.ui.inspector.editor import FieldEditor
from journeymapper.ui.inspector.extras import extras_of
from journeymapper.ui.inspector.grouping import groups_of, shared_groups
from journeymapper.ui.inspector.heading import Heading, SeveralHeading
from journeymapper.ui.inspector.links import LINKED, Links
from journeymapper.ui.inspector.section import Section
from journeymapper.ui.inspector.subject import SEVERAL, Subject
from journeymapper.ui.inspector.switches import Switches


class Form(QWidget):
    """Shows a record of one type, or any number of records of the same types, and writes what is changed."""

    def __init__(self, bench: Bench, records: tuple[Record, ...]) -> None:
        super().__init__()
        self._bench = bench
        self._subject = Subject(bench.desk, records)
        self._types = frozenset(type(record) for record in records)
        alone = len(records) == 1
        cards = all(issubclass(each, Card) for each in self._types)
        self._heading: Heading | SeveralHeading = (Heading if alone else SeveralHeading)(bench, self._subject)
        self._switches = Switches(bench.desk, self._subject) if cards else None
        groups = groups_of(type(records[0])) if alone else shared_groups(self._types)
        self._links = Links(bench.desk, self._subject) if alone and self._types <= set(LINKED) else None
        self._sections = [self._section(group) for group in groups]
        body = parts.column(self._heading, self._switches or self._links or 10)
        for section in self._sections:
            body.addWidget(section)
        self.setLayout(body)

    def title(self) -> FieldEditor | None:
        """The editor of the heading; None where several records are shown."""
        return self._heading.title if isinstance(self._heading, Heading) else None

    def show_records(self, records: tuple[Record, ...]) -> None:
        """Shows records of the form's types."""
        others = [record.id for record in records] != [record.id for record in self._subject.records]
        self._subject.records = records
        self._heading.sync()
        if self._switches is not None:
            self._switches.sync()
        if self._links is not None:
            self._links.sync()
        for section in self._sections:
            if others and isinstance(section.body, GroupBody):
                section.body.forget()
            self._sync_section(section)

    def edit_field(self, group: str, name: str) -> None:
        """Opens a group and puts the keyboard into a field of it; nothing where it is not shown."""
        section = self.opened(group)
        if section is not None and isinstance(section.body, GroupBody):
            section.body.edit(name)

    def opened(self, group: str) -> Section | None:
        """A group, opened; None where there is none of this id."""
        section = next((one for one in self._sections if one.group.id == group), None)
        if section is not None:
            self._turn(section, True)
        return section

    def _section(self, group: Group) -> Section:
        extras = extras_of(next(iter(self._types)), group.id) if self._subject.alone is not None else ()
        section = Section(
            self._bench.desk, group, lambda: GroupBody(self._bench, self._subject, group, extras)
        )
        section.turned.connect(lambda opened: self._turn(section, opened))
        return section

    def _turn(self, section: Section, opened: bool) -> None:
        self._bench.settings.keep_group(section.group.id, opened)
        self._sync_section(section)

    def _sync_section(self, section: Section) -> None:
        kept = self._bench.settings.group_open(section.group.id)
        section.open(section.group.opened if kept is None else kept)
        if section.is_open and isinstance(section.body, GroupBody):
            section.body.sync()
        else:
            section.head.say(self._summary(section.group))

    def _summary(self, group: Group) -> str:
        project, alone = self._bench.desk.project, self._subject.alone
        kind = type(self._subject.records[0])
        said = [
            brief(project, field, value)
            for field in group.all_fields
            if (value := self._subject.value(field)) is not SEVERAL and is_filled(kind, field, value)
        ]
        if alone is not None:
            extras = (extra.summary(project, alone) for extra in extras_of(kind, group.id))
            said += [text(words) for words in extras if words is not None]
        return ", ".join(words for words in said if words)
