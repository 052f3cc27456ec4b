"""Cuts a project down to what is shown: what is hidden is not there, so that nothing can tell of it."""
