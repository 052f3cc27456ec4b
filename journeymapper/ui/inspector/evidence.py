"""What backs a record: a list of evidence, to be added to by form, drop, paste or link."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu

from journeymapper.canvas.picture_data import has_pictures, pictures_in
from journeymapper.messages import message, text
from journeymapper.model import edits
from journeymapper.model.backing import suggested_standing
from journeymapper.model.base import Record
from journeymapper.model.ids import new_id
from journeymapper.model.links import Evidence
from journeymapper.model.sources import evidence_words
from journeymapper.storage.pictures import Source
from journeymapper.ui import parts
from journeymapper.ui.fact_words import KINDS
from journeymapper.ui.inspector.bench import Bench
from journeymapper.ui.inspector.evidence_row import EvidenceRow
from journeymapper.ui.inspector.extras import ExtraView
from journeymapper.ui.literal import caption

if TYPE_CHECKING:
    from journeymapper.ui.sheets.evidence import EvidenceSheet

_STANDINGS = {"assumed": message("assumed"), "partly": message("partly backed"), "backed": message("backed")}
_OFFERED = 12
"""Evidence that is there already, in the menu; all of it is in the list of evidence."""


class EvidenceSection(ExtraView):
    """Rows of evidence, what is suggested of the card's standing, and the ways to add more."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._bench = bench
        self._record: Record | None = None
        self._shown: object = None
        self._rows = parts.column()
        self._empty = parts.label(
            text(message("Nothing backs this yet. Drop a screenshot here, or add what somebody said.")),
            ink="ink3",
            size="note",
            wraps=True,
        )
        self._suggestion = parts.push_button(message(""), "link")
        self._add = parts.push_button(message("Add evidence"), "outlined", bench.desk.icons, "plus")
        self._menu = QMenu(self._add)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._add.setMenu(self._menu)
        body = parts.column()
        self._empty.setContentsMargins(16, 2, 16, 4)  # gone with it where there is evidence
        body.addWidget(self._empty)
        body.addLayout(self._rows)
        body.addLayout(parts.row(self._suggestion, None, margins=(16, 2, 16, 2)))
        body.addLayout(parts.row(self._add, None, margins=(16, 4, 16, 8)))
        self.setLayout(body)
        self._suggestion.clicked.connect(self._follow_suggestion)

    def take_keyboard(self) -> None:
        self._add.setFocus()

    def show_record(self, record: Record) -> None:
        self._record = record
        project = self._bench.desk.project
        evidence = project.many(Evidence, project.index.evidence(record.id))
        self._empty.setVisible(not evidence)
        self._suggest(record)
        # Pictures may come after the evidence that names them, when an edit is done again.
        shown = (record.id, evidence, frozenset(one.attachment for one in evidence) & project.assets.keys())
        if shown != self._shown:
            self._shown = shown
            self._list(evidence)

    def _list(self, evidence: tuple[Evidence, ...]) -> None:
        parts.empty(self._rows)
        for one in evidence:
            row = EvidenceRow(self._bench, one)
            row.opened.connect(partial(self._open, one.id))
            row.left.connect(partial(self._remove, one.id))
            self._rows.addWidget(row)

    def _suggest(self, record: Record) -> None:
        standing = getattr(record, "standing", None)
        suggested = suggested_standing(self._bench.desk.project, record.id)
        differs = standing is not None and standing != suggested
        # A claim is not weakened by what nobody wrote down: only more than is said is suggested.
        better = differs and list(_STANDINGS).index(suggested) > list(_STANDINGS).index(str(standing))
        self._suggestion.setVisible(better)
        words = message("Call it “{standing}”: the evidence says so", standing=_STANDINGS[suggested])
        self._suggestion.setText(caption(text(words)))

    def _follow_suggestion(self) -> None:
        if self._record is not None:
            project = self._bench.desk.project
            change = edits.set_fields(
                project, self._record.id, standing=suggested_standing(project, self._record.id)
            )
            self._bench.desk.commit(change, message("Change standing"))

    def _fill_menu(self) -> None:
        self._menu.clear()
        for kind, (words, icon) in KINDS.items():
            action = self._menu.addAction(text(words))
            self._bench.desk.icons.dress(action, icon)
            action.triggered.connect(partial(self._add_kind, kind))
        self._menu.addSeparator()
        self._menu.addAction(text(message("A picture file…"))).triggered.connect(self._choose)
        known = self._menu.addMenu(text(message("What is there already")))
        project = self._bench.desk.project
        here = self._record.id if self._record is not None else ""
        others = [one for one in project.all(Evidence) if here not in one.about]
        for one in sorted(others, key=lambda one: (one.date or "", one.order, one.id), reverse=True)[
            :_OFFERED
        ]:
            action = known.addAction(caption(_short(evidence_words(one))))
            action.triggered.connect(partial(self._link, one.id))
        known.setEnabled(bool(others))

    def _add_kind(self, kind: str, _on: bool = False) -> None:
        if self._record is None:
            return
        day = self._bench.desk.as_of.isoformat()
        blank = Evidence(
            id=new_id("evidence"), about=(self._record.id,), evidence_kind="link", date=day
        ).evolve(evidence_kind=kind)
        change = edits.add_evidence(self._bench.desk.project, (blank,))
        if self._bench.desk.commit(change, message("Add evidence")):
            sheet = self._open(blank.id)
            if sheet is not None:
                sheet.edit_field("text")

    def _choose(self, _on: bool = False) -> None:
        self._take(self._bench.picturing.chosen())

    def _take(self, sources: tuple[Source, ...]) -> None:
        if self._record is not None:
            self._bench.picturing.show_for(self._record.id, sources)

    def _link(self, id_: str, _on: bool = False) -> None:
        if self._record is not None:
            change = edits.link_evidence(self._bench.desk.project, id_, self._record.id)
            self._bench.desk.commit(change, message("Add evidence"))

    def _open(self, id_: str) -> "EvidenceSheet | None":
        from journeymapper.ui.sheets.evidence import open_evidence  # not needed to look at evidence

        return open_evidence(self, self._bench, id_)

    def _remove(self, id_: str) -> None:
        if self._record is not None:
            change = edits.delete_evidence_about(self._bench.desk.project, id_, self._record.id)
            self._bench.desk.commit(change, message("Remove evidence"))

    def event(self, event: QEvent) -> bool:
        """A picture in the clipboard is for this list while the keyboard is in it."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Paste)
        ):
            event.setAccepted(self._bench.picturing.can_paste)
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pastes a picture while the keyboard is somewhere in the list."""
        if event.matches(QKeySequence.StandardKey.Paste) and self._bench.picturing.can_paste:
            self._bench.picturing.paste_for(self._record.id if self._record else "")
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if has_pictures(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self._take(pictures_in(event.mimeData()))
        event.acceptProposedAction()


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 48 else f"{line[:47]}…"
