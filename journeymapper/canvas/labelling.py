"""Typing the label of a connection where it stands on its wire."""

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtWidgets import QGraphicsView

from journeymapper.canvas.context import Context
from journeymapper.canvas.naming import NameField
from journeymapper.canvas.tools.targets import label_spot
from journeymapper.messages import message, text
from journeymapper.model.edits import set_fields
from journeymapper.model.links import Connection

_WIDTH, _HEIGHT = 180, 28
_LONGEST = 300
_LABEL = message("Label a connection")


class Labelling(QObject):
    """Holds the field that is open over a wire of a view."""

    def __init__(self, view: QGraphicsView, context: Context) -> None:
        super().__init__(view)
        self._view = view
        self._context = context
        self._field: NameField | None = None
        self._connection = ""
        context.scene.arranged.connect(self._follow)
        for bar in (view.horizontalScrollBar(), view.verticalScrollBar()):
            bar.valueChanged.connect(self._follow)

    @property
    def open(self) -> bool:
        """Whether a label is being typed."""
        return self._field is not None

    def begin(self, connection: str) -> bool:
        """Open the field with the label selected. False where the map shows no wire of it."""
        self.finish()
        record = self._context.project.find(Connection, connection)
        if record is None or label_spot(self._context.layout, connection) is None:
            return False
        self._context.store.seal()
        self._connection = connection
        field = self._field = NameField(self._view)
        field.setMaxLength(_LONGEST)
        field.setText(record.label)
        field.selectAll()
        field.setPlaceholderText(text(message("When or if this way is taken")))
        field.setAccessibleName(text(message("Label of the connection")))
        field.settled.connect(self._settle)
        x, y = label_spot(self._context.layout, connection) or (0, 0)
        self._view.ensureVisible(x - _WIDTH / 2, y - _HEIGHT, _WIDTH, 2 * _HEIGHT)
        self._follow()
        field.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def finish(self) -> None:
        """What is typed stays."""
        self._settle(True)

    def _follow(self) -> None:
        """Stay over the wire, or go with it."""
        if self._field is None:
            return
        spot = label_spot(self._context.layout, self._connection)
        if spot is None:
            self._settle(False)
            return
        at = self._view.viewport().mapTo(self._view, self._view.mapFromScene(*spot))
        place = QRect(at.x() - _WIDTH // 2, at.y() - _HEIGHT // 2, _WIDTH, _HEIGHT)
        room = self._view.viewport().geometry()
        place.moveLeft(max(room.left(), min(place.left(), room.right() - _WIDTH)))
        self._field.setGeometry(place)

    def _settle(self, meant: bool) -> None:
        field, self._field = self._field, None
        if field is None:
            return
        words = field.leave(self._view)
        if meant and self._connection in self._context.project.records:
            change = set_fields(self._context.project, self._connection, label=words)
            self._context.commit(change, _LABEL)
