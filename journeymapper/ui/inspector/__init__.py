"""The fields of what is selected, each with a fitting editor."""
