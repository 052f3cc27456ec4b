"""What a program wrote down that went wrong inside."""

from journeymapper.diagnosis.diary import Diary

_LATE = "the window did not answer"
"""Says as much of a busy machine as of the program; who watches stalls counts them without that."""


def troubles_in(diary: Diary) -> tuple[str, ...]:
    """All accounts of the diary but those of a window that was late."""
    return tuple(entry for entry in diary.entries() if _LATE not in entry)
