"""The bar under the preview: leafing at its left, zooming at its right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from journeymapper.messages import message, text
from journeymapper.ui import parts
from journeymapper.ui.desk import Desk
from journeymapper.ui.export_dialog.preview import Preview


class LeafBar(QFrame):
    """Follows a preview and leads it."""

    def __init__(self, desk: Desk, preview: Preview) -> None:
        super().__init__()
        self.setObjectName("exportLeaves")
        self._preview = preview
        icons = desk.icons
        from_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        back, on = ("right", "left") if from_right else ("left", "right")
        self.back = parts.icon_button(icons, back, message("Page before"), look="smallIcon")
        self.on = parts.icon_button(icons, on, message("Next page"), look="smallIcon")
        self.place = parts.label(ink="ink2", size="note")
        self.out = parts.icon_button(icons, "minus", message("Smaller"), look="smallIcon")
        self.closer = parts.icon_button(icons, "plus", message("Larger"), look="smallIcon")
        self.fit = parts.icon_button(icons, "fit", message("Fit page"), look="smallIcon")
        self.full = parts.push_button(message("100 %"), "link")
        self.full.setAutoDefault(False)
        self.percent = parts.label(ink="ink2", size="note")
        self.percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.percent.setMinimumWidth(self.percent.fontMetrics().horizontalAdvance("100 %") + 10)
        self.full.setAccessibleName(text(message("Show at 100 %")))
        self.setLayout(
            parts.row(
                *(self.back, self.place, self.on, None, self.out, self.percent, self.closer, 10),
                *(self.fit, self.full),
                margins=(10, 4, 12, 4),
                gap=4,
            )
        )
        self.back.clicked.connect(lambda: preview.turn_by(-1))
        self.on.clicked.connect(lambda: preview.turn_by(1))
        self.out.clicked.connect(preview.zoom_out)
        self.closer.clicked.connect(preview.zoom_in)
        self.fit.clicked.connect(lambda: preview.zoom_to(None))
        self.full.clicked.connect(lambda: preview.zoom_to(1.0))
        preview.turned.connect(self.sync)
        preview.zoomed.connect(self.sync)
        self.sync()

    def sync(self) -> None:
        """Says where one is and how close; doing so twice is free."""
        preview = self._preview
        page, pages = preview.page + 1, preview.pages
        self.back.setEnabled(page > 1)
        self.on.setEnabled(page < pages)
        said = message("{page} of {pages}", page=page, pages=pages) if pages else message("")
        self.place.setText(text(said))
        several = pages > 1
        for part in (self.back, self.on):
            part.setVisible(several)
        self.percent.setText(text(message("{percent} %", percent=round(preview.zoom * 100))))
        self.fit.setEnabled(not preview.fits)
