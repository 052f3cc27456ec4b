"""What is looked for in texts, as a regular expression that comes to an end on any of them."""

import re
from dataclasses import dataclass
from functools import lru_cache

from journeymapper.messages import Message, message

_MOST_OPEN = 3
"""Open-ended repeats in one expression: each multiplies the time by the length of a text."""
_ATOMS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|(?<!\))\{\d+\}", re.DOTALL)
"""What can't vary: an escaped character, a class of characters; exact counts, but for those behind groups."""
_GROUP = re.compile(r"\((?:\?[^()]?)?([^()]*)\)([*+{]?)")
_VARIES = re.compile(r"[*+?|\0]|\{\d*,")
"""What varies in a group; NUL stands for a group in it that does."""
_OPEN = re.compile(r"[*+]|\{\d*,")


class BadPattern(ValueError):
    """What was typed is no regular expression, takes too long, or is replaced by a group that it lacks."""

    def __init__(self, why: Message) -> None:
        super().__init__(why.id)
        self.why = why


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for, and how."""

    words: str
    case: bool = False
    whole: bool = False
    """Whole words only."""
    pattern: bool = False
    """`words` is a regular expression."""


@lru_cache(64)
def compiled(sought: Sought) -> re.Pattern[str]:
    """The expression that finds it. Raises `BadPattern`."""
    words = sought.words if sought.pattern else re.escape(sought.words)
    if sought.whole:
        words = rf"(?<!\w)(?:{words})(?!\w)"
    try:
        found = re.compile(words, 0 if sought.case else re.IGNORECASE)
    except (re.error, OverflowError, RecursionError) as error:
        why = message("This is no regular expression yet: {why}.", why=str(getattr(error, "msg", error)))
        raise BadPattern(why) from error
    if sought.pattern and may_run_away(sought.words):
        raise BadPattern(
            message("This expression repeats what itself repeats, and could search forever. Make it simpler.")
        )
    return found


def filled(pattern: re.Pattern[str], text: str, start: int, template: str) -> str:
    r"""What stands in a template for the match that begins at `start`: groups as `\1`. Raises `BadPattern`.

    >>> filled(re.compile(r"(\w+)!"), "Oh no!", 3, r"\1?")
    'no?'
    """
    match = pattern.match(text, start)
    try:
        return match.expand(template) if match is not None else template
    except (re.error, IndexError) as error:
        raise BadPattern(
            message("The replacement names a group that the expression doesn't have.")
        ) from error


def may_run_away(pattern: str) -> bool:
    r"""Whether a text could make an expression try more ways than anybody waits for.

    So it is where a repeated group varies within itself, and where more than three repeats are open-ended.
    Some that are harmless are counted among them: nothing can stop Python's matcher once it runs.

    >>> [may_run_away(pattern) for pattern in (r"(a+)+b", r"(a|a)*b", r"((x*)y)*", r"a.*b.*c.*d.*e")]
    [True, True, True, True]
    >>> [may_run_away(pattern) for pattern in (r"(\d+)/(\d+)", r"(gift|card)s?", r"(ab){3}", r"[(+]+\)*")]
    [False, False, False, False]
    """
    bare = _ATOMS.sub("x", pattern)
    if len(_OPEN.findall(bare)) > _MOST_OPEN:
        return True
    while found := _GROUP.search(bare):
        body, repeat = found.groups()
        varies = _VARIES.search(body) is not None
        if varies and repeat:
            return True
        bare = "".join((bare[: found.start()], "\0" if varies else "x", repeat, bare[found.end() :]))
    return False
