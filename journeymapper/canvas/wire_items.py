"""The items of wires: only those of wires that differ are made anew, however many there are."""

from journeymapper.canvas.dimming import dimmed
from journeymapper.canvas.fixtures import Fixture, wire_fixture
from journeymapper.canvas.standing import Standing
from journeymapper.layout.map_layout import MapLayout, Wire
from journeymapper.model.project import Project


class WireItems:
    """Keeps the wires of a scene in step with layouts, which share what stays the same."""

    def __init__(self, standing: Standing) -> None:
        self._standing = standing
        self._wires: tuple[Wire, ...] = ()
        self._keys: dict[int, object] = {}
        """The identity of each wire that stands → the key of its item."""
        self._pale: frozenset[str] = frozenset()

    def sync(self, project: Project, layout: MapLayout, pale: frozenset[str]) -> None:
        """Let exactly the wires of a layout stand; those of some cards are pale."""
        if layout.wires is self._wires and pale == self._pale:
            return
        present = self._keys
        known = present if pale == self._pale else {}
        self._keys = {id(wire): known.get(id(wire)) for wire in layout.wires}
        coming: dict[object, Fixture] = {}
        for number, wire in enumerate(layout.wires):
            if self._keys[id(wire)] is None:
                fixture = wire_fixture(project, layout, wire, 0 if wire.connection else number)
                (fixture,) = dimmed((fixture,), pale)
                self._keys[id(wire)] = fixture.key
                coming[fixture.key] = fixture
        going = [key for identity, key in present.items() if identity not in self._keys or not known]
        self._wires, self._pale = layout.wires, pale
        self._standing.exchange("wires", going, coming)

    def clear(self) -> None:
        """Remove them all."""
        self._standing.clear("wires")
        self._wires, self._keys = (), {}
