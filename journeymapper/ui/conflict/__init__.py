"""When another program changed the file of an open project: it is noticed, said, compared and settled."""
