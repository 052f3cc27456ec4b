"""Words for people, kept apart from the code that chooses them.

Pure rooms return a `Message`; the command line and the window turn it into text with `text`. The id of a
message *is* its English sentence, with `{named}` places, so it is also what a translator sees.
"""

import gettext
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence with named places, not yet in any language.

    `many` and `count` choose the plural: `id` is the sentence for one, `many` the one for more.
    """

    id: str
    args: Mapping[str, object] = field(default_factory=dict)
    many: str | None = None
    count: int | None = None

    def __hash__(self) -> int:
        return hash((self.id, tuple(sorted((name, str(value)) for name, value in self.args.items()))))


_translations: gettext.NullTranslations = gettext.NullTranslations()


def use(translations: gettext.NullTranslations) -> None:
    """From now on texts come from these translations."""
    global _translations
    _translations = translations


def language() -> str:
    """The code of the language that texts are in now.

    >>> language()
    'en'
    """
    return _translations.info().get("language", "en")


def term(id_: str, /) -> str:
    """Marks a sentence that stands in a table, so that translators find it; `message` takes it from there."""
    return id_


class Forms(NamedTuple):
    """A sentence for one, and for more."""

    one: str
    many: str


def forms(one: str, many: str, /) -> Forms:
    """Marks a sentence in singular and plural that stands in a table; `plural` takes it from there."""
    return Forms(one, many)


def message(id_: str, /, **args: object) -> Message:
    """A message in the singular.

    >>> text(message("Gap in {stage}", stage="Receive"))
    'Gap in Receive'
    """
    return Message(id_, MappingProxyType(args))


def plural(one: str, many: str, count: int, /, **args: object) -> Message:
    """A message that agrees with a count, which it may name as `{count}`.

    >>> text(plural("Move {count} card", "Move {count} cards", 3))
    'Move 3 cards'
    """
    return Message(one, MappingProxyType({"count": count, **args}), many, count)


def text(words: Message, shown: Callable[[str], str] = str) -> str:
    """The message in the language of the person; messages within it are turned into text first.

    `shown` says how names and other texts stand in it.

    >>> text(message("{name} is open", name="Ida"), str.upper)
    'IDA is open'
    """
    if words.many is not None and words.count is not None:
        pattern = _translations.ngettext(words.id, words.many, words.count)
    else:
        # Where translations have no words for nothing, they have their own particulars.
        pattern = _translations.gettext(words.id) if words.id else ""
    return pattern.format_map({name: _stated(value, shown) for name, value in words.args.items()})


def _stated(value: object, shown: Callable[[str], str]) -> object:
    if isinstance(value, Message):
        return text(value, shown)
    return shown(value) if isinstance(value, str) else value
