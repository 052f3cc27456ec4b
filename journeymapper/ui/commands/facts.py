"""Commands about what is known and said: evidence, pictures, comments."""

from collections.abc import Callable, Sequence

from journeymapper.messages import message
from journeymapper.model.conversations import open_conversations
from journeymapper.ui.actions import Command
from journeymapper.ui.desk import Desk
from journeymapper.ui.inspector.panel import Inspector
from journeymapper.ui.picturing import Picturing


class Facts:
    """Opens the lists and steps through open comments. `inspector` gives the panel, which is made late."""

    def __init__(self, desk: Desk, picturing: Picturing, inspector: Callable[[], Inspector]) -> None:
        self._desk = desk
        self._inspector = inspector
        self.picturing = picturing

    def comment(self) -> None:
        """Puts the keyboard where a comment on what is selected is written."""
        self._inspector().comment()

    def show_comments(self) -> None:
        """Lists the open comments."""
        from journeymapper.ui.sheets.comment_list import CommentList

        over = self._inspector()
        if CommentList.shown(over) is None:
            CommentList(over, over.bench).show()

    def show_evidence(self) -> None:
        """Lists all evidence."""
        from journeymapper.ui.sheets.evidence_list import EvidenceList

        over = self._inspector()
        if EvidenceList.shown(over) is None:
            EvidenceList(over, over.bench).show()

    def step(self, by: int) -> None:
        """Goes to the next open comment, or the one before; from the last to the first."""
        places = list(dict.fromkeys(one.comment.on for one in open_conversations(self._desk.project)))
        if not places:
            return
        selected = self._desk.selected
        here = places.index(selected.id) if selected is not None and selected.id in places else None
        at = (0 if by > 0 else -1) if here is None else (here + by) % len(places)
        self._desk.visit(places[at])
        self._inspector().show_comments()


def fact_commands(facts: Facts, shown: Callable[[], bool]) -> Sequence[Command]:
    """Pictures, evidence and comments; all need a map in view."""
    return (
        Command("add-picture", message("Add a picture…"), facts.picturing.choose, "image", (), shown),
        Command("evidence", message("Evidence…"), facts.show_evidence, "quote", (), shown),
        Command("comment", message("Comment"), facts.comment, "chat", ("Ctrl+Alt+M",), shown),
        Command("comments", message("Open comments…"), facts.show_comments, "chat", (), shown),
        Command("comment-next", message("Next comment"), lambda: facts.step(1), "", ("F9",), shown),
        Command(
            "comment-before", message("Comment before"), lambda: facts.step(-1), "", ("Shift+F9",), shown
        ),
    )
