"""What a window shows before a project is open: recent files, templates, finished maps."""
