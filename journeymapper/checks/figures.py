"""The figures in a text: prices, percentages, dates, times and quantities, however a language writes them.

Nothing is asked about the language of a text, since messages for customers are often in another one than the
map: a sign followed by one or two last digits begins decimals, any other groups thousands, and of dates it
only matters which numbers they have.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

_WORDS = {
    "€": "eur euro euros",
    "$": "usd dollar dollars",
    "£": "gbp pound pounds",
    "¥": "jpy cny 円 元",
    "₩": "krw 원",
    "₹": "inr",
    "₽": "rub руб рублей",
    "฿": "thb บาท",
    "kr": "sek nok dkk",
    "zł": "pln",
    "%": "٪ percent prozent procent процентов",
}
"""How a sign is written in words; what is not here is told apart by its own first letters."""
_SIGN_OF = {word: sign for sign, words in _WORDS.items() for word in words.split()}
_MONTHS = (
    "january|jan|januar|jänner|janvier|enero|gennaio|janeiro|januari|января",
    "february|feb|februar|février|febrero|febbraio|fevereiro|februari|февраля",
    "march|mar|märz|mars|marzo|março|maart|марта",
    "april|apr|avril|abril|aprile|апреля",
    "may|mai|mayo|maggio|maio|mei|мая",
    "june|jun|juni|juin|junio|giugno|junho|июня",
    "july|jul|juli|juillet|julio|luglio|julho|июля",
    "august|aug|août|agosto|augustus|августа",
    "september|sept|sep|septembre|septiembre|settembre|setembro|сентября",
    "october|oct|oktober|octobre|octubre|ottobre|outubro|октября",
    "november|nov|novembre|noviembre|novembro|ноября",
    "december|dec|dezember|décembre|diciembre|dicembre|dezembro|декабря",
)
_MONTH_NUMBERS = {name: number for number, row in enumerate(_MONTHS, 1) for name in row.split("|")}
_MONTH = rf"(?:{'|'.join(sorted(_MONTH_NUMBERS, key=len, reverse=True))})(?![^\W\d_])\.?"
_SIGNS = r"%٪$€£¥₹₽₩₺₴₪฿₫"
_CODES = "eur|usd|gbp|chf|jpy|cny|inr|pln|sek|nok|dkk|rub"
_WORD = r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0900-\u0dff\u0e31-\u0eff])*"
"""Letters with the marks on them, which Python counts to no word."""
_NUMBER = r"\d+(?:[.,'’٬ ]\d{3}(?!\d))*(?:[.,٫]\d{1,2}(?!\d))?"
_FIGURE = re.compile(
    rf"""
    (?<![A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff\d\#№])  # no part of a name such as A4
    (?:
        (?P<date>
            \d{{4}}-\d{{1,2}}-\d{{1,2}}
          | \d{{1,2}}(?P<sign>[./-])\d{{1,2}}(?P=sign)(?:\d{{4}}|\d{{2}})?(?!\d)
          | (?:\d{{4}}\s?[年년]\s?)?\d{{1,2}}\s?[月월]\s?\d{{1,2}}\s?[日号일]
          | \d{{1,2}}(?:st|nd|rd|th|\.|º)?\s(?:of\s|de\s)?{_MONTH}(?:,?\s(?:de\s)?\d{{4}}(?!\d))?
          | {_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?(?!\d)(?:,?\s\d{{4}}(?!\d))?
        )
      | (?P<time>\d{{1,2}}[:h]\d{{2}}(?!\d))
      | (?:(?P<before>[{_SIGNS}]|(?:{_CODES})(?=\s))\s?)?
        (?P<number>{_NUMBER})(?:\s?(?:[–〜~-]|to\b|bis\b|à\b|до\b)\s?(?P<until>{_NUMBER}))?
        (?:\s?(?P<after>[{_SIGNS}])|(?=(?P<word>\s?(?:per\scent|pour\scent|por\sciento|{_WORD}))))?
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_OF = re.compile(r"\s?(?:/|of|out of|von|de|di|sur|van|av|af|из)\s?", re.IGNORECASE)
"""Between the two numbers of "2 of 3", which tell where one is, not how much it takes."""
_IDENTIFIER = re.compile(r"0\d+|\d{7,}")
_PER_CENT = ("per cent", "pour cent", "por ciento")
_DECIMALS = re.compile(r"[.,٫](\d{1,2})$")
_LONGEST_UNIT = 14
"""Characters: languages without spaces have whole sentences in a row."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as a text writes it. Two are the same where kind and value are."""

    kind: str
    """`date`, `time`, `%`, the sign of a currency, or how the word begins that says what is counted."""
    value: str | tuple[int, ...]
    """A number with a point and no idle zeros, or two with a dash; of a date its numbers, sorted."""
    written: str


@dataclass(frozen=True, slots=True)
class Taken:
    """A text taken apart."""

    rest: str
    """The text without its figures; what is counted stays."""
    figures: tuple[Figure, ...]


@lru_cache(maxsize=8192)
def taken_out(text: str) -> Taken:
    """The figures of a text, and what is left of it. Numbers that only name something are in neither.

    >>> [figure.written for figure in taken_out("2 rings for €1.050,00, here by 24 December").figures]
    ['2 rings', '€1.050,00', '24 December']
    >>> taken_out("2 rings for 92 €").figures[1].value == taken_out("92.00 euros").figures[0].value
    True
    """
    if not _DIGIT.search(text):
        return Taken(text, ())
    plain = unicodedata.normalize("NFKC", text)
    matches = list(_FIGURE.finditer(plain))
    counters = set(_counters(plain, matches))
    figures = (_figure(match) for match in matches if match.start() not in counters)
    return Taken(_FIGURE.sub(" ", plain), tuple(figure for figure in figures if figure is not None))


def conflict(first: Sequence[Figure], second: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """The first figures in which two texts contradict each other; None where they don't.

    They do where each has a figure of a kind that the other has only with other values: a text that says more
    than another, or nothing, contradicts nothing.
    """
    for figure in first:
        others = [other for other in second if other.kind == figure.kind]
        if others and not any(_same(figure, other) for other in others):
            mine = [one for one in first if one.kind == figure.kind]
            for other in others:
                if not any(_same(other, one) for one in mine):
                    return figure, other
    return None


def _same(one: Figure, other: Figure) -> bool:
    """Whether two figures agree; a date without a year agrees with one that has it."""
    if isinstance(one.value, tuple) and isinstance(other.value, tuple):
        mine, others = Counter(one.value), Counter(other.value)
        return mine <= others or others <= mine
    return one.value == other.value


def _counters(text: str, matches: Sequence[re.Match[str]]) -> Iterator[int]:
    """Where the numbers begin that say which of how many something is."""
    for one, next_ in pairwise(matches):
        if one["number"] and next_["number"] and _OF.fullmatch(text[one.end() : next_.start()]):
            yield from (one.start(), next_.start())


def _figure(match: re.Match[str]) -> Figure | None:
    """The figure of a match; None for the number of an order, a telephone, or a place in a row."""
    written = match[0].strip()
    if match["date"]:
        return Figure("date", _numbers_of(match["date"]), written)
    if match["time"]:
        return Figure("time", _digits(match["time"]).replace("h", ":").lstrip("0"), written)
    if _IDENTIFIER.fullmatch(match["number"]):
        return None
    value = "–".join(_value(number) for number in (match["number"], match["until"]) if number)
    sign = match["before"] or match["after"]
    if sign:
        return Figure(_kind_of(sign), value, written)
    if not match["word"]:
        return None if value.isdigit() else Figure("", value, written)
    unit = match["word"].strip()
    if unicodedata.east_asian_width(unit[0]) in "WF":
        unit = unit[0]
    space = " " if match["word"][0] == " " else ""
    return Figure(_kind_of(unit), value, f"{written}{space}{unit}" if len(unit) <= _LONGEST_UNIT else written)


def _kind_of(sign: str) -> str:
    """What a figure is a figure of: words by their first two letters, which endings leave alone."""
    folded = sign.casefold()
    return "%" if folded in _PER_CENT else _SIGN_OF.get(folded, folded[:2])


def _digits(written: str) -> str:
    """A text with digits of any script as 0–9."""
    return "".join(str(unicodedata.decimal(sign, sign)) for sign in written)


def _value(number: str) -> str:
    """A number without grouping and idle zeros, with a point, whatever begins decimals in its language."""
    whole, decimals = _digits(number), ""
    begun = _DECIMALS.search(whole)
    if begun:
        whole, decimals = whole[: begun.start()], begun[1].rstrip("0")
    shown = str(int(re.sub(r"\D", "", whole)))
    return f"{shown}.{decimals}" if decimals else shown


def _numbers_of(date: str) -> tuple[int, ...]:
    """Day, month and year as far as a date names them, in ascending order: languages differ in theirs.

    Two digits of a year are of this century.
    """
    parts = [int(part) for part in re.findall(r"\d+", _digits(date))]
    if len(parts) == 3 and max(parts) < 100:
        parts[2] += 2000
    words = re.findall(_WORD, date.casefold())
    return tuple(sorted((*parts, *(_MONTH_NUMBERS[word] for word in words if word in _MONTH_NUMBERS))))
