"""The command line: thin, on files, without a database. The only room that asks the clock."""

from servanda.cli.run import main

__all__ = ["main"]
