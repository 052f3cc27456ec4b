"""The inspector: a form for what is selected, or for the map where nothing is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from journeymapper.editor.fields import COMMENTS
from journeymapper.editor.plans import PLANS
from journeymapper.model.base import Record
from journeymapper.ui import parts
from journeymapper.ui.focus import chain, focusable
from journeymapper.ui.inspector.bench import Bench
from journeymapper.ui.inspector.form import Form

FormKey = tuple[bool, frozenset[type[Record]]]
"""Whether one record is shown, and of which types."""
_MOST_MIXED = 4


class Inspector(QFrame):
    """Follows the selection. A form is made once for each type, and once for several records of it.

    Of the forms for records of different types only those used last are kept: types mix in too many ways.

    `left` tells that Escape was pressed where there was nothing to put back.
    """

    left = Signal()

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self.setObjectName("inspector")
        self.bench = bench
        self._desk = bench.desk
        self._forms: dict[FormKey, Form] = {}
        self._form: Form | None = None
        self._shown: tuple[str, ...] = ()
        self._stops: tuple[QWidget, ...] = ()
        self._inside = QWidget()
        self._body = QVBoxLayout(self._inside)
        self._body.setContentsMargins(0, 0, 0, 12)
        self._body.setSpacing(0)
        self._body.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidget(self._inside)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayout(parts.column(self.area))
        # What was made just now has its place only once the panel is laid out anew; texts grow while typed.
        self.area.verticalScrollBar().rangeChanged.connect(self._keep_focus_in_view)
        self._desk.changed.connect(self.sync)
        self._desk.looked.connect(self.sync)
        self._desk.read.connect(self.sync)

    def sync(self) -> None:
        """Shows what is selected; calling it twice is free."""
        records = self._records()
        if not records:
            self._turn_to(None)
            return
        ids = tuple(record.id for record in records)
        if ids != self._shown:
            self._let_go()
            self._shown = ids
        form = self._form_for(records)
        form.show_records(records)
        self._turn_to(form)

    def edit_title(self) -> None:
        """Puts the keyboard into the title of what is shown, all of it selected."""
        title = self._form.title() if self._form is not None else None
        if title is not None:
            title.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def edit_field(self, group: str, name: str) -> None:
        """Puts the keyboard into a field of what is shown, in its opened group."""
        if self._form is not None:
            self._form.edit_field(group, name)

    def finish(self) -> None:
        """Ends typing: the window closes."""
        self._let_go()

    def follow(self, before: QWidget) -> None:
        """Tab goes from another widget through the fields as they stand, whenever they were made."""
        stops = tuple(focusable(self._form)) if self._form is not None else ()
        if stops != self._stops:
            self._stops = stops
            chain(before, stops)

    def show_comments(self) -> None:
        """Opens what is said about what is shown."""
        if self._form is not None:
            self._form.opened(COMMENTS.id)

    def comment(self) -> None:
        """Puts the keyboard where a comment is written; several records at once have no comments."""
        from journeymapper.ui.inspector.comments import CommentSection

        self.show_comments()
        section = self._form.findChild(CommentSection) if self._form is not None else None
        if section is not None:
            section.new.setFocus()
            self._keep_focus_in_view()

    def _keep_focus_in_view(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self._inside.isAncestorOf(focused):
            self.area.ensureWidgetVisible(focused)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _records(self) -> tuple[Record, ...]:
        """What is selected, as far as there is a form for it; else the map."""
        project = self._desk.project
        selected = (project.records.get(id_) for id_ in sorted(self._desk.session.selection))
        records = tuple(record for record in selected if record is not None and type(record) in PLANS)
        return records or ((self._desk.map,) if self._desk.map is not None else ())

    def _form_for(self, records: tuple[Record, ...]) -> Form:
        key = (len(records) == 1, frozenset(type(record) for record in records))
        form = self._forms.pop(key, None)
        if form is None:
            form = Form(self.bench, records)
            form.hide()
            self._body.insertWidget(0, form)
        self._forms[key] = form
        mixed = [each for each in self._forms if len(each[1]) > 1]
        for each in mixed[:-_MOST_MIXED]:
            self._forms.pop(each).deleteLater()
        return form

    def _turn_to(self, form: Form | None) -> None:
        if form is self._form:
            return
        if self._form is not None:
            self._form.hide()
        self._form = form
        if form is not None:
            form.show()
            self.area.verticalScrollBar().setValue(0)

    def _let_go(self) -> None:
        """Ends typing before another record is shown, so that it goes where it was meant."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            focused.clearFocus()
