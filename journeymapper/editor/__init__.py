"""The open project: its store, its history, what is selected, what the checks say."""
