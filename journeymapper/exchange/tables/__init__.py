"""Touchpoints, findings, measurements and opportunities as tables, for spreadsheets and for programs."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from journeymapper.exchange.tables.findings import findings
from journeymapper.exchange.tables.measurements import measurements
from journeymapper.exchange.tables.opportunities import opportunities
from journeymapper.exchange.tables.table import Table
from journeymapper.exchange.tables.touchpoints import touchpoints
from journeymapper.model.survey import Survey

TABLES: Mapping[str, Callable[[Survey], Table]] = MappingProxyType(
    {
        "touchpoints": touchpoints,
        "findings": findings,
        "measurements": measurements,
        "opportunities": opportunities,
    }
)
"""Every table by its name, in the order in which they stand in a workbook."""


def tables_of(survey: Survey) -> tuple[Table, ...]:
    """All tables."""
    return tuple(make(survey) for make in TABLES.values())
