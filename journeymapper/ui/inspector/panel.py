"""The inspector: a form for what is selected, or for the map where nothing is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from journeymapper.messages import message, plural, text
from journeymapper.model.base import Record
from journeymapper.ui import parts
from journeymapper.ui.actions import Actions
from journeymapper.ui.inspector.bench import Bench
from journeymapper.ui.inspector.form import Form
from journeymapper.ui.inspector.plans import TITLES


class Inspector(QFrame):
    """Follows the selection. A form is kept while records of its type are shown."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self.setObjectName("inspector")
        self._bench = bench
        self._desk = desk = bench.desk
        self._forms: dict[type[Record], Form] = {}
        self._form: Form | None = None
        self._several = Several(bench.actions)
        self._inside = QWidget()
        self._body = QVBoxLayout(self._inside)
        self._body.setContentsMargins(0, 0, 0, 12)
        self._body.setSpacing(0)
        self._body.addWidget(self._several)
        self._body.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidget(self._inside)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayout(parts.column(self.area))
        desk.changed.connect(self.sync)
        desk.looked.connect(self.sync)
        desk.read.connect(self.sync)

    def sync(self) -> None:
        """Shows what is selected; calling it twice is free."""
        count = len(self._desk.session.selection)
        record = self._desk.selected if count else self._desk.map
        shown = record if record is not None and type(record) in TITLES else None
        if shown is None and count <= 1:
            shown = self._desk.map
        self._several.setVisible(count > 1)
        self._several.count(count)
        self._turn_to(self._form_for(shown) if shown is not None else None)
        if shown is not None and self._form is not None:
            self._form.show_record(shown)

    def edit_title(self) -> None:
        """Puts the keyboard into the title of what is shown."""
        if self._form is not None:
            self._form.editor("title").setFocus()

    def _form_for(self, record: Record) -> Form:
        """The form of a record's type: made once, since it takes as long as several frames."""
        form = self._forms.get(type(record))
        if form is None:
            form = self._forms[type(record)] = Form(self._bench, record)
            form.hide()
            self._body.insertWidget(0, form)
        return form

    def _turn_to(self, form: Form | None) -> None:
        if form is self._form:
            return
        if self._form is not None:
            _let_go_of_focus(self._form)
            self._form.hide()
        self._form = form
        if form is not None:
            form.show()
            self.area.verticalScrollBar().setValue(0)


class Several(QWidget):
    """What can be done with several records at once."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._words = parts.label(weight="semibold", size="inspector")
        buttons = [
            (parts.push_button(message("Put into the tray"), "outlined"), "card-unplace"),
            (parts.push_button(message("Duplicate"), "outlined"), "card-duplicate"),
            (parts.push_button(message("Delete"), "outlined"), "delete"),
        ]
        body = parts.column(self._words, 10, margins=(16, 15, 16, 0), gap=8)
        for button, id_ in buttons:
            actions.follow(button, id_)
            body.addWidget(button)
        self.setLayout(body)

    def count(self, count: int) -> None:
        """Says how many are selected."""
        self._words.setText(text(plural("{count} selected", "{count} selected", count)))


def _let_go_of_focus(within: QWidget) -> None:
    focused = QApplication.focusWidget()
    if focused is not None and within.isAncestorOf(focused):
        focused.clearFocus()
