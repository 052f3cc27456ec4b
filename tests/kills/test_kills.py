"""The real program is killed while it is edited through real events, and nothing that was done is lost.

Two programs live at a time; `python -m tests.long.kills` does the same for as long as one likes.
"""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.kills.life import Life, fate_of, live
from tests.kills.verdict import Verdict, in_full, verdict_on

KILLS = 8


def test_no_kill_takes_a_finished_edit_or_tears_a_file(tmp_path: Path) -> None:
    def kill(seed: int) -> tuple[Life, Verdict]:
        life = live(tmp_path / str(seed), fate_of(seed))
        return life, verdict_on(life)

    with ThreadPoolExecutor(2) as two:
        kills = [*two.map(kill, range(KILLS))]
    broken = in_full(kills)
    assert not broken, broken
    assert sum(verdict.edits for _, verdict in kills) > KILLS
