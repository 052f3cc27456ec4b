"""What a sheet of a workbook may be called."""

import re

_LONGEST = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")


def sheet_name(words: str, taken: set[str]) -> str:
    """A name that Excel takes, near to these words, and unlike those taken, to which it is added.

    Names have at most 31 characters, none of []:*?/\\, no apostrophe at an end, and differ in more than case.
    “History” is Excel's own.

    >>> taken = set()
    >>> sheet_name("Findings", taken), sheet_name("findings", taken), sheet_name("What/why?", taken)
    ('Findings', 'findings 2', 'What why')
    """
    plain = " ".join(_FORBIDDEN.sub(" ", words).split())
    wanted = plain[:_LONGEST].strip(" '") or "Sheet"
    name, number = wanted, 2
    while name.casefold() in {*taken, "history"}:
        ending = f" {number}"
        name, number = wanted[: _LONGEST - len(ending)].rstrip() + ending, number + 1
    taken.add(name.casefold())
    return name
