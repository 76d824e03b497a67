"""Running a command so that every end is a clean one."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from functools import cache
from io import TextIOWrapper

import typer
from typer.main import get_command

from servanda.cli.app import app
from servanda.cli.refusal import misused, say, sentence

REFUSED = 2
FAULT = 70
DEBUG = "SERVANDA_DEBUG"


def main(argv: Sequence[str] | None = None) -> None:
    """Run `servanda` with these arguments, or the process's own, and exit.

    Status 0: done; 2: something could not be read or done, said in one sentence on standard
    error; 130: interrupted; 70: a fault in Servanda itself.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    sys.exit(run(sys.argv[1:] if argv is None else argv))


def run(argv: Sequence[str]) -> int:
    """The exit status of one command."""
    try:
        status = _commands()(args=list(argv), prog_name="servanda", standalone_mode=False)
        sys.stdout.flush()
    except typer.TyperException as wrong:
        words = misused(wrong)
        if words is not None:
            say(words)
        return REFUSED
    except typer.Abort:
        return 130
    except BrokenPipeError:
        return _pipe_closed()
    except (ValueError, OSError) as wrong:
        return _refused(wrong)
    except Exception as wrong:  # the last line before the person
        return _fault(wrong)
    return status if isinstance(status, int) else 0


@cache
def _commands() -> Callable[..., object]:
    """All commands, built once: that takes longer than most of them."""
    return get_command(app)


def _refused(wrong: Exception) -> int:
    words = sentence(wrong)
    if words is None:
        return _fault(wrong)
    say(words)
    return REFUSED


def _fault(wrong: Exception) -> int:
    if os.environ.get(DEBUG):
        raise wrong
    say(f"This is a fault in Servanda ({type(wrong).__name__}: {wrong}). {DEBUG}=1 shows where it is.")
    return FAULT


def _pipe_closed() -> int:
    # Python flushes standard output once more as it ends: give it somewhere to go.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1
