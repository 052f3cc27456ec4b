"""The form of one type of record: heading, chips and groups."""

from dataclasses import replace

from PySide6.QtWidgets import QApplication, QWidget

from journeymapper.messages import message, text
from journeymapper.model.base import Record
from journeymapper.model.cards import Card
from journeymapper.ui import parts
from journeymapper.ui.inspector.bench import Bench
from journeymapper.ui.inspector.body import GroupBody
from journeymapper.ui.inspector.brief import brief, is_filled
from journeymapper.ui.inspector.editor import FieldEditor
from journeymapper.ui.inspector.extras import EXTRAS, extras_of
from journeymapper.ui.inspector.fields import ORDER, Field, Group
from journeymapper.ui.inspector.heading import Chips, Heading
from journeymapper.ui.inspector.plans import PLANS, TITLES
from journeymapper.ui.inspector.rows import connect
from journeymapper.ui.inspector.section import Section
from journeymapper.ui.inspector.subject import SEVERAL, Subject


class Form(QWidget):
    """Shows any record of one type, and writes what the person changes."""

    def __init__(self, bench: Bench, record: Record) -> None:
        super().__init__()
        self._bench = bench
        self._record_type = type(record)
        self._subject = Subject(bench.desk, (record,))
        self._heading = Heading(bench.desk, bench.actions, record)
        self._chips = Chips(bench.desk, record) if isinstance(record, Card) else None
        self._sections = [self._section(group) for group in groups_of(self._record_type)]
        title = Field(TITLES[self._record_type], message("Title"), "line")
        connect(self._heading.title, bench.desk, self._subject, title)
        body = parts.column(self._heading, self._chips if self._chips is not None else 10)
        for section in self._sections:
            body.addWidget(section)
        self.setLayout(body)

    def editor(self, field: str) -> FieldEditor:
        """The editor of a field, in its opened group; "title" is the one of the heading."""
        if field == "title":
            return self._heading.title
        section = next(one for one in self._sections if field in _names(one.group))
        section.open(True)
        self._sync_section(section)
        assert isinstance(section.body, GroupBody), "an open section has its body"
        return section.body.row(field).editor

    def show_record(self, record: Record) -> None:
        """Shows a record of the form's type."""
        if record.id != self._subject.records[0].id:
            focused = QApplication.focusWidget()
            if focused is not None and self.isAncestorOf(focused):
                focused.clearFocus()
        self._subject.records = (record,)
        self._heading.show_record(record)
        if self._chips is not None:
            self._chips.show_record(record)
        for section in self._sections:
            self._sync_section(section)

    def _section(self, group: Group) -> Section:
        extras = extras_of(self._record_type, group.id)
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
        said = [
            brief(project, field, value)
            for field in (*group.fields, *group.more)
            if (value := self._subject.value(field)) is not SEVERAL
            and is_filled(self._record_type, field, value)
        ]
        if alone is not None:
            extras = (extra.summary(project, alone) for extra in extras_of(self._record_type, group.id))
            said += [text(words) for words in extras if words is not None]
        return ", ".join(words for words in said if words)


def groups_of(record_type: type[Record]) -> tuple[Group, ...]:
    """The groups of a type of record, those that only extras ask for among them, from top to bottom."""
    planned = {group.id: group for group in PLANS[record_type]}
    for extra in EXTRAS:
        if issubclass(record_type, extra.fits):
            planned.setdefault(extra.group.id, extra.group)
    known = [planned.pop(id_) for id_ in ORDER if id_ in planned]
    groups = (*known, *planned.values())
    return (replace(groups[0], opened=True), *groups[1:]) if groups else ()


def _names(group: Group) -> tuple[str, ...]:
    return tuple(field.name for field in (*group.fields, *group.more))
