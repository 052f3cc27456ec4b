"""The whole examination, chapter by chapter."""

from journeymapper.diagnosis.doctor.folders import look_at_folders
from journeymapper.diagnosis.doctor.fonts import look_at_fonts, look_at_scripts
from journeymapper.diagnosis.doctor.kept import look_at_kept
from journeymapper.diagnosis.doctor.points import Chapter, chapter
from journeymapper.diagnosis.doctor.program import look_at_libraries, look_at_program
from journeymapper.diagnosis.doctor.window import Probe, look_at_window
from journeymapper.messages import message


def examine() -> tuple[Chapter, ...]:
    """Looks at everything; takes less than a second."""
    probe = Probe()
    before = (
        chapter("program", message("Program"), look_at_program),
        chapter("libraries", message("Libraries"), look_at_libraries),
    )
    after = (
        chapter("folders", message("Folders"), look_at_folders),
        chapter("kept", message("What is kept"), look_at_kept),
        chapter("fonts", message("Fonts"), look_at_fonts),
        chapter("scripts", message("Other scripts"), look_at_scripts),
    )
    return (*before, chapter("window", message("Window"), lambda: look_at_window(probe)), *after)
