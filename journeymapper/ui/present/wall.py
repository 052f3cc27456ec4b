"""The wall: the plain canvas for an audience. Keys walk over the map stage by stage; nothing is edited."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEasingCurve, QPoint, QPointF, QRect, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from journeymapper.canvas.context import Context
from journeymapper.canvas.surface import MapSurface
from journeymapper.drawing.themes import Theme
from journeymapper.editor.session import Session
from journeymapper.editor.store import Committed, Store
from journeymapper.layout.formats import WALL
from journeymapper.layout.geometry import Rect
from journeymapper.messages import message, text
from journeymapper.model.structure import Stage
from journeymapper.ui.present.glass import READABLE, Glass
from journeymapper.ui.present.stations import Station, stations

STAGE_MS = 260
"""The way from stage to stage (design language)."""
_ENLARGED = 2.0
"""A stage is shown at most so much larger than it has to be."""
_MOST = 4.0
_BESIDE = 8
"""Layout units beside a stage that stay as clear as the stage: its pins and the starts of its wires."""
_PART = 0.6
"""Of the height: how far one key goes up or down."""
_NOTCH, _WHEEL_STEP, _ZOOM_STEP = 120, 72, 1.2


class Wall(QWidget):
    """One map of a project on a wall, at first as a whole. It follows every edit; `gone`: it was closed."""

    gone = Signal()

    def __init__(self, store: Store, map_: str, *, reduced_motion: bool = False) -> None:
        super().__init__()
        theme = Theme.load("projector")
        self._store = store
        self._session = Session(map_)
        self._session.show_marks(False)
        self._context = Context(store, self._session, theme, WALL)
        self._at: Station | None = None
        self.surface = MapSurface(self._context, self)
        self.surface.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.glass = Glass(theme, self)
        self.glass.dragged.connect(self._drag)
        self._reduced_motion = reduced_motion
        self._way = QVariantAnimation(self)
        self._way.setDuration(STAGE_MS)
        self._way.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._way.valueChanged.connect(self._go)
        self._keys = self._key_commands()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWindowTitle(text(message("The map on the wall")))
        store.listen(self._follow)

    @property
    def station(self) -> Station | None:
        """Where on the walk one is; None: the whole map is shown."""
        return self._at

    @property
    def stations(self) -> tuple[Station, ...]:
        """The walk, in the order of the journey, as the wall is wide."""
        room = (self.surface.width() / self._readable) - WALL.first_column - 2 * _BESIDE
        return stations(self._context.layout, room)

    def walk(self, by: int) -> None:
        """Goes to the next station (1) or the one before (−1); before the first lies the whole map."""
        walk = self.stations
        following = (walk.index(self._at) if self._at in walk else -1) + by
        self._stand_at(walk[min(following, len(walk) - 1)] if following >= 0 and walk else None)

    def show_whole(self) -> None:
        """Shows the whole map, as large as it fits."""
        self._stand_at(None)

    def turn_blank(self) -> None:
        """Shows nothing, or what was shown again."""
        self.glass.show_blank(not self.glass.blank)

    def show_map(self, map_: str) -> None:
        """Turns to another map of the project, seen as a whole."""
        if map_ != self._session.map:
            self._session.show_map(map_)
            self.show_whole()

    def say_keys(self) -> None:
        """Says for a while which keys there are."""
        self.glass.show_hint(text(message("← → stages   ↑ ↓ lanes   Home whole map   B blank   Esc back")))

    # What the hands do

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.glass.blank and event.key() != Qt.Key.Key_Escape:
            self.turn_blank()
            return
        command = self._keys.get(event.key())
        if command is None:
            super().keyPressEvent(event)
            return
        self.glass.show_hint("")
        command()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom(_ZOOM_STEP ** (turned.y() / _NOTCH))
        else:
            way = QPointF(turned) * (_WHEEL_STEP / _NOTCH)
            sideways = event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not way.x()
            self._drag((way.transposed() if sideways else way).toPoint())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.surface.setGeometry(self.rect())
        self.glass.setGeometry(self.rect())
        self._find_station()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._store.unlisten(self._follow)
        self._way.stop()
        self.gone.emit()

    # Within

    def _key_commands(self) -> Mapping[int, Callable[[], object]]:
        keys = Qt.Key
        on, back = (lambda: self.walk(1)), (lambda: self.walk(-1))
        return {
            keys.Key_Right: lambda: self.walk(-1 if self._context.scene.pen.turned else 1),
            keys.Key_Left: lambda: self.walk(1 if self._context.scene.pen.turned else -1),
            **dict.fromkeys((keys.Key_PageDown, keys.Key_Space, keys.Key_Return), on),
            **dict.fromkeys((keys.Key_PageUp, keys.Key_Backspace), back),
            keys.Key_Home: self.show_whole,
            keys.Key_End: lambda: self._stand_at(self.stations[-1]),
            keys.Key_Down: lambda: self._drag(QPoint(0, -round(self.height() * _PART))),
            keys.Key_Up: lambda: self._drag(QPoint(0, round(self.height() * _PART))),
            **dict.fromkeys((keys.Key_Plus, keys.Key_Equal), lambda: self._zoom(_ZOOM_STEP)),
            keys.Key_Minus: lambda: self._zoom(1 / _ZOOM_STEP),
            **dict.fromkeys((keys.Key_B, keys.Key_Period), self.turn_blank),
            **dict.fromkeys((keys.Key_Question, keys.Key_F1), self.say_keys),
            **dict.fromkeys((keys.Key_Escape, keys.Key_F11), self.close),
        }

    @property
    def _readable(self) -> float:
        """The zoom from which the last row of the room reads titles."""
        return max(self.height(), 1) * READABLE / WALL.type.card_title.size

    def _stand_at(self, station: Station | None, *, at_once: bool = False) -> None:
        self._way.stop()
        self._at = station
        before, zoom = self._scroll(), self.surface.zoom
        if station is None:
            self.surface.fit_map(_MOST)
        else:
            layout = self._context.layout
            top = layout.header.height
            area = Rect(station.x, top, station.width, layout.height - top)
            self.surface.fit_area(area, self._readable, _ENLARGED * self._readable)
        after = self._scroll()
        if self.surface.zoom == zoom and before != after and not (at_once or self._reduced_motion):
            self._go(before)
            self._way.setStartValue(before)
            self._way.setEndValue(after)
            self._way.start()
        self._veil()

    def _drag(self, way: QPoint) -> None:
        self._way.stop()
        self.surface.scroll_by(-way.x(), -way.y())
        self._veil()

    def _zoom(self, factor: float) -> None:
        self.surface.zoom_by(factor)
        self.surface.settle()
        self._veil()

    def _veil(self) -> None:
        """What is not of the station steps back."""
        station = self._at
        if station is None:
            self.glass.veil_all_but(None)
            self.glass.say_place("", QRect())
            return
        seen = self.surface.viewport().geometry()
        ends = [
            self.surface.mapFromScene(x, 0).x() + seen.x()
            for x in (station.x - _BESIDE, station.right + _BESIDE)
        ]
        clear = QRect(QPoint(min(ends), 0), QPoint(max(ends), self.height()))
        columns = QRect(seen.x(), 0, seen.width(), self.height())
        self.glass.veil_all_but(clear & columns, within=columns)
        names = QRect(0 if seen.x() else seen.right() + 1, 0, self.width() - seen.width(), seen.y())
        self.glass.say_place(self._place_of(station), names)

    def _place_of(self, station: Station) -> str:
        """The name of a stage whose first column is not shown: it stands over that one alone."""
        if station.part == 1:
            return ""
        stage = self._context.project.get(Stage, station.stage)
        part, parts = station.part, station.parts
        return text(message("{stage}, {part} of {parts}", stage=stage.name, part=part, parts=parts))

    def _scroll(self) -> QPoint:
        return QPoint(self.surface.horizontalScrollBar().value(), self.surface.verticalScrollBar().value())

    def _go(self, place: QPoint) -> None:
        self.surface.horizontalScrollBar().setValue(place.x())
        self.surface.verticalScrollBar().setValue(place.y())
        self._veil()

    def _follow(self, committed: Committed) -> None:
        """The map is edited meanwhile; a stage may be gone."""
        self._context.follow(committed)
        self._find_station()

    def _find_station(self) -> None:
        """Stands at the same part of the same stage again, or as near as there is."""
        here, walk = self._at, self.stations
        if here is not None and here not in walk:
            parts = [station for station in walk if station.stage == here.stage]
            near = parts[: here.part][-1:] or walk[-1:]
            here = near[0] if near else None
        if here != self._at or here is None:
            self._stand_at(here, at_once=True)
        self._veil()
