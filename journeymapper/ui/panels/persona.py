"""The strip above the map: for whom the journey is, in their words, and what it is to achieve."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from journeymapper.analysis.headlines import latest
from journeymapper.analysis.numbers import quantity
from journeymapper.messages import message, text
from journeymapper.model.journeys import Objective
from journeymapper.model.people import Persona
from journeymapper.ui import fonts, parts
from journeymapper.ui.controls import Avatar, Meter
from journeymapper.ui.desk import Desk

HEIGHT = 46


class PersonaStrip(QFrame):
    """Avatar, name, tagline and quote at the left, objectives at the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("personaStrip")
        self.setFixedHeight(HEIGHT)
        self._desk = desk
        self._avatar = Avatar(desk, 30, "accentTint", "accentInk")
        self._name = parts.label(weight="semibold")
        self._tagline = parts.label(ink="ink3", size="small")
        self._quote = ElidedQuote()
        self._objectives = QWidget()
        self._shown: object = None
        self._name.setFixedHeight(17)
        self._tagline.setFixedHeight(17)
        names = parts.column(None, self._name, self._tagline, None)
        body = parts.row(margins=(14, 0, 18, 0), gap=10)
        body.addWidget(self._avatar)
        body.addLayout(names)
        body.addSpacing(10)
        body.addWidget(self._quote, 1)
        body.addWidget(self._objectives)
        self.setLayout(body)
        desk.changed.connect(self.sync)
        desk.looked.connect(self.sync)

    def sync(self) -> None:
        """Shows the primary persona and the objectives of the journey."""
        project, journey = self._desk.project, self._desk.journey
        persona = project.find(Persona, journey.personas[0]) if journey and journey.personas else None
        self._show_persona(persona)
        objectives = project.many(Objective, project.index.objectives(journey.id)) if journey else ()
        now = tuple((objective, self._value(objective)) for objective in objectives[:3])
        if now != self._shown:
            self._shown = now
            self._show_objectives(now)

    def _show_persona(self, persona: Persona | None) -> None:
        for widget in (self._avatar, self._tagline):
            widget.setVisible(persona is not None)
        if persona is None:
            self._name.setText(text(message("No persona yet")))
            self._quote.show_words("")
            return
        self._avatar.show_initials(persona.name[:1].upper())
        self._name.setText(persona.name)
        self._tagline.setText(persona.tagline)
        self._tagline.setVisible(bool(persona.tagline))
        self._quote.show_words(f"“{persona.quotes[0].text}”" if persona.quotes else "")

    def _value(self, objective: Objective) -> float | None:
        measurement = latest(self._desk.project, objective.measure) if objective.measure else None
        return measurement.value if measurement else objective.baseline

    def _show_objectives(self, objectives: tuple[tuple[Objective, float | None], ...]) -> None:
        old = self._objectives
        self._objectives = QWidget()
        layout = parts.row(gap=8)
        for place, (objective, value) in enumerate(objectives):
            if place:
                layout.addSpacing(16)
            self._add_objective(layout, objective, value)
        self._objectives.setLayout(layout)
        body = self.layout()
        if body is not None:
            body.replaceWidget(old, self._objectives)
        old.hide()
        old.deleteLater()

    def _add_objective(self, layout: QHBoxLayout, objective: Objective, value: float | None) -> None:
        language = self._desk.project.info.language
        layout.addWidget(parts.label(objective.statement, ink="ink2"))
        if value is not None:
            layout.addWidget(parts.label(quantity(value, objective.unit, language), weight="semibold"))
        if value is not None and objective.target is not None:
            layout.addWidget(Meter(self._desk, _share(value, objective.target, objective.baseline)))
        if objective.target is not None:
            layout.addWidget(parts.label(quantity(objective.target, objective.unit, language), ink="ink3"))


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
        self.setToolTip(words)
        self._fit()

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
