"""The dialog of settings: sections of preferences, and the page of shortcuts."""
