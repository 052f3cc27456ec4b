"""The fonts of the program, whether they are as they were made, and the scripts that this computer adds."""

import hashlib
from collections.abc import Iterator

from journeymapper.diagnosis.doctor.points import Point
from journeymapper.messages import Message, message, plural, text
from journeymapper.resources import resource

SUMS = "SHA256SUMS"
"""The file that says what each font must be: lines as `sha256sum` writes and checks them."""
_ELSEWHERE = {
    message("Chinese"): "你",
    message("Japanese"): "あ",
    message("Korean"): "한",
    message("Tamil"): "த",
    message("Bengali"): "ক",
    message("Georgian"): "ა",
    message("Armenian"): "ա",
}
"""Scripts that the program brings no font for, each with a character."""


def look_at_fonts() -> Iterator[Point]:
    """The fonts that come with the program."""
    damaged = tuple(_damaged())
    for name in damaged:
        words = message("The font {name} is missing or damaged.", name=name)
        yield Point("attention", words, message("Install Journeymapper again."))
    if not damaged:
        words = plural(
            "The {count} font of the program is there.",
            "The {count} fonts of the program are there and intact.",
            len(_sums()),
        )
        yield Point("ok", words)


def _sums() -> tuple[tuple[str, str], ...]:
    lines = resource("fonts", SUMS).read_text("utf-8").splitlines()
    return tuple((name, digest) for digest, _, name in (line.partition("  ") for line in lines))


def _damaged() -> Iterator[str]:
    for name, digest in _sums():
        try:
            data = resource("fonts", name).read_bytes()
        except OSError:
            data = b""
        if hashlib.sha256(data).hexdigest() != digest:
            yield name


def look_at_scripts() -> Iterator[Point]:
    """What only the fonts of this computer have, and what to install where none has it."""
    from journeymapper.typeset.font_packages import package_for
    from journeymapper.typeset.system_fonts import system_face

    missing: dict[str, list[Message]] = {}
    found: list[Message] = []
    for name, char in _ELSEWHERE.items():
        package = package_for(char)
        if system_face(char) is not None or package is None:
            found.append(name)
        else:
            missing.setdefault(package.debian, []).append(name)
    if found:
        yield Point("ok", message("Fonts of this computer have {scripts}.", scripts=_listed(found)))
    for fonts, names in missing.items():
        words = message("No font of this computer has {scripts}.", scripts=_listed(names))
        advice = message("If maps need it, install fonts; Debian and Ubuntu: {package}", package=fonts)
        yield Point("note", words, advice)


def _listed(names: list[Message]) -> str:
    return ", ".join(text(name) for name in names)
