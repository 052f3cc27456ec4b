"""Words that may be anything, made fit for a terminal, which obeys some of them."""

import argparse
import re
from typing import NoReturn

_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def harmless(words: str) -> str:
    """Words without control codes and without what turns the words after them round; lines and tabs stay.

    >>> harmless("two\\nlines \\x1b[31m \\u202e")
    'two\\nlines [31m '
    """
    return _OBEYED.sub("", words)


class HarmlessParser(argparse.ArgumentParser):
    """Says arguments that it doesn’t know, whatever they are; the parsers of its commands are of its kind."""

    def error(self, message: str) -> NoReturn:
        super().error(harmless(message))
