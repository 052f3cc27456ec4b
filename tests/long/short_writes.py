"""The real program with a C library that writes halves: also what Python does not write itself is cut short.

    python -m tests.long.short_writes [LIVES]

needs a C compiler (`cc`) and Linux. Each life opens a project, is edited by real events, saves, and is
killed; the last line says how many edits were done and that none is lost. `figures.json` in
`build/long/short-writes` has the sums; what broke the promise is told in full and keeps its folder there.
"""

import os
import shutil
import subprocess
import sys

from tests.kills.life import fate_of, live
from tests.kills.verdict import in_full, verdict_on
from tests.long.figures import FOLDER, keep

_SHIM = """
#define _GNU_SOURCE
#include <dlfcn.h>
#include <sys/stat.h>
#include <unistd.h>
ssize_t write(int fd, const void *data, size_t size) {
    static ssize_t (*real)(int, const void *, size_t);
    struct stat found;
    if (!real) real = dlsym(RTLD_NEXT, "write");
    if (size > 1 && !fstat(fd, &found) && S_ISREG(found.st_mode)) size /= 2;
    return real(fd, data, size);
}
"""
_LIVES = 20


def main(lives: int) -> int:
    """So many lives; 1 where anything was lost or torn, 2 where there is no compiler."""
    compiler = shutil.which("cc")
    if compiler is None:
        _say("There is no C compiler here (cc), which this run needs.")
        return 2
    folder = FOLDER.absolute() / "short-writes"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shim = folder / "short_writes.so"
    command = [compiler, "-shared", "-fPIC", "-O1", "-x", "c", "-", "-o", str(shim), "-ldl"]
    subprocess.run(command, input=_SHIM, text=True, check=True)
    os.environ["LD_PRELOAD"] = str(shim)
    edits = 0
    for seed in range(lives):
        life = live(folder / f"life-{seed}", fate_of(seed))
        verdict = verdict_on(life)
        edits += verdict.edits
        _say(f"life {seed + 1}: {verdict.edits} edits, {'kept' if verdict.kept else 'BROKEN'}")
        if not verdict.kept:
            _say(in_full([(life, verdict)]))
            return 1
        shutil.rmtree(life.folder)
        keep(folder, "The program with writes cut in half", {"lives": seed + 1, "edits kept": edits})
    _say(f"{lives} lives, {edits} edits, none lost, no file torn")
    return 0


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else _LIVES))
