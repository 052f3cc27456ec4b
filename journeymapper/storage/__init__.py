"""What the project is on disk."""
