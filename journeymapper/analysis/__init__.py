"""Numbers about a journey."""
