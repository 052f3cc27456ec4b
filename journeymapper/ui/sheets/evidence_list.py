"""All evidence of the project, with what it backs."""

from PySide6.QtWidgets import QWidget

from journeymapper.messages import message, text
from journeymapper.model.links import Evidence
from journeymapper.model.sources import evidence_origin, evidence_words
from journeymapper.ui.fact_words import name_of
from journeymapper.ui.inspector.bench import Bench
from journeymapper.ui.sheets.evidence import open_evidence
from journeymapper.ui.sheets.listing import Listed, ListSheet


class EvidenceList(ListSheet):
    """The newest first."""

    def __init__(self, over: QWidget, bench: Bench) -> None:
        empty = message("Nothing backs this project yet. Evidence is added in the inspector.")
        super().__init__(over, bench, message("Evidence"), empty)
        self.sync()

    def rows(self) -> tuple[Listed, ...]:
        """Every piece of evidence."""
        project = self.bench.desk.project
        oldest = sorted(project.all(Evidence), key=lambda one: (one.date or "", one.order, one.id))
        return tuple(self._row(one) for one in reversed(oldest))

    def open_row(self, row: Listed) -> None:
        """Opens the evidence itself."""
        open_evidence(self, self.bench, row.id)

    def _row(self, one: Evidence) -> Listed:
        project = self.bench.desk.project
        about = [id_ for id_ in one.about if id_ in project.records]
        backs = ", ".join(name_of(project, id_) for id_ in about)
        backed = message("backs {what}", what=backs) if backs else message("backs nothing")
        details = ", ".join(word for word in (evidence_origin(one), text(backed)) if word)
        return Listed(one.id, about[0] if about else "", evidence_words(one), details)
