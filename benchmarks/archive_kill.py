"""An archive killed (-9) at random points and resumed: the same tables, bit for bit.

    python benchmarks/archive_kill.py [--kills 20] [--files 3000] [--workers 2] [--seed N]

Reads an archive undisturbed; then reads it anew, kills it at a random moment and starts it again, until it
was killed often enough. A run that is over before its moment came is compared and begun anew from nothing.
"""

from __future__ import annotations

import argparse
import contextlib
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from archive_sample import command, contents, finished, make, processes


def main() -> int:
    """Read, kill, resume, compare."""
    asked = _words()
    chance = random.Random(asked.seed)  # noqa: S311 - not for secrets
    print(f"seed {asked.seed}", flush=True)
    with tempfile.TemporaryDirectory() as scratch:
        folder, tables = Path(scratch, "archive"), Path(scratch, "tables")
        make(folder, asked.files)
        more = ("--workers", str(asked.workers))
        began = time.monotonic()
        finished(command(folder, Path(scratch, "undisturbed"), *more))
        took = time.monotonic() - began
        expected = contents(Path(scratch, "undisturbed"))
        print(f"undisturbed: {took:.1f} s, {len(expected)} files of tables", flush=True)
        kills = same = whole = 0
        while kills < asked.kills:
            if _killed(command(folder, tables, *more), chance.uniform(0.5, took / 4)):
                kills += 1
                continue
            whole += 1
            same += contents(tables) == expected
            shutil.rmtree(tables)
        print(finished(command(folder, tables, *more)), end="")
        whole += 1
        same += contents(tables) == expected
    print(f"{kills} kills; {same} of {whole} finished runs gave the same tables, bit for bit")
    return 0 if same == whole else 1


def _killed(run: subprocess.Popen[bytes], after: float) -> bool:
    """Kill the run after so long; whether it was still on its way."""
    with contextlib.suppress(subprocess.TimeoutExpired):
        run.wait(timeout=after)
        finished(run)
        return False
    below = processes(run.pid)
    run.kill()
    run.communicate()
    until = time.monotonic() + 20
    while any(Path(f"/proc/{pid}").exists() for pid in below):  # none goes on reading for a run that is gone
        if time.monotonic() > until:
            sys.exit("Processes of a killed run go on.")
        time.sleep(0.02)
    return True


def _words() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--files", type=int, default=3_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
