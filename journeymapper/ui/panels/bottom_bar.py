"""The bar at the bottom: when to review, the maps of the journey, what the check says, and the zoom."""

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QSlider, QWidget

from journeymapper.messages import message, text
from journeymapper.ui import parts
from journeymapper.ui.actions import Actions
from journeymapper.ui.desk import Desk
from journeymapper.ui.fitted import FittedLabel
from journeymapper.ui.icons import pixmap
from journeymapper.ui.panels.check_line import CheckLine
from journeymapper.ui.panels.map_tabs import MapTabs
from journeymapper.ui.review import review_words

HEIGHT = 34
ZOOM = (0.1, 4.0)
_TICKS = 1000


class ZoomControl(QWidget):
    """Minus, slider, plus and the percentage. `zoomed` carries a zoom that the person chose."""

    zoomed = Signal(float)

    def __init__(self, desk: Desk, actions: Actions) -> None:
        super().__init__()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, _TICKS)
        self.slider.setFixedWidth(96)
        self.slider.setAccessibleName(text(message("Zoom")))
        self.percentage = parts.label("", weight="semibold")
        self.percentage.setFixedWidth(44)
        self.percentage.setAlignment(Qt.AlignmentFlag.AlignCenter)
        less = parts.icon_button(desk.icons, "minus", message("Zoom out"), look="smallIcon", size=15)
        more = parts.icon_button(desk.icons, "plus", message("Zoom in"), look="smallIcon", size=15)
        actions.follow(less, "zoom-out")
        actions.follow(more, "zoom-in")
        self.setLayout(parts.row(less, self.slider, self.percentage, more, gap=5))
        self.slider.valueChanged.connect(lambda tick: self.zoomed.emit(_zoom_of(tick)))
        self.show_zoom(1.0)

    def show_zoom(self, zoom: float) -> None:
        """Shows a zoom, 1 for 100 %."""
        self.slider.blockSignals(True)
        self.slider.setValue(_tick_of(zoom))
        self.slider.blockSignals(False)
        self.percentage.setText(f"{round(zoom * 100)}\u202f%")


class BottomBar(QFrame):
    """The bottom bar, 34 high."""

    def __init__(self, desk: Desk, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("bottomBar")
        self.setFixedHeight(HEIGHT)
        self._desk = desk
        self.tabs = MapTabs(desk, actions)
        self.zoom = ZoomControl(desk, actions)
        self._review = FittedLabel(ink="ink2")
        self.check = CheckLine(desk, actions)
        self._calendar = _picture(desk, "calendar")
        self.review = QWidget()
        self.review.setFixedWidth(212)
        line = parts.row(self._calendar, margins=(14, 0, 8, 0), gap=7)
        line.addWidget(self._review, 1)
        self.review.setLayout(line)
        fit = parts.icon_button(desk.icons, "fit", message("Fit"), look="smallIcon")
        marks = parts.icon_button(desk.icons, "eye", message("Marks"), look="smallIcon")
        actions.follow(fit, "zoom-fit")
        actions.follow(marks, "marks")
        minimap = parts.icon_button(desk.icons, "map", message("Minimap"), look="smallIcon")
        actions.follow(minimap, "minimap")
        outline = parts.icon_button(desk.icons, "outline", message("Outline"), look="smallIcon")
        actions.follow(outline, "outline")
        body = parts.row(
            self.review,
            self.tabs,
            None,
            self.check,
            12,
            self.zoom,
            5,
            parts.rule("upright"),
            5,
            fit,
            2,
            marks,
            2,
            minimap,
            2,
            outline,
            margins=(0, 0, 12, 0),
        )
        self.setLayout(body)
        for news in (desk.changed, desk.looked):
            news.connect(self.sync)

    def sync(self) -> None:
        """Shows the review."""
        journey = self._desk.journey
        words = review_words(journey, self._desk.as_of) if journey else ""
        self._review.say(words)
        self._calendar.setVisible(bool(words))


def _picture(desk: Desk, icon: str) -> QLabel:
    result = QLabel()

    def paint() -> None:
        result.setPixmap(pixmap(desk.theme, icon, "ink3", 15, 2))

    desk.themed.connect(paint)
    paint()
    return result


def _zoom_of(tick: int) -> float:
    low, high = ZOOM
    return float(low * (high / low) ** (tick / _TICKS))


def _tick_of(zoom: float) -> int:
    low, high = ZOOM
    return round(_TICKS * math.log(min(high, max(low, zoom)) / low) / math.log(high / low))
