"""What differs between two projects, for people: grouped and ordered as they know their maps."""

from journeymapper.editor.differences.rows import Difference, Differences, FieldDifference, Group, Sign
from journeymapper.editor.differences.telling import differences

__all__ = ["Difference", "Differences", "FieldDifference", "Group", "Sign", "differences"]
