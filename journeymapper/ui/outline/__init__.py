"""The outline: the map as a tree or a table that is edited in place, in step with the canvas."""
