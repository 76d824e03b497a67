"""`servanda archive FOLDER`: a folder of texts into tables."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from servanda.cli.archive.following import Following
from servanda.cli.refusal import say

if TYPE_CHECKING:
    from servanda.archive.index import Index
    from servanda.archive.run import Progress
    from servanda.archive.workers import Workers

_WALL = 3  # times the processor time: a busy machine must not make an innocent file fail


def read(
    folder: Annotated[
        Path, typer.Argument(metavar="FOLDER", help="The archive; its folders are looked into as well.")
    ],
    out: Annotated[Path, typer.Option(metavar="TABLES", help="Folder of the tables.")],
    workers: Annotated[
        int | None, typer.Option(min=1, help="Processes that read. (default: one a processor)")
    ] = None,
    scheduler: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="Read on a Dask cluster, such as tcp://192.0.2.7:8786."),
    ] = None,
    seconds: Annotated[int, typer.Option(min=1, help="Processor time that one file may take.")] = 20,
    retry: Annotated[bool, typer.Option("--retry", help="Read what failed before once more.")] = False,
) -> int:
    """Read every text of a folder into Parquet tables: documents, provisions, records, failures.

    Files that did not change are not read again, files that are gone leave the tables, and a file that
    cannot be read is a row of failures. A run that was stopped, in whatever way, goes on where it was
    when the same command is given again.
    """
    from servanda.archive.cluster import Cluster
    from servanda.archive.run import read_archive
    from servanda.archive.workers import Pool, processors
    from servanda.texts import LIMITS

    def crew() -> Workers:
        return Pool(workers or processors()) if scheduler is None else Cluster(scheduler)

    limits = replace(LIMITS, cpu=seconds, wall=_WALL * seconds)
    with Following() as following:
        try:
            index, progress = read_archive(
                folder, out, workers=crew, limits=limits, retry=retry, told=following.told
            )
        except KeyboardInterrupt:
            following.stop()
            say("Stopped. The same command goes on where this run ended.")
            return 130
    _sum_up(index, progress, out, typer.echo)
    return 0


def _sum_up(index: Index, progress: Progress, out: Path, tell: Callable[[str], object]) -> None:
    tell(
        f"{_some(index.count('files'), 'file')}: {progress.read:,} read now, "
        f"{progress.total - progress.read:,} as they were."
    )
    kinds = (("documents", "document"), ("provisions", "provision"), ("records", "record"))
    held = ", ".join(_some(index.count(what), one) for what, one in kinds)
    tell(f"{out} holds {held}.")
    if index.left_out:
        number = sum(n for _, n in index.left_out)
        kinds_left = ", ".join(f"{ending or 'no ending'} {n:,}" for ending, n in index.left_out)
        tell(f"{_some(number, 'file')} of another kind left out: {kinds_left}.")
    if failures := index.count("failures"):
        tell(f"{_some(failures, 'file')} not read: servanda archive search {out} --in failures says why.")


def _some(number: int, one: str) -> str:
    return f"{number:,} {one}{'' if number == 1 else 's'}"
