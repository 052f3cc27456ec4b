"""What can go wrong with a file, each with one plain sentence: what, where, what now."""

from journeymapper.messages import Message, message, text
from journeymapper.storage.refusals import Refusal, reason_of

_OTHER_NAME = message("save under another name")


def called(name: str) -> str | Message:
    """What a sentence calls a file: its name, or words where it has none."""
    return printable(name) or message("This file")


def printable(text: str) -> str:
    """A text from outside, fit to be shown in a sentence.

    >>> printable("two\\nlines\\x1b")
    'two lines\ufffd'
    """
    return "".join(_printable(letter) for letter in text)


def _printable(letter: str) -> str:
    if letter.isprintable():
        return letter
    return " " if letter.isspace() else "\ufffd"


class StorageError(Exception):
    """Something about a file that people must be told; `message` is the sentence."""

    def __init__(self, words: Message) -> None:
        super().__init__(text(words))
        self.message = words


class CannotOpen(StorageError):
    """A file that isn't opened. It stays as it is."""


class Damaged(CannotOpen):
    """Cut off, or not JSON any more."""

    def __init__(self, name: str, line: int) -> None:
        super().__init__(
            message(
                "{file} is damaged at line {line}; open a backup or an earlier copy of it.",
                file=called(name),
                line=line,
            )
        )


class NotAJourney(CannotOpen):
    """Something else than a journey map."""

    def __init__(self, name: str) -> None:
        if name.lower().endswith(".journey"):
            words = message("{file} is not a journey map; choose another file.", file=called(name))
        else:
            words = message(
                "{file} is not a journey map; choose a file that ends in .journey.", file=called(name)
            )
        super().__init__(words)


class TooLarge(CannotOpen):
    """More bytes than are ever read."""

    def __init__(self, name: str, size: int, limit: int) -> None:
        super().__init__(
            message(
                "{file} has {size} MB and at most {limit} MB can be opened;"
                " use smaller pictures or split the project.",
                file=called(name),
                size=-(-size // 2**20),
                limit=limit // 2**20,
            )
        )


class TooMany(CannotOpen):
    """More cards, or more values of any kind, than are ever opened."""

    def __init__(self, name: str, count: int, limit: int, what: Message) -> None:
        super().__init__(
            message(
                "{file} holds {count} {what} and at most {limit} can be opened;"
                " split it into several projects.",
                file=called(name),
                count=count,
                what=what,
                limit=limit,
            )
        )


class TooDeep(CannotOpen):
    """Brackets within brackets beyond all reason."""

    def __init__(self, name: str, limit: int) -> None:
        super().__init__(
            message(
                "{file} nests values more than {limit} levels deep, which no journey map does;"
                " open a backup or an earlier copy of it.",
                file=called(name),
                limit=limit,
            )
        )


class NotANumber(CannotOpen):
    """NaN, an infinity, or a number too large to be kept."""

    def __init__(self, name: str, found: str | Message) -> None:
        super().__init__(
            message(
                "{file} holds {found} where a number belongs; correct it in a text editor or open a backup.",
                file=called(name),
                found=found,
            )
        )


class RepeatedKey(CannotOpen):
    """The same key twice in one object: nobody can tell which value is meant."""

    def __init__(self, name: str, key: str, record: str) -> None:
        where = message("record {id}", id=record) if record else message("one place")
        super().__init__(
            message(
                "{file} says “{key}” twice in {where}; remove one of the two in a text editor"
                " or open a backup.",
                file=called(name),
                key=key[:60],
                where=where,
            )
        )


class HalfACharacter(CannotOpen):
    """A lone surrogate: half of a character whose other half is missing."""

    def __init__(self, name: str, where: str) -> None:
        super().__init__(
            message(
                "{file} holds half a character in {where}; correct it in a text editor or open a backup.",
                file=called(name),
                where=where,
            )
        )


class NewerVersion(CannotOpen):
    """Made by a later version of the program, in a way that this one can't read."""

    def __init__(self, name: str, version: int) -> None:
        super().__init__(
            message(
                "{file} was made by a newer version of Journeymapper (format {version});"
                " update the program to open it.",
                file=called(name),
                version=version,
            )
        )


class MigrationFailed(CannotOpen):
    """An old file that couldn't be brought up to date."""

    def __init__(self, name: str, version: int) -> None:
        super().__init__(
            message(
                "{file} is of the old format {version} and can't be brought up to date;"
                " open a backup or an earlier copy of it.",
                file=called(name),
                version=version,
            )
        )


class InvalidRecord(CannotOpen):
    """A record that says something impossible."""

    def __init__(self, name: str, record: str | Message, field: str, reason: Message) -> None:
        super().__init__(
            message(
                "{file} can't be opened because {record} has a wrong “{field}”, which {reason};"
                " correct it in a text editor or open a backup.",
                file=called(name),
                record=record,
                field=field,
                reason=reason,
            )
        )


class Unreadable(CannotOpen):
    """The system doesn't hand the file out."""

    def __init__(self, name: str, error: OSError) -> None:
        super().__init__(
            message(
                "{file} can't be read because {reason}; check the file and its folder, or choose another.",
                file=called(name),
                reason=reason_of(error),
            )
        )


class CannotSave(StorageError):
    """A file that isn't written. What was there before is still there, whole."""

    def __init__(self, words: Message, what: Message | None = None, advice: Message | None = None) -> None:
        super().__init__(words)
        self.what = what
        """What happened, for a longer sentence; None: there is nothing to add to `message`."""
        self.advice = advice or _OTHER_NAME
        """What to do, as an order in the middle of a sentence."""


class WriteFailed(CannotSave):
    """The system refused somewhere on the way; the old file is untouched."""

    def __init__(self, name: str, refusal: Refusal) -> None:
        what = message("{file} couldn’t be saved because {reason}", file=called(name), reason=refusal.reason)
        words = message(
            "{what}, and what was there before is untouched; {advice}.", what=what, advice=refusal.advice
        )
        super().__init__(words, what, refusal.advice)


class NotAFile(CannotSave):
    """A folder, a device, a pipe."""

    def __init__(self, name: str) -> None:
        what = message("{file} is not an ordinary file", file=called(name))
        super().__init__(message("{what}; {advice}.", what=what, advice=_OTHER_NAME), what)


class WriteProtected(CannotSave):
    """Somebody took the right to write away from the file itself."""

    def __init__(self, name: str) -> None:
        what = message("{file} is write-protected", file=called(name))
        super().__init__(message("{what}; {advice}.", what=what, advice=_OTHER_NAME), what)


class Conflict(CannotSave):
    """Somebody else wrote the file since it was read."""

    def __init__(self, name: str) -> None:
        super().__init__(
            message(
                "{file} was changed by another program since it was opened;"
                " save under another name, or replace it on purpose.",
                file=called(name),
            )
        )


class AlreadyThere(CannotSave):
    """A new file was to be made where there is one."""

    def __init__(self, name: str) -> None:
        super().__init__(
            message(
                "{file} is already there; choose another name, or replace it on purpose.", file=called(name)
            )
        )


class OpenedReadOnly(CannotSave):
    """A file of a newer version: written by this program it would lose what only the newer one knows."""

    def __init__(self, name: str) -> None:
        super().__init__(
            message(
                "{file} can't be saved because the project was made by a newer version of Journeymapper;"
                " update the program to change it.",
                file=called(name),
            )
        )
