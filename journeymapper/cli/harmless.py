"""Words that may be anything, made fit for a terminal, which obeys some of them."""

import argparse
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def harmless(words: str) -> str:
    """Words without control codes and without what turns the words after them round; lines and tabs stay.

    >>> harmless("two\\nlines \\x1b[31m \\u202e")
    'two\\nlines [31m '
    """
    return _OBEYED.sub("", words)


class HarmlessParser(argparse.ArgumentParser):
    """Says arguments that it doesn’t know, whatever they are; the parsers of its commands are of its kind."""

    def _print_message(self, message: str, file: "SupportsWrite[str] | None" = None) -> None:
        super()._print_message(harmless(message), file)
