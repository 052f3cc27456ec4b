"""Words made safe for XML and HTML."""

import re
from html import escape

_IMPOSSIBLE = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 can't hold (§2.2), and the controls that it advises against."""
_BLANKS = re.compile("[\t\n\r]")
_OF_NAMES = re.compile("[^A-Za-z0-9_.-]+")


def content(words: str) -> str:
    """Words between tags.

    >>> content("Buy & <give>\\x00")
    'Buy &amp; &lt;give&gt; '
    """
    return escape(_IMPOSSIBLE.sub(" ", words), quote=False)


def attribute(words: str) -> str:
    """Words between double quotes.

    >>> attribute('the "ring"')
    'the &quot;ring&quot;'
    """
    return escape(one_line(words))


def one_line(words: str) -> str:
    """The same number of characters, what would end a line or can't be shown being blanks."""
    return _BLANKS.sub(" ", _IMPOSSIBLE.sub(" ", words))


class Names:
    """Ids of one file, each given once.

    >>> names = Names()
    >>> names.name("going on", "stage_a"), names.name("card", "a:b"), names.name("card", "a+b")
    ('going-on-stage_a', 'card-a-b', 'card-a-b-2')
    """

    def __init__(self) -> None:
        self._given: set[str] = set()

    def name(self, part: str, record: str) -> str:
        """The id of what stands for a record: of several the first has no number."""
        wanted = _OF_NAMES.sub("-", f"{part}-{record}")
        name, number = wanted, 1
        while name in self._given:
            number += 1
            name = f"{wanted}-{number}"
        self._given.add(name)
        return name
