"""Real inputs, cut, flipped, spliced and repeated: what disks, mails and malice make of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

MOST = 1 << 20
STEPS = 4
LONGEST = 6_000
"""Bytes of an input: repeating must not make it a test of patience."""

Step = tuple[int, int, int]
"""Which way, and two numbers that say where and how much."""

TOKENS = (
    b"\x00",
    b"\xff",
    b"\x1b[31m",
    b"\r\n",
    b"\t",
    b"\n",
    b" ",
    b'"',
    b"'",
    b"\\",
    b",",
    b":",
    b";",
    b"#",
    b"{",
    b"}",
    b"[",
    b"]",
    b"[[[[[[[[",
    b"]]]]",
    b"null",
    b"true",
    b"-1",
    b"0",
    b"1e999",
    b"NaN",
    b"9" * 5_000,
    b"A" * 3_000,
    b"../../etc/passwd",
    b"<img src='file:///x'>",
    b"=1+1",
    b"%s{0}{x}",
    "\u202e".encode(),
    "\u2066".encode(),
    "\uffff".encode(),
    "é".encode(),
    "😀".encode(),
    b"\xed\xa0\x80",
    rb"\ud800",
    rb"\u0000",
    rb"\u202e",
    b"-Infinity",
    b"\x7f",
    b"\xc2\x9b",
)
"""What means something to one parser or another."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """Which real input, and what is done to it."""

    seed: int
    steps: tuple[Step, ...]


def random_recipe(random: Random) -> Recipe:
    """Up to four changes of one of the real inputs."""
    steps = range(random.randint(0, STEPS))
    return Recipe(
        random.randrange(64),
        tuple((random.randint(0, 6), random.randint(0, MOST), random.randint(0, MOST)) for _ in steps),
    )


def made(recipe: Recipe, corpus: Sequence[bytes], tokens: Sequence[bytes]) -> bytes:
    """The input of a recipe."""
    data = corpus[recipe.seed % len(corpus)]
    for step in recipe.steps:
        data = _changed(data, step, corpus, (*tokens, *TOKENS))[:LONGEST]
    return data


def _changed(data: bytes, step: Step, corpus: Sequence[bytes], tokens: Sequence[bytes]) -> bytes:
    way, where, much = step
    at = where % (len(data) + 1)
    end = at + much % 40
    other = corpus[much % len(corpus)]
    match way:
        case 0:
            return data[:at]
        case 1:
            return data[:at] + data[end:]
        case 2:
            return data[:at] + bytes([much % 256]) + data[at + 1 :]
        case 3:
            return data[:at] + other[where % (len(other) + 1) :]
        case 4:
            return data[:at] + data[at:end] * (much % 7) + data[end:]
        case 5:
            return data[:at] + data[at:end][::-1] + data[end:]
        case _:
            return data[:at] + tokens[much % len(tokens)] + data[at:]
