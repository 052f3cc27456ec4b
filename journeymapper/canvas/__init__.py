"""The map on the screen, and the tools that change it."""
