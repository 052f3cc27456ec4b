"""What Qt complains of: how often, and in which of its functions; its sentences may name files."""

import re
from collections import Counter

_MOST = 40
_FUNCTION = re.compile(r"(Q[A-Za-z]{1,60}(::~?[A-Za-z]{1,60}){0,3})\b")


class QtComplaints:
    """Warnings of Qt, counted by what can be told of them."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def note(self, weight: str, category: str, words: str) -> str:
        """Counts a complaint; what can be told of it."""
        told = complaint(weight, category, words)
        if told in self._counts or len(self._counts) < _MOST:
            self._counts[told] += 1
        return told

    def told(self) -> tuple[str, ...]:
        """The complaints with their numbers, the most frequent first."""
        return tuple(f"{count}× {told}" for told, count in self._counts.most_common())


def complaint(weight: str, category: str, words: str) -> str:
    """What can be told of a message of Qt: its weight, its category and the function that it begins with.

    >>> complaint("warning", "default", "QFile::remove: Empty or null file name: /home/ida/complaints.txt")
    'warning default QFile::remove'
    >>> complaint("warning", "qt.qpa.xcb", "Could not open /home/ida/complaints.txt")
    'warning qt.qpa.xcb'
    """
    function = _FUNCTION.match(words)
    known = category if re.fullmatch(r"[a-z0-9._]{1,60}", category) else ""
    return " ".join(part for part in (weight, known, function[1] if function else "") if part)
