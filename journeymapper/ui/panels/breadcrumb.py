"""The way back above a map that one came into through a card: "Current › Order › Ordering"."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from journeymapper.messages import message, text
from journeymapper.model.base import Record
from journeymapper.model.journeys import Map
from journeymapper.model.titles import map_title, title_of
from journeymapper.ui import parts
from journeymapper.ui.desk import Desk

_HEIGHT = 32


class Breadcrumb(QFrame):
    """Buttons for the maps that one came through; gone where one came through none."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("breadcrumb")
        self.setMinimumHeight(_HEIGHT)
        self.setAccessibleName(text(message("Way back")))
        self._desk = desk
        self._shown: tuple[tuple[str, str], ...] = ()
        self._row = parts.row(margins=(14, 0, 14, 0), gap=6)
        self.setLayout(self._row)
        self.hide()
        desk.changed.connect(self.sync)
        desk.looked.connect(self.sync)

    def sync(self) -> None:
        """Shows the way from the first map to the one in view."""
        project = self._desk.project
        stops = self._desk.trail.stops(project)
        way = [(_said(project.get(Map, stop.map)), _title(project.records.get(stop.card))) for stop in stops]
        here = (_said(self._desk.map), "") if self._desk.map and stops else None
        shown = (*way, here) if here else ()
        if shown != self._shown:
            self._shown = shown
            self._show(shown)
        self.setVisible(bool(shown))

    def _show(self, way: tuple[tuple[str, str], ...]) -> None:
        parts.empty(self._row)
        for number, (map_, card) in enumerate(way[:-1]):
            back = parts.push_button(message("{map}", map=map_), "link")
            back.setAccessibleName(text(message("Back to “{map}”", map=map_)))
            back.clicked.connect(partial(self._back, len(way) - 1 - number))
            self._row.addWidget(back)
            if card and card != way[number + 1][0]:  # a map is often called like its card
                self._add_sign()
                self._row.addWidget(parts.label(card, ink="ink3", size="small"))
            self._add_sign()
        if way:
            self._row.addWidget(parts.label(way[-1][0], weight="semibold"))
        self._row.addStretch(1)

    def _add_sign(self) -> None:
        sign = parts.label("›", ink="ink3")
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._row.addWidget(sign)

    def _back(self, steps: int, _on: bool = False) -> None:
        self._desk.trail.back(self._desk.project, steps)


def _said(map_: Map) -> str:
    return text(map_title(map_))


def _title(record: Record | None) -> str:
    return title_of(record) if record is not None else ""
