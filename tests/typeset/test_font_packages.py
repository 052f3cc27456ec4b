"""Whoever lacks a font is told which one to install."""

import pytest

from journeymapper.typeset.font_packages import package_for


@pytest.mark.parametrize(
    ("character", "family", "debian"),
    [
        ("你", "Noto Sans CJK", "fonts-noto-cjk"),
        ("한", "Noto Sans CJK", "fonts-noto-cjk"),
        ("。", "Noto Sans CJK", "fonts-noto-cjk"),
        ("த", "Noto Sans Tamil", "fonts-noto-core"),
        ("ག", "Noto Serif Tibetan", "fonts-noto-core"),
        ("ƛ", "Noto Sans", "fonts-noto-core"),
        ("⟶", "Noto Sans Math", "fonts-noto-core"),
        ("♞", "Noto Sans Symbols 2", "fonts-noto-core"),
    ],
)
def test_a_character_leads_to_its_font(character: str, family: str, debian: str) -> None:
    package = package_for(character)
    assert package is not None
    assert (package.family, package.debian) == (family, debian)
    assert package.fedora == f"google-{family.lower().replace(' ', '-')}-fonts"


def test_nobody_is_sent_after_private_characters() -> None:
    assert package_for("\ue000") is None
    assert package_for("\U0010fffd") is None
