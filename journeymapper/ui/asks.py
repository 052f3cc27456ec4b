"""Every question that needs a person, in one protocol: dialogs ask them, a test answers them."""

from typing import Protocol

from journeymapper.editor.clips.rows import Table
from journeymapper.editor.parting import Parted, Settlement
from journeymapper.messages import Message
from journeymapper.ui.commands.edit import DeleteAsking
from journeymapper.ui.desk import Desk
from journeymapper.ui.documents import Asking
from journeymapper.ui.exporting import FileAsking


class Asks(Asking, FileAsking, DeleteAsking, Protocol):
    """What the program may ask or tell."""

    def words_for(self, title: Message, proposed: str) -> str | None:
        """A few words, as for a new tag; None: nothing is done."""
        ...

    def what_columns_mean(self, table: Table) -> Table | None:
        """What the columns of pasted rows mean; None: nothing is pasted."""
        ...

    def forget_recent(self, words: Message) -> bool:
        """Whether to take a file that is gone off the list of recent ones."""
        ...

    def settle(self, parted: Parted, desk: Desk, *, saving: bool) -> Settlement:
        """What to do about two versions of the open file, one of them another program's."""
        ...

    def tell(self, words: Message, more: str = "") -> None:
        """Says something that needs no answer."""
        ...
