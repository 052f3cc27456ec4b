"""What there is to say of pages before they are written: plain data, for people to read and to act on."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from journeymapper.export.order import PrintOrder
from journeymapper.layout.geometry import Rect
from journeymapper.messages import Message

Severity = Literal["fine", "look", "warning"]
"""Just so; worth a look; not as it should leave the house."""
SEVERITIES: tuple[Severity, ...] = ("fine", "look", "warning")
"""From the least to the most."""
About = Literal["arrangement", "text size", "cut text", "characters", "picture", "paper", "link"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where on which page something is."""

    number: int
    """Of the page, from 1."""
    name: str
    """What the page is called: its own name, as `B2`, else its number."""
    area: Rect
    """In points from the top-left corner of the page."""
    record: str
    """Whose figure it is on."""
    words: str = ""
    """What stands there."""


@dataclass(frozen=True, slots=True)
class Remedy:
    """A setting that mends what a remark is about."""

    words: Message
    """What a button says."""
    changes: Mapping[str, object] = field(hash=False)
    """Fields of a `PrintOrder` by their names."""

    def applied(self, order: PrintOrder) -> PrintOrder:
        """The order with this setting.

        >>> from journeymapper.messages import message
        >>> Remedy(message("Use A1"), {"page": "A1"}).applied(PrintOrder()).page
        'A1'
        """
        return replace(order, **self.changes)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that there is to say."""

    about: About
    severity: Severity
    words: Message
    """One sentence."""
    places: tuple[Place, ...] = ()
    """Where it is, in reading order of the pages."""
    remedies: tuple[Remedy, ...] = ()
    """What mends it, the nearest first."""


@dataclass(frozen=True, slots=True)
class Preflight:
    """All that there is to say, in the order in which people want to know it."""

    remarks: tuple[Remark, ...]

    @property
    def severity(self) -> Severity:
        """The worst of all remarks."""
        return max((remark.severity for remark in self.remarks), key=SEVERITIES.index, default="fine")
