"""What window and press tell each other: plain data that goes through a pipe."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from journeymapper.editor.numbering import Numbering
from journeymapper.editor.showing.travelling import Along
from journeymapper.export.preflight.remarks import Remark
from journeymapper.messages import Message
from journeymapper.model.base import Record
from journeymapper.model.project import Asset
from journeymapper.model.reading import Colouring
from journeymapper.ui.export_dialog.wish import Wish


@dataclass(frozen=True, slots=True)
class Portion:
    """A part of the project. The press says `Taken` of each, so that the window never waits for the pipe."""

    records: tuple[Record, ...] = ()
    assets: tuple[tuple[str, Asset], ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """What is to be exported of the project that has been handed over."""

    map: str
    as_of: date
    numbering: Numbering
    """The numbers that findings have in the window."""
    colouring: Colouring | None


@dataclass(frozen=True, slots=True)
class Prove:
    """Asks for the pages of a wish to be drawn; what was asked before is given up."""

    number: int
    wish: Wish


@dataclass(frozen=True, slots=True)
class Look:
    """Asks for a part of a page as pixels; a later look of the same name takes its place."""

    name: str
    number: int
    """Of the proof that is looked at."""
    page: int
    """From 0."""
    scale: float
    """Pixels to a point."""
    left: int
    top: int
    width: int
    height: int
    """What is seen, in pixels of the whole page at this scale."""


@dataclass(frozen=True, slots=True)
class Write:
    """Asks for the file."""

    wish: Wish
    target: Path


Asked = Portion | Subject | Prove | Look | Write


@dataclass(frozen=True, slots=True)
class Taken:
    """A portion has come."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its name, none where it is called by its number, and its size in points."""

    name: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Proofed:
    """The pages of a wish are drawn."""

    number: int
    sheets: tuple[Sheet, ...]
    remarks: tuple[Remark, ...]
    along: tuple[Along, ...] = ()
    """What travels in the file, where the project is to."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A wish can't be carried out, and why."""

    number: int
    words: Message


@dataclass(frozen=True, slots=True)
class Rows:
    """Some lines of pixels of a look, from the top down; blue, green, red and nothing for each."""

    look: Look
    first: int
    pixels: bytes

    @property
    def ends(self) -> bool:
        """Whether these are the last lines."""
        return self.first * 4 * self.look.width + len(self.pixels) >= 4 * self.look.width * self.look.height


@dataclass(frozen=True, slots=True)
class Saving:
    """From now on a file can't be given up: it takes its name."""


@dataclass(frozen=True, slots=True)
class Written:
    """The file is there, and what there is to say of it."""

    target: Path
    notes: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class NotWritten:
    """The file is not there, and why."""

    words: Message
    refused: bool = False
    """Whether the disk would not take it: another one may."""


Answer = Taken | Proofed | Refused | Rows | Saving | Written | NotWritten
