"""The catalogues of `resources/translations`: one PO file a language, read as it is when the program starts.

A PO file is the one source: no compiled copy can be older than it. Reading a thousand messages takes some
milliseconds, which those who read English do not wait for.
"""

import gettext
import json
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO

from journeymapper import messages
from journeymapper.resources import resource

SOURCE = "en"
"""The language that messages are written in; it has no catalogue."""

_MAGIC = 0x950412DE
_KEYS = ("msgid_plural", "msgid", "msgstr")


@dataclass(frozen=True, slots=True)
class Entry:
    """A message of a catalogue: in English, its plural where it has one, and each form in the language."""

    id: str
    many: str | None
    forms: tuple[str, ...]


def languages() -> tuple[str, ...]:
    """Every language that the program speaks, English first."""
    found = sorted(file.stem for file in resource("translations").glob("*.po"))
    return (SOURCE, *found)


def spoken(wanted: Iterable[str]) -> str:
    """The first of these languages that the program speaks, English where there is none.

    >>> spoken(["xx", "de_AT", "en"]), spoken(["xx"])
    ('de', 'en')
    """
    known = languages()
    plain = (name.replace("-", "_").partition("_")[0].lower() for name in wanted)
    return next((name for name in plain if name in known), SOURCE)


def speak(language: str) -> None:
    """From now on every text of this process is in this language."""
    messages.use(gettext.NullTranslations() if language == SOURCE else translations(language))


def translations(language: str) -> gettext.GNUTranslations:
    """The catalogue of a language as gettext looks things up in it. Raises FileNotFoundError."""
    source = resource("translations", f"{language}.po").read_text("utf-8")
    return gettext.GNUTranslations(BytesIO(_compiled(entries(source))))


def entries(source: str) -> Iterator[Entry]:
    """The messages of a PO file that have a translation, the header first; its comments are left out.

    >>> [entry.forms for entry in entries('msgid "{count} card"\\nmsgstr "{count} "\\n"Karte"')]
    [('{count} Karte',)]
    """
    fields: dict[str, str] = {}
    key = ""
    for line in (*source.splitlines(), 'msgid ""'):
        if line.startswith('"'):
            fields[key] += _unquoted(line)
        elif line.startswith(_KEYS):
            key, _, quoted = line.partition(" ")
            if key == "msgid":
                yield from _entry(fields)
                fields = {}
            fields[key] = _unquoted(quoted)


def _unquoted(quoted: str) -> str:
    """The text between quotes; few have anything to be unescaped."""
    return json.loads(quoted) if "\\" in quoted else quoted[1:-1]


def _entry(fields: dict[str, str]) -> Iterator[Entry]:
    forms = tuple(words for key, words in fields.items() if key.startswith("msgstr"))
    if forms and all(forms):
        yield Entry(fields["msgid"], fields.get("msgid_plural"), forms)


def _compiled(known: Iterable[Entry]) -> bytes:
    """A catalogue in the binary form (MO) that Python's gettext reads, with its rules of plurals."""
    pairs = sorted(
        (
            (entry.id if entry.many is None else f"{entry.id}\0{entry.many}").encode(),
            "\0".join(entry.forms).encode(),
        )
        for entry in known
    )
    texts = [original for original, _ in pairs] + [said for _, said in pairs]
    start = 28 + 8 * len(texts)
    table, body = b"", b""
    for words in texts:
        table += struct.pack("<II", len(words), start + len(body))
        body += words + b"\0"
    head = struct.pack("<7I", _MAGIC, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, start)
    return head + table + body
