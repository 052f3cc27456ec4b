"""Where everything of a map goes, in layout units."""
