"""The map's view: opening, panning, dragging, zooming, edits, each beside plain boxes of Qt."""

from collections.abc import Generator, Iterator
from math import dist
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTransform

from journeymapper.canvas.context import Context
from journeymapper.canvas.tools.targets import connection_at
from journeymapper.canvas.view import MapView
from journeymapper.drawing.themes import Theme
from journeymapper.editor.session import Session
from journeymapper.editor.store import Store
from journeymapper.layout import lay_out
from journeymapper.layout.formats import SCREEN
from journeymapper.layout.geometry import Rect
from journeymapper.messages import message
from journeymapper.model import edits
from journeymapper.model.cards import Note, Touchpoint
from journeymapper.model.change import Change
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.storage import files
from journeymapper.ui import fonts
from tests.benchmarks.figures import Aim, Row, Times, row
from tests.benchmarks.floors import PlainView
from tests.benchmarks.frames import (
    dragged,
    held_up,
    painted,
    panned,
    rest,
    shown,
    there_and_back,
    typed,
    zoomed,
)

_WIDTH, _HEIGHT = 1600, 900
_FRAME = Aim(16.7, "p99")
_GESTURE_AIM = Aim(33, "p99")
_WARMING_SECONDS = {"100": 1.0, "1000": 2.0, "5000": 6.0}
_PAN = ((13, 7, 200), (37, 23, 200))
_GESTURE = [-30] * 60 + [30] * 60


def measure(file: Path, size: str) -> Iterator[Row]:
    """Every row of one map. Qt's application has to be there."""
    fonts.load_fonts()
    store, context, view = yield from _opened(file, size)
    layout = context.layout
    plain = PlainView(layout)
    plain.resize(_WIDTH, _HEIGHT)
    shown(plain)
    at_once = panned(view, there_and_back(37, 23, 40, 20))
    yield row("pan (37, 23), just opened", size, at_once, aim=_FRAME)
    rest(_WARMING_SECONDS.get(size, 1.5))
    for dx, dy, steps in _PAN:
        ways = list(there_and_back(dx, dy, steps))
        floor = panned(plain, ways)
        yield row(f"pan ({dx}, {dy})", size, panned(view, ways), floor, _FRAME)
    yield from _zooms(view, plain, size)
    yield from _drags(context, view, plain, size)
    yield from _gestures(context, view, size)
    yield from _commits(store, context, view, plain, size)


def _opened(file: Path, size: str) -> Generator[Row, None, tuple[Store, Context, MapView]]:
    """Opens as the program does, in a process that has loaded its modules and set no text yet."""
    parts = {name: Times() for name in ("read", "store", "layout, scene", "first paint")}
    whole = Times()
    with whole.once():
        with parts["read"].once():
            project = files.read(file).project
        with parts["store"].once():
            store, session = Store(project), Session()
            session.prune(project)
        with parts["layout, scene"].once():
            context = Context(store, session, Theme.load("light"))
            store.listen(context.follow)
        with parts["first paint"].once():
            view = MapView(context)
            view.resize(_WIDTH, _HEIGHT)
            shown(view)
    aim = {"1000": Aim(200), "5000": Aim(600)}.get(size)
    yield row("open to first paint", size, whole, _plain_opening(project, session.map), aim)
    for name, times in parts.items():
        yield row(f"· {name}", size, times)
    return store, context, view


def _plain_opening(project: Project, map_: str) -> Times:
    layout = lay_out(project, map_, Reading(), SCREEN)

    def work() -> None:
        plain = PlainView(layout)
        plain.resize(_WIDTH, _HEIGHT)
        shown(plain)

    return Times().of(work)


def _zooms(view: MapView, plain: PlainView, size: str) -> Iterator[Row]:
    floor = zoomed(plain, _GESTURE)
    plain.setTransform(QTransform())
    _middle(plain)
    times = zoomed(view, _GESTURE)
    first = Times(times.wall[:1], times.cpu[:1])
    yield row("zoom, first step", size, first, aim=_FRAME)
    yield row("zoom, further steps", size, Times(times.wall[1:], times.cpu[1:]), floor, _FRAME)
    for zoom in (1.0, 0.6, 0.4, 0.2):
        view.zoom_to(zoom)
        yield row(f"sharp again at {zoom:.0%}", size, Times().of(lambda: _settled(view)))
        rest(0.5)
        yield row(f"whole view painted at {zoom:.0%}", size, Times().of(lambda: _repainted(view), 9))
    view.zoom_to(1)
    _settled(view)


def _settled(view: MapView) -> None:
    """What ends a zoom gesture: the picture is taken away and the map painted in its new size."""
    view.scroll_by(0, 0)
    painted(view)


def _repainted(view: MapView) -> None:
    view.viewport().update()
    painted(view)


def _middle(view: MapView | PlainView) -> None:
    for bar in (view.horizontalScrollBar(), view.verticalScrollBar()):
        bar.setValue((bar.minimum() + bar.maximum()) // 2)
    painted(view)


def _drags(context: Context, view: MapView, plain: PlainView, size: str) -> Iterator[Row]:
    """A card is taken by its middle and brought across cells and lanes."""
    card = _touchpoint(context)
    for each in (view, plain):
        home = context.layout.rect(card)
        each.centerOn(*home.centre)
        painted(each)
    ways = list(there_and_back(5, 3, 200, 50))
    floor, _ = dragged(plain, plain.mapFromScene(*home.centre), ways)
    start: QPoint = view.mapFromScene(*home.centre)
    moves, drop = dragged(view, start, ways)
    yield row("drag a card (5, 3)", size, moves, floor, _FRAME)
    yield row("drop it", size, drop)
    rest(0.5)
    yield row("longest frame as room is made for it", size, _rested(view, start))
    rest(0.5)


def _rested(view: MapView, start: QPoint) -> Times:
    """A card is brought to other cells and held there, until the neighbours have made room."""
    times = Times()
    for way in ((200, 0), (-200, 0), (400, 90), (-400, -90)):
        wall, cpu = held_up(view, start, way, 0.3)
        times.wall.append(wall)
        times.cpu.append(cpu)
        rest(0.5)
    return times


def _gestures(context: Context, view: MapView, size: str) -> Iterator[Row]:
    """Fifty cards, a marquee, a new wire, and words typed into a card."""
    card, layout = _touchpoint(context), context.layout
    home = layout.rect(card)
    view.centerOn(*home.centre)
    painted(view)
    ways = list(there_and_back(5, 3, 100, 50))
    near = sorted(layout.cards, key=lambda id_: dist(layout.rect(id_).centre, home.centre))
    context.session.select(near[:50])
    start = view.mapFromScene(*home.centre)
    moves, drop = dragged(view, start, ways)
    yield row("drag 50 cards (5, 3)", size, moves, aim=_GESTURE_AIM)
    yield row("drop them", size, drop)
    rest(1)
    context.session.select([])
    start = view.mapFromScene(*_bare_spot(context, home))
    moves, _ = dragged(view, start, there_and_back(7, 5, 80))
    yield row("marquee (7, 5)", size, moves, aim=_GESTURE_AIM)
    home = context.layout.rect(card)
    button = view.mapFromScene(home.right, home.centre[1])
    dragged(view, button, ())
    moves, _ = dragged(view, button, there_and_back(7, 5, 80))
    yield row("draw a connection (7, 5)", size, moves, aim=_GESTURE_AIM)
    view.cancel()
    view.edit_title(card)
    painted(view)
    yield row("type a letter in a card", size, typed(view, "The parcel waits at the depot"), aim=_GESTURE_AIM)
    view.cancel()
    rest(0.5)


def _bare_spot(context: Context, near: Rect) -> tuple[float, float]:
    """A point where a press begins a marquee: in a gutter, away from every wire."""
    layout = context.layout
    xs = [column.right + 11 for column in layout.columns if abs(column.right - near.right) < 500]
    spots = ((x + dx, near.y + dy) for dy in range(-300, 300, 3) for x in xs for dx in (-8, 0, 8))
    bare = (spot for spot in spots if connection_at(layout, *spot, 6) is None)
    return next(bare, near.centre)


def _commits(store: Store, context: Context, view: MapView, plain: PlainView, size: str) -> Iterator[Row]:
    card = _touchpoint(context)
    view.show_card(card)
    painted(view)
    home = context.project.get(Touchpoint, card)
    moved, undone = Times(), Times()
    for _ in range(8):
        change = edits.move_by(context.project, [card], 1 if home.step else 0)
        _committed(store, view, change, moved)
        with undone.once():
            store.undo()
            painted(view)
        rest(0.3)
    floor = Times().of(lambda: _plainly_repainted(plain), 9)
    yield row("commit a move, repainted", size, moved, floor)
    yield row("undo it, repainted", size, undone, floor)
    yield row("commit words, repainted", size, _worded(store, context, view, card, "Short"), floor)
    grown = "A title that takes two lines at least, since it goes on and on"
    yield row("commit growing lane, repainted", size, _worded(store, context, view, card, grown), floor)


def _worded(store: Store, context: Context, view: MapView, card: str, title: str) -> Times:
    times = Times()
    top = _top_note(context) if len(title) > 20 else card
    field = "title" if top == card else "text"
    words = title if top == card else title * 6
    for number in range(6):
        _committed(store, view, edits.set_fields(context.project, top, **{field: f"{words} {number}"}), times)
        rest(0.3)
        store.undo()
        painted(view)
        rest(0.3)
    return times


def _committed(store: Store, view: MapView, change: Change | None, times: Times) -> None:
    with times.once():
        assert store.commit(change, message("Edit")), "the edit changes something"
        painted(view)


def _plainly_repainted(plain: PlainView) -> None:
    plain.viewport().update()
    painted(plain)


def _touchpoint(context: Context) -> str:
    """A touchpoint near the middle of the map, which may move to the next column."""
    layout = context.layout
    middle = layout.width / 2, layout.height / 2
    near = sorted(
        (abs(layout.rect(id_).centre[0] - middle[0]) + abs(layout.rect(id_).centre[1] - middle[1]), id_)
        for id_ in layout.cards
        if isinstance(context.project.records[id_], Touchpoint)
    )
    return near[0][1]


def _top_note(context: Context) -> str:
    """The first note of the uppermost lane that has any: what it grows by moves all lanes below."""
    layout = context.layout
    notes = [id_ for id_ in layout.cards if isinstance(context.project.records[id_], Note)]
    return min(notes, key=lambda id_: (layout.rect(id_).y, layout.rect(id_).x))
