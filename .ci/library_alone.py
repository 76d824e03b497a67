"""The library alone: a virtual environment without the web part imports it and passes its tests in time.

python3 .ci/library_alone.py SCRATCH
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LIMIT_SECONDS = 20
WEB = ["django", "django_htmx", "waitress", "whitenoise", "psycopg"]


def main(scratch: Path) -> int:
    """Make the environment, import, test, look at the clock."""
    python = environment(scratch / "library")
    proof = (
        "import importlib.util, servanda.flow, servanda.cli; "
        f"there = [n for n in {WEB} if importlib.util.find_spec(n)]; assert not there, there"
    )
    subprocess.run([python, "-c", proof], cwd=ROOT / "src", check=True)
    print("servanda.flow and servanda.cli are imported; Django is not installed.")
    settings = scratch / "library" / "pytest.ini"  # those of pyproject.toml speak of Django
    settings.write_text(f"[pytest]\npythonpath = {ROOT / 'src'} {ROOT}\nmarkers = slow\n", encoding="utf-8")
    suite = [
        "-m",
        "pytest",
        "-q",
        "-m",
        "not slow",
        "-c",
        str(settings),
        "--rootdir",
        str(ROOT),
        str(ROOT / "tests" / "servanda"),
    ]
    began = time.monotonic()
    subprocess.run([python, *suite], cwd=ROOT, check=True)
    took = time.monotonic() - began
    print(f"tests/servanda, without what is slow, took {took:.1f} s; the limit is {LIMIT_SECONDS} s.")
    return 0 if took < LIMIT_SECONDS else 1


def environment(folder: Path) -> str:
    """A virtual environment with the locked versions of what the library needs, pytest and hypothesis."""
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    python = str(folder / "bin" / "python")
    constraints = folder / "constraints.txt"
    lock = (ROOT / "requirements-dev.lock").read_text(encoding="utf-8")
    constraints.write_text(
        "\n".join(re.findall(r"^[\w.-]+==[^\s\\;]+", lock, re.MULTILINE)), encoding="utf-8"
    )
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], "pytest", "hypothesis"]
    install = [python, "-m", "pip", "install", "-q", "--disable-pip-version-check", "-c", str(constraints)]
    subprocess.run([*install, *wanted], check=True)
    return python


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
