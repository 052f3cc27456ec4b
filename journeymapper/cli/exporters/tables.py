"""Tables of a project, for spreadsheets and for programs."""

import argparse
from typing import TYPE_CHECKING

from journeymapper.cli.exporters.exporter import Output

if TYPE_CHECKING:
    from journeymapper.model.survey import Survey

TABLE = "touchpoints"
"""The table of a CSV file where none is asked for: a file holds one."""


def export_csv(options: argparse.Namespace) -> Output:
    """Write one table of the project, or of one map. Raises `Failure`."""
    from journeymapper.exchange.tables import TABLES
    from journeymapper.exchange.tables.csv_file import write_csv

    written = write_csv(TABLES[options.table or TABLE](_survey(options)))
    return Output(written.data, written.report)


def export_xlsx(options: argparse.Namespace) -> Output:
    """Write a workbook of all tables, or of one, of the project or of one map. Raises `Failure`."""
    from journeymapper.cli import projects
    from journeymapper.exchange.tables import TABLES
    from journeymapper.exchange.tables.workbook import write_workbook

    survey = _survey(options)
    wanted = [options.table] if options.table else TABLES
    tables = [TABLES[name](survey) for name in wanted]
    written = write_workbook(tables, survey.project.info.title, projects.day(options.as_of))
    return Output(written.data, written.report)


def _survey(options: argparse.Namespace) -> "Survey":
    """What there is to say of the map that is asked for, or of all. Raises `Failure`."""
    from journeymapper.cli import projects
    from journeymapper.editor.surveying import survey

    project = projects.read(options.file).project
    wanted = [projects.choose_map(project, options.map).id] if options.map else []
    return survey(project, projects.day(options.as_of), wanted)
