"""From one record to those around it: where the inspector leads on from a map, a journey, an objective."""

from dataclasses import dataclass

from PySide6.QtWidgets import QPushButton, QWidget

from journeymapper.messages import Message, message, text
from journeymapper.model.base import Record
from journeymapper.model.journeys import Journey, Map, Objective
from journeymapper.model.people import Channel, Person, Persona, ProjectInfo
from journeymapper.model.project import Project
from journeymapper.model.titles import title_of
from journeymapper.ui import parts
from journeymapper.ui.desk import Desk
from journeymapper.ui.flow import FlowLayout
from journeymapper.ui.inspector.subject import Subject
from journeymapper.ui.literal import caption

LINKED = (ProjectInfo, Person, Channel, Persona, Journey, Objective, Map)
"""What has no place on the map to be clicked again."""


@dataclass(frozen=True, slots=True)
class Link:
    """A record to go to, and its words. The map is gone to by selecting nothing."""

    to: str
    words: Message


def links_of(project: Project, record: Record, map_: Map | None) -> tuple[Link, ...]:
    """Where one may go on from a record, while a map is looked at."""
    journey = project.find(Journey, map_.journey if map_ else None)
    match record:
        case Map():
            return (*_journey(journey), Link("project", message("Project")))
        case Journey():
            objectives = project.many(Objective, project.index.objectives(record.id))
            return (
                *_map(map_),
                Link("project", message("Project")),
                *(Link(one.id, message("“{objective}”", objective=title_of(one))) for one in objectives),
            )
        case ProjectInfo() | Objective() | Persona():
            return (*_map(map_), *_journey(journey))
        case _:
            return (*_map(map_), Link("project", message("Project")))


def _journey(journey: Journey | None) -> tuple[Link, ...]:
    return (Link(journey.id, message("Journey")),) if journey else ()


def _map(map_: Map | None) -> tuple[Link, ...]:
    return (Link("", message("Map")),) if map_ else ()


class Links(QWidget):
    """The links of the record that a form shows, in one flowing row."""

    def __init__(self, desk: Desk, subject: Subject) -> None:
        super().__init__()
        self._desk = desk
        self._subject = subject
        self._shown: tuple[Link, ...] = ()
        self._buttons: list[QPushButton] = []
        self._flow = FlowLayout(12)
        body = parts.column(margins=(16, 8, 16, 4))
        body.addLayout(self._flow)
        self.setLayout(body)

    def sync(self) -> None:
        """Builds the links anew where they differ."""
        links = links_of(self._desk.project, self._subject.records[0], self._desk.map)
        if links == self._shown:
            return
        self._shown = links
        while len(self._buttons) < len(links):
            self._buttons.append(self._button(len(self._buttons)))
        for place, button in enumerate(self._buttons):
            button.setVisible(place < len(links))
            if place < len(links):
                button.setText(caption(text(links[place].words)))

    def _button(self, place: int) -> QPushButton:
        button = parts.push_button(message("Map"), "link")
        button.clicked.connect(lambda: self._go(self._shown[place]))
        self._flow.addWidget(button)
        return button

    def _go(self, link: Link) -> None:
        self._desk.session.select((link.to,) if link.to else ())
