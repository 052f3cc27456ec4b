"""Where the program keeps what belongs to a person and not to a project."""

from pathlib import Path

_NAME = "journeymapper"
JOURNALS, VERSIONS = "journals", "versions"
"""What is in the folder of state."""


def config_place() -> Path:
    """The folder of settings; not made here."""
    import platformdirs  # only when asked: opening a file doesn't need it

    return platformdirs.user_config_path(_NAME, appauthor=False)


def config_dir() -> Path:
    """The folder of settings; made if it isn't there."""
    folder = config_place()
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def state_dir() -> Path:
    """The folder of what must outlive the program though nobody asked for it; not made here."""
    import platformdirs

    return platformdirs.user_state_path(_NAME, appauthor=False)


def cache_dir() -> Path:
    """The folder of what can be made again; not made here."""
    import platformdirs

    return platformdirs.user_cache_path(_NAME, appauthor=False)


def trouble_dir() -> Path:
    """The folder of what is remembered of trouble, none of it content; not made here."""
    return state_dir() / "trouble"
