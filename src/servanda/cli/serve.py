"""`servanda serve`: the register in the browser."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from servanda.cli.refusal import RefusalError


def serve(
    host: Annotated[
        str, typer.Option(help="Address to listen on; 0.0.0.0 for the whole network.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port to listen on.")] = 8000,
    data: Annotated[
        Path | None, typer.Option(help="Folder of the database. (default: the web part's own)")
    ] = None,
) -> None:
    """Serve the register to browsers, until Ctrl-C."""
    try:
        import_module("django")
    except ImportError:
        raise RefusalError("The web part is not installed: pip install 'servanda[web]'.") from None
    # By name, for the library itself must not know the web part.
    import_module("servanda_web.serve").main(host=host, port=port, data=data)
