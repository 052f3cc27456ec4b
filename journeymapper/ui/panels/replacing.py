"""Find and replace: a sheet over the map with what is looked for, what comes in its place, and every hit."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QCheckBox,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from journeymapper.canvas.attention import Attention
from journeymapper.editor.patterns import BadPattern, Sought
from journeymapper.editor.replacing import Hit, Scope, find, replace_hits, within
from journeymapper.messages import Message, message, plural, text
from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Feeling
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Stage, Step
from journeymapper.model.titles import naming_fields, title_of
from journeymapper.ui import fonts, parts
from journeymapper.ui.corner import CornerSheet
from journeymapper.ui.desk import Desk
from journeymapper.ui.inspector.picks import ArrowedBox

_WIDTH, _HEIGHT, _ROW = 380, 430, 44
_REST_MS = 120
_PLAIN, _BOLD = QFont.Weight.Normal, QFont.Weight.Bold
_MOST = 500
"""More hits are counted and replaced, but not listed."""
_COUNTED = 5_000
"""More are replaced, but not counted before."""
_SCOPES: dict[Scope, Message] = {
    "map": message("This map"),
    "project": message("Whole project"),
    "selection": message("Selection"),
}


class ReplacePanel(CornerSheet):
    """Looks while one types, and again after every edit. Enter goes to the next hit, Escape closes."""

    def __init__(self, desk: Desk, attention: Attention, over: QAbstractScrollArea) -> None:
        super().__init__(over, _WIDTH)
        self.setObjectName("finder")
        self.setAccessibleName(text(message("Find and replace")))
        self._desk = desk
        self._attention = attention
        self._hits: tuple[Hit, ...] = ()
        self._bad: Message | None = None
        self._known: tuple[Project, tuple[Scope, str, frozenset[str]], tuple[str, ...]] | None = None
        self.words = _field(message("Find"))
        self.by = _field(message("Replace with"))
        self.case = QCheckBox(text(message("Match case")))
        self.whole = QCheckBox(text(message("Whole words")))
        self.pattern = QCheckBox(text(message("Regular expression")))
        self.scope = ArrowedBox(desk)
        self.scope.addItems([text(words) for words in _SCOPES.values()])
        self.scope.setAccessibleName(text(message("Where to look")))
        self.told = parts.label(ink="ink2", size="note", wraps=True)
        self.list = QListWidget()
        self.list.setAccessibleName(text(message("Places where it stands")))
        self.list.setItemDelegate(_HitLines(desk, self.list))
        self.one = parts.push_button(message("Replace"))
        self.all = parts.push_button(message("Replace all"), "primary")
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._lay_out()
        self._connect()

    def open(self) -> None:
        """Shows the sheet, ready to type."""
        self.appear()
        self.words.setFocus()
        self.words.selectAll()
        self.look()

    def look(self) -> None:
        """Finds what the fields say, now."""
        self._rest.stop()
        project = self._desk.project
        self._bad = None
        try:
            self._hits = find(project, self._sought(), self._within(), _COUNTED)
        except BadPattern as bad:
            self._hits, self._bad = (), bad.why
        self._attention.light({hit.record for hit in self._hits})
        self._list()

    def let_go(self) -> None:
        """Looks no longer, and lights nothing."""
        self._rest.stop()
        self._attention.light(())

    def wanted_height(self) -> int:
        """As high as a list of some hits needs."""
        return _HEIGHT

    # How it is made

    def _lay_out(self) -> None:
        close = parts.icon_button(self._desk.icons, "close", message("Close"), look="smallIcon")
        close.clicked.connect(self.leave)
        title = parts.label(text(message("Find and replace")), weight="semibold")
        switches = QGridLayout()
        for number, widget in enumerate((self.case, self.whole, self.pattern, self.scope)):
            switches.addWidget(widget, number // 2, number % 2)
        whole = parts.column(margins=(12, 10, 12, 12), gap=8)
        whole.addLayout(parts.row(title, None, close))
        whole.addWidget(self.words)
        whole.addWidget(self.by)
        whole.addLayout(switches)
        whole.addWidget(self.told)
        whole.addWidget(self.list, 1)
        whole.addLayout(parts.row(None, self.one, self.all, gap=8))
        self.setLayout(whole)

    def _connect(self) -> None:
        self._rest.timeout.connect(self.look)
        self.words.textChanged.connect(lambda _words: self._rest.start())
        for switch in (self.case, self.whole, self.pattern):
            switch.toggled.connect(lambda _on: self.look())
        self.scope.currentIndexChanged.connect(lambda _index: self.look())
        self.words.returnPressed.connect(lambda: self._step(1))
        self.by.returnPressed.connect(self._replace_one)
        self.list.currentRowChanged.connect(self._go)
        self.one.clicked.connect(self._replace_one)
        self.all.clicked.connect(self._replace_all)
        self._desk.changed.connect(lambda _committed: self._again())
        self._desk.looked.connect(self._again)

    # What it does

    def _sought(self) -> Sought:
        return Sought(
            self.words.text(), self.case.isChecked(), self.whole.isChecked(), self.pattern.isChecked()
        )

    def _within(self) -> tuple[str, ...]:
        """The records to look in; worked out anew only for another project, map, scope or selection."""
        session, scope = self._desk.session, tuple(_SCOPES)[self.scope.currentIndex()]
        chosen = session.selection if scope == "selection" else frozenset()
        asked = (scope, session.map, chosen)
        if self._known is None or self._known[0] is not self._desk.project or self._known[1] != asked:
            self._known = self._desk.project, asked, within(self._desk.project, scope, session.map, chosen)
        return self._known[2]

    def _again(self) -> None:
        """What was found may have gone; a selection is looked at anew only where it is the scope."""
        if self.isVisible():
            self._rest.start()

    def _list(self) -> None:
        row = max(self.list.currentRow(), 0)
        self.list.blockSignals(True)
        self.list.clear()
        for hit in self._hits[:_MOST]:
            item = QListWidgetItem("".join(hit.context), self.list)
            item.setData(Qt.ItemDataRole.UserRole, (*hit.context, self._where(hit)))
            item.setSizeHint(QSize(0, _ROW))
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        self.list.blockSignals(False)
        self.told.setText(self._said())
        for button in (self.one, self.all):
            button.setEnabled(bool(self._hits))

    def _where(self, hit: Hit) -> str:
        """What the text belongs to: its record where that is not the text itself, and the place of a card."""
        project = self._desk.project
        record = project.records[hit.record]
        own = hit.way[0] in naming_fields(record.kind)
        called = "" if own else title_of(record)
        place = _place(project, record)
        if called and place:
            return text(message("{title}: {place}", title=called, place=place))
        return called or place or text(message("Tray") if isinstance(record, Card) else message("Name"))

    def _said(self) -> str:
        if self._bad is not None:
            return text(self._bad)
        if not self.words.text():
            return text(message("Every text is searched: titles, notes, names, goals, quotes, tags …"))
        if not self._hits:
            return text(message("Found nowhere."))
        if len(self._hits) == _COUNTED:
            return text(message("{count} places or more", count=_COUNTED))
        cards = len({hit.record for hit in self._hits})
        places = plural("{count} place", "{count} places", len(self._hits))
        records = plural("{count} record", "{count} records", cards)
        return text(message("{places} in {records}", places=places, records=records))

    def _step(self, by: int) -> None:
        self.look()
        if self.list.count():
            self.list.setCurrentRow((self.list.currentRow() + by) % self.list.count())
            self._go(self.list.currentRow())

    def _go(self, row: int) -> None:
        """Selects the record of a hit and brings it into view; a selection that is searched stays."""
        if not 0 <= row < len(self._hits) or tuple(_SCOPES)[self.scope.currentIndex()] == "selection":
            return
        self._desk.session.select((self._hits[row].record,))
        self._desk.found.emit(self._hits[row].record)

    def _replace_one(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._hits):
            self._replace((self._hits[row],))

    def _replace_all(self) -> None:
        self.look()
        if self._bad is None:
            self._replace(find(self._desk.project, self._sought(), self._within()))

    def _replace(self, hits: tuple[Hit, ...]) -> None:
        try:
            replaced = replace_hits(self._desk.project, self._sought(), self.by.text(), hits)
        except BadPattern as bad:
            self.told.setText(text(bad.why))
            return
        self._desk.store.seal()
        label = plural("Replace in {count} place", "Replace in {count} places", replaced.places)
        self._desk.commit(replaced.change, label)
        self.look()
        if replaced.left:
            words = plural(
                "{count} place stays as it is: its card is locked, or its text would be too long.",
                "{count} places stay as they are: cards are locked, or texts would be too long.",
                replaced.left,
            )
            self.told.setText(text(words))


class _HitLines(QStyledItemDelegate):
    """Paints a hit: its words in bold among those around it, below them where that is."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, QModelIndex())
        before, found, after, where = index.data(Qt.ItemDataRole.UserRole)
        area: QRect = option.rect.adjusted(8, 4, -8, -4)
        painter.save()
        x = area.x()
        for words, weight, ink in ((before, _PLAIN, "ink2"), (found, _BOLD, "ink"), (after, _PLAIN, "ink2")):
            painter.setFont(fonts.sans(13, weight))
            painter.setPen(QColor(self._desk.theme.colour(ink)))
            room = QRect(x, area.y(), max(area.right() - x, 0), 18)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)
            x += painter.fontMetrics().horizontalAdvance(words)
        painter.setFont(fonts.sans(12))
        painter.setPen(QColor(self._desk.theme.colour("ink3")))
        painter.drawText(QRect(area.x(), area.y() + 18, area.width(), 18), Qt.TextFlag.TextSingleLine, where)
        painter.restore()


def _place(project: Project, record: Record) -> str:
    """The lane and the stage of a card or a feeling."""
    if not isinstance(record, Card | Feeling) or record.step is None:
        return ""
    lane, step = project.find(Lane, record.lane), project.get(Step, record.step)
    stage = title_of(step) or title_of(project.get(Stage, step.stage))
    return text(message("{lane}, {place}", lane=title_of(lane), place=stage)) if lane else stage


def _field(words: Message) -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText(text(words))
    field.setAccessibleName(text(words))
    return field
