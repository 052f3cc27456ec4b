"""Earlier versions of the open file: kept with each save, looked through in a dialog."""
