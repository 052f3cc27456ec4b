"""A line of words that ends in an ellipsis where there is no room for all of them."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel

from journeymapper.ui.literal import tip


class FittedLabel(QLabel):
    """Shows as much of its words as fits, down to a least width; its tooltip says all of them."""

    def __init__(self, *, ink: str = "", weight: str = "", size: str = "", least: int = 40) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        for name, value in (("ink", ink), ("weight", weight), ("step", size)):
            if value:
                self.setProperty(name, value)
        self._words = ""
        self._least = least

    def say(self, words: str) -> None:
        """Shows other words."""
        if words != self._words:
            self._words = words
            self.setAccessibleName(words)
            self._fit()
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        # A pixel more than Qt counts: an italic or a rounding would cut the last letter.
        return QSize(self.fontMetrics().horizontalAdvance(self._words) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._least, self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        fitted = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, self.width())
        self.setText(fitted)
        self.setToolTip("" if fitted == self._words else tip(self._words))
