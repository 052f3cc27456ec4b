"""What tools may see and do: the project, what is selected, the layout on screen, the one way to edit."""

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace

from PySide6.QtCore import QPoint

from journeymapper.canvas.attention import Attention
from journeymapper.canvas.cell_focus import CellFocus
from journeymapper.canvas.idle_wires import IdleWires
from journeymapper.canvas.scene import MapScene
from journeymapper.canvas.spots import Spot
from journeymapper.drawing.themes import Theme
from journeymapper.editor.colouring import colouring
from journeymapper.editor.looks import Apart, Look, told_apart
from journeymapper.editor.reading import gather, gather_after
from journeymapper.editor.session import Session
from journeymapper.editor.store import Committed, Store
from journeymapper.layout import lay_out, nothing, relayout
from journeymapper.layout.formats import SCREEN, Format
from journeymapper.layout.map_layout import MapLayout, Moved
from journeymapper.layout.relayout import lead_wires, moved_between
from journeymapper.layout.wires.slices import Slices
from journeymapper.messages import Message
from journeymapper.model.cards import Card
from journeymapper.model.change import Change, apply
from journeymapper.model.findings import Numbered
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.storage.collector import collector_resting
from journeymapper.storage.pictures import Source

Interrupt = Callable[[Committed], None]
MANY_FINDINGS = 300
"""So many that come at once, as with the first check of a large map, are new work as a map is."""
FEW_WIRES = 140
"""So many are led anew at once, in 5–10 ms; of more those that move, and all once the hand rests."""


class Context:
    """Ties a store and a session to a scene. `follow` is the scene's listener: tell the store of it."""

    def __init__(self, store: Store, session: Session, theme: Theme, format_: Format = SCREEN) -> None:
        self.store = store
        self.session = session
        self.scene = MapScene(theme)
        self.attention = Attention(self.scene, session)
        self.cells = CellFocus(self.scene, session)
        self.apart = Apart()
        """Which cards stand out and which step back, by filter and search."""
        self.tray_hit: Callable[[QPoint], bool] = _nowhere
        """Whether a point of the screen lies on the tray, where a card may be dropped."""
        self.from_library: Callable[[str], Card | None] = _unknown
        """The touchpoint that a library id stands for."""
        self.take_pictures: Callable[[tuple[Source, ...], Spot], None] = _untaken
        """Takes in pictures from outside the program that were let go on the map."""
        self.open_finding: Callable[[str], None] = _unopened
        """Shows the finding of a key: its pin or its gap was pressed."""
        self.open_sheet: Callable[[str, str], None] = _unopened_sheet
        """Opens the sheet of a field of what is selected, beside a record."""
        self.tell: Callable[[Message], None] = _unheard
        """Says why something may not be done."""
        self.run: Callable[[str], None] = _unheard_command
        """Does a command of the window by its id: keys of the map that the window knows better."""
        self.consider_drop: Callable[[Change | None], None] = _unconsidered
        """Told on every move of cards that are carried what letting go would do there; None: nothing."""
        self.forget_drop: Callable[[], None] = _unforgotten
        """Told when nothing is carried any more."""
        self._format = format_
        self._findings: tuple[Numbered, ...] = ()
        self._checked = False
        self._interrupts: list[Interrupt] = []
        self._leaving: list[Callable[[], None]] = []
        self._seen = self._looked_at()
        self._idle_wires = IdleWires(self.scene, self._shows_what_is, self._lead_wires, self._show_led)
        session.listen(self._follow_session)
        self.show()

    @property
    def project(self) -> Project:
        """The project as it is."""
        return self.store.project

    @property
    def layout(self) -> MapLayout:
        """The layout of the map as it is, whatever a drag shows meanwhile."""
        layout = self.scene.layout
        assert layout is not None, "a context shows a map from its beginning"
        return layout

    @property
    def format(self) -> Format:
        """The format that the map is laid out in."""
        return self._format

    def commit(self, change: Change | None, label: Message, *, merge: str = "") -> bool:
        """Edit the project. False where nothing differs."""
        return self.store.commit(change, label, merge=merge)

    def on_foreign_commit(self, interrupt: Interrupt) -> None:
        """Tell of commits before the scene follows them, so that a gesture can end."""
        self._interrupts.append(interrupt)

    def on_other_map(self, leave: Callable[[], None]) -> None:
        """Tell that another map is to be shown, so that a gesture on this one can end."""
        self._leaving.append(leave)

    def show(self) -> None:
        """Lay the map out anew and show it."""
        with collector_resting():
            reading = self._reading(self.project)
            map_ = self.session.map
            layout = lay_out(self.project, map_, reading, self._format) if map_ else nothing(self._format)
            self.scene.show_map(self.project, layout, reading)
        self._idle_wires.forget()
        self._tell_apart()

    def catch_up(self) -> None:
        """Show the project as it is, after a commit that could not be followed to its end."""
        self.session.prune(self.project)
        self.show()

    def use_format(self, format_: Format) -> None:
        """Lay maps out in another format from now on."""
        if format_ != self._format:
            self._format = format_
            if self.session.map in self.project.records:
                self.show()

    def set_theme(self, theme: Theme) -> None:
        """Paint everything in another theme."""
        self.scene.set_theme(theme)

    def show_findings(self, findings: tuple[Numbered, ...], *, checked: bool = True) -> None:
        """Show what the checker says of the project as it is."""
        many = len(findings) - len(self._findings) > MANY_FINDINGS
        self._findings, self._checked = findings, checked
        if self.session.map:
            reading = replace(self.scene.reading, findings=findings, checked=checked)
            with collector_resting() if many else nullcontext():
                self._show_read(reading if self.session.marks_shown else reading.without_marks())

    def follow(self, committed: Committed) -> None:
        """Bring the scene in step with a commit."""
        for interrupt in self._interrupts:
            interrupt(committed)
        if committed.origin == "open":
            self._findings, self._checked = (), False
            self.session.begin_anew()
        layout = self.layout
        self.session.prune(committed.after)
        if self.layout is not layout:
            return  # the session came to look at another map, which has been shown
        if committed.origin == "open" or not self.session.map:
            self.show()
            return
        self._checked = False
        reading = self._reading_after(committed)
        following, moved = self._following(committed.after, reading)
        self._await_wires(following)
        self.scene.apply(committed.after, committed.change.ids, following, moved, reading)
        self._tell_apart()

    def preview(self, change: Change | None, *, at_once: bool = False) -> None:
        """Show how the map would look after a change that is not made, as during a drag; None: as it is.

        `at_once` lets everything stand where it would without moving there.
        """
        if change is None:
            self.scene.restore()
            return
        project = apply(self.project, change)
        layout, moved = self._following(project, self.scene.reading)
        self.scene.preview(project, layout, moved, at_once=at_once)

    def _following(self, after: Project, reading: Reading) -> tuple[MapLayout, Moved]:
        """The layout after the present one, with as many wires led anew as a hand has the patience for."""
        few = len(self.layout.wires) <= FEW_WIRES
        return relayout(self.layout, self.scene.project, after, reading, every_wire=few)

    def _await_wires(self, layout: MapLayout) -> None:
        """The others find their ways too, once the hand rests."""
        partly = len(self.layout.wires) > FEW_WIRES and layout.wires is not self.layout.wires
        if partly or self._idle_wires.waiting:
            self._idle_wires.begin()

    def _shows_what_is(self) -> bool:
        """Whether no drag shows what might be."""
        return self.scene.shown[0] is self.layout

    def _lead_wires(self) -> Slices[MapLayout]:
        return lead_wires(self.layout, self.project)

    def _show_led(self, layout: MapLayout) -> None:
        moved = moved_between(self.layout, layout)
        self.scene.apply(self.project, (), layout, moved, self.scene.reading)

    def _reread(self) -> None:
        if not self.session.map:
            return
        self._show_read(self._reading(self.project))

    def _show_read(self, reading: Reading) -> None:
        """Show what is read of the map as it is."""
        layout, moved = self._following(self.project, reading)
        self._await_wires(layout)
        self.scene.read(reading, layout, moved)
        self._tell_apart()

    def _reading(self, project: Project) -> Reading:
        session = self.session
        return self._looked_upon(gather(project, session.map, self._findings, checked=self._checked), project)

    def _reading_after(self, committed: Committed) -> Reading:
        """What is read after a commit; the scene still has what was read before it."""
        change, project, map_ = committed.change, committed.after, self.session.map
        reading = gather_after(
            self.scene.reading, change, project, map_, self._findings, checked=self._checked
        )
        return self._looked_upon(reading, project)

    def _looked_upon(self, reading: Reading, project: Project) -> Reading:
        """A reading with what the person's look asks for."""
        session = self.session
        reading = replace(reading, colouring=colouring(project, session.map, session.look.colour_by))
        return reading if session.marks_shown else reading.without_marks()

    def _looked_at(self) -> tuple[str, bool, Look, str]:
        session = self.session
        return session.map, session.marks_shown, session.look, session.sought

    def _follow_session(self) -> None:
        seen, before = self._looked_at(), self._seen
        if seen == before:
            return
        self._seen = seen
        if seen[0] != before[0]:
            self._findings, self._checked = (), False
            for leave in self._leaving:
                leave()
            self.show()
        elif (seen[1], seen[2].colour_by) != (before[1], before[2].colour_by):
            self._reread()
        self._tell_apart()

    def _tell_apart(self) -> None:
        """Let cards that are filtered out, or that a search did not find, step back."""
        session = self.session
        self.apart = told_apart(self.project, session.map, session.look, session.sought, self._findings)
        self.attention.tell_apart(self.apart)


def _nowhere(point: QPoint) -> bool:
    return False


def _unknown(id_: str) -> Card | None:
    return None


def _untaken(sources: tuple[Source, ...], spot: Spot) -> None:
    pass


def _unopened(key: str) -> None:
    pass


def _unopened_sheet(field: str, record: str) -> None:
    pass


def _unheard(words: Message) -> None:
    pass


def _unheard_command(id_: str) -> None:
    pass


def _unconsidered(change: Change | None) -> None:
    pass


def _unforgotten() -> None:
    pass
