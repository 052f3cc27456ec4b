"""The doors by which somebody else's bytes come in. `enter` is True for what was taken, False for a refusal.

Nothing but a refusal with a sentence may be raised, and whatever was taken holds.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.fuzz import clips, desk, files, journals, options

Enter = Callable[[bytes, Path], bool]


@dataclass(frozen=True, slots=True)
class Door:
    """One parser, with real inputs of its kind and words that mean something to it."""

    name: str
    corpus: Callable[[], Sequence[bytes]]
    enter: Enter
    """Takes the input, and a folder of its own."""
    tokens: tuple[bytes, ...] = ()


DOORS = (
    Door("project", files.projects, files.open_project, files.PROJECT_TOKENS),
    Door("mermaid", files.diagrams, files.import_diagram, files.MERMAID_TOKENS),
    Door("picture", files.pictures, files.take_picture),
    Door("pdf", files.pdfs, files.open_pdf, files.PDF_TOKENS),
    Door("clip", clips.clips, clips.paste_clip, files.PROJECT_TOKENS),
    Door("rows", clips.rows, clips.paste_rows, clips.ROW_TOKENS),
    Door("journal", journals.journals, journals.recover, files.PROJECT_TOKENS),
    Door("library", desk.libraries, desk.read_library, files.PROJECT_TOKENS),
    Door("settings", desk.settings, desk.read_settings, desk.SETTINGS_TOKENS),
    Door("options", options.command_lines, options.ask, options.TOKENS),
)
