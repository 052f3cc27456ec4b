"""Texts that a spreadsheet would take for formulas when it opens a CSV file, and how they become texts again.

A cell is run where its text begins with one of = + - @, also in full width, behind spaces or quotes, or with
a tab or line break (OWASP, "CSV injection"). A spreadsheet that parts cells at semicolons, as German ones do,
takes our quotes for letters and finds beginnings within our cells too: behind semicolons, tabs, line breaks.
An apostrophe goes before every such beginning. Plain numbers such as -5 stay as they are.
"""

import re

_SIGNS = "=+\\-@＝＋－＠"  # and their full-width forms
_BEFORE = "[ \u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff\"'`´‘’“”„«»]*"
_NUMBER = r"[+-]?\d+(?:[.,]\d+)*(?:\s?%)?(?=\s*(?:[;\t\n\r]|\Z))"
_RUN = f"(?!{_NUMBER}){_BEFORE}[{_SIGNS}]"
_AT_START, _BEHIND = f"(?={_BEFORE}[\\t\\n\\r]|{_RUN})", f"(?={_RUN})"

_UNSAFE = re.compile(rf"\A{_AT_START}|(?<=[;\t\n\r]){_BEHIND}")
_DEFUSED = re.compile(rf"\A'{_AT_START}|(?<=[;\t\n\r])'{_BEHIND}")


def defused(words: str) -> str:
    """A text with an apostrophe before whatever a spreadsheet would run.

    >>> defused("=HYPERLINK(1)"), defused(" ＝1+1"), defused("-5"), defused("Gift; @home")
    ("'=HYPERLINK(1)", "' ＝1+1", '-5', "Gift;' @home")
    """
    return _UNSAFE.sub("'", words)


def restored(words: str) -> str:
    """The text that `defused` was given.

    >>> restored(defused("'=1+1")), restored("'tis")
    ("'=1+1", "'tis")
    """
    return _DEFUSED.sub("", words)
