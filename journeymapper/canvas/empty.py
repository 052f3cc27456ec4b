"""A map without columns or lanes: the shape of what belongs there, one sentence, one action."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QPushButton, QVBoxLayout, QWidget

from journeymapper.canvas.context import Context
from journeymapper.messages import Message, message, text

_COLUMNS, _ROWS = 5, 3
_MARGIN, _GAP, _RADIUS = 24, 16, 8
_LEAST_HEIGHT = 48


def missing(context: Context) -> tuple[Message, Message, str] | None:
    """What is lacking before a card can stand on the map: a sentence, an action and its command."""
    layout = context.layout
    if not context.session.map:
        words = message("A map shows a journey in one state: as it is today, or as it should be.")
        journeys = context.project.index.journeys()
        return words, message("Begin a map"), "map-new" if journeys else "journey-new"
    if not layout.header.stages:
        words = message("A journey goes through stages, from the first thought to what comes after.")
        return words, message("Name your first stage"), "stage-after"
    if not layout.lanes:
        words = message("Lanes say what is looked at: touchpoints, feelings, what goes on backstage.")
        return words, message("Add a lane of touchpoints"), "lane-after-touchpoints"
    return None


class EmptyMap(QWidget):
    """Covers the viewport of a view while its map lacks columns or lanes."""

    def __init__(self, view: QAbstractScrollArea, context: Context) -> None:
        super().__init__(view.viewport())
        self._viewport = view.viewport()
        self._context = context
        self._command = ""
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._action = QPushButton()
        self._action.setProperty("look", "primary")
        self._action.clicked.connect(lambda: context.run(self._command))
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self._words)
        column.addSpacing(_GAP)
        column.addWidget(self._action, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self._viewport.installEventFilter(self)
        self.hide()

    def sync(self) -> None:
        """Shows what is missing, or goes."""
        lacking = missing(self._context)
        if lacking is not None:
            words, action, self._command = lacking
            self._words.setText(text(words))
            self._action.setText(text(action))
            ink = self._context.scene.pen.inks.colour("ink2").name()
            self._words.setStyleSheet(f"color: {ink}; font-size: 15px;")
            self._fill()
            self.update()
        self.setVisible(lacking is not None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keeps the size of the viewport."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._fill()
        return False

    def _fill(self) -> None:
        self.setGeometry(self._viewport.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dashed columns where stages belong, dashed rows where lanes do."""
        inks = self._context.scene.pen.inks
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), inks.brush("canvas"))
        pen = QPen(inks.colour("strong"), 1.5)
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        for place in self._places():
            painter.drawRoundedRect(place, _RADIUS, _RADIUS)

    def _places(self) -> list[QRectF]:
        """Above the words."""
        room = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, 0)
        room.setBottom(max(self._words.y() - _MARGIN, room.top() + _LEAST_HEIGHT))
        if not self._context.layout.header.stages:
            width = (room.width() + _GAP) / _COLUMNS
            return [
                QRectF(room.x() + number * width, room.y(), width - _GAP, room.height())
                for number in range(_COLUMNS)
            ]
        height = max((room.height() + _GAP) / _ROWS, 2 * _GAP)
        return [
            QRectF(room.x(), room.y() + number * height, room.width(), height - _GAP)
            for number in range(_ROWS)
        ]
