"""Lines of text as PDF operators: the glyphs and places that `typeset` found, and the text that they show."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from journeymapper.export.numbers import number, numbers, utf16
from journeymapper.export.pdf.fonts import BLANK, BLANK_WIDTH, PdfFont
from journeymapper.export.pdf.marks import clusters, letter_of, outlined_marks
from journeymapper.typeset import Face, Line, Run

ZERO_WIDTH_SPACE = "\u200b"


class Fonts:
    """The fonts of one document, named in the order in which text needs them."""

    def __init__(self) -> None:
        self.used: dict[str, PdfFont] = {}
        self._lines: dict[tuple[int, float], tuple[Line, str]] = {}

    def font(self, face: Face) -> PdfFont:
        """The font of a face."""
        font = self.used.get(face.key)
        if font is None:
            font = self.used[face.key] = PdfFont(face, f"T{len(self.used) + 1}")
        return font

    def show(self, line: Line, size: float) -> str:
        """The operators that show a line, from the text matrix on."""
        key = (id(line), size)
        known = self._lines.get(key)
        if known is None:
            # The line is kept beside its operators: while it lives, no other can have its identity.
            known = self._lines[key] = (line, " ".join(self._runs(line, size)))
        return known[1]

    def _runs(self, line: Line, size: float) -> Iterator[str]:
        shown: Face | None = None
        for run in line.runs:
            if run.face is not shown:
                yield f"/{self.font(run.face).name} {number(size)} Tf"
                shown = run.face
            yield from _run(self.font(run.face), run, size)


class _Pieces:
    """The operators of a run as they come, as many glyphs as possible in one TJ."""

    def __init__(self, font: PdfFont, run: Run, size: float) -> None:
        self._font, self._run, self._size = font, run, size
        self._codes: list[str] = []
        self._pieces: list[str] = []
        self._done: list[str] = []
        self._rise = 0

    def glyph(self, at: int, shown: str) -> None:
        """The run's glyph number `at`, standing for this text."""
        run, scale = self._run, 1000 / self._run.face.upem
        if run.y_offsets[at] != self._rise:
            self._rise = run.y_offsets[at]
            self._close()
            self._done.append(f"{number(self._rise * self._size / run.face.upem)} Ts")
        self._shift(-run.x_offsets[at] * scale)
        self._codes.append(self._font.codes[run.glyphs[at], shown])
        self._shift((run.face.advance(run.glyphs[at]) + run.x_offsets[at] - run.advances[at]) * scale)

    def blank(self, shown: str) -> None:
        """A space that takes no room and stands for a character that no glyph of its own shows."""
        self._codes.append(self._font.codes[BLANK, shown])
        self._shift(BLANK_WIDTH)

    def written(self) -> list[str]:
        """What has come so far; what comes next starts a new TJ."""
        self._close()
        done, self._done = self._done, []
        return done

    def ended(self) -> list[str]:
        """The rest, with the baseline back where it was."""
        return [*self.written(), *(["0 Ts"] if self._rise else [])]

    def _shift(self, thousandths: float) -> None:
        """Move left by thousandths of an em."""
        if abs(thousandths) >= 0.0005:
            self._piece()
            self._pieces.append(number(thousandths))

    def _piece(self) -> None:
        if self._codes:
            self._pieces.append(f"<{''.join(self._codes)}>")
            self._codes = []

    def _close(self) -> None:
        self._piece()
        if self._pieces:
            self._done.append(f"[{' '.join(self._pieces)}] TJ")
            self._pieces = []


def _run(font: PdfFont, run: Run, size: float) -> Iterator[str]:
    if _is_plain(run):
        yield _plain(font, run)
    else:
        yield from _shaped(font, run, size)


def _is_plain(run: Run) -> bool:
    """Whether each glyph shows its own piece of the text, on the baseline, from left to right."""
    return not (
        run.rtl or any(run.x_offsets) or any(run.y_offsets) or len({*run.clusters}) < len(run.clusters)
    )


def _plain(font: PdfFont, run: Run) -> str:
    """A plain run: its codes, with the kerning between them."""
    codes = font.codes
    return f"[<{''.join([codes[key] + kern for key, kern in _spelling(run)])}>] TJ"


@lru_cache(50_000)
def _spelling(run: Run) -> tuple[tuple[tuple[int, str], str], ...]:
    """Each glyph of a plain run with its text, and the kerning after it; the same in every document."""
    scale, advance_of = 1000 / run.face.upem, run.face.advance
    ends = (*run.clusters[1:], len(run.text))
    spelling = []
    for glyph, advance, start, end in zip(run.glyphs, run.advances, run.clusters, ends, strict=True):
        kern = advance_of(glyph) - advance
        spelling.append(((glyph, run.text[start:end]), f">{number(kern * scale)}<" if kern else ""))
    return tuple(spelling)


def _shaped(font: PdfFont, run: Run, size: float) -> Iterator[str]:
    pieces = _Pieces(font, run, size)
    bounds = sorted({*run.clusters, len(run.text)})
    ends = dict(pairwise(bounds))
    for start, end in clusters(run):
        shown = run.text[run.clusters[start] : ends[run.clusters[start]]]
        if run.rtl:
            _from_the_right(pieces, run, start, end, shown)
        elif end - start == 1:
            pieces.glyph(start, shown)
        else:
            yield from pieces.written()
            yield f"/Span <</ActualText <FEFF{utf16(shown)}>>> BDC"
            for at, part in zip(range(start, end), _parts(shown, end - start), strict=True):
                pieces.glyph(at, part)
            yield from pieces.written()
            yield "EMC"
    yield from pieces.ended()


def _from_the_right(pieces: _Pieces, run: Run, start: int, end: int, shown: str) -> None:
    """A cluster of right-to-left text.

    Readers turn such text about character by character, so each glyph stands for one of its own characters,
    and blanks before it stand for the rest of a ligature and for the marks, which are painted apart.
    """
    letter = letter_of(run, start, end)
    if letter is None:
        letter = start
        parts = _parts(shown, end - start)[::-1]
    else:
        parts = [shown]
    for character in reversed(parts[0][1:]):
        pieces.blank(character)
    pieces.glyph(letter, parts[0][:1])
    for at, part in enumerate(parts[1:], start + 1):
        pieces.glyph(at, part)


def _parts(shown: str, count: int) -> list[str]:
    """A text spread over its glyphs: every code must stand for something."""
    parts = [shown[at] if at < len(shown) else ZERO_WIDTH_SPACE for at in range(count - 1)]
    return [*parts, shown[count - 1 :] or ZERO_WIDTH_SPACE]


def text_at(fonts: Fonts, line: Line, size: float, x: float, y: float, turn: tuple[float, float]) -> str:
    """A line with its baseline beginning at (x, y).

    `turn` is the cosine and the sine of its angle, clockwise. On the page y goes down, so glyphs are turned.
    """
    cosine, sine = turn
    matrix = numbers(cosine, sine, sine, -cosine, x, y)
    words = f"BT {matrix} Tm {fonts.show(line, size)} ET"
    marks = outlined_marks(line, size)
    return f"{words} q {matrix} cm {marks} Q" if marks else words
