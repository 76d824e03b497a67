"""The packages that only the archive needs: loaded when used, and named in a sentence where missing."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from servanda.archive.errors import ArchiveError


def arrow() -> Any:
    """The package pyarrow."""
    return _loaded("pyarrow", extra="archive")


def parquet() -> Any:
    """The module pyarrow.parquet."""
    return _loaded("pyarrow.parquet", extra="archive")


def duckdb() -> Any:
    """The package duckdb."""
    return _loaded("duckdb", extra="archive")


def distributed() -> Any:
    """The package distributed, which is Dask's scheduler and client."""
    return _loaded("distributed", extra="dask")


def _loaded(module: str, *, extra: str) -> Any:
    package = module.partition(".")[0]
    try:
        return import_module(module)
    except ImportError:
        raise ArchiveError(
            f"The package {package} is not installed: pip install 'servanda[{extra}]' installs it."
        ) from None
