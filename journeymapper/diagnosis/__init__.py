"""What can be told of the program without telling anything of anybody's work.

`accounts` says what went wrong, `diary` remembers it in a file, `faults` what ended the program, `deeds` what
was done before, `report` puts all of it into one text to be passed on, `doctor` looks at the whole machine.
"""
