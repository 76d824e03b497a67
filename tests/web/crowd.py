"""Writers in processes of their own, on the database that the environment names.

    python -m tests.web.crowd fill COUNT            a register with COUNT records, ready to be decided
    python -m tests.web.crowd write NUMBER SECONDS  decide on the records of writer NUMBER again and again
    python -m tests.web.crowd crash KILLS SEED      write, be killed with -9 at a random moment, KILLS times

A writer says "RECORD VERSION" of each change as soon as the door has acknowledged it, and at the end the
longest that one change took. `crash` ends with a line of JSON about what was lost.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from collections.abc import Iterator

WRITERS = 8


def fill(count: int) -> None:
    """Make the database and the register."""
    from django.core.management import call_command
    from django.utils import timezone
    from tests.web.piers import piers

    from servanda_web.accounts.first import administrator
    from servanda_web.records import door

    call_command("migrate", verbosity=0, skip_checks=True)
    door.import_register(piers(count), by=administrator(), at=timezone.now())


def acknowledged(number: int) -> Iterator[tuple[str, int]]:
    """Accept and reject one writer's records in turn, for ever; each change is given once acknowledged."""
    from django.utils import timezone

    from servanda.terms import Verdict
    from servanda_web.accounts.first import administrator
    from servanda_web.records import door
    from servanda_web.records.models import Entry

    by, own = administrator(), Entry.objects.select_related("text__instrument").defer("text__content")
    while True:
        for row in [e for e in own.order_by("order") if e.order % WRITERS == number]:
            verdict = Verdict.ACCEPTED if row.version % 2 else Verdict.REJECTED
            reason = f"writer {number}"
            row = door.decide(
                row, verdict=verdict, by=by, at=timezone.now(), version=row.version, reason=reason
            )
            yield row.record_id, row.version


def write(number: int, seconds: float) -> None:
    """Write for so long; say each change, then the longest that one took."""
    changes = acknowledged(number)
    next(changes)
    began = before = time.monotonic()
    longest = 0.0
    for record, version in changes:
        now = time.monotonic()
        longest, before = max(longest, now - before), now
        print(record, version, flush=True)
        if now - began > seconds:
            break
    print(f"longest {longest:.3f}", flush=True)


def crash(kills: int, seed: int) -> None:
    """Kill a writer at `kills` random moments; then look every acknowledged change up."""
    from django.db import connection, connections

    from servanda_web.records import ledger
    from servanda_web.records.models import Entry, History

    chance = random.Random(seed)  # noqa: S311 -- moments, not secrets
    said: list[tuple[str, int]] = [next(acknowledged(0))]  # also loads what the children then need not load
    for _n in range(kills):
        connections.close_all()
        said += _until_killed(chance.uniform(0, 0.06))
    kept = {
        (row.object.split("/")[-1], row.after["version"]) for row in History.objects.filter(action="decide")
    }
    versions = dict(Entry.objects.values_list("record_id", "version"))
    counts = {name: sum(1 for record, _v in kept if record == name) for name in versions}
    told = {
        "acknowledged": len(said),
        "lost": [one for one in said if one not in kept],
        "torn": [name for name, version in versions.items() if version != counts[name] + 1],
        "faults": list(ledger.verify()),
    }
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            told["integrity"] = cursor.execute("PRAGMA integrity_check").fetchone()[0]
    print(json.dumps(told))


def _until_killed(seconds: float) -> list[tuple[str, int]]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        for record, version in acknowledged(0):
            os.write(writing, f"{record} {version}\n".encode())
        os._exit(1)
    os.close(writing)
    with os.fdopen(reading, encoding="ascii") as heard:
        first = heard.readline()
        time.sleep(seconds)  # somewhere within the next changes
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        lines = [first, *heard.read().splitlines()]
    return [(record, int(version)) for record, version in map(str.split, lines)]


def main(argv: list[str]) -> None:
    """Do what the words ask."""
    import django

    django.setup()
    name, *rest = argv
    if name == "fill":
        fill(int(rest[0]))
    elif name == "write":
        write(int(rest[0]), float(rest[1]))
    else:
        crash(int(rest[0]), int(rest[1]))


if __name__ == "__main__":
    main(sys.argv[1:])
