"""The chapters of a report, in their order."""

from journeymapper.drawing.report.chapter import Chapter
from journeymapper.drawing.report.findings import findings_content
from journeymapper.messages import message

CHAPTERS: tuple[Chapter, ...] = (
    Chapter("map", message("The map"), lambda report: report.map_pages),
    Chapter("findings", message("Findings and priorities"), findings_content),
)
"""A line for each; `write` gives what follows the title, and nothing where there is nothing to tell."""
