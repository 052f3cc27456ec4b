"""Everything the program can do, as commands of the registry."""
