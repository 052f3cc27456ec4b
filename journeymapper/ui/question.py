"""A question over a window: a sentence, what else there is to know, and a button for each answer."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journeymapper.messages import Message, message, text
from journeymapper.ui import parts
from journeymapper.ui.literal import sentence

_WIDTH = 460
_GAP = 10


class Question(QDialog):
    """Answers stand as they are offered, the one that Enter gives at last. Escape gives none."""

    def __init__(self, words: Message, over: QWidget, more: str = "") -> None:
        super().__init__(over)
        self.setWindowTitle(text(message("Journeymapper")))
        self.setAccessibleName(text(words))
        self.setAccessibleDescription(more)
        self._pressed: QPushButton | None = None
        self._aside: list[QPushButton] = []
        self._answers: list[QPushButton] = []
        self._body: QVBoxLayout = parts.column(margins=(24, 22, 24, 20), gap=_GAP)
        self._body.addWidget(parts.label(sentence(words), weight="semibold", size="panel", wraps=True))
        if more:
            self._body.addWidget(parts.label(more, ink="ink2", wraps=True))
        self.setLayout(self._body)

    @property
    def answers(self) -> tuple[QPushButton, ...]:
        """Every button, as one reads."""
        return (*self._aside, *self._answers)

    def offer(self, words: Message, *, aside: bool = False) -> QPushButton:
        """A button with an answer; `aside` stands away from the others, so that nobody hits it unawares."""
        button = parts.push_button(words, "outlined")
        button.setAutoDefault(False)
        button.clicked.connect(partial(self._answer, button))
        (self._aside if aside else self._answers).append(button)
        return button

    def ask(self, first: QPushButton, *, harmless: QPushButton | None = None) -> QPushButton | None:
        """The button that was pressed. Enter means the first one, or the harmless one where that is named."""
        line = parts.row(*self._aside, None, *self._answers, gap=_GAP)
        self._body.addSpacing(_GAP)
        self._body.addLayout(line)
        parts.restyle(first, "look", "primary")
        begun = harmless or first
        begun.setDefault(True)
        begun.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fit(line)
        self.exec()
        self.deleteLater()
        return self._pressed

    def _fit(self, line: QHBoxLayout) -> None:
        """As wide as its buttons ask for, and as high as its words are then."""
        self.ensurePolished()
        margins = self._body.contentsMargins()
        width = max(_WIDTH, line.sizeHint().width() + margins.left() + margins.right())
        self.setFixedSize(width, self._body.heightForWidth(width))

    def _answer(self, button: QPushButton) -> None:
        self._pressed = button
        self.accept()
