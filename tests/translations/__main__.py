"""`python -m tests.translations` says what the catalogues lack; with `--write` it puts that into them.

What is written anew stands at the end with an empty translation; what no message says any more goes.
"""

import argparse
import json
import re

from journeymapper.resources import resource
from journeymapper.translations import entries
from tests.translations.extraction import Said, messages_of_program

_ENTRY = re.compile(r"\n\n(?=(?:#[^\n]*\n)*msgid )")


def main() -> None:
    """Looks through every catalogue."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--write", action="store_true", help="bring the catalogues up to date")
    write = options.parse_args().write
    said = messages_of_program()
    for file in sorted(resource("translations").glob("*.po")):
        source = file.read_text("utf-8")
        known = {entry.id for entry in entries(source)}
        missing = [words for id_, words in said.items() if id_ not in known]
        kept = [part for part in _ENTRY.split(source.rstrip("\n")) if _is_said(part, said)]
        gone = len(_ENTRY.split(source.rstrip("\n"))) - len(kept)
        print(f"{file.name}: {len(known) - 1} translated, {len(missing)} missing, {gone} obsolete or empty")
        for words in missing:
            print(f"  {words.files[0]}: {words.id!r}")
        if write:
            kept += [_empty(words) for words in missing]
            file.write_text("\n\n".join(kept) + "\n", "utf-8")


def _is_said(part: str, said: dict[str, Said]) -> bool:
    """Whether an entry is the header, or is translated and still said by the program."""
    return any(not entry.id or entry.id in said for entry in entries(part))


def _empty(words: Said) -> str:
    comment = f"#: {' '.join(words.files[:3])}\n"
    if words.many is None:
        return f'{comment}msgid {_quoted(words.id)}\nmsgstr ""'
    many = f"msgid_plural {_quoted(words.many)}"
    return f'{comment}msgid {_quoted(words.id)}\n{many}\nmsgstr[0] ""\nmsgstr[1] ""'


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


if __name__ == "__main__":
    main()
