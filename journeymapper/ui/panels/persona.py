"""The strip above the map: for whom the journey is, in their words, and what it is to achieve."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from journeymapper.canvas.picture_data import has_pictures, pictures_in
from journeymapper.messages import message, text
from journeymapper.model.journeys import Objective
from journeymapper.model.measured import standing_of
from journeymapper.model.names import initial
from journeymapper.model.numbers import quantity
from journeymapper.model.people import Persona
from journeymapper.ui import fonts, parts
from journeymapper.ui.controls import Avatar, Meter
from journeymapper.ui.desk import Desk
from journeymapper.ui.literal import tip
from journeymapper.ui.panels.opener import Opener

HEIGHT = 46
_BETWEEN, _STATEMENT, _MOST = 10, 200, 3


class PersonaStrip(QFrame):
    """Avatar, name, tagline and quote at the left, objectives at the right.

    `persona_wanted` asks to show the primary persona, or to make one where there is none, `objective_wanted`
    to make the first objective; `picture_dropped` carries her id and the pictures that were dropped here.
    """

    persona_wanted = Signal()
    objective_wanted = Signal()
    picture_dropped = Signal(str, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("personaStrip")
        self.setFixedHeight(HEIGHT)
        self.setAcceptDrops(True)
        self._desk = desk
        self._avatar = Avatar(desk, 30, "accentTint", "accentInk")
        self._name = parts.label(weight="semibold")
        self._tagline = parts.label(ink="ink3", size="small")
        self._quote = ElidedQuote()
        self._line = parts.row(gap=_BETWEEN)
        self._blocks: list[QWidget] = []
        self._shown: object = None
        self._name.setFixedHeight(17)
        self._tagline.setFixedHeight(17)
        self._who = Opener()
        who = parts.row(self._avatar, margins=(4, 0, 6, 0), gap=10)
        who.addLayout(parts.column(None, self._name, self._tagline, None))
        self._who.setLayout(who)
        self._who.pressed.connect(self.persona_wanted)
        body = parts.row(margins=(10, 3, 18, 3), gap=6)
        body.addWidget(self._who)
        body.addSpacing(8)
        body.addWidget(self._quote, 1)
        body.addLayout(self._line)
        self.setLayout(body)
        desk.changed.connect(self.sync)
        desk.looked.connect(self.sync)

    def sync(self) -> None:
        """Shows the primary persona and the objectives of the journey."""
        project, journey = self._desk.project, self._desk.journey
        self._show_persona(self._persona)
        objectives = project.many(Objective, project.index.objectives(journey.id)) if journey else ()
        now = tuple((objective, standing_of(project, objective)) for objective in objectives[:_MOST])
        if (journey is None, now) != self._shown:
            self._shown = (journey is None, now)
            self._show_objectives(now)
        self._fit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._persona is not None and has_pictures(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._persona is not None:
            self.picture_dropped.emit(self._persona.id, pictures_in(event.mimeData()))
            event.acceptProposedAction()

    @property
    def _persona(self) -> Persona | None:
        journey = self._desk.journey
        return self._desk.project.find(Persona, journey.personas[0]) if journey and journey.personas else None

    def _show_persona(self, persona: Persona | None) -> None:
        parts.restyle(self._tagline, "ink", "ink3" if persona is not None else "accent")
        if persona is None:
            self._avatar.show_nobody()
            self._name.setText(text(message("No persona yet")))
            self._tagline.setText(text(message("Add a persona")))
            self._tagline.show()
            self._who.say(text(message("No persona yet: add one")))
            self._quote.show_words("")
            return
        self._avatar.show_initials(initial(persona.name))
        self._name.setText(persona.name)
        self._who.say(text(message("Persona {name}", name=persona.name)))
        self._tagline.setText(persona.tagline)
        self._tagline.setVisible(bool(persona.tagline))
        self._quote.show_words(f"“{persona.quotes[0].text}”" if persona.quotes else "")

    def _show_objectives(self, objectives: tuple[tuple[Objective, float | None], ...]) -> None:
        parts.empty(self._line)
        self._blocks = [self._block(objective, value) for objective, value in objectives]
        if not objectives and self._desk.journey is not None:
            self._blocks.append(self._first_objective())
        for block in self._blocks:
            self._line.addWidget(block)
        self._fit()

    def _first_objective(self) -> QWidget:
        """What stands where objectives would: it adds one."""
        block = Opener()
        block.say(text(message("No objective yet: add one")))
        block.pressed.connect(self.objective_wanted)
        words = parts.label(text(message("Add an objective")), ink="accent", size="small")
        block.setLayout(parts.row(words, margins=(6, 0, 6, 0)))
        return block

    def _block(self, objective: Objective, value: float | None) -> QWidget:
        language = self._desk.project.info.language
        statement = parts.label(objective.statement, ink="ink2")
        block = Opener()
        block.say(text(message("Objective {statement}", statement=objective.statement)))
        block.pressed.connect(lambda: self._desk.session.select((objective.id,)))
        line = parts.row(statement, margins=(6, 0, 6, 0), gap=8)
        if statement.sizeHint().width() > _STATEMENT:
            fitted = statement.fontMetrics().elidedText(
                objective.statement, Qt.TextElideMode.ElideRight, _STATEMENT
            )
            statement.setText(fitted)
            statement.setToolTip(tip(objective.statement))
        if value is not None:
            line.addWidget(parts.label(quantity(value, objective.unit, language), weight="semibold"))
        if value is not None and objective.target is not None:
            line.addWidget(Meter(self._desk, _share(value, objective.target, objective.baseline)))
        if objective.target is not None:
            line.addWidget(parts.label(quantity(objective.target, objective.unit, language), ink="ink3"))
        block.setLayout(line)
        return block

    def _fit(self) -> None:
        """Shows as many objectives as leave room for the quote; the first one always."""
        names = max(self._name.sizeHint().width(), self._tagline.sizeHint().width())
        room = self.width() - 14 - 30 - names - 18 - 50 - self._quote.wanted
        for place, block in enumerate(self._blocks):
            room -= block.sizeHint().width() + _BETWEEN
            block.setVisible(place == 0 or room >= 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class ElidedQuote(QWidget):
    """One line in the customer's own words, shortened where there is no room."""

    def __init__(self) -> None:
        super().__init__()
        self._label = parts.label()
        self._label.setFont(fonts.quote(15))
        self._words = ""
        self._label.setParent(self)
        self.setMinimumWidth(0)

    def show_words(self, words: str) -> None:
        """Shows a quote with its marks."""
        self._words = words
        self.setToolTip(tip(words))
        self._fit()

    @property
    def wanted(self) -> int:
        """The width that the whole quote takes."""
        return self._label.fontMetrics().horizontalAdvance(self._words) + 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def _fit(self) -> None:
        fitted = self._label.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, self.width())
        self._label.setText(fitted)
        self._label.setGeometry(0, 0, self.width(), self.height())


def _share(value: float, target: float, baseline: float | None) -> float:
    """How far a value is on its way to a target, 0–1; from nothing where no baseline is known."""
    if baseline is not None and baseline not in (value, target):
        return (value - baseline) / (target - baseline)
    if value <= 0 or target <= 0:
        return 0.0
    return min(value / target, target / value)
