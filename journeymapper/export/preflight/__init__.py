"""A look at pages before they are written: `looking` asks the checks, each in a file of its own."""

from journeymapper.export.preflight.looking import preflight
from journeymapper.export.preflight.notes import short_notes
from journeymapper.export.preflight.remarks import Place, Preflight, Remark, Remedy, Severity

__all__ = ["Place", "Preflight", "Remark", "Remedy", "Severity", "preflight", "short_notes"]
