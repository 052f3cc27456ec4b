"""The chapters of a report, in their order."""

from journeymapper.drawing.report.chapter import Chapter
from journeymapper.drawing.report.evidence import evidence_content
from journeymapper.drawing.report.findings import findings_content
from journeymapper.drawing.report.map_chapter import map_content
from journeymapper.drawing.report.measurements import measurements_content
from journeymapper.drawing.report.objectives import objectives_content
from journeymapper.drawing.report.persona import persona_content
from journeymapper.drawing.report.touchpoints import touchpoints_content
from journeymapper.messages import message

CHAPTERS: tuple[Chapter, ...] = (
    Chapter("personas", message("Personas"), persona_content),
    Chapter("objectives", message("Objectives"), objectives_content),
    Chapter("map", message("The map"), map_content),
    Chapter("findings", message("Findings and priorities"), findings_content),
    Chapter("touchpoints", message("Every touchpoint"), touchpoints_content),
    Chapter("evidence", message("Evidence"), evidence_content),
    Chapter("measurements", message("Appendix: measurements"), measurements_content),
)
"""A line for each; `write` gives what follows the title, and nothing where there is nothing to tell."""
