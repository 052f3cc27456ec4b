"""The map before an audience."""
