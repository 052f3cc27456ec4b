"""What is looked at on a map: search, filter, colours, saved views."""
