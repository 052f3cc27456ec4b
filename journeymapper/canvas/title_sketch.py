"""The open editor on a card: the title's own lines, set as they will stay, with caret and selection."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QRectF

from journeymapper.canvas.caret import SetText
from journeymapper.canvas.context import Context
from journeymapper.canvas.feedback import ON_TOP, Sketch
from journeymapper.canvas.text_field import TextField
from journeymapper.drawing.figures import Box, Shape, Stroke, TextRun
from journeymapper.layout.geometry import Rect
from journeymapper.layout.texts import CardTexts, card_texts
from journeymapper.model.cards import Card
from journeymapper.model.structure import Lane

_PAD = 4


class TitleSketch:
    """Paints the text of an editor over its card."""

    def __init__(self, context: Context, card: str, name: str) -> None:
        self._context = context
        self._card = card
        self._name = name
        self._sketch = Sketch(context.scene, ON_TOP - 10)
        self._turned = context.scene.pen.turned
        self._left, self._room = 0.0, 0.0
        self._area = Rect(0, 0, 0, 0)
        self._origin = (0.0, 0.0)
        self._top = 0.0
        self.set_text = SetText.of("", (), 1, 1)
        self.caret = QRectF()
        """Where the caret is on the map."""

    def show_text(self, field: TextField, preedit: str) -> None:
        """Show this field, with what an input method composes at its caret."""
        layout = self._context.layout
        record = self._context.project.find(Card, self._card)
        if record is None or self._card not in layout.cards:
            return
        words = field.text[: field.caret] + preedit + field.text[field.caret :]
        texts = self._texts(record, words)
        home = layout.rect(self._card)
        self._origin = (home.x, home.y)
        self._left, self._room = texts.x, texts.room
        self.set_text = SetText.of(words, texts.title.lines, texts.style.size, texts.style.lead)
        self._top = texts.baseline - texts.style.size
        height = texts.style.lead * len(texts.title.lines) + _PAD
        left = max(texts.x - _PAD, -_PAD)
        self._area = Rect(left, self._top - _PAD, home.width - left - 2, height + _PAD)
        caret = field.caret + len(preedit)
        shapes = [*self._ground(home), *self._chosen(field, texts), *self._lines(texts)]
        if preedit:
            shapes += self._underlined(field.caret, caret, texts)
        shapes.append(self._caret(caret, texts))
        self._sketch.setPos(home.x, home.y)
        self._sketch.draw(shapes, self._area)

    def holds(self, x: float, y: float) -> bool:
        """Whether a point of the map lies in the editor."""
        return self._area.grown(2).holds(x - self._origin[0], y - self._origin[1])

    def offset_at(self, x: float, y: float) -> int:
        """The offset that a point of the map means."""
        number = self.set_text.line_at(y - self._origin[1] - self._top)
        start, width = self._stands(number)
        across = x - self._origin[0] - start
        return self.set_text.nearest(number, width - across if self._turned else across)

    def remove(self) -> None:
        """Close the editor."""
        self._sketch.remove()

    def _texts(self, record: Card, words: str) -> CardTexts:
        """All lines of the text, however few the card shows at rest."""
        context = self._context
        format_ = replace(context.format, prints_in_full=True)
        lane = context.project.get(Lane, record.lane)
        width = context.layout.cards[self._card].width
        return card_texts(context.project, record.evolve(**{self._name: words}), width, format_, lane)

    def _ground(self, home: Rect) -> list[Shape]:
        overflows = self._area.bottom > home.height
        edge = Stroke("accentLine", 1.5) if overflows else None
        area = self._area
        return [Box(area.x, area.y, area.width, area.height, 4, "card", edge)]

    def _chosen(self, field: TextField, texts: CardTexts) -> list[Shape]:
        return [
            Box(x, self._line_top(number, texts), width, texts.style.lead, 0, "accentTint")
            for number, x, width in self._stretches(*field.selected)
        ]

    def _lines(self, texts: CardTexts) -> list[Shape]:
        style = texts.style
        return [
            TextRun(self._stands(number)[0], texts.baseline + number * style.lead, line, style.size, "ink")
            for number, line in enumerate(texts.title.lines)
        ]

    def _underlined(self, start: int, end: int, texts: CardTexts) -> list[Shape]:
        style = texts.style
        return [
            Box(x, texts.baseline + number * style.lead + 2, width, 1, 0, "ink")
            for number, x, width in self._stretches(start, end)
        ]

    def _caret(self, offset: int, texts: CardTexts) -> Shape:
        number, seen = self.set_text.place(offset)
        x, top = self._across(number, seen), self._line_top(number, texts)
        self.caret = QRectF(self._origin[0] + x, self._origin[1] + top, 1, texts.style.lead)
        return Box(x - 0.75, top, 1.5, texts.style.lead, 0, "accentLine")

    def _stands(self, number: int) -> tuple[float, float]:
        """Where a line begins on the card in reading order, and its width: as `drawing.setting` puts it."""
        line = self.set_text.lines[number]
        width = line.width * self.set_text.size
        return self._left + (self._room - width if line.opposed else 0), width

    def _across(self, number: int, seen: float) -> float:
        """From the left edge of a line, as it is seen, to an x of the card in reading order."""
        start, width = self._stands(number)
        return start + (width - seen if self._turned else seen)

    def _stretches(self, start: int, end: int) -> Iterator[tuple[int, float, float]]:
        """Line, x and width of every piece of a selection."""
        for number, left, right in self.set_text.stretches(start, end):
            yield number, self._across(number, right if self._turned else left), right - left

    def _line_top(self, number: int, texts: CardTexts) -> float:
        return texts.baseline - 0.8 * texts.style.lead + number * texts.style.lead
