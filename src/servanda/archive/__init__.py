"""Any number of files in, Parquet tables out, and answers over them.

What only an archive needs (pyarrow, duckdb, Dask) is loaded when it is used.
"""

from servanda.archive.cluster import Cluster
from servanda.archive.errors import ArchiveError
from servanda.archive.index import Index, Part
from servanda.archive.run import Progress, read_archive
from servanda.archive.workers import Pool, Workers, processors

__all__ = [
    "ArchiveError",
    "Cluster",
    "Index",
    "Part",
    "Pool",
    "Progress",
    "Workers",
    "processors",
    "read_archive",
]
