"""A look at pages before they are written: `looking` asks the checks, each in a file of its own.

`remarks` is what they say, plain data that the window reads without importing a pen.
"""
