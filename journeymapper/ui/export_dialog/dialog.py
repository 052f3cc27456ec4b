"""The export dialog: pages at the left, options at the right, what there is to say of them below."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QStackedWidget, QWidget

from journeymapper.canvas.timers import once
from journeymapper.export.preflight.remarks import Place, Remedy
from journeymapper.messages import Message, message, plural, text
from journeymapper.ui import parts
from journeymapper.ui.controls import Pin
from journeymapper.ui.desk import Desk
from journeymapper.ui.desktop import paper
from journeymapper.ui.export_dialog.foot import Foot
from journeymapper.ui.export_dialog.leaf_bar import LeafBar
from journeymapper.ui.export_dialog.memory import Exports
from journeymapper.ui.export_dialog.options_panel import OptionsPanel
from journeymapper.ui.export_dialog.page_strip import PageStrip
from journeymapper.ui.export_dialog.press import Material, Press
from journeymapper.ui.export_dialog.preview import Preview
from journeymapper.ui.export_dialog.remark_list import RemarkList
from journeymapper.ui.export_dialog.told import NotWritten, Proofed, Refused, Rows, Sheet, Written
from journeymapper.ui.export_dialog.wish import Wish, first_wish, on_sheets_of
from journeymapper.ui.focus import chain, focusable
from journeymapper.ui.placing import fitting

_SIZE = QSize(1120, 760)
_DIMMED_AFTER_MS = 300
_REST_MS = 60
"""After the last choice the pages are drawn: stepping through numbers draws them once."""
_POINTS_TO_MM = 25.4 / 72


class TargetFor(Protocol):
    """Asks for the file to write a wish to; None: none."""

    def __call__(self, wish: Wish, *, elsewhere: bool = False) -> Path | None: ...


class ExportDialog(QDialog):
    """`target_for` asks for the file to write a wish to, beside the last one or, where that could not be
    written, elsewhere; `written` tells that it is there.

    Wishes are kept for each mode and kind of file, so that going from one to the other loses nothing.
    """

    written = Signal(object)

    def __init__(self, desk: Desk, material: Material, target_for: TargetFor, over: QWidget) -> None:
        super().__init__(over)
        self.setWindowTitle(text(message("Export")))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.resize(fitting(_SIZE, over))
        self._desk = desk
        self._target_for = target_for
        self._wishes: dict[str, Wish] = {}
        self.wish = first_wish("poster")
        self.press = Press(material)
        self.preview = Preview(desk)
        self.strip = PageStrip()
        self.bar = LeafBar(desk, self.preview)
        self.options = OptionsPanel(desk)
        self.foot = Foot(desk)
        self.remarks = RemarkList(desk)
        self.refusal = parts.label(ink="ink2", size="panel", wraps=True)
        self._furnish()
        self._rest = once(self, _REST_MS, self._prove)
        self._slow = once(self, _DIMMED_AFTER_MS, self._say_slow)
        self._connect()

    def begin(self, exports: Exports) -> None:
        """Opens as it was last used."""
        self._wishes = dict(exports.wishes)
        self._choose_wish(exports.wish)
        self.open()
        self.preview.setFocus()

    def done(self, result: int) -> None:
        """Closes, and ends the process."""
        self._rest.stop()
        self._slow.stop()
        self.press.stop()
        super().done(result)

    def reject(self) -> None:
        """Gives up a file that is on its way; without one the dialog closes."""
        if not self.press.writing:
            super().reject()
        elif self.foot.cancel.isEnabled():
            self.foot.end_writing()
            self.press.give_up()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through pages, options, remarks and buttons, whenever they were made."""
        parts_ = (self.bar, *self.remarks.rows, self.foot)
        stops = [self.strip, self.preview, *self.options.stops()]
        stops += [stop for part in parts_ for stop in focusable(part)]
        chain(stops[0], stops[1:])
        return super().focusNextPrevChild(forward)

    def _furnish(self) -> None:
        self.refusal.setAlignment(Qt.AlignmentFlag.AlignCenter)
        said = QFrame()
        said.setObjectName("exportRefusal")
        sign = parts.row(None, Pin(self._desk, "high"), None)
        column = parts.column(None, margins=(60, 20, 60, 20))
        column.addLayout(sign)
        column.addSpacing(10)
        column.addWidget(self.refusal)
        column.addStretch(1)
        said.setLayout(column)
        self._seen = QStackedWidget()
        self._seen.addWidget(self.preview)
        self._seen.addWidget(said)
        left = parts.column()
        pages = parts.row(self.strip)
        pages.addWidget(self._seen, 1)
        left.addLayout(pages, 1)
        left.addWidget(self.bar)
        left.addWidget(self.remarks)
        side = QFrame()
        side.setObjectName("exportSide")
        side.setFixedWidth(376)
        side.setLayout(parts.column(self.options))
        upper = parts.row()
        upper.addLayout(left, 1)
        upper.addWidget(side)
        whole = parts.column()
        whole.addLayout(upper, 1)
        whole.addWidget(self.foot)
        self.setLayout(whole)
        # Qt asks the dialog of a button which one Enter means, so it has to be in one by now.
        self.foot.export.setDefault(True)

    def _connect(self) -> None:
        self.options.wished.connect(self._wish)
        self.options.chosen.connect(self._choose)
        self.preview.wanted.connect(self.press.look)
        self.preview.turned.connect(self.strip.turn_to)
        self.strip.wanted.connect(self.press.look)
        self.strip.chosen.connect(self.preview.turn_to)
        self.remarks.shown.connect(self._show_place)
        self.remarks.mended.connect(self._mend)
        self.foot.cancelled.connect(self.reject)
        self.foot.exported.connect(self._export)
        self.foot.elsewhere_wanted.connect(partial(self._export, elsewhere=True))
        press = self.press
        press.proofed.connect(self._show)
        press.refused.connect(self._refuse)
        press.painted.connect(self._take)
        press.saving.connect(lambda: self.foot.can_be_given_up(False))
        press.written.connect(self._finish)
        press.failed.connect(self._fail)

    def _choose(self, key: str) -> None:
        """Goes to another mode or kind of file, as it was wanted last."""
        self._wishes[self.wish.key] = self.wish
        wish = self._wishes.get(key) or first_wish(key)
        # Who it is for does not depend on the paper.
        self._choose_wish(replace(wish, showing=self.wish.showing, with_source=self.wish.with_source))

    def _choose_wish(self, wish: Wish) -> None:
        wish = on_sheets_of(wish, paper())
        self.options.show_wish(wish)
        self._wish(wish)

    def _wish(self, wish: Wish) -> None:
        self.wish = wish
        self.foot.say(None, ready=False)
        self._rest.start()

    def _prove(self) -> None:
        self._slow.start()
        self.press.prove(self.wish)

    def _say_slow(self) -> None:
        self.preview.dim(True)
        self.foot.say(message("Drawing the pages…"), ready=False)

    def _show(self, proofed: Proofed) -> None:
        self._slow.stop()
        self._seen.setCurrentIndex(0)
        self.preview.dim(False)
        self.preview.show_proof(proofed)
        self.strip.show_proof(proofed)
        self.strip.turn_to(self.preview.page)
        self.remarks.show_remarks(proofed.remarks)
        self.options.source.show_along(proofed.along)
        self.foot.say(_summary(proofed.sheets), ready=True)

    def _take(self, rows: Rows) -> None:
        (self.strip if rows.look.name.startswith("small") else self.preview).take(rows)

    def _refuse(self, refused: Refused) -> None:
        self._slow.stop()
        self.refusal.setText(text(refused.words))
        self._seen.setCurrentIndex(1)
        self.remarks.show_remarks(())
        self.strip.hide()
        self.foot.say(None, ready=False)

    def _show_place(self, place: Place) -> None:
        area = place.area
        self.preview.show_place(place.number - 1, QRectF(area.x, area.y, area.width, area.height))

    def _mend(self, remedy: Remedy) -> None:
        wish = replace(self.wish, order=remedy.applied(self.wish.order))
        self._choose_wish(wish)

    def _export(self, *, elsewhere: bool = False) -> None:
        target = self._target_for(self.wish, elsewhere=elsewhere)
        if target is not None:
            self.foot.begin_writing(target)
            self.press.write(self.wish, target)

    def _finish(self, written: Written) -> None:
        self.foot.end_writing()
        self.written.emit(written)
        self.accept()

    def _fail(self, failed: NotWritten) -> None:
        self.foot.end_writing()
        self.foot.say(failed.words, ready=True, refused=failed.refused)
        if failed.refused:
            self.foot.elsewhere.setFocus()


def _summary(sheets: tuple[Sheet, ...]) -> Message:
    first = sheets[0]
    return plural(
        "{count} page, {width} × {height} mm",
        "{count} pages, {width} × {height} mm",
        len(sheets),
        width=round(first.width * _POINTS_TO_MM),
        height=round(first.height * _POINTS_TO_MM),
    )
