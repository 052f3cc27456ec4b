"""Why the system refused, in plain words, and what people can do about it."""

import errno
from dataclasses import dataclass

from journeymapper.messages import Message, message

_ELSEWHERE = message("save under another name or in another folder")
_MAKE_ROOM = message("make room there, or save in another folder")
_CONNECT = message("connect the drive or the share again, or save in another folder")
_AGAIN = message("try again in a moment, or save in another folder")
_OTHER_NAME = message("choose another name")

_NO_RIGHT = message("you have no right to")
_IN_USE = message("another program is using it")
_NO_CONNECTION = message("the connection to its folder is lost")
_NO_DRIVE = message("its drive is not there")


@dataclass(frozen=True, slots=True)
class Refusal:
    """What the system would not do."""

    reason: Message | str
    """Stands after “because”."""
    advice: Message = _ELSEWHERE
    """What to do, as an order in the middle of a sentence."""


_KNOWN = {
    errno.ENOENT: Refusal(message("it is not there"), _CONNECT),
    errno.EACCES: Refusal(_NO_RIGHT),
    errno.EPERM: Refusal(_NO_RIGHT),
    errno.ENOSPC: Refusal(message("the disk is full"), _MAKE_ROOM),
    errno.EDQUOT: Refusal(message("your share of the disk is used up"), _MAKE_ROOM),
    errno.EFBIG: Refusal(message("the disk takes no file of this size")),
    errno.EROFS: Refusal(message("the disk is read-only")),
    errno.EIO: Refusal(message("the disk reports an error"), _AGAIN),
    errno.EISDIR: Refusal(message("it is a folder")),
    errno.ENOTDIR: Refusal(message("its folder is not a folder")),
    errno.ENAMETOOLONG: Refusal(message("its name is too long"), message("choose a shorter name")),
    errno.EINVAL: Refusal(message("such a name isn’t possible there"), _OTHER_NAME),
    errno.EILSEQ: Refusal(message("such a name isn’t possible there"), _OTHER_NAME),
    errno.ELOOP: Refusal(message("its link leads in a circle")),
    errno.EBUSY: Refusal(_IN_USE, _AGAIN),
    errno.ETXTBSY: Refusal(_IN_USE, _AGAIN),
    errno.EAGAIN: Refusal(_IN_USE, _AGAIN),
    errno.ENODEV: Refusal(_NO_DRIVE, _CONNECT),
    errno.ENXIO: Refusal(_NO_DRIVE, _CONNECT),
    errno.ESTALE: Refusal(_NO_CONNECTION, _CONNECT),
    errno.ENOTCONN: Refusal(_NO_CONNECTION, _CONNECT),
    errno.EHOSTDOWN: Refusal(_NO_CONNECTION, _CONNECT),
    errno.EHOSTUNREACH: Refusal(_NO_CONNECTION, _CONNECT),
    errno.ENETDOWN: Refusal(_NO_CONNECTION, _CONNECT),
    errno.ENETUNREACH: Refusal(_NO_CONNECTION, _CONNECT),
    errno.ECONNABORTED: Refusal(_NO_CONNECTION, _CONNECT),
    errno.ECONNRESET: Refusal(_NO_CONNECTION, _CONNECT),
    errno.ETIMEDOUT: Refusal(message("its folder doesn’t answer"), _AGAIN),
    errno.EMFILE: Refusal(message("too many files are open"), _AGAIN),
    errno.ENFILE: Refusal(message("too many files are open"), _AGAIN),
    errno.ENOMEM: Refusal(message("there is no memory left"), message("close other programs and try again")),
}

_PASSING = (errno.EBUSY, errno.ETXTBSY, errno.EAGAIN, errno.ESTALE)
_PASSING_ON_WINDOWS = (5, 32, 33)
"""Access denied, sharing violation, lock violation: a scanner or a sync client looks at the file."""


def is_passing(error: OSError) -> bool:
    """Whether the same may succeed in an instant: another program holds the file, a share was mounted anew.

    >>> is_passing(OSError(errno.EBUSY, "busy")), is_passing(OSError(errno.ENOSPC, "full"))
    (True, False)
    """
    return error.errno in _PASSING or _windows_error(error) in _PASSING_ON_WINDOWS


def refusal_to_save(error: OSError) -> Refusal:
    """Why the system refused to write: what is missing then is the folder, never the file."""
    if error.errno == errno.ENOENT:
        return Refusal(message("its folder is not there"), _CONNECT)
    if _windows_error(error) in _PASSING_ON_WINDOWS[1:]:
        return Refusal(_IN_USE, _AGAIN)
    known = _KNOWN.get(error.errno or 0)
    return known or Refusal(error.strerror or message("the system refuses"))


def reason_not_saved(error: Exception) -> Message | str:
    """Why something could not be written, in plain words where there are some.

    It may be what the system raised, or what was raised because of that.
    """
    cause = error if isinstance(error, OSError) else error.__cause__
    return refusal_to_save(cause).reason if isinstance(cause, OSError) else str(error)


def reason_of(error: OSError) -> Message | str:
    """Why the system refused to read or to change something, in plain words where there are some."""
    known = _KNOWN.get(error.errno or 0)
    return known.reason if known else error.strerror or message("the system refuses")


def _windows_error(error: OSError) -> int | None:
    return getattr(error, "winerror", None)
