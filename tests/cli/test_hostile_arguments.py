"""Whatever stands on the command line, the answer is words, and a terminal obeys none of them."""

from pathlib import Path

import pytest

from journeymapper.cli import main
from journeymapper.resources import resource

SAMPLE = resource("samples", "gift-shop.journey")
RULING = "\x1b]0;x\x07\x9b31m\u202e"


def refused(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    """What is said of arguments that can't be done."""
    try:
        code: object = main([str(each) for each in arguments])
    except SystemExit as end:
        code = end.code
    printed = capsys.readouterr()
    assert code == 2
    assert printed.out == ""
    assert printed.err
    return printed.err


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", SAMPLE, "--rule", RULING),
        ("check", SAMPLE, f"--{RULING}"),
        ("check", SAMPLE, "--as-of", RULING),
        ("export", SAMPLE, "-o", f"{RULING}.{RULING}"),
        ("export", SAMPLE, "-o", "x.pdf", "--page", RULING),
        ("export", SAMPLE, "-o", "x.pdf", "--hide", RULING),
        ("export", SAMPLE, "-o", "x.pdf", "--map", RULING),
        ("convert", f"two\nlines{RULING}", "x.journey"),
        ("new", "--template", RULING, "-o", "x.journey"),
    ],
    ids=range(9),
)
def test_no_terminal_is_ruled_by_an_argument(
    arguments: tuple[str | Path, ...], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    said = refused(capsys, *arguments)
    assert not set(said) & set("\x1b\x07\x9b\u202e")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments",
    [
        *(("--page", page) for page in ("1e30x1mm", "nanxnanmm", "-5x5mm", "0x0in", "A99", "roll 0mm")),
        *(("--bands", bands) for bands in ("0", "-1", "1e999", "13", "nan")),
        *(("--as-of", day) for day in ("2026-02-30", "nan", "99999-01-01", "")),
        *(("--mode", "tiles", "--scale", scale) for scale in ("0", "0%", "nan", "-80%", "99999", "1e999")),
        *(("--mode", "tiles", "--sheets", sheets) for sheets in ("0", "-1", "nan", "10000", "1e999")),
    ],
)
def test_impossible_values_are_refused(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    refused(capsys, "export", SAMPLE, "-o", "x.pdf", *arguments)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("target", ["/dev/full/x.csv", "folder.csv", "no/such/x.csv", "null.csv"])
def test_what_is_no_file_is_not_written_to(
    target: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "folder.csv").mkdir()
    (tmp_path / "null.csv").symlink_to("/dev/null")
    assert refused(capsys, "export", SAMPLE, "-o", target).rstrip().endswith(".")
    assert {path.name for path in tmp_path.iterdir()} == {"folder.csv", "null.csv"}
    assert Path("/dev/null").is_char_device()
