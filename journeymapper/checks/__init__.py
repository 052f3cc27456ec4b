"""The map as a graph, and the rules that read it."""
