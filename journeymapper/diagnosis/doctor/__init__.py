"""Looks at all that the program needs of a machine, and says what is missing and what to do about it.

A chapter is a file: it looks at one thing and gives points. What goes wrong while it looks is a point too,
so that the worst machine still gets an answer.
"""
