"""What is open and looked at: neither in the file nor in the history."""

from collections.abc import Callable, Iterable

from journeymapper.editor.looks import Look, pruned
from journeymapper.editor.sifting import Sieve
from journeymapper.model.journeys import Map
from journeymapper.model.project import Project


class Session:
    """The map on screen and how it is looked at, what is selected, whether marks show.

    Tells listeners when one of them differs. Each map keeps its own look, and its own
    way of listing findings, while the project is open.
    """

    def __init__(self, map_: str = "") -> None:
        self._map = map_
        self._selection: frozenset[str] = frozenset()
        self._marks_shown = True
        self._looks: dict[str, Look] = {}
        self._sieves: dict[str, Sieve] = {}
        self._sought = ""
        self._listeners: list[Callable[[], None]] = []

    @property
    def map(self) -> str:
        """The map on screen; empty where the project has none."""
        return self._map

    @property
    def selection(self) -> frozenset[str]:
        """The ids of the records that are selected."""
        return self._selection

    @property
    def marks_shown(self) -> bool:
        """Whether findings are drawn on the map."""
        return self._marks_shown

    @property
    def look(self) -> Look:
        """What is filtered on the map, and what colours mean there."""
        return self._looks.get(self._map, _PLAIN)

    @property
    def sieve(self) -> Sieve:
        """Which findings of the map are listed, and in which order."""
        return self._sieves.get(self._map, _OPEN)

    @property
    def sought(self) -> str:
        """The words that are searched for on the map; empty while nothing is."""
        return self._sought

    def listen(self, listener: Callable[[], None]) -> None:
        """From now on this listener hears when something of the session differs."""
        self._listeners.append(listener)

    def unlisten(self, listener: Callable[[], None]) -> None:
        """From now on this listener hears nothing more."""
        self._listeners.remove(listener)

    def select(self, ids: Iterable[str]) -> None:
        """Select these records and no others."""
        self._become(self._map, frozenset(ids), self._marks_shown)

    def toggle(self, ids: Iterable[str]) -> None:
        """Select those of these that are not selected, and let go of those that are."""
        self._become(self._map, self._selection ^ frozenset(ids), self._marks_shown)

    def show_map(self, map_: str) -> None:
        """Look at a map; on another one nothing is selected."""
        kept = self._selection if map_ == self._map else frozenset()
        self._become(map_, kept, self._marks_shown)

    def show_marks(self, shown: bool) -> None:
        """Draw findings on the map, or hide them all."""
        self._become(self._map, self._selection, shown)

    def take_look(self, look: Look) -> None:
        """Look at the map in this way from now on."""
        if look != self.look:
            self._looks[self._map] = look
            self._tell()

    def sift(self, sieve: Sieve) -> None:
        """List the findings of the map in this way from now on."""
        if sieve != self.sieve:
            self._sieves[self._map] = sieve
            self._tell()

    def seek(self, words: str) -> None:
        """Search the map for words; empty ends it."""
        if words != self._sought:
            self._sought = words
            self._tell()

    def begin_anew(self) -> None:
        """Another project is open: no map is looked at in any way of its own."""
        self._looks.clear()
        self._sieves.clear()
        self._sought = ""

    def prune(self, project: Project) -> None:
        """Let go of what is gone, and look at the first map of the project where the own one is gone."""
        kept = frozenset(id_ for id_ in self._selection if id_ in project.records)
        map_ = self._map if project.find(Map, self._map) else _first_map(project)
        self._looks = {on: pruned(look, project) for on, look in self._looks.items()}
        self._sieves = {on: sieve.pruned(project) for on, sieve in self._sieves.items()}
        self._become(map_, kept if map_ == self._map else frozenset(), self._marks_shown)

    def _become(self, map_: str, selection: frozenset[str], marks_shown: bool) -> None:
        following = (map_, selection, marks_shown)
        if following == (self._map, self._selection, self._marks_shown):
            return
        if map_ != self._map:
            self._sought = ""
        self._map, self._selection, self._marks_shown = following
        self._tell()

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()


_PLAIN = Look()
_OPEN = Sieve()


def _first_map(project: Project) -> str:
    return next(iter(project.index.all_maps()), "")
