"""A map without its picture: as a tree from phases to cards, and as a table of steps and lanes."""
