"""Asks what comes of a finding: the next step, whose it is, until when, as which opportunity."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from journeymapper.editor import offers as pools
from journeymapper.editor.offers import Offer
from journeymapper.editor.responding import Plan
from journeymapper.messages import Message, message, term, text
from journeymapper.model.cards import Opportunity
from journeymapper.model.findings import Finding
from journeymapper.model.people import Person
from journeymapper.ui import parts
from journeymapper.ui.desk import Desk
from journeymapper.ui.findings.deciding import MARGINS, DecidingPopover
from journeymapper.ui.inspector.days import DayEditor
from journeymapper.ui.inspector.editor import FieldEditor
from journeymapper.ui.inspector.names import NameEditor

_LONGEST = 2_000
_NEW = "new"
"""Stands for whom or what is yet to be made: no id is like it."""
_NAME = 84


class PlanPopover(DecidingPopover):
    """Gathers a plan; nothing of it has to be known yet."""

    def __init__(
        self,
        desk: Desk,
        finding: Finding,
        before: Plan,
        take: Callable[[Plan], object],
        over: QWidget,
        back: QWidget,
    ) -> None:
        name = message("Plan “{finding}”", finding=finding.title)
        super().__init__(name, message("Plan"), over, back)
        self._desk = desk
        self._finding = finding
        self._take = take
        self._plan = before
        self.next_step = QLineEdit(before.next_step)
        self.next_step.setMaxLength(_LONGEST)
        self.next_step.setPlaceholderText(text(message("What is done next?")))
        self.next_step.setAccessibleName(text(message("Next step")))
        self.owner = NameEditor(
            desk, self._people, self._called_person, message("Nobody yet"), term("New person “{name}”")
        )
        self.due = DayEditor(desk)
        self.opportunity = NameEditor(
            desk,
            self._opportunities,
            self._called_opportunity,
            message("None yet"),
            term("New opportunity “{name}”"),
        )
        self._wrong: dict[FieldEditor, QLabel] = {}
        self._lay_out(name)
        self._show()
        self._listen()

    def begin(self) -> None:
        """What comes next is asked first."""
        self.next_step.setFocus()
        self.next_step.selectAll()

    def can_keep(self) -> bool:
        return not any(wrong.isVisible() for wrong in self._wrong.values())

    def decide(self) -> None:
        self._take(replace(self._plan, next_step=self.next_step.text()))

    def _lay_out(self, name: Message) -> None:
        body = parts.column(margins=MARGINS, gap=6)
        body.addWidget(parts.label(text(name), weight="semibold", wraps=True))
        body.addWidget(self.next_step)
        for words, editor in (
            (message("Owner"), self.owner),
            (message("Due"), self.due),
            (message("Opportunity"), self.opportunity),
        ):
            self._add(body, words, editor)
        body.addSpacing(2)
        body.addLayout(parts.row(None, self.button))
        self.setLayout(body)

    def _add(self, body: QVBoxLayout, words: Message, editor: FieldEditor) -> None:
        """A field beside its name, and beneath it why what is typed is not taken."""
        name = parts.label(text(words), ink="ink2")
        name.setMinimumWidth(_NAME)
        editor.name(words)
        line = parts.row(name)
        line.addWidget(editor, 1)
        body.addLayout(line)
        wrong = parts.label(ink="high", size="small", wraps=True)
        wrong.hide()
        body.addWidget(wrong)
        self._wrong[editor] = wrong
        editor.refused.connect(lambda why: self._say(wrong, why))
        editor.escaped.connect(lambda: self._put_back(editor))

    def _listen(self) -> None:
        self.owner.edited.connect(lambda value: self._become(owner=value, newcomer=""))
        self.owner.made.connect(lambda name: self._become(owner=None, newcomer=name))
        self.due.edited.connect(lambda value: self._become(due=value))
        self.opportunity.edited.connect(self._choose)
        self.opportunity.made.connect(lambda name: self._become(opportunity=None, title=name))

    def _put_back(self, editor: FieldEditor) -> None:
        editor.forget()
        self._show()

    def _choose(self, value: object) -> None:
        if value == _NEW:
            self._become(opportunity=None, title=text(self._finding.title))
        else:
            self._become(opportunity=value, title="")

    def _become(self, **fields: object) -> None:
        known = {name: getattr(self._plan, name) for name in Plan.__dataclass_fields__}
        self._plan = Plan(**(known | fields))
        self._show()

    def _show(self) -> None:
        plan = self._plan
        self.owner.show_value(_NEW if plan.newcomer else plan.owner)
        self.due.show_value(plan.due)
        self.opportunity.show_value(_NEW if plan.title else plan.opportunity)

    def _say(self, wrong: QLabel, why: object) -> None:
        wrong.setText(text(why) if isinstance(why, Message) else "")
        wrong.setVisible(isinstance(why, Message))
        self.adjustSize()

    def _people(self) -> tuple[Offer, ...]:
        people = sorted(self._desk.project.all(Person), key=lambda one: one.name.casefold())
        return tuple(Offer(one.id, one.name, one.role) for one in people)

    def _opportunities(self) -> tuple[Offer, ...]:
        """First the one that the finding would make, then those of the map."""
        project, map_ = self._desk.project, self._desk.session.map
        there = project.many(Opportunity, (*project.index.cards_of_map(map_), *project.index.tray(map_)))
        title = text(self._finding.title)
        new = Offer(_NEW, text(message("New opportunity “{name}”", name=title)))
        return (new, *(Offer(one.id, pools.called(project, one.id)) for one in there))

    def _called_person(self, value: str) -> str:
        return self._plan.newcomer if value == _NEW else pools.called(self._desk.project, value)

    def _called_opportunity(self, value: str) -> str:
        return self._plan.title if value == _NEW else pools.called(self._desk.project, value)
