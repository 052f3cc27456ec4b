"""How cells of the outline are painted and edited: a field for words, a list for what is chosen."""

from typing import cast

from PySide6.QtCore import QAbstractItemModel, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from journeymapper.editor.many import Trait, choices
from journeymapper.editor.outline.edits import lanes_for
from journeymapper.editor.outline.words import COLUMNS, Column, title
from journeymapper.messages import message, text
from journeymapper.model.cards import Card, Note
from journeymapper.ui import marks
from journeymapper.ui.outline.source import COLUMN, PICTURE, ROW, AnyIndex, Source

_HEIGHT = 30
_LONGEST, _LONGEST_NOTE = 200, 2000
_FIRST, _GAP = 6, 3


class Editors(QStyledItemDelegate):
    """Makes editors for both outlines, and paints the pins of findings."""

    def __init__(self, source: Source, parent: QWidget) -> None:
        super().__init__(parent)
        self._source = source

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        wanted = super().sizeHint(option, index)
        return QSize(wanted.width(), max(_HEIGHT, wanted.height() + 6))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().paint(painter, option, index)
        if index.data(COLUMN) == "findings":
            self._paint_pins(painter, option, index.data(ROW))

    def displayText(self, value: object, locale: object) -> str:
        return str(value)

    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().initStyleOption(option, index)
        if index.data(COLUMN) == "findings":
            option.text = ""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        column: Column = index.data(COLUMN)
        if column == "title":
            field = QLineEdit(parent)
            record = self._source.project.records.get(index.data(ROW) or "")
            field.setMaxLength(_LONGEST_NOTE if isinstance(record, Note) else _LONGEST)
            field.setAccessibleName(text(message("Words")))
            return field
        chosen = QComboBox(parent)
        chosen.setAccessibleName(text(COLUMNS[column]))
        self._fill(chosen, index.data(ROW), column)
        return chosen

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        if isinstance(editor, QLineEdit) and editor.isModified():
            model.setData(index, editor.text())
        elif isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())

    def _fill(self, chosen: QComboBox, row: str, column: Column) -> None:
        project = self._source.project
        if column == "lane":
            card = project.get(Card, row)
            for lane in lanes_for(project, card):
                chosen.addItem(title(project, lane.id), lane.id)
            chosen.setCurrentIndex(chosen.findData(card.lane))
            return
        for at, choice in enumerate(choices(project, (row,), cast("Trait", column))):
            chosen.addItem(text(choice.words), choice.value)
            if choice.held == "all":
                chosen.setCurrentIndex(at)

    def _paint_pins(self, painter: QPainter, option: QStyleOptionViewItem, row: str) -> None:
        area = option.rect
        from_right = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(area)
        for place, numbered in enumerate(self._source.known.told.get(row, ())):
            aside = _FIRST + place * (PICTURE + _GAP)
            x = area.right() - aside - PICTURE if from_right else area.x() + aside
            box = QRectF(x, area.center().y() - PICTURE / 2 + 0.5, PICTURE, PICTURE)
            marks.paint_pin(painter, self._source.desk.theme, numbered.finding.severity, numbered.number, box)
        painter.restore()
