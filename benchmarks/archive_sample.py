"""An archive of made-up statements, of any size, and a look at the processes that read it."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[1] / "src"
_SIDES = (
    "The two sides",
    "The Ministers",
    "Country A",
    "Country B",
    "Both Governments",
    "The joint commission",
)
_CUES = (
    "agreed to",
    "decided to",
    "will",
    "intend to",
    "undertake to",
    "called on banks to",
    "welcomed efforts to",
)
_ACTS = (
    "hold consultations on fisheries every year",
    "establish a joint working group on railways",
    "conclude an agreement on air services by the end of 2031",
    "exchange lists of restricted goods within six months of signature",
    "provide 120 scholarships in agronomy and medicine",
    "raise trade between them to USD 2 billion by 2030",
    "open a consulate in the second city of the other country",
    "share data on floods, snow and glaciers through the existing commission",
    "simplify the passage of lorries at the border crossing points",
    "support the candidature of the other in the technical bodies",
)
_FILLINGS = (
    "The talks took place in a warm and open atmosphere.",
    "The relations of the two countries rest on a long history of trade.",
    "The Ministers noted that cargo between the ports had grown last year.",
)
_PAGE = os.sysconf("SC_PAGE_SIZE")
_TICK = os.sysconf("SC_CLK_TCK")


def make(folder: Path, number: int, *, seed: int = 1) -> int:
    """Write so many texts of 0.3 to 6 kB, 500 a folder; the bytes written."""
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    size = 0
    for each in range(number):
        place = folder / f"{each // 500:04}" / f"{each:07}.txt"
        place.parent.mkdir(parents=True, exist_ok=True)
        size += place.write_bytes(_statement(each, chance).encode())
    return size


def _statement(number: int, chance: random.Random) -> str:
    points = []
    for point in range(1, 2 + int(chance.paretovariate(1.2)) % 40 + chance.randrange(4)):
        words = f"{chance.choice(_SIDES)} {chance.choice(_CUES)} {chance.choice(_ACTS)}."
        points.append(f"{point}. {words} {chance.choice(_FILLINGS) if chance.random() < 0.4 else ''}".strip())
    day = f"{1 + number % 28} March {1980 + number % 45}"
    return f"Joint Statement No. {number}\n\n" + "\n\n".join(points) + f"\n\nDone on {day}.\n"


def command(folder: Path, tables: Path, *more: str) -> subprocess.Popen[bytes]:
    """Start `servanda archive`."""
    asked = [sys.executable, "-m", "servanda", "archive", str(folder), "--out", str(tables), *more]
    environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
    return subprocess.Popen(asked, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def finished(run: subprocess.Popen[bytes]) -> str:
    """What a command printed. Ends the benchmark where it failed."""
    printed, said = run.communicate()
    if run.returncode:
        sys.exit(f"servanda archive ended with {run.returncode}: {said.decode()}")
    return printed.decode()


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below, to the last bit."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def processes(pid: int) -> dict[int, int]:
    """All processes below this one, each with its parent."""
    parents = {}
    for place in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(place.parent.name)] = int(place.read_text().rpartition(")")[2].split()[1])
        except (OSError, ValueError, IndexError):
            continue
    found: dict[int, int] = {}
    front = {pid}
    while front:
        below = {child: parent for child, parent in parents.items() if parent in front and child not in found}
        found |= below
        front = set(below)
    return found


def memory(pid: int) -> float:
    """The resident memory of a process, in MB; 0 where it has ended."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * _PAGE / 1e6
    except (OSError, IndexError):
        return 0.0


def processor(pid: int) -> float:
    """The processor time of a process, in seconds; 0 where it has ended."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / _TICK
