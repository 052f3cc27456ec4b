"""The lock of a project: a small file beside it that says who has it open, and since when.

`holder` is what that file says, `here` tells whether a process of this computer still runs, `taking` puts the
file there and takes it away, `words` are the sentences about it.
"""
