"""The findings of a page as a table, whose rows lead to the drawing."""

from collections.abc import Callable, Mapping, Sequence

from journeymapper.export.svg.xml import attribute, content
from journeymapper.messages import Message, message, text
from journeymapper.model.findings import Numbered, Severity
from journeymapper.model.project import Project
from journeymapper.model.titles import title_of

_SEVERITIES: Mapping[Severity, Message] = {
    "high": message("High"),
    "medium": message("Medium"),
    "low": message("Low"),
}


def row_id(numbered: Numbered) -> str:
    """Where the row of a finding is on the page."""
    return f"row-{numbered.number}"


def findings_table(project: Project, findings: Sequence[Numbered], place: Callable[[str], str | None]) -> str:
    """The table; a paragraph where there is nothing to fix.

    `place` gives the id of what stands for a record or a finding on the drawing, if anything does.
    """
    if not findings:
        return f"<p>{content(text(message('Nothing to fix.')))}</p>"
    heads = (
        message("Number"),
        message("Severity"),
        message("Finding"),
        message("What was found"),
        message("What to do"),
        message("About"),
    )
    head = "".join(f'<th scope="col">{content(text(each))}</th>' for each in heads)
    rows = "\n".join(_row(project, numbered, place) for numbered in findings)
    named = 'role="region" aria-labelledby="findings" tabindex="0"'
    return (
        f'<div class="wide" {named}><table aria-labelledby="findings">\n<thead><tr>{head}</tr></thead>\n'
        f"<tbody>\n{rows}\n</tbody></table></div>"
    )


def _row(project: Project, numbered: Numbered, place: Callable[[str], str | None]) -> str:
    finding = numbered.finding
    subjects = "".join(
        f"<li>{_link(title_of(record), place(id_))}</li>"
        for id_ in finding.subjects
        if (record := project.records.get(id_)) is not None and title_of(record)
    )
    cells = (
        f"<td>{_link(str(numbered.number), place(finding.key))}</td>",
        f"<td>{content(text(_SEVERITIES[finding.severity]))}</td>",
        f'<th scope="row">{content(text(finding.title))}</th>',
        f"<td>{content(text(finding.sentence))}</td>",
        f"<td>{content(text(finding.advice))}</td>",
        f"<td><ul>{subjects}</ul></td>" if subjects else "<td></td>",
    )
    return f'<tr id="{row_id(numbered)}">{"".join(cells)}</tr>'


def _link(words: str, target: str | None) -> str:
    """Words that lead to a place of the page, if there is one."""
    return f'<a href="#{attribute(target)}">{content(words)}</a>' if target else content(words)
