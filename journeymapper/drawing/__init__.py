"""What everything of a map looks like, for any pen."""
