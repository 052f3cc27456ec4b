"""Remarks as sentences, for those who have the file already."""

from collections.abc import Iterable

from journeymapper.export.preflight.remarks import Remark
from journeymapper.messages import Message, message

_ALWAYS = ("paper", "arrangement", "text size")
"""What is told though it is fine."""


def short_notes(remarks: Iterable[Remark]) -> tuple[Message, ...]:
    """How it was done, how large the smallest text is, and what needs a look, with its best remedy."""
    return tuple(
        _with_remedy(remark) for remark in remarks if remark.about in _ALWAYS or remark.severity != "fine"
    )


def _with_remedy(remark: Remark) -> Message:
    if not remark.remedies:
        return remark.words
    return message("{remark} {remedy}.", remark=remark.words, remedy=remark.remedies[0].words)
